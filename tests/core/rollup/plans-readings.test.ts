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

/** Calculates random workbooks, expects both readings to agree, and gives the measures that were live. */
async function allAgree(
  workbooks: fc.Arbitrary<readonly PlanLedgers[]>,
  numRuns: number,
): Promise<ReadonlySet<string>> {
  const live = new Set<string>();
  let found: readonly Pair[] = [];
  const agree = fc.asyncProperty(workbooks, async (each) => {
    const all = await calculated(each);
    for (const measure of all.live) live.add(measure);
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
    // Else nothing was live, and nothing proved.
    for (const measure of ['count', 'count-where', 'count-blank', 'value', 'related', 'where'])
      expect(live).toContain(measure);
  }, 240_000);

  it('agree over small plans of random rows, measures and values', async () => {
    const live = await allAgree(randomPlans(PLANS_A_RUN), RUNS);
    for (const measure of [
      'sum',
      'mean',
      'extreme',
      'add',
      'grade',
      'share',
      'with-share',
      'whole',
    ])
      expect(live).toContain(measure);
  }, 240_000);
});
