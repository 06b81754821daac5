/** What was laid out comes along where LibreOffice saves a status sheet: 回収 compares three ways with it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { cloneWorkbook } from 'practice-excel/workbook/sheets';
import { kamifurano } from '../../src/plans/kamifurano';
import { previewCollect, readStatusSheets } from '../../src/tasks/collect';
import { sheets } from '../../src/tasks/sheets';
import { sheetNamed } from '../excel/practice';
import { findText, rightOf, sheetOfTable, typeAt } from '../tasks/status-sheets';
import { sampleOf } from '../tasks/workbooks';
import { LibreOffice } from './libre-office';

const office = new LibreOffice();
const LABEL = '評価・検証';
const TAB = '様式 取組シート';
let host: PracticeHost;
let ledgers: PracticeWorkbook;
let saved: PracticeWorkbook;

/** The cell of the evaluation on the so-manieth sheet of the tab. */
function evaluation(tab: PracticeSheet, position: number): { row: number; column: number } {
  let at = findText(tab, LABEL);
  for (let next = 0; next < position; next += 1) at = findText(tab, LABEL, at.row + 1);
  return rightOf(tab, LABEL, at.row);
}

beforeAll(async () => {
  ledgers = await sampleOf('kamifurano');
  host = await startNodeHost(ledgers);
  const made = cloneWorkbook(ledgers);
  host.replaceWorkbook(made);
  expect(await sheets({ planId: 'kamifurano' })).toMatchObject({ ok: true });
  const tab = sheetNamed(made, TAB);
  // The second and the third are filled in; the first comes back as it went out.
  typeAt(tab, evaluation(tab, 1), '課の記入');
  typeAt(tab, evaluation(tab, 2), '課の記入');
  const calculated = await office.recalculated(new Map([['sheets', made]]));
  const back = calculated.get('sheets');
  if (!back) throw new Error('LibreOffice gave nothing back');
  saved = back;
}, 120_000);

afterAll(() => office.close());

it('keeps an entry of the ledger, takes one of the section, and leaves to a person where both have written', async () => {
  host.replaceWorkbook(saved);
  const found = await readStatusSheets(kamifurano, 'section.xlsx');
  if (!found.ok) throw new Error(found.trouble.code);
  const now = cloneWorkbook(ledgers);
  host.replaceWorkbook(now);
  const ledger = sheetOfTable(now, '取組シート');
  const { column, row } = findText(ledger, LABEL);
  typeAt(ledger, { row: row + 1, column }, '台帳の直し');
  typeAt(ledger, { row: row + 3, column }, '台帳の直し');
  const preview = await previewCollect({ planId: 'kamifurano', from: found.result });
  if (!preview.ok) throw new Error(preview.trouble.code);
  const { records, conflicts, unplaced, withoutBase } = preview.result.collection;
  expect([unplaced, withoutBase]).toEqual([[], []]);
  expect(records.flatMap(({ fields }) => fields)).toMatchObject([
    { label: LABEL, after: '課の記入', since: 'same' },
  ]);
  expect(conflicts).toMatchObject([
    { label: LABEL, before: '台帳の直し', says: [{ text: '課の記入' }] },
  ]);
});
