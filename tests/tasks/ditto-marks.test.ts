/** Ditto marks in a workbook: fixes write them out, and no change to the row above makes them mean something else. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { cellAt, textOf } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { collect, previewCollect } from '../../src/tasks/collect';
import { applyFixes } from '../../src/tasks/fix';
import { revert } from '../../src/tasks/revert';
import { sheets } from '../../src/tasks/sheets';
import { validate } from '../../src/tasks/validate';
import { sheetNamed } from '../excel/practice';
import { findText, rightOf, typeAt, type Position } from './status-sheets';
import { headerCell, ledgerSheet, sampleWorkbook, type } from './workbooks';

let workbook: PracticeWorkbook;
let ledger: PracticeSheet;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  ledger = ledgerSheet(workbook);
  for (const [at, text] of ['実施', '〃', '同上', '実施'].entries())
    type(ledger, '取組結果', at + 1, text);
  await startNodeHost(workbook);
});

function shownAt(sheet: PracticeSheet, { row, column }: Position): string {
  return textOf(cellAt(sheet, row, column));
}

/** What stands in 取組結果 of the first records. */
function results(): readonly string[] {
  const { row, column } = headerCell(ledger, '取組結果');
  return [1, 2, 3, 4].map((record) => shownAt(ledger, { row: row + record, column }));
}

describe('ditto marks', () => {
  it('are written out by their fixes, and come back', async () => {
    const outcome = await validate();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
    const findings = outcome.result.findings.filter(({ code }) => code === 'C27');
    expect(findings.map(({ record, value }) => [record, value])).toEqual([
      ['2', '〃'],
      ['3', '同上'],
    ]);
    expect(await applyFixes({ findings, formulas: false })).toMatchObject({ ok: true });
    expect(results()).toEqual(['実施', '実施', '実施', '実施']);
    expect(await revert()).toMatchObject({ ok: true, result: { cells: 2 } });
    expect(results()).toEqual(['実施', '〃', '同上', '実施']);
  });

  it('are written out where a status sheet changes the record above, so that they mean what they meant', async () => {
    expect(await sheets({ records: ['1', '2', '3'] })).toMatchObject({ ok: true });
    const tab = sheetNamed(workbook, '様式 取組');
    const second = findText(tab, '管理番号', findText(tab, '管理番号').row + 1).row;
    expect(shownAt(tab, rightOf(tab, '取組結果', second)).trim()).toBe('実施');
    typeAt(tab, rightOf(tab, '取組結果'), '一部実施');
    expect(await collect({ accepted: 'all' })).toMatchObject({ ok: true, result: { fields: 2 } });
    expect(results()).toEqual(['一部実施', '実施', '同上', '実施']);
    expect(await revert()).toMatchObject({ ok: true, result: { cells: 2 } });
    expect(results()).toEqual(['実施', '〃', '同上', '実施']);
  });

  it('are no answer on the sheet of one record: a person has to write the name, or to choose the mark', async () => {
    expect(await sheets({ records: ['1', '2', '3'] })).toMatchObject({ ok: true });
    const tab = sheetNamed(workbook, '様式 取組');
    const second = findText(tab, '管理番号', findText(tab, '管理番号').row + 1).row;
    typeAt(tab, rightOf(tab, '所管部局', second), '〃');
    const outcome = await previewCollect();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
    const { records, unplaced } = outcome.result.collection;
    expect(records).toEqual([]);
    expect(unplaced).toMatchObject([
      { why: 'unreadable', change: { record: '2', label: '所管部局', after: '〃' } },
    ]);
  });

  it('give way to what a status sheet says of their own record', async () => {
    expect(await sheets({ records: ['1', '2', '3'] })).toMatchObject({ ok: true });
    const tab = sheetNamed(workbook, '様式 取組');
    const second = findText(tab, '管理番号', findText(tab, '管理番号').row + 1).row;
    typeAt(tab, rightOf(tab, '取組結果', second), '未実施');
    expect(await collect({ accepted: 'all' })).toMatchObject({ ok: true });
    expect(results()).toEqual(['実施', '未実施', '実施', '実施']);
  });
});
