/** The two readings of every figure of every tab of the five plans agree: over the samples, and over what staff make of them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planById, plans } from '../../../src/plans';
import { sampleOf } from '../../plans/summaries';
import { calculated, disagreements, type Pair, type PlanLedgers } from './calculated';
import { randomPlans } from './random-plan';
import { randomWorkbooks } from './random-workbook';

/** Workbooks are calculated many at a time: setting the engine up takes longer than a ledger does. */
const OF_EACH_PLAN = 5;
const RUNS = 6;

const PLANS_A_RUN = 20;

/** Fewer formulas of a kind prove little of it. */
const ENOUGH = 40;

/** Calculates random workbooks, expects both readings to agree, and says how many formulas there were of each measure and kind of rows. */
async function allAgree(
  workbooks: fc.Arbitrary<readonly PlanLedgers[]>,
  numRuns: number,
): Promise<ReadonlyMap<string, number>> {
  const live = new Map<string, number>();
  let found: readonly Pair[] = [];
  const agree = fc.asyncProperty(workbooks, async (each) => {
    const all = await calculated(each);
    for (const { measures, rows } of all.live)
      for (const kind of [...measures, `rows by ${rows}`])
        live.set(kind, (live.get(kind) ?? 0) + 1);
    found = disagreements(all.pairs);
    return found.length === 0;
  });
  const check = await fc.check(agree, { numRuns, endOnFailure: true });
  const { failed, seed, counterexamplePath, errorInstance } = check;
  // The workbooks themselves would fill pages; seed and path bring them back.
  const again = failed ? { seed, counterexamplePath } : null;
  expect({ found: found.slice(0, 4), errorInstance, again }).toEqual({
    found: [],
    errorInstance: null,
    again: null,
  });
  return live;
}

function never(): never {
  throw new Error('no such plan');
}

/** Else little was live, and little proved. */
function expectEnough(live: ReadonlyMap<string, number>, kinds: readonly string[]): void {
  expect(kinds.filter((kind) => (live.get(kind) ?? 0) < ENOUGH)).toEqual([]);
}

describe('the two readings of every tab', () => {
  it.each(plans)('agree over the sample of $municipality', async (plan) => {
    const { pairs } = await calculated([{ plan, snapshot: sampleOf(plan.id) }]);
    expect(disagreements(pairs)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(20);
  });

  it('agree where a record is numbered 0 and a row of its sub-records is empty', async () => {
    const snapshot = sampleOf('tomakomai');
    const sheets = snapshot.sheets.map((sheet) => {
      const rows = sheet.values.map((row) => [...row]);
      if (sheet.name === '取組項目') rows[1]?.splice(0, 1, 0);
      if (sheet.name !== '実践項目') return { ...sheet, values: rows };
      rows[3]?.fill('');
      return { ...sheet, values: rows, tables: [] };
    });
    const plan = planById('tomakomai') ?? never();
    const { pairs } = await calculated([{ plan, snapshot: { ...snapshot, sheets } }]);
    expect(disagreements(pairs)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(20);
  });

  it('agree over whatever staff make of the samples', async () => {
    const live = await allAgree(randomWorkbooks(OF_EACH_PLAN), RUNS);
    expectEnough(live, [
      ...['count', 'count-where', 'count-blank', 'value', 'related', 'where', 'if-any'],
      ...['values', 'names', 'levels', 'marks', 'records', 'years', 'cases'].map(
        (by) => `rows by ${by}`,
      ),
    ]);
  }, 240_000);

  it('agree over small plans of random rows, measures and values', async () => {
    const live = await allAgree(randomPlans(PLANS_A_RUN), RUNS);
    expectEnough(live, [
      ...['count', 'count-where', 'count-blank', 'count-filled', 'sum', 'mean', 'extreme'],
      ...['round', 'where', 'related', 'value', 'add', 'grade', 'share', 'with-share', 'whole'],
      ...['values', 'levels', 'marks', 'records', 'years', 'cases'].map((by) => `rows by ${by}`),
    ]);
  }, 240_000);
});
