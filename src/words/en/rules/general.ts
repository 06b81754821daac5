/** What the general rules check and why, in English. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import type { general as japanese } from '../../ja/rules/general';
import { fieldType } from '../../field-type';
import { choiceExample } from '../../rule-examples';
import { label, labelsOf, ledgerName } from '../../rule-words';
import { when } from './when';

function labels(book: BookRule, fields: readonly string[]): string {
  return labelsOf(book, fields)
    .map((each) => `“${each}”`)
    .join(', ');
}

function words(all: readonly string[]): string {
  return all.map((each) => `“${each}”`).join(' or ');
}

/** Fields of which another rule of the plan speaks. */
function but(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : ` (but for ${labels(book, fields)})`;
}

function also(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : `, ${labels(book, fields)}`;
}

function ledger({ ledger: one }: BookRule): string {
  return one === null ? 'the ledger' : `the ledger “${one.name}”`;
}

export const general: typeof japanese = {
  'required-columns': () => ({
    checks: 'The ledger has a column for every required field, and the plan has all its ledgers.',
    why: 'What has no column or ledger can be neither checked nor summed.',
    example: { wrong: 'a field’s column is gone', right: 'every field has its column' },
    standards: ['1-6'],
  }),
  'number-form': (book) => ({
    checks: `Every row of ${ledger(book)} has a number of the plan’s form.`,
    why: 'Without a number nobody knows which record is meant.',
    example: { wrong: '１番', right: '1' },
  }),
  unique: (book) => {
    const { field, within = [] } = book.rule;
    const group = within.length === 0 ? '' : ` among rows of the same ${labels(book, within)}`;
    return {
      checks: `No “${label(book, field)}” occurs twice${group}.`,
      why: 'Of two equal ones nobody knows which is right.',
      example: { wrong: '3, 4, 4, 5', right: '3, 4, 5, 6' },
    };
  },
  consecutive: (book) => ({
    checks: `The numbers of ${ledger(book)} run from ${book.rule.from} without a gap.`,
    why: 'A gap is the trace of a lost row or a slip.',
    example: { wrong: '1, 2, 4', right: '1, 2, 3' },
  }),
  required: (book) => ({
    checks: `${labels(book, book.rule.fields)}: never empty; white space and line breaks alone count as empty.`,
    why: 'The plan asks for it in every row, even where it is the same as in the row above.',
    example: {
      wrong: `“${label(book, book.rule.fields[0] ?? '')}” empty`,
      right: `“${label(book, book.rule.fields[0] ?? '')}” filled in`,
    },
    standards: ['1-6'],
  }),
  'one-of': (book) => ({
    checks: `${labels(book, book.rule.fields)}: one of the allowed values${book.rule.required ? ', never empty' : ''}.`,
    why: 'Counts come out wrong as soon as one entry is spelled in its own way.',
    example: choiceExample(fieldType(book, book.rule.fields)),
  }),
  readable: (book) => ({
    checks: `${labels(book, book.rule.fields ?? []) || 'Numbers, money, years, dates and the like'} can be read as such${but(book, book.rule.except)}.`,
    why: 'What cannot be read enters no sum; a cell holds one value and nothing besides.',
    example: { wrong: '8,847千円程度', right: '8,847千円' },
    standards: ['1-2', '1-3'],
  }),
  'no-cell-errors': () => ({
    checks: 'No cell holds an Excel error (#REF!, #N/A, …).',
    why: 'Every total over such a cell is an error too.',
    example: { wrong: '#REF!', right: '8,847千円' },
    standards: ['1-7'],
  }),
  'refers-to': (book) => ({
    checks: `The number in “${label(book, book.rule.field)}” stands in the ledger “${ledgerName(book, book.rule.to)}”.`,
    why: 'Without it nobody knows which record the entry belongs to.',
    example: { wrong: '9 where numbers end at 5', right: '5 where numbers end at 5' },
  }),
  'era-dates': () => ({
    checks: 'Headers and texts name no era date that cannot exist (平成32年度, 令和元年4月, …).',
    why: 'Dates written before the era changed lead readers to a wrong year.',
    example: { wrong: '平成32年度', right: '令和2年度' },
    standards: ['1-11'],
  }),
  'no-merges': () => ({
    checks:
      'No cells are merged inside the ledger’s data; a merge in one row over the year columns of one field is the value of each year.',
    why: 'All cells of a merge but its first are empty: it can be neither sorted nor summed.',
    example: { wrong: 'one 総務課 merged over two rows', right: '総務課 in each of the two rows' },
    standards: ['1-4'],
  }),
  'hidden-rows': () => ({
    checks: 'No rows are hidden or filtered away; such rows are checked all the same.',
    why: 'What is out of sight is easily submitted uncorrected.',
    example: { wrong: 'three rows filtered away', right: 'every row in view' },
  }),
  'no-gap': (book) => ({
    checks: `Once begun, “${label(book, book.rule.field)}” runs up to the last year.`,
    why: 'An empty year between is probably forgotten.',
    example: { wrong: '100千円, empty, 120千円', right: '100千円, 110千円, 120千円' },
  }),
  'portion-within': (book) => ({
    checks: `A portion stated in “${label(book, book.rule.field)}” is not larger than the amount.`,
    why: 'A part cannot be larger than the whole.',
    example: { wrong: '100千円(うち一般会計120千円)', right: '120千円(うち一般会計100千円)' },
  }),
  'part-of': (book) => ({
    checks: `A part in “${label(book, book.rule.field)}” names a record that is in the ledger, and is not larger than that record’s amount of the year.`,
    why: 'Parts are left out of sums, for the amount they belong to holds them.',
    example: {
      wrong: '120千円（管理番号5の内数） where 5 has 100千円',
      right: '80千円（管理番号5の内数） where 5 has 100千円',
    },
  }),
  'done-when-planned': (book) => ({
    checks: `A year with “${label(book, book.rule.planned)}” has “${label(book, book.rule.actual)}”, which is not ${words(book.rule.none)}${book.rule.over ? '; no year after the work was done is asked where its plan is only ⇒' : ''}.`,
    why: 'What was planned asks for an account of what was done.',
    example: {
      wrong: '制度の導入 planned, なし done',
      right: '制度の導入 planned, 4月に導入した。 done',
    },
  }),
  'tags-in-charge': (book) => ({
    checks: `A section in 【 】 in “${label(book, book.rule.field)}” is among “${label(book, book.rule.sections)}”.`,
    why: 'It may be misspelt, or not be in charge.',
    example: {
      wrong: '【税務課】 where 総務課 is in charge',
      right: '【総務課】 where 総務課 is in charge',
    },
  }),
  'reaches-target': (book) => ({
    checks: `${when(book, book.rule.when)}, “${label(book, book.rule.amounts)}” add up to “${label(book, book.rule.target)}”.`,
    why: 'Missing it is no error as such, but it betrays slips of unit and place.',
    example: {
      wrong: '1,500千円 for a target of 2百万円',
      right: '2,100千円 for a target of 2百万円',
    },
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
  'stored-as-text': (book) => ({
    checks: `Numbers are stored as numbers, not as text${but(book, book.rule.except)}.`,
    why: 'Excel neither sums nor sorts text; the unit can come from the number format.',
    example: { wrong: 'the text 8,847千円', right: 'the number 8847, shown as 8,847千円' },
    standards: ['1-3'],
  }),
  'white-space': (book) => ({
    checks: `No entry begins or ends with white space or line breaks or has doubled spaces or signs that do not show${but(book, book.rule.except)}.`,
    why: 'It looks the same and is another value, which searches and counts miss.',
    example: { wrong: '　実施', right: '実施' },
    standards: ['1-5'],
  }),
  'full-width': (book) => ({
    checks: `Numbers, years, codes and allowed values have no full-width digits or letters${but(book, book.rule.except)}.`,
    why: 'Excel does not take full-width digits for a number.',
    example: { wrong: '１２８', right: '128' },
    standards: ['1-3', '1-10'],
  }),
  'machine-dependent': (book) => ({
    checks: `No machine-dependent signs and no half-width katakana; ① to ⑳, and numbers that begin a line, are allowed${but(book, book.rule.except)}.`,
    why: 'Other machines and systems may show them as something else.',
    example: { wrong: '㈱, ㍉, ｱ', right: '(株), ミリ, ア' },
    standards: ['1-10'],
  }),
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
  'same-scale': (book) => ({
    checks: `No amount is ${book.rule.from} to ${book.rule.to} times, or that fraction of, the median of the record’s other years.`,
    why: '円, 千円 and 百万円 were probably mixed up.',
    example: { wrong: '8,847,000千円', right: '8,847千円' },
    standards: ['1-9'],
  }),
  'shown-otherwise': () => ({
    checks:
      'Number formats show no other number, unit or date than the cell holds, and hide no text.',
    why: 'Tables count what cells hold: shown in thousands or per cent, a sum would come out 1,000 or 100 times wrong.',
    example: { wrong: '1,235 (holds 1234567, format #,##0,)', right: '1,235 (holds 1235)' },
    standards: ['1-3'],
  }),
};
