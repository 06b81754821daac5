import { describe, expect, it } from '@jest/globals';
import { cellAt, enter, setStyle, textOf } from '../../src/workbook/cells';
import { newSheet } from '../../src/workbook/create';
import { readTyped } from '../../src/workbook/typing';

describe('typing into a cell', () => {
  it.each([
    ['=A1+1', { value: '', formula: '=A1+1' }],
    ['+A1', { value: '', formula: '=+A1' }],
    ['-A1', { value: '', formula: '=-A1' }],
    ['+α', { value: '', formula: '=+α' }],
    ['-5', { value: -5 }],
    ['+5', { value: 5 }],
    ['-', { value: '-' }],
    ['=', { value: '=' }],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['12.5%', { value: 0.125, numberFormat: '0.00%' }],
    ['2020/4/1', { value: 43922, numberFormat: 'm/d/yyyy' }],
    ['true', { value: true }],
    ['#N/A', { value: { error: '#N/A' } }],
    ["'=A1", { value: '=A1', quotePrefix: true }],
    ["'001", { value: '001', quotePrefix: true }],
    ['１２', { value: '１２' }],
    ['▲1,200', { value: '▲1,200' }],
    ['8,847千円', { value: '8,847千円' }],
    ['⇒', { value: '⇒' }],
  ])('reads %s as Excel does', (typed, expected) => {
    expect(readTyped(typed, 'General')).toEqual(expected);
  });

  it('keeps everything as text under the text format', () => {
    expect(readTyped('001', '@')).toEqual({ value: '001' });
    expect(readTyped('=A1', '@')).toEqual({ value: '=A1' });
    expect(readTyped(5, '@')).toEqual({ value: '5' });
  });

  it('gives a number format only to a cell whose own is General', () => {
    const sheet = newSheet('S');
    setStyle(sheet, 0, 0, { numberFormat: '0.0' });
    enter(sheet, 0, 0, '5%');
    expect(cellAt(sheet, 0, 0)?.style.numberFormat).toBe('0.0');
    enter(sheet, 1, 0, '5%');
    expect(cellAt(sheet, 1, 0)?.style.numberFormat).toBe('0%');
  });

  it('clears the contents and keeps the look when nothing is typed', () => {
    const sheet = newSheet('S');
    setStyle(sheet, 0, 0, { fill: '#FF0000' });
    enter(sheet, 0, 0, 'a');
    enter(sheet, 0, 0, '');
    expect(cellAt(sheet, 0, 0)).toMatchObject({ value: '', style: { fill: '#FF0000' } });
    enter(sheet, 1, 0, 'a');
    enter(sheet, 1, 0, '');
    expect(cellAt(sheet, 1, 0)).toBeUndefined();
  });

  it('ignores what is written into the covered cells of a merge', () => {
    const sheet = newSheet('S');
    sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
    enter(sheet, 0, 0, 'first');
    enter(sheet, 0, 1, 'second');
    expect(cellAt(sheet, 0, 0)?.value).toBe('first');
    expect(cellAt(sheet, 0, 1)).toBeUndefined();
  });
});

describe('the text of a cell', () => {
  it.each([
    [43922, 'm/d/yyyy', '2020/4/1'],
    [43922, '[$-411]ggge"年"m"月"d"日"', '令和2年4月1日'],
    [43586, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '令和元年5月1日'],
    [43585, 'ge.m.d', 'H31.4.30'],
    [0.8984, '0.0%', '89.8%'],
    [-5000, '#,##0;△#,##0', '△5,000'],
    [2.25, '0.0', '2.3'],
    [1.005, '0.00', '1.01'],
    [1234.5, 'General', '1234.5'],
    [-1, 'yyyy/m/d', '######'],
  ])('shows %d under %s as %s', (value, numberFormat, text) => {
    const sheet = newSheet('S');
    setStyle(sheet, 0, 0, { numberFormat });
    enter(sheet, 0, 0, value);
    expect(textOf(cellAt(sheet, 0, 0))).toBe(text);
  });

  it('shows an error by its sign and a missing cell as nothing', () => {
    const sheet = newSheet('S');
    enter(sheet, 0, 0, '#REF!');
    expect(textOf(cellAt(sheet, 0, 0))).toBe('#REF!');
    expect(textOf(undefined)).toBe('');
  });
});
