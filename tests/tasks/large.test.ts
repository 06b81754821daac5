/** Ledgers as large as texts can make them, through every verb: nothing is refused, and every request is under 5 MB. */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { recalculate } from 'practice-excel/workbook/calculate';
import { cellAt, putCell, putValue, usedArea } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { collect, previewCollect } from '../../src/tasks/collect';
import { applyFixes, previewFixes } from '../../src/tasks/fix';
import { setInputRules } from '../../src/tasks/input-rules';
import { markLedgers, unmarkLedgers } from '../../src/tasks/marks';
import type { Outcome } from '../../src/core/outcome';
import { report } from '../../src/tasks/report';
import { revert } from '../../src/tasks/revert';
import { sheets } from '../../src/tasks/sheets';
import { summarize } from '../../src/tasks/summarize';
import { validate } from '../../src/tasks/validate';
import { sheetNamed } from '../excel/practice';
import { allTables, findText, rightOf, typeAt } from './status-sheets';
import { sampleOf } from './workbooks';
import { ledgerSheet, type } from './workbooks';

const LIMIT = 5_000_000;

let host: PracticeHost;
let workbook: PracticeWorkbook;

function resultOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

async function open(made: PracticeWorkbook): Promise<void> {
  workbook = made;
  await recalculate(workbook);
  host = await startNodeHost(workbook);
}

afterEach(() => {
  expect(host.counters.largestRequest).toBeLessThan(LIMIT);
});

/** Makes the texts of a ledger longer, by their own words; names stay as they are. */
function lengthen(
  sheet: PracticeSheet,
  lengthOf: (text: string) => number,
  headers: RegExp = /(?:)/,
): void {
  for (const [row, cells] of sheet.cells)
    for (const [column, { value }] of cells) {
      if (row === 0 || typeof value !== 'string' || value.length < 20) continue;
      if (!headers.test(String(cellAt(sheet, 0, column)?.value))) continue;
      const length = lengthOf(value);
      putValue(sheet, row, column, value.repeat(Math.ceil(length / value.length)).slice(0, length));
    }
}

/** Gives 旭川市's ledger so many records, each text of so many signs. */
function grow(workbookToGrow: PracticeWorkbook, records: number, signs: number): void {
  const sheet = ledgerSheet(workbookToGrow);
  const [table] = sheet.tables;
  if (!table) throw new Error('the ledger is a table');
  const { area } = table;
  for (let row = area.rows; row <= records; row += 1)
    for (let column = 0; column < area.columns; column += 1)
      putCell(sheet, row, column, structuredClone(cellAt(sheet, row - area.rows + 1, column)));
  table.area = { ...area, rows: records + 1 };
  for (let record = 1; record <= records; record += 1) type(sheet, '管理番号', record, record);
  lengthen(sheet, () => signs, /実績|理由|予定/);
}

describe('300 records of 2,000 signs a text', () => {
  beforeAll(async () => {
    const made = await sampleOf('asahikawa');
    grow(made, 300, 2_000);
    await open(made);
    type(ledgerSheet(workbook), '取組結果', 7, ' 一部実施');
  }, 120_000);

  it('are validated, reported, marked and given rules', async () => {
    const { findings } = resultOf(await validate());
    expect(findings.length).toBeGreaterThan(0);
    const { tabs } = resultOf(await report({ tabs: ['results', 'requests', 'rules'] }));
    expect(tabs.length).toBeGreaterThanOrEqual(3);
    expect(resultOf(await markLedgers()).cells).toBeGreaterThan(0);
    resultOf(await unmarkLedgers());
    expect(resultOf(await setInputRules()).columns).toBeGreaterThan(0);
  }, 300_000);

  it('are fixed, and get back what they held', async () => {
    const before = allTables(workbook);
    const { findings } = resultOf(await validate());
    const { fixes } = resultOf(await previewFixes({ findings }));
    expect(fixes.length).toBeGreaterThan(0);
    expect(resultOf(await applyFixes({ findings })).changed).toBeGreaterThan(0);
    resultOf(await revert());
    expect(allTables(workbook)).toEqual(before);
  }, 300_000);

  it('are summarized, laid out, filled in and collected, and all of it taken back', async () => {
    resultOf(await summarize());
    const before = allTables(workbook);
    expect(resultOf(await sheets({})).sheets).toBe(300);
    const tab = sheetNamed(workbook, '様式 取組');
    const last = findText(tab, '管理番号', (usedArea(tab, true)?.rows ?? 0) - 60);
    typeAt(tab, rightOf(tab, '取組結果', last.row - 1), '未実施');
    expect(resultOf(await previewCollect()).collection.records).toHaveLength(1);
    expect(resultOf(await collect({ accepted: 'all' })).fields).toBe(1);
    resultOf(await revert());
    expect(allTables(workbook)).toEqual(before);
  }, 600_000);
});

describe('苫小牧市 with texts twice as long as the published ones', () => {
  beforeAll(async () => {
    const made = await sampleOf('tomakomai');
    for (const sheet of made.sheets) lengthen(sheet, (text) => 2 * text.length);
    await open(made);
  }, 120_000);

  it('is validated, summarized, laid out on 95 × 2 pages and collected', async () => {
    resultOf(await validate());
    resultOf(await summarize());
    const { sheets: laid, pages } = resultOf(await sheets({}));
    expect(laid).toBe(95);
    expect(pages).toBeGreaterThanOrEqual(190);
    expect(resultOf(await previewCollect()).collection).toMatchObject({ records: [], read: 95 });
  }, 600_000);
});
