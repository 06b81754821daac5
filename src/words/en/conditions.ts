/** Conditions in English: clauses with their subject, which the sentences around them put together. */
import { fiscalYearsIn } from '../../core/fiscal-year';
import type { ClausesByMessage, ConditionFacts, ConditionGrammar } from '../condition-words';
import { list, text } from '../condition-words';

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
function other(facts: ConditionFacts): string {
  const bound = text(facts, 'bound');
  if (bound !== '' && text(facts, 'unit') === '') return bound;
  const field = text(facts, 'other');
  const year = yearWords(text(facts, 'otherYear'));
  const named = field === '' ? `that${year}` : `“${field}”${year}`;
  const times = text(facts, 'times');
  const value = text(facts, 'otherValue');
  return `${times === '' ? '' : `${times}% of `}${named}${value === '' ? '' : ` (${value})`}`;
}

const ORDERS: Readonly<Record<string, readonly [holds: string, not: string]>> = {
  ge: ['at least', 'less than'],
  le: ['at most', 'more than'],
  gt: ['more than', 'not more than'],
  lt: ['less than', 'not less than'],
  eq: ['equal to', 'not equal to'],
};

function valueClause(facts: ConditionFacts, holds: boolean, subject: string): string {
  const value = facts['value'];
  if (value !== undefined)
    return String(value).trim() === '' ? `${subject} is empty` : `${subject} is “${String(value)}”`;
  const values = list(facts, 'values');
  if (holds) return `${subject} is ${either(values)}`;
  return `${subject} is ${values.length > 1 ? 'neither' : 'not'} ${values.map((each) => `“${each}”`).join(' nor ')}`;
}

function wordsClause(facts: ConditionFacts, holds: boolean, subject: string): string {
  const word = text(facts, 'word');
  const words =
    text(facts, 'calledEn') || (word === '' ? either(list(facts, 'words')) : `“${word}”`);
  const at = text(facts, 'at');
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
};

const DIFFERS = 'Where two fields disagree, nobody can tell which of them is right.';

const clauses: ClausesByMessage = {
  blank: {
    clause: (facts, holds, subject) => {
      if (!holds) return `${subject} is filled in`;
      const none = list(facts, 'none');
      return `${subject} is empty${none.length > 0 ? ` or ${either(none)}` : ''}`;
    },
    fix: (_facts, wanted) => (wanted ? 'clear it' : 'fill it in'),
    why: (wanted) => (wanted ? DIFFERS : 'An empty cell does not tell its reader anything.'),
  },
  filled: {
    clause: (facts, holds, subject) => {
      if (holds) return `${subject} is filled in`;
      const value = text(facts, 'value').trim();
      if (value !== '') return `${subject} is “${value}”`;
      return text(facts, 'year') === 'any'
        ? `${subject.replace(' of any year', '')} is empty in every year`
        : `${subject} is empty`;
    },
    fix: (_facts, wanted) => (wanted ? 'enter it' : 'clear it'),
    why: (wanted) => (wanted ? 'Without it the record does not explain itself.' : DIFFERS),
  },
  in: {
    clause: valueClause,
    fix: (facts, wanted) =>
      wanted ? `enter ${either(list(facts, 'values'))}` : 'enter something else',
    why: () => DIFFERS,
  },
  words: {
    clause: wordsClause,
    fix: (_facts, wanted) => (wanted ? 'add it' : 'write it otherwise'),
    why: (wanted) =>
      wanted ? 'Without it the record does not explain itself.' : 'It does not belong there.',
  },
  like: {
    clause: (facts, holds, subject) =>
      `${subject} ${holds ? 'has' : 'has not'} the form “${text(facts, 'like')}”`,
    fix: (_facts, wanted) => (wanted ? 'write it in that form' : 'write it in another form'),
    why: () => 'What is written in several ways is not counted together.',
  },
  compares: {
    clause: (facts, holds, subject) => {
      const [yes = '', no = ''] = ORDERS[text(facts, 'sign')] ?? [];
      const value = facts['value'];
      // An amount at all is told by what it is.
      if (holds && value !== undefined && text(facts, 'sign') === 'gt' && other(facts) === '0')
        return valueClause(facts, holds, subject);
      const named = value === undefined ? subject : `“${String(value)}” in ${subject}`;
      return `${named} is ${holds ? yes : no} ${other(facts)}`;
    },
    fix: () => 'make sure that the figures are right',
    why: () => 'Where figures contradict each other, one of them is wrong.',
  },
  same: {
    clause: (facts, holds, subject) =>
      `${subject} is ${holds ? '' : 'not '}word for word the text of ${other(facts).replace(/^that of /u, '')}`,
    fix: (_facts, wanted) => (wanted ? 'write the same text' : 'write what belongs there'),
    why: () => 'A copied text does not say what belongs in its place.',
  },
  change: {
    clause: (facts, holds, subject) => {
      const value = facts['value'];
      const named = value === undefined ? subject : `“${String(value)}” in ${subject}`;
      const unit = text(facts, 'unit') === 'percent' ? '%' : '';
      return `${named} differs from ${other(facts)} by ${holds ? 'no more' : 'more'} than ${text(facts, 'bound')}${unit}`;
    },
    fix: () => 'make sure that its unit and digits are right',
    why: () => 'A sudden change often is a slip of the unit or of a digit.',
  },
  listed: {
    clause: (facts, holds, subject) => {
      const value = text(facts, 'value').trim();
      const named = value === '' ? subject : `“${value}” in ${subject}`;
      return `${named} is ${holds ? '' : 'not '}among the “${text(facts, 'list')}” of “${text(facts, 'ledger')}”`;
    },
    fix: (facts, wanted) =>
      wanted
        ? `enter what stands there, or add it to “${text(facts, 'ledger')}”`
        : 'enter something else',
    why: () => 'What is not in the list enters no row of a table.',
  },
  names: {
    clause: (facts, holds, subject) =>
      `${subject} ${holds ? 'names' : 'does not name'} “${text(facts, 'name')}”`,
    fix: (facts, wanted) =>
      wanted ? `add “${text(facts, 'name')}”` : `take “${text(facts, 'name')}” out`,
    why: () => DIFFERS,
  },
  covers: {
    clause: (facts, holds, subject) =>
      `${subject} ${holds ? 'covers' : 'does not cover'}${text(facts, 'covers') === 'row' ? ' the year of the row' : yearWords(text(facts, 'covers')).replace(/^ of/u, '')}`,
    fix: () => 'correct the period',
    why: () => 'Of an entry outside the period, either the entry or the period is wrong.',
  },
  life: {
    clause: (facts, holds) => {
      const is = text(facts, 'is');
      const end = text(facts, 'end');
      if (end !== '' && holds === (is === 'over') && (is === 'over' || is === 'not-over'))
        return `the work ended in ${end}`;
      const [yes = '', no = ''] = LIFE[is] ?? [];
      return holds ? yes : no;
    },
    fix: () => 'correct the year of the end',
    why: () => 'An entry outside the time of the work is a slip of the one or the other.',
  },
  'in-years': {
    clause: (facts, holds) =>
      `the year is ${holds ? '' : 'not '}${list(facts, 'years').join(' or ')}`,
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
