/** A cell holds a range of years that includes a given year. */
import * as v from 'valibot';
import { shortFiscalYear, fiscalYearSchema } from '../../fiscal-year';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';
import { valueIn } from '../../values/value-in';

const coversSchema = v.strictObject({
  ...cellPartSchema.entries,
  /** A year, or `row` in a table whose rows are years: the row's year then takes its place. */
  covers: v.union([v.literal('row'), fiscalYearSchema]),
});
export type Covers = DataOf<typeof coversSchema>;

export const coversYear = cellKind<Covers>({
  schema: coversSchema,
  message: 'covers',
  compile: ({ covers }) => ({
    holds({ cell }) {
      if (!isJudged(cell) || covers === 'row') return null;
      const range = valueIn(cell, 'year-range');
      return range !== null && range.from <= covers && covers <= range.to;
    },
  }),
  params: ({ covers }) => ({ covers: covers === 'row' ? 'row' : shortFiscalYear(covers) }),
  asks: () => ({ gives: 'year-range' }),
});
