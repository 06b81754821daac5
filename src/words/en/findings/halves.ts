/** What findings about accounts of the two halves of a year say in English. */
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { Finding } from '../../../core/finding';
import { text } from '../../condition-words';
import type { FindingSentences } from '../../finding-place';
import { capital, reasons } from './reasons';

function faultOfSection(all: string, reason: string, rest: string): string {
  switch (reason) {
    case 'trailing':
      return `has something left over at “${rest}”`;
    case 'bracket':
      return `lacks the 】 after ${all}`;
    default:
      return 'names no section';
  }
}

/** The fields of the record that ask for an account. */
function judged({ composed }: Pick<Finding, 'composed'>): string {
  const fields = (composed?.because ?? []).map(({ params }) => text(params, 'field'));
  return [...new Set(fields)].map((each) => `“${each}”`).join(', ');
}

export const halves = {
  'section-form': (f) => {
    const all = fact(f, 'all');
    const fault = faultOfSection(all, fact(f, 'reason'), fact(f, 'rest'));
    return `“${f.value}” in ${field(f)} ${fault}. Enter one section, or “${all}【section that puts it together】”.`;
  },
  'item-not-listed': (f) =>
    `“${f.value}” in ${field(f)} is not in “${fact(f, 'list')}”. Write it as it stands there.`,
  'section-not-listed': (f) =>
    `“${f.value}” in ${field(f)} is not among the sections of this item in “${fact(f, 'list')}” (${fact(f, 'sections', ', ')}). Correct the section, or add it there.`,
  'listed-without-record': (f) =>
    `${fact(f, 'sections', ', ')} has no record of this item in “${fact(f, 'ledger')}”. Add one, or correct ${field(f)}.`,
  'in-listed-order': (f) => {
    const after = fact(f, 'after');
    const position = after === '' ? 'to the beginning' : `behind “${after}”`;
    return `This record does not stand in the order of “${fact(f, 'list')}”. Move it ${position}.`;
  },
  'dates-within': (f) =>
    `${field(f)} names “${fact(f, 'dates', '”, “')}”, which is not within months ${fact(f, 'from')} to ${fact(f, 'to')}. Check the date, and whether it belongs here.`,
  'reported-when': (f) =>
    capital(
      `${reasons(f)}${field(f)} only says “${f.value}”. Enter what was done, or reconsider ${judged(f)}.`,
    ),
  'reported-against': (f) =>
    capital(
      `${reasons(f)}${field(f)} says “${fact(f, 'word')}”. Say how the goal was reached all the same, or reconsider ${judged(f)}.`,
    ),
  'section-not-tagged': (f) =>
    `${field(f)} names ${fact(f, 'sections', ', ')} without 【 】. Write “【section】”.`,
  'sections-not-named': (f) =>
    `None of “${fact(f, 'fields', '”, “')}” names a section. Say whose work it is as “【section】”.`,
  'has-quantity': (f) =>
    fact(f, 'named') === ''
      ? `${field(f)} holds no number with a unit. Check whether the goal can be measured.`
      : `${field(f)} names “${fact(f, 'named')}”, but holds no number with a unit. Enter the number that is aimed at.`,
} satisfies Partial<FindingSentences>;
