/** Row numbers in formulas when rows move. */
import { describe, expect, it } from '@jest/globals';
import { withRows } from '../../src/excel/formula-rows';

/** Rows from 4 on (row index 3) go down by two; row 3 is gone. */
function moved(formula: string): string {
  return withRows(formula, ({ row }) => (row === 2 ? null : row > 2 ? row + 2 : row));
}

describe('withRows', () => {
  it('moves cells and both ends of ranges, absolute or not', () => {
    expect(moved('=A4+$B$10*SUM(C1:C5)')).toBe('=A6+$B$12*SUM(C1:C7)');
  });

  it('makes #REF! of cells that are gone', () => {
    expect(moved('=IF(A3="",B2,#N/A)')).toBe('=IF(#REF!="",B2,#N/A)');
  });

  it('leaves texts, structured references, functions and names that look like cells in part alone', () => {
    const formula = '=LOG10(10)&"A10"&台帳[[#This Row],[A10]]&額A10&[@[B10]]&A10.5x';
    expect(moved(formula)).toBe(formula);
  });

  it('says on which sheet a cell is, for both ends of a range', () => {
    const seen: (string | null)[] = [];
    withRows("='別の 表'!A1:B2+台帳!C3+D4", ({ sheet, row }) => {
      seen.push(sheet);
      return row;
    });
    expect(seen).toEqual(['別の 表', '別の 表', '台帳', null]);
  });
});
