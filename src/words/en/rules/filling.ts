/** What rules about what is filled in check and why, in English. */
import { canGive } from '../../../core/values';
import { fieldType, isByYear } from '../../field-type';
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels, quoted, words } from './parts';

export const filling = {
  'unlike-earlier': (book) => ({
    checks: `“${label(book, book.rule.field)}” is not ${book.rule.than === 'above' ? 'the text of the record above, or almost the same' : 'the text of an earlier record'}${book.rule.longerThan === undefined ? '' : `, but for texts of up to ${book.rule.longerThan} signs`}.`,
    why: 'It finds texts that were copied and not rewritten.',
    example: { wrong: '窓口が混み合う。 for both 3 and 4', right: '電話がつながりにくい。 for 4' },
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
  'not-yet-due': () => ({
    checks: 'Nothing is filled in before its time, as the as-of (確認時期) has it.',
    why: 'What is filled later than the as-of is not checked: with an as-of that is too early, errors go unseen.',
    example: {
      wrong: 'as of the end of R3, a result of R4 is filled in',
      right: 'the result of R4 is filled in at the end of R4',
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
  'dates-within': (book) => {
    const { field, months, announcing } = book.rule;
    return {
      checks: `Dates in ${quoted(book, [field])} lie within months ${months[0]} to ${months.at(-1) ?? months[0]}${announcing ? `, but for those that are only announced (“${[...announcing.behind, ...announcing.later].join('”, “')}”)` : ''}.`,
      why: 'What was done or planned in another part of the year hides how far this one came.',
      example: { wrong: '10/8に説明会を開いた（前期）', right: '10/8に説明会を開いた（後期）' },
    };
  },
  'has-quantity': (book) => ({
    checks: `${quoted(book, [book.rule.field])} holds a number with its unit${book.rule.counted ? ` where it names what can be counted, such as “${book.rule.counted.slice(0, 3).join('”, “')}”` : ''}.`,
    why: 'Everybody judges alike whether the goal was reached.',
    example: { wrong: '研修の回数を増やす。', right: '研修の回数を年3回に増やす。' },
    standards: ['1-9'],
  }),
  'plan-year': (book) => {
    const type = fieldType(book, book.rule.fields);
    return type && canGive(type, 'year-range')
      ? {
          checks: `${labels(book, book.rule.fields)} lies in the plan’s years and does not end before it begins.`,
          why: 'Years outside the plan enter no summary.',
          example: { wrong: '令和2年度～令和7年度', right: '令和2年度～令和6年度' },
        }
      : {
          checks: `The year in ${labels(book, book.rule.fields)} is one of the plan’s.`,
          why: 'What stands under another year enters no figure of any year.',
          example: { wrong: 'R7', right: 'R6' },
        };
  },
  'all-or-none': (book) => ({
    checks: `Of ${labels(book, book.rule.scores)}, ${isByYear(book, book.rule.scores) ? 'a year' : 'a record'} has all or none, and ${labels(book, [book.rule.grade])} stands exactly where there are scores.`,
    why: 'A part of the scores makes neither a total nor a grade.',
    example: { wrong: '3, 2, empty, 2', right: '3, 2, 2, 2' },
  }),
} satisfies Partial<RuleWords>;
