/** Every figure of every summary tab in the middle of a plan, calculated by LibreOffice from the written .xlsx. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plans } from '../../src/plans';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { LibreOffice } from './libre-office';
import { differing, summarized, withWrongResults, type Summarized } from './summaries';

/** The end of a plan's second year, or the first half of a plan of one year. */
const MOMENTS = plans.map(({ id, municipality, years: [first = 0, second] }) => ({
  id,
  municipality,
  asOf:
    second === undefined ? { year: first, half: 1 as const } : { year: second, half: 2 as const },
}));

const office = new LibreOffice();
let made: ReadonlyMap<string, Summarized>;
let recalculated: ReadonlyMap<string, PracticeWorkbook>;

beforeAll(async () => {
  const all = new Map<string, Summarized>();
  for (const { id, asOf } of MOMENTS) all.set(id, await summarized(id, asOf));
  made = all;
  recalculated = await office.recalculated(
    new Map([...all].map(([id, { workbook }]) => [id, withWrongResults(workbook)] as const)),
  );
});

afterAll(() => office.close());

describe.each(MOMENTS)('LibreOffice agrees on $municipality before its end', ({ id }) => {
  it('in every figure of every summary tab', () => {
    const [summary, workbook] = [made.get(id), recalculated.get(id)];
    if (!summary || !workbook) throw new Error(`${id} was not calculated`);
    expect(summary.tabs.length).toBeGreaterThan(0);
    expect(differing(summary, workbook)).toEqual([]);
  });

  it('with formulas in most of the cells that say something', () => {
    const figures = made.get(id)?.tabs.flatMap((tab) => tab.figures) ?? [];
    const filled = figures.filter(({ expected }) => expected !== '');
    expect(filled.filter(({ live }) => live).length).toBeGreaterThan(filled.length / 2);
  });
});
