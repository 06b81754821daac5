/** How far each sample is filled, whole and cut off at each moment of its plan: what is proposed as its as-of. */
import { describe, expect, it } from '@jest/globals';
import { readAsOf, shortAsOf } from '../../src/core/calendar/as-of';
import type { AsOf } from '../../src/core/calendar/as-of';
import { lastFilled } from '../../src/core/records/last-filled';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { momentsOf } from '../../src/core/records/moments';
import { plans } from '../../src/plans';
import { EMPTY, emptiedAfter, withCells } from './as-of-books';
import { recognisedIn, sampleOf } from './summaries';

/** What the cities tell, moment by moment (docs/formats): 上富良野町 by halves; 安中市 tells nothing of a year in its ledger. */
const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  asahikawa: ['H27', 'H28', 'H29', 'H30', 'R1'],
  tomakomai: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'],
  annaka: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'],
  kamifurano: ['R1', 'R2-1', 'R2'],
  azumino: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'],
};

/** The samples of 安中市 and 安曇野市 have no ledger of results, so nothing shows how far they are. */
const TOLD = Object.entries(MOMENTS).flatMap(([plan, moments]) =>
  plan === 'azumino' || plan === 'annaka' ? [] : moments.map((moment) => [plan, moment] as const),
);

/** A cell that holds something, whatever it is. */
const WRITTEN = { state: 'unreadable', reason: 'not-text', at: 0 } as const;

function moment(short: string): AsOf {
  const asOf = readAsOf(short);
  if (!asOf) throw new Error(short);
  return asOf;
}

const samples = new Map(plans.map(({ id }) => [id, recognisedIn(sampleOf(id))]));

function sample(plan: string): PlanWorkbook<Plan> {
  const found = samples.get(plan);
  if (!found) throw new Error(plan);
  return found;
}

describe('the moments of a plan', () => {
  it.each(plans)('are the ends of what $municipality tells of', (plan) => {
    expect(momentsOf(plan).map(shortAsOf)).toEqual(MOMENTS[plan.id]);
  });
});

describe('how far a ledger is filled', () => {
  it.each(TOLD)('is told of %s cut off after %s', (plan, short) => {
    expect(lastFilled(emptiedAfter(sample(plan), moment(short)))).toEqual(moment(short));
  });

  it('does not depend on the moment that the ledger is judged for', () => {
    const workbook = emptiedAfter(sample('asahikawa'), moment('H29'));
    expect(lastFilled({ ...workbook, asOf: moment('H28') })).toEqual(moment('H29'));
  });

  it('is the last moment that is told in most records: half of them are not most', () => {
    const workbook = emptiedAfter(sample('asahikawa'), moment('H29'));
    const toldOf = (count: number) =>
      lastFilled(
        withCells(workbook, (_ledger, field, year, record) =>
          field === 'actual' && year === 2018 && record < count
            ? { ...EMPTY, raw: '実施', text: '実施', reading: WRITTEN }
            : null,
        ),
      );
    // The plan has 128 initiatives (docs/formats/asahikawa.md).
    expect(toldOf(64)).toEqual(moment('H29'));
    expect(toldOf(65)).toEqual(moment('H30'));
  });

  it.each(['annaka', 'azumino'])('is not known of %s, whose ledger tells of no year', (plan) => {
    expect(lastFilled(sample(plan))).toBeNull();
  });
});
