/** 台帳をつくる, in workbooks of practice Excel: made, filled, read as the person's own, and taken back. */
import { describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { enter } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { open } from '../../src/tasks/open';
import { makeLedgers } from '../../src/tasks/make-ledger';
import { revert } from '../../src/tasks/revert';
import { validate } from '../../src/tasks/validate';
import { planFaults } from '../../src/core/plan/faults';
import { azumino } from '../../src/plans/azumino';
import { azuminoResults } from '../../src/plans/azumino/results-sample';
import { sheetNamed, valueAt, visibleNames } from '../excel/practice';
import { sampleOf } from './workbooks';

const AS_OF = { year: 2020, half: 2 } as const;

async function made(workbook: PracticeWorkbook) {
  const outcome = await makeLedgers();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return { tabs: outcome.result.tabs, sheet: sheetNamed(workbook, '実績') };
}

async function codes(): Promise<readonly string[]> {
  const outcome = await validate({ asOf: AS_OF });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result.findings.flatMap(({ ledger, code }) =>
    ledger === 'results' ? [code] : [],
  );
}

/** The ledgers that the opening view offers to make, and the kinds of the runs that it offers to take back. */
async function offered() {
  const opened = await open();
  if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
  const { ledgersToMake, revertible } = opened.result;
  return { ledgersToMake, runs: revertible.runs.map(({ kind, removed }) => [kind, removed]) };
}

describe('the ledger of results', () => {
  it('is offered while the workbook lacks it, and then can be taken back', async () => {
    const workbook = await sampleOf('annaka');
    await startNodeHost(workbook);
    expect(await offered()).toEqual({ ledgersToMake: ['実績'], runs: [] });
    await made(workbook);
    expect(await offered()).toEqual({ ledgersToMake: [], runs: [['ledger', ['実績']]] });
    expect(await revert({ typed: 'ask' })).toMatchObject({ ok: true });
    expect(await offered()).toEqual({ ledgersToMake: ['実績'], runs: [] });
  });

  it('has a row for each of 安中市’s 36 items and five years', async () => {
    const workbook = await sampleOf('annaka');
    await startNodeHost(workbook);
    const { tabs, sheet } = await made(workbook);
    expect(tabs).toMatchObject([{ name: '実績', action: 'make', rows: 180 }]);
    expect([0, 1, 2].map((column) => valueAt(sheet, 0, column))).toEqual([
      '番号',
      '年度',
      '進捗状況の実績',
    ]);
    expect([1, 6, 180].map((row) => [valueAt(sheet, row, 0), valueAt(sheet, row, 1)])).toEqual([
      [1, '令和2年度'],
      [2, '令和2年度'],
      [36, '令和6年度'],
    ]);
  });

  it('has a row for each of 安曇野市’s targets and years, within the period of each', async () => {
    const workbook = await sampleOf('azumino');
    await startNodeHost(workbook);
    const { sheet } = await made(workbook);
    const { records } = azuminoResults(2019);
    const rows = records.map((_record, at) =>
      [0, 1, 2].map((column) => String(valueAt(sheet, at + 1, column))),
    );
    // The same rows as the made-up results, whose names write Ⅱ as the facts do.
    const expected = records.map((record) =>
      record.slice(0, 3).map((content) => String(content).replace('(II-1)', '(Ⅱ-1)')),
    );
    expect(rows).toEqual(expected);
    expect(valueAt(sheet, records.length + 1, 0) ?? '').toBe('');
  });

  it('is read as the person’s own, asks for the first year, and takes what is typed', async () => {
    const workbook = await sampleOf('annaka');
    await startNodeHost(workbook);
    const { sheet } = await made(workbook);
    const before = await codes();
    // Stage and outcome of each item, and the figures that the plan has for the year.
    expect(before.filter((code) => code === 'N22')).toHaveLength(72);
    enter(sheet, 1, 2, '実施');
    enter(sheet, 1, 4, '達成');
    expect((await codes()).filter((code) => code === 'N22')).toHaveLength(70);
  });

  it('is made once: a workbook that has it has nothing to make', async () => {
    const workbook = await sampleOf('annaka');
    await startNodeHost(workbook);
    await made(workbook);
    expect(await makeLedgers()).toMatchObject({
      ok: false,
      trouble: { code: 'no-ledger-to-make' },
    });
  });

  it('is never filled anew, even where its headings were lost', async () => {
    const workbook = await sampleOf('annaka');
    await startNodeHost(workbook);
    const { sheet } = await made(workbook);
    for (let column = 0; column < 9; column += 1) enter(sheet, 0, column, '');
    enter(sheet, 1, 2, '実施');
    const again = await makeLedgers();
    if (!again.ok) throw new Error(JSON.stringify(again.trouble));
    expect(again.result.tabs.map(({ name, action }) => [name, action])).toEqual([
      ['実績 (2)', 'make'],
    ]);
    expect(valueAt(sheet, 1, 2)).toBe('実施');
  });

  it('goes away again when the run is taken back, unless somebody has typed in it', async () => {
    const workbook = await sampleOf('annaka');
    await startNodeHost(workbook);
    const { sheet } = await made(workbook);
    enter(sheet, 1, 2, '実施');
    expect(await revert({ typed: 'ask' })).toMatchObject({
      ok: false,
      trouble: { code: 'typed-cells' },
    });
    expect(visibleNames(workbook)).toContain('実績');
    enter(sheet, 1, 2, '');
    expect(await revert({ typed: 'ask' })).toMatchObject({ ok: true });
    expect(visibleNames(workbook)).not.toContain('実績');
  });
});

describe('a plan whose new rows follow from a field that is not there', () => {
  it('is told so', () => {
    const ledgers = azumino.ledgers.map((ledger) =>
      ledger.newRows ? { ...ledger, newRows: { within: 'span', items: 'targets' } } : ledger,
    );
    expect(planFaults({ ...azumino, ledgers })).toEqual([
      { fault: 'unknown-id', at: 'ledgers.1.newRows.within', id: 'span' },
    ]);
  });
});

describe('a plan without such a ledger', () => {
  it('has nothing to make', async () => {
    await startNodeHost(await sampleOf('asahikawa'));
    expect(await makeLedgers()).toMatchObject({
      ok: false,
      trouble: { code: 'no-ledger-to-make' },
    });
  });
});
