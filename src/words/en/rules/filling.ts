/** What rules about what is filled in check and why, in English. */
import { shortFiscalYear } from '../../../core/fiscal-year';
import type { FiscalYear } from '../../../core/fiscal-year';
import { isByYear } from '../../field-type';
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { instead, labels, quoted, words } from './parts';
import { when } from './when';

function marks(all: readonly string[]): string {
  return all.map((each) => `(${each})`).join(' or ');
}

function years(all: readonly FiscalYear[]): string {
  return all.map(shortFiscalYear).join(', ');
}

export const filling = {
  'unlike-earlier': (book) => ({
    checks: `“${label(book, book.rule.field)}” is not ${book.rule.than === 'above' ? 'the text of the record above, or almost the same' : 'the text of an earlier record'}${book.rule.longerThan === undefined ? '' : `, but for texts of up to ${book.rule.longerThan} signs`}.`,
    why: 'It finds texts that were copied and not rewritten.',
    example: { wrong: '窓口が混み合う。 for both 3 and 4', right: '電話がつながりにくい。 for 4' },
  }),
  'filled-every-year': (book) => ({
    checks: `Where “${label(book, book.rule.when)}” is filled, “${label(book, book.rule.figures)}” is filled in every year.${instead(book, book.rule)}`,
    why: 'Without the figures between, nobody sees whether the target is being approached.',
    example: { wrong: '31.0%, empty, 33.0%', right: '31.0%, 32.0%, 33.0%' },
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
  'no-gap': (book) => ({
    checks: `Once begun, “${label(book, book.rule.field)}” runs up to the last year.`,
    why: 'An empty year between is probably forgotten.',
    example: { wrong: '100千円, empty, 120千円', right: '100千円, 110千円, 120千円' },
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
  'reported-when': (book) => ({
    checks: `${when(book, book.rule.when)}, ${quoted(book, book.rule.fields)} do not only say “${book.rule.none.join('”, “')}”${book.rule.against ? `, nor name “${book.rule.against.join('”, “')}”` : ''}.`,
    why: 'It says by what the goal was reached.',
    example: { wrong: '説明会を中止した。', right: '説明会を2回開いた。' },
  }),
  'has-quantity': (book) => ({
    checks: `${quoted(book, [book.rule.field])} holds a number with its unit${book.rule.counted ? ` where it names what can be counted, such as “${book.rule.counted.slice(0, 3).join('”, “')}”` : ''}.`,
    why: 'Everybody judges alike whether the goal was reached.',
    example: { wrong: '研修の回数を増やす。', right: '研修の回数を年3回に増やす。' },
    standards: ['1-9'],
  }),
  'plan-year': (book) => ({
    checks: `The year in ${labels(book, book.rule.fields)} is one of the plan’s.`,
    why: 'What stands under another year enters no figure of any year.',
    example: { wrong: 'R7', right: 'R6' },
  }),
  'all-or-none': (book) => ({
    checks: `Of ${labels(book, book.rule.scores)}, ${isByYear(book, book.rule.scores) ? 'a year' : 'a record'} has all or none, and ${labels(book, [book.rule.grade])} stands exactly where there are scores.`,
    why: 'A part of the scores makes neither a total nor a grade.',
    example: { wrong: '3, 2, empty, 2', right: '3, 2, 2, 2' },
  }),
  'marks-of-result': (book) => ({
    checks: `In ${years(book.rule.years)}, ${labels(book, [book.rule.field])} bears ${marks(book.rule.any)}; in a practice’s first year ${marks([book.rule.first])}.`,
    why: 'What is new can then be told from what continues.',
    example: { wrong: '実施した。', right: '(新)実施した。' },
  }),
  'continued-when-referring': (book) => ({
    checks: `Where ${labels(book, [book.rule.planned])} only refers back, ${labels(book, [book.rule.result])} is not marked ${marks([book.rule.newMark])} alone (${years(book.rule.years)}).`,
    why: 'What comes of an earlier plan usually continues something.',
    example: { wrong: `(${book.rule.newMark}) for ①と同じ`, right: '(継) for ①と同じ' },
  }),
} satisfies Partial<RuleWords>;
