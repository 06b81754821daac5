/** What is senseless in a plan's file, in English: where, why, and what to do. */
import type { FaultMessage, FaultParams, FaultyPart } from '../../core/plan-fault';

type Say = (params: FaultParams) => string;

function text(params: FaultParams, name: string): string {
  const value = params[name];
  return typeof value === 'object' ? value.join('”, “') : String(value ?? '');
}

const GIVES: Readonly<Record<string, string>> = {
  amount: 'amounts that can be added',
  figure: 'figures that can be compared',
  order: 'values that can be compared',
  items: 'indicators or targets',
  names: 'names of sections or policies',
  'year-range': 'ranges of years',
  'marked-text': 'texts with marks',
  'referring-text': 'texts with references',
  goal: 'goals or outcomes',
  mark: 'marks',
};

const PARTS: Readonly<Record<FaultyPart['kind'], string>> = {
  ledger: 'the ledger',
  rollup: 'the summary',
  form: 'the form',
  rule: 'the rule',
};

/** Names a part of a plan by its names and not by its place in the file. */
export function faultyPart({ kind, name, within }: FaultyPart): string {
  const whole = `${PARTS[kind]} “${name}”`;
  if (within === '') return whole;
  return /^\d+$/u.test(within) ? `band ${within} of ${whole}` : `“${within}” of ${whole}`;
}

export const faultSentences: Readonly<Record<FaultMessage, Say>> = {
  'by-year': (p) =>
    `“${text(p, 'label')}” has a column for each year, and no year is named. Name one, or use a field without years.`,
  'not-by-year': (p) => `“${text(p, 'label')}” has no columns by year. Take the year out.`,
  'year-outside': (p) =>
    text(p, 'label') === ''
      ? `${text(p, 'year')} is no year of the plan. Choose one of its years.`
      : `“${text(p, 'label')}” has no column for ${text(p, 'year')}. Name a year that has one.`,
  'record-row': (p) =>
    `“${text(p, 'label')}” stands in row ${text(p, 'row')} of a record, and records of the ledger take ${text(p, 'count')}: state in recordRows how many rows there are (count), or which column says what they are (told).`,
  'other-ledger': (p) =>
    `the ledger “${text(p, 'ledger')}” has no field “${text(p, 'id')}”. Use one of its own, or say with “of” whose it is.`,
  gives: (p) =>
    `“${text(p, 'label')}” holds no ${GIVES[text(p, 'gives')] ?? 'such values'}: it would always be 0 or empty. Use another field, or fix its type.`,
  value: (p) =>
    `“${text(p, 'label')}” never holds “${text(p, 'value')}”: it would always be 0.${text(p, 'allowed') === '' ? ' Name a value that its type can read.' : ` Name one of “${text(p, 'allowed')}”.`}`,
  'not-a-year': (p) =>
    `“${text(p, 'label')}” holds no fiscal year, so it cannot be the ${text(p, 'key')}. Name a field whose type is fiscal-year.`,
  'due-too-late': (p) =>
    `“${text(p, 'label')}” tells records apart, so it has to be filled from the start. Take its “due” out.`,
  'no-number': (p) =>
    `the ledger “${text(p, 'ledger')}” has no number field by which its records are found. Name its numberField.`,
  'row-year': () => 'the year “row” is known only where rows are years. Name the year as a number.',
  'chosen-year': () => 'the year “chosen” needs a chosenYear to begin with. Add one.',
  'needs-record-row': () =>
    'a record’s own value can stand only where a row is a record (by records or items). Count or add instead.',
  'needs-item-row': () => 'this column can stand only where a row is an indicator (by items).',
  'below-table': () => 'what counts the table’s rows can stand only below it (facts).',
  words: (p) =>
    `“${text(p, 'heading')}” holds words: there is no total, share or arithmetic of it. Name a column of numbers.`,
  'column-order': (p) =>
    `the column “${text(p, 'heading')}” stands further right, or is this one. Use columns further left.`,
  'nothing-listed': (p) => `“${text(p, 'list')}” is empty. List one at least.`,
  places: (p) => `${text(p, 'places')} decimals cannot be. Use a whole number from 0 to 10.`,
  'by-zero': () => 'it divides by 0. Use another number.',
  'share-base': (p) =>
    `there is no column ${text(p, 'base')} to take a share of. Columns count from 0 to ${Number(p['columns']) - 1}.`,
  'levels-total': () =>
    'in a tree the upper rows hold the lower ones: to add the rows counts twice. Take the total of records.',
  'cases-total': (p) =>
    `records may fall under both of “${text(p, 'labels')}”: to add the rows counts twice. Keep the cases apart, or take the total of records.`,
  'part-twice': (p) =>
    `“${text(p, 'value')}” stands in two parts: the total counts it twice. Leave it in one.`,
  'parts-open': () =>
    'rows that no part names would be left out of the table and its total. Add a part with the rows “others”.',
  'label-field': () => 'a label without a field stays empty. Name its field.',
  'marks-labels': (p) =>
    `the labels “${text(p, 'labels')}” are not as many as the label columns (${text(p, 'wanted')}).`,
  'chart-rows': () => 'the chart shows parts, and there are none. Take its rows out.',
  'page-width': (p) =>
    `the widths add up to ${text(p, 'width')} points, and an A4 page has ${text(p, 'page')} between its margins. Make them narrower, or the page landscape.`,
  'grid-width': (p) =>
    `its cells cover ${text(p, 'columns')} columns, and the grid has ${text(p, 'grid')}. Fix columns or widths.`,
  'page-height': (p) =>
    `a height of ${text(p, 'height')} points is more than a page’s ${text(p, 'page')}. Make it less.`,
  'list-columns': (p) =>
    `it has ${text(p, 'columns')} columns and ${text(p, 'widths')} widths. Make them as many.`,
  'conditional-band': () =>
    'a band with a condition must begin with a label that no other row begins with, and cannot be the first: else a returned sheet does not show whether it has the band.',
  'naming-band': (p) =>
    `a band with a condition cannot hold what records are known by (“${text(p, 'labels')}”). Move it into another band.`,
  'per-record': (p) =>
    `the summary “${text(p, 'rollup')}” has no row a record of this form with a column “${text(p, 'column')}”. Name one that has.`,
  facing: (p) =>
    `the facing page begins at ${text(p, 'facing')}: it must be 1 to ${Number(p['columns']) - 1}.`,
};
