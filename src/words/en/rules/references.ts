/** What rules about references check and why, in English. */
import { label, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels } from './parts';

export const references = {
  'refers-to': (book) => ({
    checks: `The number in “${label(book, book.rule.field)}” stands in the ledger “${ledgerName(book, book.rule.to)}”.`,
    why: 'Without it nobody knows which record the entry belongs to.',
    example: { wrong: '9 where numbers end at 5', right: '5 where numbers end at 5' },
  }),
  'referred-to': (book) => ({
    checks: `For each number of “${book.ledger?.name ?? ''}”, at least one row of “${ledgerName(book, book.rule.by)}” has it in “${label(book, book.rule.field)}”.`,
    why: 'What has no parts has neither averages nor counts.',
    example: { wrong: 'no record for number 3', right: 'one record for number 3' },
  }),
  'reference-leads': (book) =>
    book.rule.to === 'earlier'
      ? {
          checks: `①と同じ and R2と同じ in ${labels(book, book.rule.fields)} point to an earlier entry of the same practice.`,
          why: 'What points to a later entry, or to none, says nothing.',
          example: book.ledger?.itemField
            ? { wrong: '⑤と同じ in row ③', right: '①と同じ in row ③' }
            : { wrong: 'R4と同じ in the row of R3', right: 'R2と同じ in the row of R3' },
        }
      : {
          checks: `What a reference in ${labels(book, book.rule.fields)} leads to is not itself but a reference.`,
          why: 'A reader should not have to follow reference after reference.',
          example: book.ledger?.itemField
            ? { wrong: '④ “①と同じ”, ⑦ “④と同じ”', right: '④ “①と同じ”, ⑦ “①と同じ”' }
            : { wrong: 'R3 “R2と同じ”, R4 “R3と同じ”', right: 'R3 “R2と同じ”, R4 “R2と同じ”' },
        },
  'issue-solved': (book) => ({
    checks: `${labels(book, [book.rule.issue])} is filled, and so is ${labels(book, [book.rule.solution])}, unless the issue is ${book.rule.none.join(' or ')} or refers to a year that says so.`,
    why: 'An issue needs a way to solve it.',
    example: {
      wrong: '人手が足りない。 without a solution',
      right: '人手が足りない。 and 業務を委託する。',
    },
  }),
} satisfies Partial<RuleWords>;
