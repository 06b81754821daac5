import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clearCells, cellAt, copyCells, enter, setStyle, usedArea } from '../../src/workbook/cells';
import { newSheet, newWorkbook } from '../../src/workbook/create';
import { formulaTokens } from '../../src/workbook/formula-tokens';
import { movedFormula } from '../../src/workbook/moved-formula';
import type { PracticeSheet } from '../../src/workbook/model';
import {
  addSheet,
  checkSheetName,
  cloneWorkbook,
  copySheet,
  removeSheet,
  renameSheet,
} from '../../src/workbook/sheets';
import { checkTableArea, checkTableName } from '../../src/workbook/tables';

function withTable(sheet: PracticeSheet, name: string): void {
  sheet.tables.push({
    id: `{${name}}`,
    name,
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    styleName: '',
    isDataFiltered: false,
  });
}

describe('a formula that is copied', () => {
  it.each([
    ['=A1+$A1+A$1+$A$1', 2, 3, '=D3+$A3+D$1+$A$1'],
    ["=SUM('集計 1'!A1:B2)", 1, 1, "=SUM('集計 1'!B2:C3)"],
    ['=SUM(A:A)+SUM(1:1)', 1, 1, '=SUM(B:B)+SUM(2:2)'],
    ['=A1', -1, 0, '=#REF!'],
    ['="A1"&取組一覧[A1]&LOG10(A1)', 1, 0, '="A1"&取組一覧[A1]&LOG10(A2)'],
    ['=集計!A1', 1, 1, '=集計!B2'],
    ['=ROUND(2.25,1)*1E5', 1, 1, '=ROUND(2.25,1)*1E5'],
  ])('%s moves by %d rows and %d columns to %s', (formula, rows, columns, moved) => {
    expect(movedFormula(formula, rows, columns)).toBe(moved);
  });

  it('is never lost in parts, whatever its signs are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (formula) => {
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(''),
        ).toBe(formula);
      }),
    );
  });
});

