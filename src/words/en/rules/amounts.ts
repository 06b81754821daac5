/** What rules about amounts check and why, in English. */
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels } from './parts';

export const amounts = {
  'portion-within': (book) => ({
    checks: `A portion stated in “${label(book, book.rule.field)}” is not larger than the amount.`,
    why: 'A part cannot be larger than the whole.',
    example: { wrong: '100千円(うち一般会計120千円)', right: '120千円(うち一般会計100千円)' },
  }),
  'part-of': (book) => ({
    checks: `A part in “${label(book, book.rule.field)}” names a record that is in the ledger, and is not larger than that record’s amount of the year.`,
    why: 'Parts are left out of sums, for the amount they belong to holds them.',
    example: {
      wrong: '120千円（番号5の内数） where 5 has 100千円',
      right: '80千円（番号5の内数） where 5 has 100千円',
    },
  }),
  'same-scale': (book) => ({
    checks: `No amount is ${book.rule.from} to ${book.rule.to} times, or that fraction of, the median of the record’s other years.`,
    why: '円, 千円 and 百万円 were probably mixed up.',
    example: { wrong: '1,200,000千円', right: '1,200千円' },
    standards: ['1-9'],
  }),
  'sum-equals': (book) => ({
    checks: `${labels(book, [book.rule.total])} is the sum of ${labels(book, book.rule.terms)}.`,
    why: 'Where the total differs from its parts, no reader can tell which is right.',
    example: { wrong: '3, 3, 3, 2 make 12', right: '3, 3, 3, 2 make 11' },
  }),
} satisfies Partial<RuleWords>;
