/** The two readings of every figure of every tab of the five plans agree: over the samples, and over what staff make of them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planById, plans } from '../../../src/plans';
import type { Snapshot } from '../../../src/core/snapshot';
import { everyAsOf } from '../../plans/as-of-books';
import { sampleOf } from '../../plans/summaries';
import { calculated, disagreements, type Calculated } from './calculated';
import { expectRight } from './random-books';
import { randomPlans } from './random-plan';
import { randomWorkbooks } from './random-workbook';

/** Workbooks are calculated many at a time: setting the engine up takes longer than a ledger does. */
const OF_EACH_PLAN = 5;
const RUNS = 6;

const PLANS_A_RUN = 20;

/** Fewer formulas of a kind prove little of it. */
const ENOUGH = 40;

/** Says how many formulas there were of each measure and kind of rows. */
function counted({ live }: Calculated): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { measures, rows } of live)
    for (const kind of [...measures, `rows by ${rows}`])
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
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

  it.each(plans)(
    'agree over the sample of $municipality as of two moments before its end',
    async (plan) => {
      const snapshot = sampleOf(plan.id);
      const sheetsOf = (index: number): Snapshot => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => ({
          ...sheet,
          name: `${sheet.name}${index}`,
          tables: sheet.tables.map((table) => ({ ...table, name: `${table.name}_${index}` })),
        })),
      });
      const { pairs } = await calculated(
        // Every moment would take the engine too long.
        everyAsOf(plan)
          .slice(-4, -1)
          .filter((_, at) => at !== 1)
          .map((asOf, index) => ({ plan, asOf, snapshot: sheetsOf(index) })),
      );
      expect(disagreements(pairs)).toEqual([]);
      expect(pairs.length).toBeGreaterThan(20);
    },
  );

  it('agree as of some moment over whatever staff make of the samples', async () => {
    const moment = fc.nat({ max: 100 });
    const books = fc
      .tuple(randomWorkbooks(OF_EACH_PLAN), fc.array(moment, { minLength: 5, maxLength: 5 }))
      .map(([all, moments]) =>
        all.map((each, index) => {
          const times = everyAsOf(each.plan);
          const asOf = times[(moments[index % moments.length] ?? 0) % times.length];
          return { ...each, ...(asOf ? { asOf } : {}) };
        }),
      );
    const { pairs } = await expectRight(books, RUNS);
    expect(pairs.length).toBeGreaterThan(ENOUGH);
  }, 240_000);

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
    const live = counted(await expectRight(randomWorkbooks(OF_EACH_PLAN), RUNS));
    expectEnough(live, [
      ...['count', 'count-where', 'count-blank', 'value', 'related', 'where', 'if-any'],
      ...['values', 'names', 'levels', 'marks', 'records', 'years', 'cases'].map(
        (by) => `rows by ${by}`,
      ),
    ]);
  }, 240_000);

  it('agree over small plans of random rows, measures and values', async () => {
    const live = counted(await expectRight(randomPlans(PLANS_A_RUN), RUNS));
    expectEnough(live, [
      ...['count', 'count-where', 'count-blank', 'count-filled', 'sum', 'mean', 'extreme'],
      ...['round', 'where', 'related', 'value', 'add', 'grade', 'share', 'with-share', 'whole'],
      ...['values', 'levels', 'marks', 'records', 'years', 'cases'].map((by) => `rows by ${by}`),
    ]);
  }, 240_000);
});
