/** What findings about what is filled in say in English. */
import { asOfInEnglish, asOfSaid } from '../../as-of';
import { counted } from '../pane/counting';

import type { Finding } from '../../../core/finding';
import { fiscalYearsIn } from '../../../core/fiscal-year';
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';

/** The year of scores; nothing for those of the plan as a whole, whose labels say it. */
function periodOf({ year }: Pick<Finding, 'year'>): string {
  const [written] = fiscalYearsIn(year);
  return written ? ` of fiscal ${written.year} (${year})` : '';
}

export const filling = {
  'unlike-earlier': (f) =>
    `${field(f)} is the same text as in record ${fact(f, 'firstRecord')} (cell ${fact(f, 'firstCell')}): write what holds for this record.`,
  'nearly-as-above': (f) =>
    `${field(f)} is almost the same text as in record ${fact(f, 'firstRecord')} (cell ${fact(f, 'firstCell')}): write what holds for this record.`,
  required: (f) => `${field(f)} is empty: it must be filled in.`,
  'filled-early': (f) => {
    const [first = '', ...more] = f.params.labels;
    const fields =
      more.length === 0
        ? `“${first}” is`
        : `“${first}” and ${counted(more.length, 'other field', 'other fields')} are`;
    return `${fields} to be filled later than the as-of (${asOfSaid(fact(f, 'asOf'), asOfInEnglish)}): if the entry is right, set a later as-of.`;
  },
  'done-when-planned-blank': (f) =>
    `The year has an entry in “${fact(f, 'planned')}”, but ${field(f)} is empty: enter what was done.`,
  'done-when-planned-none': (f) =>
    `The year has an entry in “${fact(f, 'planned')}”, but ${field(f)} is “${f.value}”: enter what was done, or correct the plan.`,
  'dates-within': (f) =>
    `${field(f)} names “${fact(f, 'dates', '”, “')}”, which is not within months ${fact(f, 'from')} to ${fact(f, 'to')}. Check the date, and whether it belongs here.`,
  'has-quantity': (f) =>
    fact(f, 'named') === ''
      ? `${field(f)} holds no number with a unit. Check whether the goal can be measured.`
      : `${field(f)} names “${fact(f, 'named')}”, but holds no number with a unit. Enter the number that is aimed at.`,
  'not-a-plan-year': (f) => {
    const years = fact(f, 'years', ', ');
    const right = years.includes(',') ? `one of ${years}` : years;
    return `“${f.value}” in ${field(f)} is no year of the plan: enter ${right}.`;
  },
  'grade-missing': (f) =>
    `There are scores, but ${field(f)} is missing: enter the grade that they make.`,
  'scores-missing': (f) =>
    `${field(f)} is ${f.value}, but the scores of ${fact(f, 'labels', ', ')} are missing: enter them, or clear the grade.`,
  'scores-partly': (f) =>
    `Other scores${periodOf(f)} are given, but not ${fact(f, 'labels', ', ')}: enter all of them, or leave them and the grade empty.`,
} satisfies Partial<FindingSentences>;
