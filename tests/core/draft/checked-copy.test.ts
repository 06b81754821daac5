/** The copy of what was checked: practice Excel calculates whether the ledger is still as it was, with nobody looking. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import { changedSince, copyChecked } from '../../../src/core/draft/checked-copy';
import type { CheckedCopy } from '../../../src/core/draft/checked-copy';
import { recognise } from '../../../src/core/ledger/recognise';
import type { CellValue } from '../../../src/core/snapshot';
import { asahikawa } from '../../../src/plans/asahikawa';
import { kamifurano } from '../../../src/plans/kamifurano';
import { recalculate } from 'practice-excel/workbook/calculate';
import { cellAt, putValue } from 'practice-excel/workbook/cells';
import { DEFAULT_STYLE, newSheet } from 'practice-excel/workbook/create';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { snapshotOfWorkbook } from '../snapshot-of';

const RESULT_COLUMN = 20;
const TITLE = 4;

interface Checked {
  readonly workbook: PracticeWorkbook;
  readonly ledger: PracticeSheet;
  readonly copy: CheckedCopy;
  /** Whether the formula calls the check out of date. */
  readonly stale: () => Promise<unknown>;
}

/** Checks a ledger whose first rows stand as in the sample, and puts copy and formula into the workbook. */
function checked(
  prepare: (ledger: PracticeSheet) => void = () => undefined,
  plan = asahikawa,
  workbook = sampleWorkbook('asahikawa'),
): Checked {
  const [ledger] = workbook.sheets;
  if (!ledger) throw new Error('no sheet');
  prepare(ledger);
  const snapshot = snapshotOfWorkbook(workbook);
  const recognition = recognise(snapshot, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  const copy = copyChecked(recognition.workbook, snapshot, '検証時の控え');
  const tab = newSheet('検証時の控え (2)');
  for (const { row, column, content } of copy.draft.cells)
    if (content?.kind === 'text') putValue(tab, row, column, content.text);
    else if (content?.kind === 'number') putValue(tab, row, column, content.value);
  const result = newSheet('検証結果');
  const formula = `=${changedSince(copy, tab.name)}`;
  putValue(result, 0, RESULT_COLUMN, 0);
  result.cells.get(0)?.set(RESULT_COLUMN, { value: 0, formula, style: DEFAULT_STYLE });
  workbook.sheets.push(tab, result);
  const stale = async (): Promise<unknown> => {
    await recalculate(workbook);
    return cellAt(result, 0, RESULT_COLUMN)?.value;
  };
  return { workbook, ledger, copy, stale };
}

function withoutTable(ledger: PracticeSheet): void {
  ledger.tables.splice(0);
}

function append(ledger: PracticeSheet): void {
  const row = ledger.tables[0]?.area.rows ?? 129;
  [129, '', '', '', '新しい取組'].forEach((value, column) => putValue(ledger, row, column, value));
  const [table] = ledger.tables;
  if (table) ledger.tables.splice(0, 1, { ...table, area: { ...table.area, rows: row + 1 } });
}

const SHAPES = [
  ['an Excel table', (): void => undefined],
  ['a block of cells', withoutTable],
] as const;

describe.each(SHAPES)('the copy of a ledger that is %s', (_name, prepare) => {
  it('finds an unchanged ledger unchanged', async () => {
    await expect(checked(prepare).stale()).resolves.toBe(false);
  });

  const CHANGES: readonly (readonly [string, (ledger: PracticeSheet) => void])[] = [
    ['a text changes', (ledger) => putValue(ledger, 3, TITLE, '別の取組')],
    ['a text is emptied', (ledger) => putValue(ledger, 128, TITLE, '')],
    ['a number changes by a digit', (ledger) => putValue(ledger, 128, 0, 127)],
    ['a number becomes a text', (ledger) => putValue(ledger, 5, 0, '5')],
    ['a header changes', (ledger) => putValue(ledger, 0, TITLE, '取組項目')],
    ['a record is appended', append],
    ['a cell becomes an error', (ledger) => putValue(ledger, 3, TITLE, { error: '#REF!' })],
  ];

  it.each(CHANGES)('tells when %s', async (_change, change) => {
    const { ledger, stale } = checked(prepare);
    change(ledger);
    await expect(stale()).resolves.toBe(true);
  });
});

describe('the copy of a ledger', () => {
  const put =
    (value: CellValue) =>
    (ledger: PracticeSheet): void =>
      putValue(ledger, 3, TITLE, value);

  it('tells small letters from capitals', async () => {
    const { ledger, stale } = checked(put('ict の活用'));
    await expect(stale()).resolves.toBe(false);
    put('ICT の活用')(ledger);
    await expect(stale()).resolves.toBe(true);
  });

  it('does not call a ledger changed for an error that was there', async () => {
    const { ledger, stale } = checked(put({ error: '#N/A' }));
    await expect(stale()).resolves.toBe(false);
    put('直した')(ledger);
    await expect(stale()).resolves.toBe(true);
  });

  it('keeps texts that look like formulas, numbers and truth values as they are', async () => {
    for (const value of ['=A1', '007', 'TRUE', true, 0.1, '  '])
      await expect(checked(put(value)).stale()).resolves.toBe(false);
  });

  it('tells when a table grows though the added row is empty, and when it shrinks', async () => {
    const { ledger, stale } = checked();
    const [table] = ledger.tables;
    if (!table) throw new Error('no table');
    for (const rows of [130, 128]) {
      ledger.tables.splice(0, 1, { ...table, area: { ...table.area, rows } });
      await expect(stale()).resolves.toBe(true);
    }
  });

  it('tells when the ledger or the copy is gone', async () => {
    for (const gone of [0, 1]) {
      const { workbook, stale } = checked();
      workbook.sheets.splice(gone, 1);
      await expect(stale()).resolves.toBe(true);
    }
  });

  it('holds every ledger of the plan, and tells when the last of them changes', async () => {
    const { workbook, stale } = checked(() => undefined, kamifurano, sampleWorkbook('kamifurano'));
    await expect(stale()).resolves.toBe(false);
    const [, tree] = workbook.sheets;
    if (!tree) throw new Error('no tree');
    putValue(tree, 21, 4, '総務課');
    await expect(stale()).resolves.toBe(true);
  });

  it('takes a header of two rows over a table with it', async () => {
    const { ledger, stale } = checked((sheet) => {
      const [table] = sheet.tables;
      if (!table) throw new Error('no table');
      // The years stand in the table's header row, the labels in the row above it.
      const cells = [...sheet.cells];
      sheet.cells.clear();
      for (const [row, columns] of cells) sheet.cells.set(row + 1, columns);
      const area = { ...table.area, row: 1 };
      sheet.tables.splice(0, 1, { ...table, area });
      for (const column of [7, 8, 9, 10]) {
        const header = String(cellAt(sheet, 1, column)?.value);
        putValue(sheet, 0, column, header.slice(0, -6));
        putValue(sheet, 1, column, header.slice(-6));
      }
    });
    await expect(stale()).resolves.toBe(false);
    putValue(ledger, 0, 7, '計画');
    await expect(stale()).resolves.toBe(true);
  });

  it('is very hidden, and its formula within what Excel takes', () => {
    const { copy } = checked();
    expect(copy.draft).toMatchObject({ key: 'check:copy', veryHidden: true });
    expect(changedSince(copy, copy.draft.name).length).toBeLessThan(8_000);
  });
});
