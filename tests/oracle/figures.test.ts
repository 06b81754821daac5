/** Every figure of every summary tab, calculated by LibreOffice from the written .xlsx. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plans } from '../../src/plans';
import { cellAt } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { LibreOffice } from './libre-office';
import { differing, sheetOf, summarized, withWrongResults, type Summarized } from './summaries';

const office = new LibreOffice();
let made: ReadonlyMap<string, Summarized>;
let recalculated: ReadonlyMap<string, PracticeWorkbook>;

beforeAll(async () => {
  const all = new Map<string, Summarized>();
  for (const { id } of plans) all.set(id, await summarized(id));
  made = all;
  recalculated = await office.recalculated(
    new Map([...all].map(([id, { workbook }]) => [id, withWrongResults(workbook)] as const)),
  );
});

afterAll(() => office.close());

function resultsOf(plan: string): {
  readonly summary: Summarized;
  readonly workbook: PracticeWorkbook;
} {
  const summary = made.get(plan);
  const workbook = recalculated.get(plan);
  if (!summary || !workbook) throw new Error(`${plan} was not calculated`);
  return { summary, workbook };
}

describe.each(plans.map(({ id, municipality }) => ({ id, municipality })))(
  'LibreOffice agrees on $municipality',
  ({ id }) => {
    it('in every figure of every summary tab', () => {
      const { summary, workbook } = resultsOf(id);
      expect(differing(summary, workbook)).toEqual([]);
    });

    it('on all tabs that were made', () => {
      const { summary } = resultsOf(id);
      const names = summary.workbook.sheets.map(({ name }) => name);
      expect(summary.tabs.map(({ name }) => name)).toEqual(
        names.filter((name) => name.startsWith('集計 ')),
      );
    });

    it('with formulas in all cells that are to have one, on every tab', () => {
      const { summary } = resultsOf(id);
      for (const { name, figures } of summary.tabs) {
        const sheet = sheetOf(summary.workbook, name);
        expect(figures.length).toBeGreaterThan(0);
        for (const { row, column, live } of figures)
          expect([row, column, cellAt(sheet, row, column)?.formula !== undefined]).toEqual([
            row,
            column,
            live,
          ]);
      }
    });
  },
);
