/** Fixed words that are printed in every row, such as 今回. */
import * as v from 'valibot';
import { quoted } from '../expression';
import type { MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const wordsMeasureSchema = v.strictObject({
  measure: v.literal('words'),
  words: v.string(),
});
export type WordsMeasure = DataOf<typeof wordsMeasureSchema>;

export const words: MeasureKind<WordsMeasure> = {
  schema: () => wordsMeasureSchema,
  words: true,
  fields: () => [],
  evaluate: (measure) => measure.words,
  formula: (measure) => ({ live: true, expression: [quoted(measure.words)] }),
  scopes: () => [],
};
