/** What rules about accounts of the two halves of a year check and why, in English. */
import type { halves as japanese } from '../../ja/rules/halves';
import type { BookRule } from '../../../core/check/engine/rule-book';
import { allSections } from '../../all-sections';
import { label } from '../../rule-words';
import { when } from './when';

function quoted(book: BookRule, fields: readonly string[]): string {
  return `“${fields.map((field) => label(book, field)).join('”, “')}”`;
}

export const halves: typeof japanese = {
  'section-form': (book) => ({
    checks: `${quoted(book, [book.rule.field])} is one section, or “${allSections(book, book.rule.field)}【section that puts it together】”.`,
    why: 'One section answers for a record, and figures are counted by section.',
    example: {
      wrong: '総務課・保健福祉課',
      right: `${allSections(book, book.rule.field)}【総務課】`,
    },
    standards: ['1-2'],
  }),
  'section-listed': (book) => ({
    checks: `${quoted(book, book.rule.by)} with ${quoted(book, [book.rule.field])} stand in the plan’s list of items.`,
    why: 'Items that are not in the plan, and sections that are not in charge, do not get mixed in.',
    example: {
      wrong: 'a record of 税務課 where the plan lists 総務課',
      right: 'a record of 総務課 where the plan lists it',
    },
  }),
  'listed-have-records': (book) => ({
    checks: `Every section under ${quoted(book, [book.rule.listed])} in the plan’s list has a record of the item.`,
    why: 'It shows whose record has not come in.',
    example: {
      wrong: '総務課 and 税務課 listed, a record of 総務課 alone',
      right: '総務課 and 税務課 listed, a record of each',
    },
  }),
  'in-listed-order': () => ({
    checks: 'The records stand in the order of items and sections in the plan’s list.',
    why: 'The printed book reads in the order of the plan.',
    example: { wrong: '(2), (1), (3)', right: '(1), (2), (3)' },
  }),
  'dates-within': (book) => {
    const { field, months, announcing } = book.rule;
    return {
      checks: `Dates in ${quoted(book, [field])} lie within months ${months[0]} to ${months.at(-1) ?? months[0]}${announcing ? `, but for those that are only announced (“${[...announcing.behind, ...announcing.later].join('”, “')}”)` : ''}.`,
      why: 'What was done or planned in another part of the year hides how far this one came.',
      example: { wrong: '10/8に説明会を開いた（前期）', right: '10/8に説明会を開いた（後期）' },
    };
  },
  'reported-when': (book) => ({
    checks: `${when(book, book.rule.when)}, ${quoted(book, book.rule.fields)} do not only say “${book.rule.none.join('”, “')}”${book.rule.against ? `, nor name “${book.rule.against.join('”, “')}”` : ''}.`,
    why: 'It says by what the goal was reached.',
    example: { wrong: '説明会を中止した。', right: '説明会を2回開いた。' },
  }),
  'sections-tagged': (book) => ({
    checks: `In records of ${allSections(book, book.rule.section)}, ${quoted(book, book.rule.fields)} say whose work it is as “【section】”.`,
    why: 'In a text about the work of several sections, readers see which did what.',
    example: { wrong: '総務課：研修を行った。', right: '【総務課】研修を行った。' },
  }),
  'has-quantity': (book) => ({
    checks: `${quoted(book, [book.rule.field])} holds a number with its unit${book.rule.counted ? ` where it names what can be counted, such as “${book.rule.counted.slice(0, 3).join('”, “')}”` : ''}.`,
    why: 'Everybody judges alike whether the goal was reached.',
    example: { wrong: '研修の回数を増やす。', right: '研修の回数を年3回に増やす。' },
    standards: ['1-9'],
  }),
};
