/** From 検証 to fixed, for the workbook of every plan: report, fixes, marks and input rules through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { plans } from '../../src/plans';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import type { Outcome } from '../../src/core/outcome';
import { explain } from '../../src/tasks/explain';
import { applyFixes, previewFixes } from '../../src/tasks/fix';
import { clearInputRules, setInputRules } from '../../src/tasks/input-rules';
import { markLedgers, unmarkLedgers } from '../../src/tasks/marks';
import { report } from '../../src/tasks/report';
import { revert } from '../../src/tasks/revert';
import { validate } from '../../src/tasks/validate';
import { sampleOf } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;

function result<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

/** What every cell of the workbook's sheets holds and how it is formatted. */
function held(): unknown {
  return workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells].map(([row, columns]) => [
      row,
      [...columns].map(([column, { value, formula, style }]) => [
        ...[column, value, formula],
        style.numberFormat,
      ]),
    ]),
  ]);
}

describe.each(plans.map(({ id }) => id))('the workbook of %s', (id) => {
  beforeEach(async () => {
    workbook = await sampleOf(id);
    host = await startNodeHost(workbook);
  });

  it('is checked within four round trips and reported within ten', async () => {
    host.counters.reset();
    const { plan } = result(await validate());
    expect(plan.id).toBe(id);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(4);
    host.counters.reset();
    const { tabs, findings } = result(await report({ tabs: ['results', 'requests', 'rules'] }));
    expect(host.counters.roundTrips).toBeLessThanOrEqual(10);
    expect(tabs.map(({ name }) => name)).toEqual(['検証結果', '修正依頼', '規則一覧']);
    const again = result(await validate());
    expect(again.findings).toEqual(findings);
    expect(again.report).toMatchObject({ upToDate: true });
  });

  it('is fixed by its fixes, which can be taken back', async () => {
    const before = held();
    const { findings } = result(await validate());
    const fixable = findings.filter(({ fix }) => fix !== undefined);
    const { fixes } = result(await previewFixes({ findings: fixable }));
    if (fixes.length === 0) return;
    host.counters.reset();
    const { changed, gone } = result(await applyFixes({ findings: fixable }));
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
    expect({ changed, gone }).toEqual({ changed: fixes.length, gone: 0 });
    const after = result(await validate()).findings;
    // A fix does what it says: no cell that was fixed has the finding any more.
    const cells = new Set(
      fixes.map(({ finding }) => `${finding.code} ${finding.sheet}!${finding.cell}`),
    );
    expect(after.filter(({ code, sheet, cell }) => cells.has(`${code} ${sheet}!${cell}`))).toEqual(
      [],
    );
    expect(result(await revert()).cells).toBe(changed);
    expect(held()).toEqual(before);
  });

  it('bears marks and input rules that come off again', async () => {
    const formatsOf = (sheet: PracticeSheet) => [sheet.conditionalFormats, sheet.validations];
    const users = [...workbook.sheets];
    const before = structuredClone(users.map(formatsOf));
    const { findings } = result(await validate());
    result(await explain(findings, '前年度の決算書で確認した。'));
    expect(result(await validate()).submission.unexplained).toBe(0);
    result(await markLedgers());
    result(await setInputRules());
    result(await unmarkLedgers());
    result(await clearInputRules());
    expect(users.map(formatsOf)).toEqual(before);
    expect(users.every((sheet) => workbook.sheets.includes(sheet))).toBe(true);
    // What else there is keeps the way back of these runs, out of reach.
    const others = workbook.sheets.filter((sheet) => !users.includes(sheet));
    expect(others.filter(({ visibility }) => visibility !== 'VeryHidden')).toEqual([]);
  });
});
