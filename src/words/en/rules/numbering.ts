/** What rules about numbers check and why, in English. */
import { label, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels, ledger } from './parts';

export const numbering = {
  'sequence-within': (book) => ({
    checks: `The numbers of “${label(book, book.rule.field)}” run from 1 without a gap within ${labels(book, book.rule.within)}.`,
    why: 'A number that is missing or stands twice hides a lost or mistaken item.',
    example: { wrong: '①, ③', right: '①, ②' },
  }),
  unique: (book) => {
    const { field, within = [] } = book.rule;
    const group = within.length === 0 ? '' : ` among rows of the same ${labels(book, within)}`;
    return {
      checks: `No “${label(book, field)}” occurs twice${group}.`,
      why: 'Of two equal ones nobody knows which is right.',
      example: { wrong: '3, 4, 4, 5', right: '3, 4, 5, 6' },
    };
  },
  consecutive: (book) => ({
    checks: `The numbers of ${ledger(book)} run from ${book.rule.from} without a gap.`,
    why: 'A gap is the trace of a lost row or a slip.',
    example: { wrong: '1, 2, 4', right: '1, 2, 3' },
  }),
  sequence: (book) => ({
    checks: `${labels(book, [book.rule.field])} runs from ① through all years of a practice.`,
    why: 'References such as ①と同じ would not say which row they mean.',
    example: { wrong: '①, ②, ④', right: '①, ②, ③' },
  }),
  'own-number-first': (book) => ({
    checks: `Where ${labels(book, [book.rule.field])} begins with a circled number, it is that of its own row, but for references such as ①と同じ.`,
    why: 'Readers do not take a result for that of another plan.',
    example: { wrong: '①講座を開いた。 for item ③', right: '③講座を開いた。 for item ③' },
  }),
  'sub-record-per-year': (book) => ({
    checks: `Each year in which a practice is active has a row in “${ledgerName(book, book.rule.of)}”.`,
    why: 'A missing row may mean that there was nothing to say, or that it was forgotten.',
    example: { wrong: 'rows for R2 and R4 alone', right: 'rows for R2, R3 and R4' },
  }),
} satisfies Partial<RuleWords>;
