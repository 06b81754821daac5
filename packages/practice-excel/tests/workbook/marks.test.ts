/** What conditional formats make of cells' looks, calculated, and where links lead. */
import { describe, expect, it } from '@jest/globals';
import { enter } from '../../src/workbook/cells';
import { addCustomFormat, replaceFormat } from '../../src/workbook/conditional-formats';
import { DEFAULT_STYLE, newWorkbook } from '../../src/workbook/create';
import { linkAt } from '../../src/workbook/links';
import { markedStyle, marksOf } from '../../src/workbook/marks';
import type {
  PracticeConditionalFormat,
  PracticeConditionalStyle,
  PracticeSheet,
  PracticeWorkbook,
} from '../../src/workbook/model';
import { addSheet } from '../../src/workbook/sheets';

function started(): { workbook: PracticeWorkbook; sheet: PracticeSheet } {
  const workbook = newWorkbook('x.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  return { workbook, sheet };
}

function add(
  sheet: PracticeSheet,
  areas: PracticeConditionalFormat['areas'],
  formula: string,
  style: PracticeConditionalStyle,
  stopIfTrue = false,
): void {
  const format = addCustomFormat(sheet, areas);
  replaceFormat(sheet, { ...format, stopIfTrue, rule: { kind: 'custom', formula, style } });
}

const COLUMN = { row: 0, column: 0, rows: 4, columns: 1 };

describe('marks', () => {
  it('stand where the formula is true, counted from the first cell', async () => {
    const { workbook, sheet } = started();
    [3, 0, 'x', 5].forEach((value, row) => enter(sheet, row, 0, value));
    enter(sheet, 0, 1, '=SUM(A:A)');
    add(sheet, [COLUMN], '=AND(ISNUMBER(A1),A1>$B$1/3)', { fill: '#FF0000' });
    const marks = await marksOf(workbook);
    expect([...(marks.get(sheet.id)?.keys() ?? [])]).toEqual([0, 3]);
    expect(marks.get(sheet.id)?.get(3)?.get(0)).toEqual({ fill: '#FF0000' });
  });

  it('stand on empty cells too, and everywhere for a formula that reads none', async () => {
    const { workbook, sheet } = started();
    add(sheet, [COLUMN, { row: 9, column: 5, rows: 1, columns: 2 }], '=N("印")=0', { bold: true });
    add(sheet, [COLUMN], '=FALSE', { fill: '#00FF00' });
    const marks = await marksOf(workbook);
    expect([...(marks.get(sheet.id)?.keys() ?? [])]).toEqual([0, 1, 2, 3, 9]);
  });

  it('of an earlier format go before those of a later one, and may stop them', async () => {
    const { workbook, sheet } = started();
    enter(sheet, 0, 0, 1);
    enter(sheet, 1, 0, 2);
    add(sheet, [COLUMN], '=TRUE', { fill: '#111111', bold: true });
    add(sheet, [COLUMN], '=A1=2', { fill: '#222222' }, true);
    add(sheet, [COLUMN], '=A1=1', { fill: '#333333' });
    const line = (await marksOf(workbook)).get(sheet.id);
    expect([0, 1, 2].map((row) => line?.get(row)?.get(0))).toEqual([
      { fill: '#333333', bold: true },
      { fill: '#222222' },
      { fill: '#111111', bold: true },
    ]);
  });

  it('leave of a cell’s look what they do not name', () => {
    const marked = markedStyle(
      { ...DEFAULT_STYLE, italic: true },
      { fill: '#FF0000', borders: { EdgeTop: { style: 'Dot', color: '#00FF00' } } },
    );
    expect(marked).toMatchObject({
      italic: true,
      fill: '#FF0000',
      borders: { EdgeTop: { style: 'Dot', weight: 'Thin', color: '#00FF00' } },
    });
  });
});

describe('links', () => {
  it.each([
    [`=HYPERLINK("#'取組一覧'!A1","A1")`, "#'取組一覧'!A1"],
    [`=hyperlink( "#'"&B1&"'!"&C1 , IF(TRUE,"名","x"))`, "#'取組一覧'!B7"],
    ['=HYPERLINK("https://example.com/")', 'https://example.com/'],
    ['=HYPERLINK(CONCATENATE("a",",b"),"c")', 'a,b'],
    ['=1+1', null],
    ['=HYPERLINK(#REF!,"名")', null],
  ])('%s leads to %s', async (formula, link) => {
    const { workbook, sheet } = started();
    addSheet(workbook, '取組一覧');
    enter(sheet, 0, 0, formula);
    enter(sheet, 0, 1, '取組一覧');
    enter(sheet, 0, 2, 'B7');
    expect(await linkAt(workbook, sheet, 0, 0)).toBe(link);
    expect(await linkAt(workbook, sheet, 5, 5)).toBe(null);
  });
});
