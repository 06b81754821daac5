/** Words that stand in every row: 今回. */
import { quoted } from '../expression';
import type { MeasureKind } from '../measure';

export interface WordsMeasure {
  readonly measure: 'words';
  readonly words: string;
}

export const words: MeasureKind<WordsMeasure> = {
  words: true,
  fields: () => [],
  evaluate: (measure) => measure.words,
  formula: (measure) => ({ live: true, expression: [quoted(measure.words)] }),
  scopes: () => [],
};
