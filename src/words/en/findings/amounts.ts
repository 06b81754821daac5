/** What findings about amounts say in English. */
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';

export const amounts = {
  'same-scale': (f) =>
    `“${f.value}” in ${field(f)} is far too ${fact(f, 'direction') === 'larger' ? 'large' : 'small'} beside the median of the other years, ${fact(f, 'median')}${fact(f, 'unit')}: make sure that 円, 千円 and 百万円 were not mixed up.`,
  'portion-within': (f) =>
    `In ${field(f)}, the portion ${fact(f, 'portion')} exceeds the amount ${fact(f, 'amount')}: correct one of the two.`,
  'part-of-unknown': (f) =>
    `${field(f)} is said to be part of number ${fact(f, 'other')}, which is not in the ledger: correct the number.`,
  'part-of-itself': (f) =>
    `${field(f)} is said to be part of its own number ${fact(f, 'other')}: enter the number that it is part of.`,
  'part-of-nothing': (f) =>
    `${field(f)} is said to be part of number ${fact(f, 'other')}, which has no amount in that year: correct one of the two.`,
  'part-of-larger': (f) =>
    `In ${field(f)}, the part ${fact(f, 'part')} exceeds the amount ${fact(f, 'whole')} of number ${fact(f, 'other')} in that year: correct one of the two.`,
  'sum-differs': (f) =>
    `“${f.value}” in ${field(f)} is not ${fact(f, 'sum')}, the sum of ${fact(f, 'terms', ', ')}: correct the total or what it adds.`,
  'sum-blank': (f) =>
    `${field(f)} is empty: enter ${fact(f, 'sum')}, the sum of ${fact(f, 'terms', ', ')}.`,
  'sum-of-nothing': (f) =>
    `${field(f)} is ${f.value}, but ${fact(f, 'terms', ', ')} are all empty: enter them, or clear the total.`,
} satisfies Partial<FindingSentences>;