describe('copying cells', () => {
  it('takes values, looks and merges along, also onto itself', () => {
    const sheet = newSheet('S');
    enter(sheet, 0, 0, 1);
    enter(sheet, 1, 0, '=A1');
    setStyle(sheet, 1, 0, { bold: true });
    sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
    copyCells(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, sheet, 1, 0);
    expect(cellAt(sheet, 1, 0)?.value).toBe(1);
    expect(cellAt(sheet, 2, 0)).toMatchObject({ formula: '=A2', style: { bold: true } });
    expect(sheet.merges).toContainEqual({ row: 1, column: 0, rows: 1, columns: 2 });
  });

  it('takes widths and heights along with a whole sheet', () => {
    const from = newSheet('S');
    const to = newSheet('T');
    from.columns.set(1, { width: 90 });
    from.rows.set(2, { height: 40, hidden: true });
    copyCells(from, { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, to, 0, 0);
    expect(to.columns.get(1)).toEqual({ width: 90 });
    expect(to.rows.get(2)).toEqual({ height: 40, hidden: true });
  });
});

describe('clearing and the used area', () => {
  it('tells contents from looks', () => {
    const sheet = newSheet('S');
    enter(sheet, 1, 1, 'a');
    setStyle(sheet, 4, 3, { fill: '#00FF00' });
    expect(usedArea(sheet, true)).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(usedArea(sheet, false)).toEqual({ row: 1, column: 1, rows: 4, columns: 3 });
    clearCells(sheet, { row: 0, column: 0, rows: 9, columns: 9 }, 'Contents');
    expect(usedArea(sheet, true)).toBeNull();
    clearCells(sheet, { row: 0, column: 0, rows: 9, columns: 9 }, 'Formats');
    expect(usedArea(sheet, false)).toBeNull();
  });
});

describe('sheets', () => {
  it('refuses the names Excel refuses', () => {
    const workbook = newWorkbook('x.xlsx');
    expect(checkSheetName(workbook, 'sheet1')).toBe('taken');
    expect(checkSheetName(workbook, 'あ'.repeat(32))).toBe('too-long');
    expect(checkSheetName(workbook, 'a/b')).toBe('bad-sign');
    expect(checkSheetName(workbook, "a'")).toBe('quote-at-end');
    expect(checkSheetName(workbook, 'HISTORY')).toBe('reserved');
    expect(checkSheetName(workbook, ' ')).toBe('empty');
    expect(checkSheetName(workbook, '集計（1）')).toBeNull();
  });

  it('copies a sheet with all it has, under names of its own', () => {
    const workbook = newWorkbook('x.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    withTable(sheet, '取組一覧');
    sheet.customProperties.set('stamp', '1');
    sheet.merges.push({ row: 5, column: 0, rows: 2, columns: 2 });
    enter(sheet, 9, 0, '=SUM(取組一覧[額])');
    const copy = copySheet(workbook, sheet);
    expect(copy.name).toBe('Sheet1 (2)');
    expect(copy.id).not.toBe(sheet.id);
    expect(copy.tables[0]?.name).toBe('取組一覧2');
    expect(cellAt(copy, 9, 0)?.formula).toBe('=SUM(取組一覧2[額])');
    // Custom properties stay behind: github.com/OfficeDev/office-js/issues/5486.
    expect(copy.customProperties.get('stamp')).toBeUndefined();
    expect(copySheet(workbook, sheet, true).customProperties.get('stamp')).toBe('1');
    copy.customProperties.set('stamp', '2');
    enter(copy, 0, 0, 'changed');
    expect(sheet.customProperties.get('stamp')).toBe('1');
    expect(cellAt(sheet, 0, 0)).toBeUndefined();
  });

  it('lets formulas follow a new name and lose a removed sheet', () => {
    const workbook = newWorkbook('x.xlsx');
    const [first] = workbook.sheets;
    if (!first) throw new Error('no sheet');
    const second = addSheet(workbook, '集計');
    enter(first, 0, 0, '=集計!A1+1');
    renameSheet(workbook, second, "集計'1");
    expect(cellAt(first, 0, 0)?.formula).toBe("='集計''1'!A1+1");
    workbook.activeSheetId = second.id;
    removeSheet(workbook, second);
    expect(cellAt(first, 0, 0)?.formula).toBe('=#REF!+1');
    expect(workbook.activeSheetId).toBe(first.id);
  });

  it('clones a workbook so deep that no change comes through', () => {
    const workbook = newWorkbook('x.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    enter(sheet, 0, 0, 'before');
    const before = cloneWorkbook(workbook);
    expect(before).toEqual(workbook);
    const cell = cellAt(sheet, 0, 0);
    if (cell) cell.value = 'after';
    sheet.page.margins.top = 0;
    workbook.settings.set('key', '1');
    const old = before.sheets[0];
    if (!old) throw new Error('no sheet');
    expect(cellAt(old, 0, 0)?.value).toBe('before');
    expect(old.page.margins.top).toBe(54);
    expect(before.settings.size).toBe(0);
  });
});

describe('tables', () => {
  it('refuses the names and places Excel refuses', () => {
    const workbook = newWorkbook('x.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    withTable(sheet, '取組一覧');
    sheet.merges.push({ row: 9, column: 0, rows: 1, columns: 2 });
    expect(checkTableName(workbook, '取組一覧')).toBe('taken');
    expect(checkTableName(workbook, 'AB12')).toBe('looks-like-address');
    expect(checkTableName(workbook, '取組 一覧')).toBe('bad-sign');
    expect(checkTableName(workbook, '1取組')).toBe('bad-sign');
    expect(checkTableName(workbook, '財政健全化指標')).toBeNull();
    expect(checkTableArea(sheet, { row: 2, column: 1, rows: 3, columns: 3 })).toBe(
      'overlaps-table',
    );
    expect(checkTableArea(sheet, { row: 8, column: 0, rows: 2, columns: 1 })).toBe(
      'overlaps-merge',
    );
    expect(checkTableArea(sheet, { row: 20, column: 0, rows: 2, columns: 1 })).toBeNull();
  });
});
