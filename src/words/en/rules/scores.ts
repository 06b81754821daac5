/** What rules about scores, grades, marks and numbered items check and why, in English. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import { shortFiscalYear } from '../../../core/fiscal-year';
import type { FiscalYear } from '../../../core/fiscal-year';
import type { GradeScale } from '../../../core/grade-scale';
import { howToWrite, natureOf } from '../../../core/values';
import type { ValueType } from '../../../core/values';
import type { scores as japanese } from '../../ja/rules/scores';
import { fieldType, isByYear } from '../../field-type';
import { formExample, gradeExample } from '../../rule-examples';
import { label, labelsOf, ledgerName } from '../../rule-words';

function labels(book: BookRule, fields: readonly string[]): string {
  return labelsOf(book, fields)
    .map((each) => `“${each}”`)
    .join(', ');
}

function marks(all: readonly string[]): string {
  return all.map((each) => `(${each})`).join(' or ');
}

function years(all: readonly FiscalYear[]): string {
  return all.map(shortFiscalYear).join(', ');
}

/** The scale in words: `A from a total of 10 with no score below 2`. */
function scaleOf({ grades }: GradeScale): string {
  const steps = grades.slice(0, -1).map(({ grade, from, noAxisBelow }) => {
    const axes = noAxisBelow === undefined ? '' : ` with no score below ${noAxisBelow}`;
    return `${grade} from a total of ${from}${axes}`;
  });
  return [...steps, `else ${grades.at(-1)?.grade ?? ''}`].join(', ');
}

/** What may stand in a cell, by how it is written. */
function allowed(type: ValueType | null): string {
  const how = type && howToWrite(type);
  switch (how?.message) {
    case 'score':
      return `a whole number from ${how.params.min} to ${how.params.max}, - or empty`;
    case 'bounded-decimal': {
      const { min, max, places } = how.params;
      return `a number from ${min} to ${max} with at most ${places} decimal ${places === 1 ? 'place' : 'places'}`;
    }
    case 'mark':
      return `${how.params.mark} or empty`;
    default:
      return 'an allowed value';
  }
}

function holdsNumbers(type: ValueType | null): boolean {
  return type === null || natureOf(type) !== null;
}

export const scores: typeof japanese = {
  'plan-year': (book) => ({
    checks: `The year in ${labels(book, book.rule.fields)} is one of the plan’s.`,
    why: 'What stands under another year enters no figure of any year.',
    example: { wrong: 'R7', right: 'R6' },
  }),
  'well-formed': (book) => ({
    checks: `${labels(book, book.rule.fields)}: ${allowed(fieldType(book, book.rule.fields))}.`,
    why: 'Other values enter no total, average or count.',
    example: formExample(fieldType(book, book.rule.fields)),
    // The standard speaks of numbers; a mark is none.
    ...(holdsNumbers(fieldType(book, book.rule.fields)) ? { standards: ['1-3'] as const } : {}),
  }),
  'sum-equals': (book) => ({
    checks: `${labels(book, [book.rule.total])} is the sum of ${labels(book, book.rule.terms)}.`,
    why: 'Where the total differs from its parts, no reader can tell which is right.',
    example: { wrong: '3, 3, 3, 2 make 12', right: '3, 3, 3, 2 make 11' },
  }),
  'derived-grade': (book) => ({
    checks: `${labels(book, [book.rule.grade])} follows from ${labels(book, book.rule.scores)}: ${scaleOf(book.rule.scale)}.`,
    why: 'The grade is made by the scores and not judged for itself.',
    example: gradeExample(book.rule.scale, ', '),
  }),
  'all-or-none': (book) => ({
    checks: `Of ${labels(book, book.rule.scores)}, ${isByYear(book, book.rule.scores) ? 'a year' : 'a record'} has all or none, and ${labels(book, [book.rule.grade])} stands exactly where there are scores.`,
    why: 'A part of the scores makes neither a total nor a grade.',
    example: { wrong: '3, 2, empty, 2', right: '3, 2, 2, 2' },
  }),
  'referred-to': (book) => ({
    checks: `For each number of “${book.ledger?.name ?? ''}”, at least one row of “${ledgerName(book, book.rule.by)}” has it in “${label(book, book.rule.field)}”.`,
    why: 'What has no parts has neither averages nor counts.',
    example: { wrong: 'no record for number 3', right: 'one record for number 3' },
  }),
  sequence: (book) => ({
    checks: `${labels(book, [book.rule.field])} runs from ① through all years of a practice.`,
    why: 'References such as ①と同じ would not say which row they mean.',
    example: { wrong: '①, ②, ④', right: '①, ②, ③' },
  }),
  'reference-earlier': (book) => ({
    checks: `①と同じ and R2と同じ in ${labels(book, book.rule.fields)} point to an earlier entry of the same practice.`,
    why: 'What points to a later entry, or to none, says nothing.',
    example: book.ledger?.itemField
      ? { wrong: '⑤と同じ in row ③', right: '①と同じ in row ③' }
      : { wrong: 'R4と同じ in the row of R3', right: 'R2と同じ in the row of R3' },
  }),
  'reference-to-text': (book) => ({
    checks: `What a reference in ${labels(book, book.rule.fields)} leads to is not itself but a reference.`,
    why: 'A reader should not have to follow reference after reference.',
    example: book.ledger?.itemField
      ? { wrong: '④ “①と同じ”, ⑦ “④と同じ”', right: '④ “①と同じ”, ⑦ “①と同じ”' }
      : { wrong: 'R3 “R2と同じ”, R4 “R3と同じ”', right: 'R3 “R2と同じ”, R4 “R2と同じ”' },
  }),
  'marks-of-result': (book) => ({
    checks: `In ${years(book.rule.years)}, ${labels(book, [book.rule.field])} bears ${marks(book.rule.any)}; in a practice’s first year ${marks([book.rule.first])}.`,
    why: 'What is new can then be told from what continues.',
    example: { wrong: '実施した。', right: '(新)実施した。' },
  }),
  'own-number-first': (book) => ({
    checks: `Where ${labels(book, [book.rule.field])} begins with a circled number, it is that of its own row, but for references such as ①と同じ.`,
    why: 'Readers do not take a result for that of another plan.',
    example: { wrong: '①講座を開いた。 for item ③', right: '③講座を開いた。 for item ③' },
  }),
  'continued-when-referring': (book) => ({
    checks: `Where ${labels(book, [book.rule.planned])} only refers back, ${labels(book, [book.rule.result])} is not marked ${marks([book.rule.newMark])} alone (${years(book.rule.years)}).`,
    why: 'What comes of an earlier plan usually continues something.',
    example: { wrong: `(${book.rule.newMark}) for ①と同じ`, right: '(継) for ①と同じ' },
  }),
  'sub-record-per-year': (book) => ({
    checks: `Each year in which a practice is active has a row in “${ledgerName(book, book.rule.of)}”.`,
    why: 'A missing row may mean that there was nothing to say, or that it was forgotten.',
    example: { wrong: 'rows for R2 and R4 alone', right: 'rows for R2, R3 and R4' },
  }),
  'issue-solved': (book) => ({
    checks: `${labels(book, [book.rule.issue])} is filled, and so is ${labels(book, [book.rule.solution])}, unless the issue is ${book.rule.none.join(' or ')} or refers to a year that says so.`,
    why: 'An issue needs a way to solve it.',
    example: {
      wrong: '人手が足りない。 without a solution',
      right: '人手が足りない。 and 業務を委託する。',
    },
  }),
};
