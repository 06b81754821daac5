/** Conditions in English: clauses with their subject, which the sentences around them put together. */
import { fiscalYearsIn } from '../../core/fiscal-year';
import type { ClausesByMessage, ConditionParams, ConditionGrammar } from '../condition-words';
import { list, text } from '../condition-words';
import { FIGURES_FORMS } from '../figures-forms';

function either(values: readonly string[]): string {
  return values.map((value) => `“${value}”`).join(' or ');
}

/** A year in words, to stand behind a field. */
function yearWords(year: string): string {
  switch (year) {
    case '':
      return '';
    case 'before':
      return ' of the year before';
    case 'after':
      return ' of the year after';
    case 'earlier':
      return ' of any year before';
    case 'first':
      return ' of the first year';
    case 'last':
      return ' of the last year';
    case 'any':
      return ' of any year';
    case 'each':
      return ' of each year';
    default: {
      const [written] = fiscalYearsIn(year);
      return written ? ` of fiscal ${written.year} (${year})` : ` of ${year}`;
    }
  }
}

/** The other figure or text of a comparison. */
function other(params: ConditionParams): string {
  const bound = text(params, 'bound');
  if (bound !== '' && text(params, 'unit') === '') return bound;
  const field = text(params, 'other');
  const year = yearWords(text(params, 'otherYear'));
  const named = field === '' ? `that${year}` : `“${field}”${year}`;
  const times = text(params, 'times');
  const value = text(params, 'otherValue');
  return `${times === '' ? '' : `${times}% of `}${named}${value === '' ? '' : ` (${value})`}`;
}

const ORDERS: Readonly<Record<string, readonly [holds: string, not: string]>> = {
  ge: ['at least', 'less than'],
  le: ['at most', 'more than'],
  gt: ['more than', 'not more than'],
  lt: ['less than', 'not less than'],
  eq: ['equal to', 'not equal to'],
};

function valueClause(params: ConditionParams, holds: boolean, subject: string): string {
  const value = params['value'];
  if (value !== undefined)
    return String(value).trim() === '' ? `${subject} is empty` : `${subject} is “${String(value)}”`;
  const values = list(params, 'values');
  if (holds) return `${subject} is ${either(values)}`;
  return `${subject} is ${values.length > 1 ? 'neither' : 'not'} ${values.map((each) => `“${each}”`).join(' nor ')}`;
}

function wordsClause(params: ConditionParams, holds: boolean, subject: string): string {
  const word = text(params, 'word');
  const words =
    text(params, 'calledEn') || (word === '' ? either(list(params, 'words')) : `“${word}”`);
  const at = text(params, 'at');
  const verb = at === 'start' ? 'begin with' : at === 'end' ? 'end in' : 'name';
  const says = at === 'start' ? 'begins with' : at === 'end' ? 'ends in' : 'names';
  return holds ? `${subject} ${says} ${words}` : `${subject} does not ${verb} ${words}`;
}

const LIFE: Readonly<Record<string, readonly [holds: string, not: string]>> = {
  over: ['the year is after the end', 'the year is not after the end'],
  'not-over': ['the year is not after the end', 'the year is after the end'],
  'not-begun': ['the year is before the beginning', 'the year is not before the beginning'],
  active: [
    'the year is from the beginning to the end',
    'the year is not from the beginning to the end',
  ],
  first: ['the year is the first of the record', 'the year is not the first of the record'],
  unknown: ['the years of the record cannot be told', 'the years of the record can be told'],
};

const DIFFERS = 'Where two fields disagree, nobody can tell which of them is right.';

