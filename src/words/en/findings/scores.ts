/** What findings about scores, grades, marks and numbered items say in English. */
import { fiscalYearsIn } from '../../../core/fiscal-year';
import type { Finding } from '../../../core/finding';
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { counted } from '../pane/counting';

/** The year of scores; nothing for those of the plan as a whole, whose labels say it. */
function periodOf({ year }: Pick<Finding, 'year'>): string {
  const [written] = fiscalYearsIn(year);
  return written ? ` of fiscal ${written.year} (${year})` : '';
}

export const scores = {
  'code-form': (f) =>
    `${field(f)} holds “${f.value}”, which is no number of the plan: write it as in ${fact(f, 'forms', ' or ')}.`,
  'not-a-plan-year': (f) => {
    const years = fact(f, 'years', ', ');
    const right = years.includes(',') ? `one of ${years}` : years;
    return `“${f.value}” in ${field(f)} is no year of the plan: enter ${right}.`;
  },
  'not-a-score': (f) =>
    `“${f.value}” in ${field(f)} is no score: enter a whole number from ${fact(f, 'min')} to ${fact(f, 'max')}, or - for a year after the end.`,
  'not-in-bounds': (f) =>
    `“${f.value}” in ${field(f)} is not allowed: enter a number from ${fact(f, 'min')} to ${fact(f, 'max')} with at most ${counted(Number(fact(f, 'places')), 'decimal place', 'decimal places')}.`,
  'not-a-mark': (f) =>
    `“${f.value}” in ${field(f)} is not the mark: enter ${fact(f, 'mark')}, or leave the cell empty.`,
  'sum-differs': (f) =>
    `“${f.value}” in ${field(f)} is not ${fact(f, 'sum')}, the sum of ${fact(f, 'terms', ', ')}: correct the total or what it adds.`,
  'sum-blank': (f) =>
    `${field(f)} is empty: enter ${fact(f, 'sum')}, the sum of ${fact(f, 'terms', ', ')}.`,
  'sum-of-nothing': (f) =>
    `${field(f)} is ${f.value}, but ${fact(f, 'terms', ', ')} are all empty: enter them, or clear the total.`,
  'grade-differs': (f) =>
    `${field(f)} is ${f.value}, but the scores ${fact(f, 'scores', ', ')} (${fact(f, 'total')} in all) make ${fact(f, 'earned')}: correct the scores or the grade.`,
  'grade-missing': (f) =>
    `There are scores, but ${field(f)} is missing: enter the grade that they make.`,
  'scores-missing': (f) =>
    `${field(f)} is ${f.value}, but the scores of ${fact(f, 'labels', ', ')} are missing: enter them, or clear the grade.`,
  'scores-partly': (f) =>
    `Other scores${periodOf(f)} are given, but not ${fact(f, 'labels', ', ')}: enter all of them, or leave them and the grade empty.`,
  'referred-to': (f) =>
    `No row of “${fact(f, 'ledger')}” has ${f.value} in “${fact(f, 'naming')}”: correct the number there, or add the row.`,
  'item-sequence': (f) =>
    `“${f.value}” in ${field(f)} is out of sequence; counted from ① it would be ${fact(f, 'expected')}: look for a lost row and correct the number.`,
  'reference-not-earlier': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is not an earlier entry: correct the reference, or write the text out.`,
  'reference-absent': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is not there: correct the reference, or write the text out.`,
  'reference-empty': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is empty: correct the reference, or write the text out.`,
  'reference-to-reference': (f) =>
    `${field(f)} refers to ${fact(f, 'reference')}, which is itself but a reference: refer to the text itself, or write it out.`,
  'own-number-first': (f) =>
    `${field(f)} begins with ${fact(f, 'begins')}, but the “${fact(f, 'item')}” of its row is ${fact(f, 'own')}: make sure which item it tells of, and correct the number or the row.`,
  'result-unmarked': (f) =>
    `${field(f)} bears none of (${fact(f, 'marks', '), (')}): mark what is new and what continues.`,
  'first-result-unmarked': (f) =>
    `It is the practice’s first year, but ${field(f)} does not bear (${fact(f, 'marks')}): mark it as new.`,
  'new-though-referring': (f) =>
    `“${fact(f, 'planned')}” says only “${fact(f, 'said')}”, but ${field(f)} is marked (${fact(f, 'newMark')}) alone: should it be (${fact(f, 'continuedMark')})? If it is new, write in the plan what is.`,
  'sub-record-missing': (f) =>
    `“${fact(f, 'ledger')}” has no row for ${f.year}: add the row and fill it in.`,
  'issue-missing': (f) => {
    const solution = fact(f, 'solution');
    const also = solution === '' ? '' : ` If there is one, fill “${solution}” too.`;
    return `${field(f)} is empty: if there is no issue, say so.${also}`;
  },
  'solution-missing': (f) =>
    `${field(f)} is empty: enter how the issue is solved, or “${fact(f, 'none')}” in “${fact(f, 'issue')}” if there is none.`,
} satisfies Partial<FindingSentences>;
