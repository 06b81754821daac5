/** How a figure of a summary table is worked out, in English: the parts of one sentence, nouns that stand in each other. */
import { phraseWords } from '../condition-words';
import { conditions as grammar } from './conditions';
import type { FiscalYear } from '../../core/fiscal-year';
import type { measures as japanese } from '../ja/measures';

type Year = FiscalYear | 'row' | 'chosen';

const rounded = (places: number): string =>
  places === 0
    ? 'rounded half up to a whole number'
    : `rounded half up to ${places} decimal ${places === 1 ? 'place' : 'places'}`;

function year(of: Year): string {
  if (of === 'row') return 'the year of the row';
  return of === 'chosen' ? 'the chosen year' : `FY${of}`;
}

function listed(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

export const measures: typeof japanese = {
  sentence: (phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`,
  list: (parts) => listed(parts, 'and'),
  column: (heading) => `“${heading}”`,
  field: (label) => `“${label}”`,
  fieldOfYear: (label, of) => `“${label}” of ${year(of)}`,
  fieldOfAllYears: (label) => `“${label}” of all years`,
  records: {
    row: (record) => `the ${record} of this row`,
    all: (record) => `all ${record}`,
    related: (owner, record) => `the ${record} that belong to ${owner}`,
    such: (records, conditions) => `${records} where ${listed(conditions, 'and')}`,
  },
  conditions: {
    is: (field, values) =>
      `${field} is ${listed(
        values.map((value) => `“${value}”`),
        'or',
      )}`,
    atLeast: (field, bound) => `${field} is ${bound} or more`,
    names: (field, name) => `${field} names “${name}”`,
    covers: (field, of) => `${field} covers ${year(of)}`,
    such: (phrase) => phraseWords(phrase, grammar, ''),
    blank: (field) => `${field} is blank`,
    filled: (fields) => `${listed(fields, 'or')} is filled in`,
    stated: (fields, or) =>
      or === null
        ? `${listed(fields, 'or')} states a figure`
        : `${listed(fields, 'or')} (or else the text of ${or}) states a figure`,
  },
  count: (records) => `the number of ${records}`,
  due: (field) => `${field} has to be filled by the as-of`,
  countItems: (records, field) =>
    `the number of things listed in ${field} of ${records}, each counted where a cell lists several`,
  countDistinct: (records, field) =>
    `the number of different ${field} among ${records}, each counted where a cell lists several`,
  difference: (records, field, { year: of, from, none }) => {
    const earlier =
      from === 'before' ? 'the year before' : from === 'first' ? 'the first year' : year(from);
    return `the change of the sum of ${field} over ${records} from ${earlier} to ${year(of)} (“${none}” where one of the years has no column)`;
  },
  sum: (records, field) => `the sum of ${field} over ${records}`,
  mean: (records, field, places, none) =>
    `the mean of ${field} over ${records}, ${rounded(places)} (“${none}” where there is no value)`,
  highest: (records, field, none) =>
    `the highest ${field} among ${records} (“${none}” where there is no value)`,
  lowest: (records, field, none) =>
    `the lowest ${field} among ${records} (“${none}” where there is no value)`,
  divide: (phrase, by) => `${phrase}, divided by ${by.toLocaleString('en-US')}`,
  round: (phrase, places) => `${phrase}, ${rounded(places)}`,
  ifAny: (phrase, field, otherwise) =>
    `${phrase}, or “${otherwise}” where no amount in ${field} is above 0`,
  add: (columns, less, places) => {
    const sum = `the sum of ${listed(columns, 'and')}`;
    const taken = less.length === 0 ? sum : `${sum} without ${listed(less, 'and')}`;
    return places === 0
      ? `${taken} in this row`
      : `${taken} in this row, adding the rounded values`;
  },
  share: (of, base, places, none) =>
    `the share of ${of} in ${base} in this row, as a percentage ${rounded(places)}${
      none === undefined ? '' : ` (“${none}” where ${base} is 0)`
    }`,
  withShare: (of, base, places) =>
    `${of} of this row with its share in ${base}, as a percentage ${rounded(places)}`,
  grade: (total, steps, last, none) =>
    `the grade that ${total} of this row earns: ${steps.join(', ')}, else ${last} (“${none}” where an average is missing)`,
  gradeStep: (grade, from, floor, first) => {
    const bound = `${first ? 'a total of ' : ''}${from} or more`;
    return floor === null
      ? `${grade} for ${bound}`
      : `${grade} for ${bound} with no average below ${floor}`;
  },
  item: (field, or) =>
    or === null
      ? `what ${field} of the ledger says of this row's indicator`
      : `what ${field} of the ledger says of this row's indicator, or else the text of ${or}`,
  trend: (fields, { up, down, level, unknown }) =>
    `the way from the first to the last value in ${listed(fields, 'and')}: “${up}” up, “${down}” down, “${level}” level, “${unknown}” with fewer than two values`,
  value: (field) => `what stands in ${field} of the ledger`,
  tally: (column, is) => `how many rows of this table show “${is}” in ${column}`,
  goalMet: (goal, result, { met, missed, unknown }) =>
    `whether ${result} reaches ${goal} (“${met}” where it does, “${missed}” where not, “${unknown}” where they cannot be compared)`,
  attainment: {
    goal: () => 'the target of this row, as the ledger has it',
    result: (of) =>
      `what was measured for the target of this row${of === undefined ? '' : ` (${year(of)})`}`,
    verdict: (of) =>
      `whether the target of this row was reached${of === undefined ? '' : ` (${year(of)})`}`,
    whole: () =>
      'whether the target of this row was reached over its period (a target of each year: when it was reached in all of them)',
    rate: () =>
      'what was measured as a share of the target of this row (over the period: the sum or the latest value; of each year: the latest year; a percentage rounded half up to one decimal)',
  },
  attainmentCount: (records, verdict, of) =>
    `the number of targets of ${records} that ${
      {
        reached: 'were reached',
        missed: 'were missed',
        open: 'wait for results',
        unknown: 'cannot be judged',
      }[verdict]
    } ${of === undefined ? 'over their period' : `(${year(of)})`}`,
  words: (words, year) =>
    `the words “${words}”, the same in every row${year === null ? '' : `, once fiscal ${year} is over`}`,
  total: {
    row: "the sum of the printed figures of this table's rows",
    part: "the sum of the printed figures of this part's rows",
    rounded: (phrase) => `${phrase}, adding the rounded values`,
    withShare: (phrase, base, places) =>
      `${phrase} with its share in the total of ${base}, as a percentage ${rounded(places)}`,
  },
};