const clauses: ClausesByMessage = {
  blank: {
    clause: (params, holds, subject) => {
      if (!holds) return `${subject} is filled in`;
      const none = list(params, 'none');
      return `${subject} is empty${none.length > 0 ? ` or ${either(none)}` : ''}`;
    },
    fix: (_facts, wanted) => (wanted ? 'clear it' : 'fill it in'),
    why: (wanted) => (wanted ? DIFFERS : 'An empty cell does not tell its reader anything.'),
  },
  filled: {
    clause: (params, holds, subject) => {
      const none = list(params, 'none');
      // A cell that is filled is told as it is; what is asked of cells names the words that are not enough.
      if (holds && none.length > 0 && params['value'] === undefined)
        return `${subject} is filled in with more than ${either(none.slice(0, 3))}`;
      if (holds) return `${subject} is filled in`;
      const value = text(params, 'value').trim();
      if (value !== '') return `${subject} is “${value}”`;
      return text(params, 'year') === 'any'
        ? `${subject.replace(' of any year', '')} is empty in every year`
        : `${subject} is empty`;
    },
    fix: (_facts, wanted) => (wanted ? 'enter it' : 'clear it'),
    why: (wanted) => (wanted ? 'Without it the record does not explain itself.' : DIFFERS),
  },
  in: {
    clause: valueClause,
    fix: (params, wanted) =>
      wanted ? `enter ${either(list(params, 'values'))}` : 'enter something else',
    why: () => DIFFERS,
  },
  words: {
    clause: wordsClause,
    fix: (_facts, wanted) => (wanted ? 'add it' : 'write it otherwise'),
    why: (wanted) =>
      wanted ? 'Without it the record does not explain itself.' : 'It does not belong there.',
  },
  like: {
    clause: (params, holds, subject) =>
      `${subject} ${holds ? 'has' : 'has not'} the form “${text(params, 'like')}”`,
    fix: (_facts, wanted) => (wanted ? 'write it in that form' : 'write it in another form'),
    why: () => 'What is written in several ways is not counted together.',
  },
  compares: {
    clause: (params, holds, subject) => {
      const [yes = '', no = ''] = ORDERS[text(params, 'sign')] ?? [];
      const value = params['value'];
      // An amount at all is told by what it is.
      if (holds && value !== undefined && text(params, 'sign') === 'gt' && other(params) === '0')
        return valueClause(params, holds, subject);
      const named = value === undefined ? subject : `“${String(value)}” in ${subject}`;
      return `${named} is ${holds ? yes : no} ${other(params)}`;
    },
    fix: () => 'make sure that the figures are right',
    why: () => 'Where figures contradict each other, one of them is wrong.',
  },
  same: {
    clause: (params, holds, subject) =>
      `${subject} is ${holds ? '' : 'not '}word for word the text of ${other(params).replace(/^that of /u, '')}`,
    fix: (_facts, wanted) => (wanted ? 'write the same text' : 'write what belongs there'),
    why: () => 'A copied text does not say what belongs in its place.',
  },
  change: {
    clause: (params, holds, subject) => {
      const value = params['value'];
      const named = value === undefined ? subject : `“${String(value)}” in ${subject}`;
      const unit = text(params, 'unit') === 'percent' ? '%' : '';
      return `${named} differs from ${other(params)} by ${holds ? 'no more' : 'more'} than ${text(params, 'bound')}${unit}`;
    },
    fix: () => 'make sure that its unit and digits are right',
    why: () => 'A sudden change often is a slip of the unit or of a digit.',
  },
  listed: {
    clause: (params, holds, subject) => {
      const value = text(params, 'value').trim();
      const named = value === '' ? subject : `“${value}” in ${subject}`;
      return `${named} is ${holds ? '' : 'not '}among the “${text(params, 'list')}” of “${text(params, 'ledger')}”`;
    },
    fix: (params, wanted) =>
      wanted
        ? `enter what stands there, or add it to “${text(params, 'ledger')}”`
        : 'enter something else',
    why: () => 'What is not in the list enters no row of a table.',
  },
  names: {
    clause: (params, holds, subject) =>
      `${subject} ${holds ? 'names' : 'does not name'} “${text(params, 'name')}”`,
    fix: (params, wanted) =>
      wanted ? `add “${text(params, 'name')}”` : `take “${text(params, 'name')}” out`,
    why: () => DIFFERS,
  },
  marks: {
    clause: (params, holds, subject) =>
      `${subject} ${holds ? 'bears' : 'does not bear'} ${either(list(params, 'marks'))}`,
    fix: (params, wanted) =>
      wanted ? `add ${either(list(params, 'marks'))}` : `take ${either(list(params, 'marks'))} out`,
    why: () => 'Without a mark nobody can tell what is new.',
  },
  'refers-only': {
    clause: (params, holds, subject) => {
      const value = text(params, 'value').trim();
      const said = value === '' ? 'a reference' : `“${value}”`;
      return `${subject} ${holds ? 'is' : 'is not'} ${said} alone`;
    },
    fix: (_facts, wanted) => (wanted ? 'enter it as in ①と同じ' : 'enter what is meant'),
    why: () => 'Whether it says the same as before decides how it is read.',
  },
  'reads-as': {
    clause: (params, holds, subject) => {
      const form = FIGURES_FORMS[text(params, 'form')];
      const written = form === undefined ? `as “${text(params, 'as')}” is` : `as in “${form}”`;
      return text(params, 'year') === 'any' && !holds
        ? `${subject.replace(' of any year', '')} is in no year written ${written}`
        : `${subject} ${holds ? 'is' : 'is not'} written ${written}`;
    },
    fix: (params, wanted) =>
      wanted
        ? `fill in “${text(params, 'as')}”, or write the text so that it can be read as a figure`
        : 'write it otherwise',
    why: () => 'What cannot be read as a figure tells nobody how near the aim is.',
  },
  covers: {
    clause: (params, holds, subject) =>
      `${subject} ${holds ? 'covers' : 'does not cover'}${text(params, 'covers') === 'row' ? ' the year of the row' : yearWords(text(params, 'covers')).replace(/^ of/u, '')}`,
    fix: () => 'correct the period',
    why: () => 'Of an entry outside the period, either the entry or the period is wrong.',
  },
  life: {
    clause: (params, holds) => {
      const is = text(params, 'is');
      const end = text(params, 'end');
      if (end !== '' && holds === (is === 'over') && (is === 'over' || is === 'not-over'))
        return `the work ended in ${end}`;
      const [yes = '', no = ''] = LIFE[is] ?? [];
      return holds ? yes : no;
    },
    fix: () => 'correct the year of the end',
    why: () => 'An entry outside the time of the work is a slip of the one or the other.',
  },
  'in-years': {
    clause: (params, holds) =>
      `the year is ${holds ? '' : 'not '}${list(params, 'years').join(' or ')}`,
    fix: () => 'correct the year',
    why: () => 'The field is not for other years.',
  },
  'in-charge': {
    clause: (_facts, holds) => (holds ? 'a section is in charge' : 'no section is in charge'),
    fix: (_facts, wanted) => (wanted ? 'enter the section' : 'clear the section'),
    why: () => 'Without a section in charge, nobody knows whom to ask.',
  },
};

export const conditions: ConditionGrammar = {
  clauses,
  subject: (field, year) => `${field.startsWith('“') ? field : `“${field}”`}${yearWords(year)}`,
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
};
