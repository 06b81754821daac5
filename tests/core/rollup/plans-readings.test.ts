/** The two readings of every figure of every tab of the five plans agree: over the samples, and over what staff make of them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plans } from '../../../src/plans';
import { sampleOf } from '../../plans/summaries';
import { calculated, disagreements, type Pair } from './calculated';
import { randomWorkbooks } from './random-workbook';

/** Workbooks are calculated many at a time: setting the engine up takes longer than a ledger does. */
const OF_EACH_PLAN = 5;
const RUNS = 6;

describe('the two readings of every tab', () => {
  it.each(plans)('agree over the sample of $municipality', async (plan) => {
    const { pairs } = await calculated([{ plan, snapshot: sampleOf(plan.id) }]);
    expect(disagreements(pairs)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(20);
  });

  it('agree over whatever staff make of the samples', async () => {
    const live = new Map<string, number>();
    let found: readonly Pair[] = [];
    const agree = fc.asyncProperty(randomWorkbooks(OF_EACH_PLAN), async (workbooks) => {
      const all = await calculated(workbooks);
      for (const measure of all.live) live.set(measure, (live.get(measure) ?? 0) + 1);
      found = disagreements(all.pairs);
      return found.length === 0;
    });
    const { failed, seed, counterexamplePath, errorInstance } = await fc.check(agree, {
      numRuns: RUNS,
      endOnFailure: true,
    });
    expect({ found: found.slice(0, 4), errorInstance, again: failed ? { seed, counterexamplePath } : null }).toEqual({
      found: [],
      errorInstance: null,
      again: null,
    });
    // Else nothing was live, and nothing proved.
    for (const measure of ['count', 'count-where', 'count-blank', 'value', 'related', 'where'])
      expect([measure, live.get(measure) ?? 0]).toEqual([measure, expect.any(Number)]);
    expect(Math.min(...live.values())).toBeGreaterThan(0);
  }, 240_000);
});
