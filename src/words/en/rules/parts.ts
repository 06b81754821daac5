/** Words that sentences of several families of rules share, in English. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import type { YearFigures } from '../../../core/check/kinds/targets/year-figures';
import type { FiguresForm } from '../../../core/values';
import { label, labelsOf } from '../../rule-words';

const FORMS: Readonly<Record<FiguresForm, string>> = {
  measures: '収納率：95.45%',
  month: '確定する時期 3月',
  deadline: '令和2年12月までに…',
  publication: '令和元年度決算分を令和3年3月に公表',
};

/** How figures that stand in a text are taken, where the rule does so. */
export function instead(book: BookRule, { instead: text }: YearFigures): string {
  if (!text) return '';
  return ` Where a record has no figures, “${label(book, text.field)}” counts as such if it reads like ${FORMS[text.form]}.`;
}

export function labels(book: BookRule, fields: readonly string[]): string {
  return labelsOf(book, fields)
    .map((each) => `“${each}”`)
    .join(', ');
}

export function words(all: readonly string[]): string {
  return all.map((each) => `“${each}”`).join(' or ');
}

export function ledger({ ledger: one }: BookRule): string {
  return one === null ? 'the ledger' : `the ledger “${one.name}”`;
}

export function quoted(book: BookRule, fields: readonly string[]): string {
  return `“${fields.map((field) => label(book, field)).join('”, “')}”`;
}
