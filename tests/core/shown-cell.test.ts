/** What a cell says to its reader, by value and number format as Excel shows them. */
import { describe, expect, it } from '@jest/globals';
import { cellText, isShownPlain } from '../../src/core/shown-cell';
import type { CellValue } from '../../src/core/snapshot';
import { printValue, readCell } from '../../src/core/values';
import type { ValueType } from '../../src/core/values';
import { shownText } from 'practice-excel/workbook/shown-text';

const ERA = '[$-411]ggge"年"m"月"d"日"';

function cellOf(raw: CellValue, numberFormat: string): { raw: CellValue; text: string } {
  return { raw, text: shownText(raw, numberFormat) };
}

/** What a field reads in a cell, printed; why not, where it cannot be read. */
function read(raw: CellValue, numberFormat: string, type: ValueType): string {
  const reading = readCell(cellOf(raw, numberFormat), type);
  if (reading.state === 'value') return printValue(reading.value, type);
  return reading.state === 'unreadable' ? reading.reason : reading.state;
}

describe('a cell', () => {
  it.each([
    [45383, ERA, '令和6年4月1日'],
    [45383, '[$-411]ge.m.d', 'R6.4.1'],
    [45383, 'm"月"d"日"', '4月1日'],
    [0.75, 'h:mm', '18:00'],
    [0.853, '0.0%', '85.3%'],
    [0.5, '# ?/?', '1/2'],
    [2144, '#,##0"人"', '2,144人'],
    [6, '"令和"0"年度"', '令和6年度'],
    [1, '000', '001'],
    [-5, '0;△0', '△5'],
    [3, '"〃"', '〃'],
    [3, ';;;', ''],
    [1234567, '#,##0,', '1,235'],
    [0.1 + 0.2, 'General', '0.3'],
    [true, 'General', 'TRUE'],
    ['総務', '@"課"', '総務課'],
    ['総務課', ';;;', ''],
    ['総務課', '@', '総務課'],
    [{ error: '#N/A' }, '0.0%', '#N/A'],
  ])('that holds %j says by %s what Excel shows: %s', (raw, numberFormat, says) => {
    expect(cellText(cellOf(raw, numberFormat))).toBe(says);
  });

  it('says a text whole where Excel shows it cut, or as #', () => {
    const long = '取'.repeat(300);
    expect(cellText({ raw: long, text: '取'.repeat(255) })).toBe(long);
    expect(cellText({ raw: long, text: '####' })).toBe(long);
  });

  it('says its number where Excel has no room to show it', () => {
    expect(cellText({ raw: 45383, text: '########' })).toBe('45383');
  });

  it('is shown plain where no number format makes something else of it', () => {
    expect(isShownPlain(cellOf(12, 'General'))).toBe(true);
    expect(isShownPlain(cellOf('12', '@'))).toBe(true);
    expect(isShownPlain(cellOf(12, '0"件"'))).toBe(false);
  });
});

describe('a field reads', () => {
  const AREA: ValueType = { kind: 'section-list', sectionEndings: ['課'], freeEndings: [] };
  it.each<[string, CellValue, string, ValueType, string]>([
    ['a text as shown', 0.949, '0.0%', { kind: 'text' }, '94.9%'],
    ['nothing where nothing is shown', 3, ';;;', { kind: 'text' }, 'blank'],
    ['a year as shown', 6, '"令和"0"年度"', { kind: 'fiscal-year' }, '令和6年度'],
    ['a date as shown', 45383, ERA, { kind: 'era-date' }, '令和6年4月1日'],
    [
      'a date whole, of which the day alone is shown',
      45383,
      'm"月"d"日"',
      { kind: 'era-date' },
      '令和6年4月1日',
    ],
    ['a year that is no date', 2024, '0"年"', { kind: 'era-date' }, '令和6年'],
    ['a goal with its unit', 2144, '#,##0"人"', { kind: 'goal', outcome: true }, '2,144人'],
    ['a heading', 1, '"(１)　窓口"', { kind: 'heading' }, '(1)　窓口'],
    ['a code that is shown with noughts', 1, '000', { kind: 'code', prefixes: [''] }, '1'],
    [
      'a code with the prefix that is shown',
      3,
      '"N"0',
      { kind: 'code', prefixes: ['', 'N'] },
      'N3',
    ],
    ['a section with what stands around it', '総務', '@"課"', AREA, '総務課'],
    ['one of some values', 1, '"実施"', { kind: 'one-of', values: ['実施'] }, '実施'],
    ['a number as held', 1234567, '#,##0,', { kind: 'money', unit: '千円' }, '1,234,567'],
    ['a whole number as held', 5, '0"件"', { kind: 'integer' }, '5'],
    ['a number as held, though nothing is shown', 5, ';;;', { kind: 'integer' }, '5'],
  ])('%s: %j by %s', (_what, raw, numberFormat, type, printed) => {
    expect(read(raw, numberFormat, type)).toBe(printed);
  });
});
