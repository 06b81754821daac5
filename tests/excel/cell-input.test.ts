/** How drafted cells are typed into Excel. */
import { describe, expect, it } from '@jest/globals';
import { cellInput } from '../../src/excel/cell-input';

const typed = (text: string, numberFormat = 'General'): string | number =>
  cellInput({ kind: 'text', text }, numberFormat);

describe('cellInput', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '－'])(
    'keeps %j text by a leading quote, whatever the number format',
    (text) => {
      expect(typed(text)).toBe(`'${text}`);
      expect(typed(text, '@')).toBe(`'${text}`);
    },
  );

  it.each(['1-2', '001', '3/4', '12:30', '100%', 'TRUE', '#N/A', '平成28年度', '1,000'])(
    'keeps %j from being read as a number, date, error or truth value',
    (text) => {
      expect(typed(text)).toBe(`'${text}`);
    },
  );

  it('doubles a leading quote, which Excel would take away', () => {
    expect(typed("'abc")).toBe("''abc");
  });

  it('types plain words as they stand', () => {
    expect(typed('収入の確保　Ａ')).toBe('収入の確保　Ａ');
    expect(typed('')).toBe('');
  });

  it('gives figures as numbers and formulas as formulas', () => {
    expect(cellInput({ kind: 'number', value: 9.1 }, '0.0')).toBe(9.1);
    expect(cellInput({ kind: 'formula', formula: '=SUM(A1:A2)', figure: 3 }, '0')).toBe(
      '=SUM(A1:A2)',
    );
  });
});
