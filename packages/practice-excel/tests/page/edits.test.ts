import { describe, expect, it } from '@jest/globals';
import { doDeed, takeCells } from '../../src/page/edits';
import { gridStyle } from '../../src/page/grid-style';
import { pageWords } from '../../src/words/page';
import { cellAt, enter, textOf } from '../../src/workbook/cells';
import { DEFAULT_STYLE, newWorkbook } from '../../src/workbook/create';
import { markedStyle } from '../../src/workbook/marks';
import { withAddresses } from '../../src/workbook/structured-references';
import type { PracticeSheet, PracticeWorkbook } from '../../src/workbook/model';

const words = pageWords('ja');
/** Univer's types of cells. */
const TEXT = 1;
const NUMBER = 2;
const FORCED_TEXT = 4;

function started(): { workbook: PracticeWorkbook; sheet: PracticeSheet } {
  const workbook = newWorkbook('台帳.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet.');
  return { workbook, sheet };
}

describe('cells that a person edited in the grid', () => {
  it('go into the workbook, and office.js is told of the area around them', () => {
    const { workbook, sheet } = started();
    const outcome = takeCells(
      workbook,
      sheet.id,
      { 1: { 2: { v: '取組', t: TEXT } }, 3: { 1: { v: 12, t: NUMBER } } },
      words,
    );
    expect(textOf(cellAt(sheet, 1, 2))).toBe('取組');
    expect(cellAt(sheet, 3, 1)?.value).toBe(12);
    expect(outcome).toEqual({
      done: true,
      events: [
        { kind: 'changed', sheet, area: { row: 1, column: 1, rows: 3, columns: 2 }, by: 'person' },
      ],
    });
  });

  it('keep their own look under a mark, and take what a person changes beside it', () => {
    const { workbook, sheet } = started();
    enter(sheet, 0, 0, '未実施');
    const mark = {
      fill: '#FFC7CE',
      borders: { EdgeTop: { style: 'Dot', color: '#FF0000' } },
    } as const;
    const marks = new Map([[sheet.id, new Map([[0, new Map([[0, mark]])]])]]);
    const style = gridStyle(markedStyle(DEFAULT_STYLE, mark));
    takeCells(workbook, sheet.id, { 0: { 0: { v: '実施', t: TEXT, s: style } } }, words, marks);
    expect(cellAt(sheet, 0, 0)).toMatchObject({ value: '実施', style: DEFAULT_STYLE });
    const bold = { ...style, bl: 1 };
    takeCells(workbook, sheet.id, { 0: { 0: { v: '実施', t: TEXT, s: bold } } }, words, marks);
    expect(cellAt(sheet, 0, 0)?.style).toEqual({ ...DEFAULT_STYLE, bold: true });
  });

  it('become formulas where a formula was typed, and stay text where text was forced', () => {
    const { workbook, sheet } = started();
    takeCells(
      workbook,
      sheet.id,
      { 0: { 0: { f: '=1+2', v: 3, t: NUMBER }, 1: { v: '0012', t: FORCED_TEXT } } },
      words,
    );
    expect(cellAt(sheet, 0, 0)?.formula).toBe('=1+2');
    expect(cellAt(sheet, 0, 1)).toMatchObject({ value: '0012', quotePrefix: true });
  });

  it('keep a reference to a table when its formula is confirmed without a change', () => {
    const { workbook, sheet } = started();
    enter(sheet, 0, 0, '件数');
    enter(sheet, 1, 0, 4);
    sheet.tables.push({
      id: '1',
      name: '一覧',
      area: { row: 0, column: 0, rows: 2, columns: 1 },
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      styleName: '',
      isDataFiltered: false,
    });
    enter(sheet, 5, 3, '=SUM(一覧[件数])');
    const f = withAddresses(workbook, '=SUM(一覧[件数])', { sheet, row: 5, column: 3 });
    expect(f).toContain('$A$2');
    takeCells(workbook, sheet.id, { 5: { 3: { f, v: 4, t: NUMBER } } }, words);
    expect(cellAt(sheet, 5, 3)?.formula).toBe('=SUM(一覧[件数])');
  });

  it('take a new look without telling of a change of contents', () => {
    const { workbook, sheet } = started();
    enter(sheet, 0, 0, '取組');
    const outcome = takeCells(
      workbook,
      sheet.id,
      { 0: { 0: { v: '取組', t: TEXT, s: { bl: 1, bg: { rgb: '#ffff00' } } } } },
      words,
    );
    expect(cellAt(sheet, 0, 0)?.style).toMatchObject({ bold: true, fill: '#FFFF00' });
    expect(outcome).toEqual({ done: true, events: [] });
  });

  it('are refused on a protected sheet, which stays as it is', () => {
    const { workbook, sheet } = started();
    sheet.protection = {};
    const outcome = takeCells(workbook, sheet.id, { 0: { 0: { v: 'x', t: TEXT } } }, words);
    expect(outcome).toEqual({ done: false, sentence: words.protectedSheet('Sheet1') });
    expect(cellAt(sheet, 0, 0)).toBeUndefined();
  });
});

describe('what a person asks of a sheet', () => {
  it('adds one and goes to it', () => {
    const { workbook } = started();
    doDeed(workbook, { kind: 'add-sheet' }, words);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
    expect(workbook.activeSheetId).toBe(workbook.sheets[1]?.id);
  });

  it('neither removes nor hides the last visible one', () => {
    const { workbook, sheet } = started();
    for (const kind of ['remove-sheet', 'hide-sheet'] as const)
      expect(doDeed(workbook, { kind, sheetId: sheet.id }, words)).toEqual({
        done: false,
        sentence: words.lastSheet,
      });
    expect(workbook.sheets).toEqual([expect.objectContaining({ visibility: 'Visible' })]);
  });

  it('does not give a name that Excel refuses', () => {
    const { workbook, sheet } = started();
    const deed = { kind: 'rename-sheet', sheetId: sheet.id, name: '集計/令和元' } as const;
    expect(doDeed(workbook, deed, words)).toEqual({
      done: false,
      sentence: words.sheetName('集計/令和元'),
    });
    expect(sheet.name).toBe('Sheet1');
  });
});
