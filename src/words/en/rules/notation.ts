/** What rules about how cells are written check and why, in English. */
import { howToWrite } from '../../../core/values';
import type { BookRule } from '../../../core/check/engine/rule-book';
import { natureOf } from '../../../core/values';
import type { ValueType } from '../../../core/values';
import { fieldType } from '../../field-type';
import { choiceExample, formExample } from '../../rule-examples';
import type { RuleWords } from '../../rule-words';
import { labels, ledger, words } from './parts';

function also(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : `, ${labels(book, fields)}`;
}

function holdsNumbers(type: ValueType | null): boolean {
  return type === null || natureOf(type) !== null;
}

/** Fields of which another rule of the plan speaks. */
function but(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : ` (but for ${labels(book, fields)})`;
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

export const notation = {
  'number-form': (book) => ({
    checks: `Every row of ${ledger(book)} has a number of the plan’s form.`,
    why: 'Without a number nobody knows which record is meant.',
    example: { wrong: '１番', right: '1' },
  }),
  'one-of': (book) => ({
    checks: `${labels(book, book.rule.fields)}: one of the allowed values${book.rule.required ? ', never empty' : ''}.`,
    why: 'Counts come out wrong as soon as one entry is spelled in its own way.',
    example: choiceExample(fieldType(book, book.rule.fields)),
  }),
  readable: (book) => {
    const { fields = [] } = book.rule;
    const type = fieldType(book, fields);
    const how = type && howToWrite(type);
    switch (how?.message) {
      case 'figures':
        return {
          checks: `${labels(book, fields)} are written as indicator, number and unit, or in another form of the plan.`,
          why: 'What cannot be read as a figure can neither be compared nor summed.',
          example: { wrong: '収納率 95.45', right: '収納率：95.45%' },
          standards: ['1-9'],
        };
      case 'targets':
        return {
          checks: `${labels(book, fields)} is written in its form: mark (○ or ①②③), indicator, value, period, 基準 and 参考.`,
          why: 'Value and period can be taken out and summed up only from that form.',
          example: {
            wrong: '申告者を3%減らす',
            right: '○申告相談者：3%減/取組期間 (基準) 平成30年：7,063人',
          },
          standards: ['1-9'],
        };
      case 'practising-section':
        return {
          checks: `${labels(book, fields)} is one section, or “${how.params.all}【section that puts it together】”.`,
          why: 'One section answers for a record, and figures are counted by section.',
          example: {
            wrong: '総務課・保健福祉課',
            right: `${how.params.all}【総務課】`,
          },
          standards: ['1-2'],
        };
      case 'score':
      case 'bounded-decimal':
      case 'mark':
        return {
          checks: `${labels(book, fields)}: ${allowed(type)}.`,
          why: 'Other values enter no total, average or count.',
          example: formExample(type),
          // The standard speaks of numbers; a mark is none.
          ...(holdsNumbers(type) ? { standards: ['1-3'] as const } : {}),
        };
      default:
        return {
          checks: `${labels(book, fields) || 'Numbers, money, years, dates and the like'} can be read as such${but(book, book.rule.except)}.`,
          why: 'What cannot be read enters no sum; a cell holds one value and nothing besides.',
          example: { wrong: '1,200千円程度', right: '1,200千円' },
          standards: ['1-2', '1-3'],
        };
    }
  },
  'no-cell-errors': () => ({
    checks: 'No cell holds an Excel error (#REF!, #N/A, …).',
    why: 'Every total over such a cell is an error too.',
    example: { wrong: '#REF!', right: '1,200千円' },
    standards: ['1-7'],
  }),
  'era-dates': () => ({
    checks: 'Headers and texts name no era date that cannot exist (平成32年度, 令和元年4月, …).',
    why: 'Dates written before the era changed lead readers to a wrong year.',
    example: { wrong: '平成32年度', right: '令和2年度' },
    standards: ['1-11'],
  }),
  'similar-spellings': (book) => {
    const [word] = book.rule.words;
    const spellings = book.rule.words.map(({ use, not }) => `“${use}”, not ${words(not)}`);
    return {
      checks: `${labels(book, book.rule.fields)}: a word is spelled in one way (${spellings.join('; ')}).`,
      why: 'Searches and filters do not find the other spelling.',
      example: { wrong: word?.not[0] ?? '', right: word?.use ?? '' },
    };
  },
  punctuation: (book) => ({
    checks: `${labels(book, book.rule.fields)}: the comma is ${book.rule.comma} throughout.`,
    why: 'One document uses one sign.',
    example: {
      wrong: `検討${book.rule.instead[0] ?? ''}実施`,
      right: `検討${book.rule.comma}実施`,
    },
  }),
  'plain-writing': (book) => {
    switch (book.rule.asks) {
      case 'numbers':
        return {
          checks: `Numbers are stored as numbers, not as text${but(book, book.rule.except)}.`,
          why: 'Excel neither sums nor sorts text; the unit can come from the number format.',
          example: { wrong: 'the text 1,200千円', right: 'the number 1200, shown as 1,200千円' },
          standards: ['1-3'],
        };
      case 'spaces':
        return {
          checks: `No entry begins or ends with white space or line breaks or has doubled spaces or signs that do not show${but(book, book.rule.except)}.`,
          why: 'It looks the same and is another value, which searches and counts miss.',
          example: { wrong: '　実施', right: '実施' },
          standards: ['1-5'],
        };
      case 'half-width':
        return {
          checks: `Numbers, years, codes and allowed values have no full-width digits or letters${but(book, book.rule.except)}.`,
          why: 'Excel does not take full-width digits for a number.',
          example: { wrong: '１２８', right: '128' },
          standards: ['1-3', '1-10'],
        };
      case 'plain-signs':
        return {
          checks: `No machine-dependent signs and no half-width katakana; ① to ⑳, and numbers that begin a line, are allowed${but(book, book.rule.except)}.`,
          why: 'Other machines and systems may show them as something else.',
          example: { wrong: '㈱, ㍉, ｱ', right: '(株), ミリ, ア' },
          standards: ['1-10'],
        };
    }
  },
  'one-spelling': (book) => ({
    checks: `A name is spelled one way in all of its field: sections, headings${also(book, book.rule.fields)}.`,
    why: 'The tables count all spellings as one name, but searches and filters of Excel do not.',
    example: { wrong: 'ＤＸ推進課, 総　務　課', right: 'DX推進課, 総務課' },
    standards: ['1-5'],
  }),
  'ditto-marks': () => ({
    checks:
      'Every row has its own values, without 〃, and without 同上 for a section, heading or choice.',
    why: 'The tables count a mark as the record above, but sorting and filtering change what it means.',
    example: { wrong: '〃 below 総務課', right: '総務課 below 総務課' },
    standards: ['1-6'],
  }),
  'fits-box': () => ({
    checks: 'Texts fit their boxes in the status sheet.',
    why: 'What does not fit is cut off in print.',
    example: { wrong: 'a text longer than its box', right: 'a text kept to its points' },
  }),
  'shown-otherwise': () => ({
    checks:
      'Number formats show no other number, unit or date than the cell holds, and hide no text.',
    why: 'Tables count what cells hold: shown in thousands or per cent, a sum would come out 1,000 or 100 times wrong.',
    example: { wrong: '1,235 (holds 1234567, format #,##0,)', right: '1,235 (holds 1235)' },
    standards: ['1-3'],
  }),
} satisfies Partial<RuleWords>;
