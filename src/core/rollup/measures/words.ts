/** Fixed words that are printed in every row, such as 今回; of a year, once it is over. */
import * as v from 'valibot';
import { hasEnded } from '../../calendar/as-of';
import { fiscalYearSchema } from '../../fiscal-year';
import { quoted } from '../expression';
import type { MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const wordsMeasureSchema = v.strictObject({
  measure: v.literal('words'),
  words: v.string(),
  /** They are printed once this year is over; left out, always. */
  year: v.optional(fiscalYearSchema),
});
export type WordsMeasure = DataOf<typeof wordsMeasureSchema>;

export const words: MeasureKind<WordsMeasure> = {
  schema: () => wordsMeasureSchema,
  words: true,
  fields: () => [],
  evaluate: (measure) => measure.words,
  formula: (measure) => ({ live: true, expression: [quoted(measure.words)] }),
  isAhead: ({ year }, { among }) => {
    const { asOf } = among.workbook;
    return asOf !== undefined && year !== undefined && !hasEnded(year, 2, asOf);
  },
  scopes: () => [],
};
