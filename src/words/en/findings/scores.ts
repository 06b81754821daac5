/** What findings about scores and stages say in English. */
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { years } from './parts';

export const scores = {
  'never-goes-back': (f) =>
    `“${f.value}” in ${field(f)} goes back from “${fact(f, 'before')}” in ${years(f, 'yearBefore')}: correct one of the years.`,
  'grade-differs': (f) =>
    `${field(f)} is ${f.value}, but the scores ${fact(f, 'scores', ', ')} (${fact(f, 'total')} in all) make ${fact(f, 'earned')}: correct the scores or the grade.`,
} satisfies Partial<FindingSentences>;
