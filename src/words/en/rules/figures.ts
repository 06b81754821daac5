/** What rules about planned stages and figures with units check and why, in English. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import type { YearFigures } from '../../../core/check/kinds/targets/year-figures';
import type { FiguresForm } from '../../../core/values';
import { label } from '../../rule-words';
import type { figures as japanese } from '../../ja/rules/figures';

const FORMS: Readonly<Record<FiguresForm, string>> = {
  measures: '収納率：95.45%',
  month: '確定する時期 3月',
  deadline: '令和2年12月までに…',
  publication: '令和元年度決算分を令和3年3月に公表',
};

/** How figures that stand in a text are taken, where the rule does so. */
function instead(book: BookRule, { instead: text }: YearFigures): string {
  if (!text) return '';
  return ` Where a record has no figures, “${label(book, text.field)}” counts as such if it reads like ${FORMS[text.form]}.`;
}

function labels(book: BookRule, fields: readonly string[]): string {
  return fields.map((field) => `“${label(book, field)}”`).join(', ');
}

export const figures: typeof japanese = {
  'sequence-within': (book) => ({
    checks: `The numbers of “${label(book, book.rule.field)}” run from 1 without a gap within ${labels(book, book.rule.within)}.`,
    why: 'A number that is missing or stands twice hides a lost or mistaken item.',
    example: { wrong: '①, ③', right: '①, ②' },
  }),
  'one-section': (book) => ({
    checks: `“${label(book, book.rule.field)}” is exactly one section.`,
    why: 'One section answers for the item, and counts by section neither repeat nor miss it.',
    example: { wrong: '財政課・収納課', right: '財政課' },
    standards: ['1-2'],
  }),
  'not-among': (book) => ({
    checks: `“${label(book, book.rule.field)}” does not name a section of “${label(book, book.rule.of)}”.`,
    why: 'A section in both leaves open whether it is in charge or concerned.',
    example: {
      wrong: '担当課 職員課、関係課 職員課・財政課',
      right: '担当課 職員課、関係課 財政課',
    },
  }),
  'never-goes-back': (book) => ({
    checks: `“${label(book, book.rule.field)}” never goes back in a later year (${book.rule.order.join(' < ')}).`,
    why: 'A planned stage goes on from the year before, or stays.',
    example: {
      wrong: [...book.rule.order].reverse().slice(0, 2).join('→'),
      right: book.rule.order.slice(-2).join('→'),
    },
  }),
  'unlike-earlier': (book) => ({
    checks: `“${label(book, book.rule.field)}” is not ${book.rule.than === 'above' ? 'the text of the record above, or almost the same' : 'the text of an earlier record'}${book.rule.longerThan === undefined ? '' : `, but for texts of up to ${book.rule.longerThan} signs`}.`,
    why: 'It finds texts that were copied and not rewritten.',
    example: { wrong: '窓口が混み合う。 for both 3 and 4', right: '電話がつながりにくい。 for 4' },
  }),
  'has-figure': (book) => ({
    checks: `There is a figure in one of ${labels(book, [...book.rule.box, book.rule.figures])}.${instead(book, book.rule)}`,
    why: 'With a figure, anyone can see how much was achieved.',
    example: { wrong: '待ち時間を短くする', right: '待ち時間 10分' },
  }),
  'figures-need': (book) => ({
    checks: `Where “${label(book, book.rule.figures)}” is filled, so is “${label(book, book.rule.needs)}”.${instead(book, book.rule)}`,
    why: 'Figures by year mean something between a start and a target.',
    example: { wrong: 'figures by year alone', right: 'present, target and figures by year' },
  }),
  'filled-every-year': (book) => ({
    checks: `Where “${label(book, book.rule.when)}” is filled, “${label(book, book.rule.figures)}” is filled in every year.${instead(book, book.rule)}`,
    why: 'Without the figures between, nobody sees whether the target is being approached.',
    example: { wrong: '31.0%, empty, 33.0%', right: '31.0%, 32.0%, 33.0%' },
  }),
  'last-equals-target': (book) => ({
    checks: `“${label(book, book.rule.figures)}” of the last year equals “${label(book, book.rule.target)}”, indicator by indicator.`,
    why: 'The figure of the plan’s last year is the plan’s target.',
    example: { wrong: 'target 16団体, last year 15団体', right: 'target 16団体, last year 16団体' },
  }),
  monotone: (book) => ({
    checks: `“${label(book, book.rule.figures)}” moves one way from “${label(book, book.rule.from)}” to “${label(book, book.rule.to)}”.`,
    why: 'A figure that turns back is a slip, or a plan that needs an explanation.',
    example: { wrong: '15団体→14団体→16団体', right: '15団体→15団体→16団体' },
  }),
  'same-indicator': (book) => ({
    checks: `An indicator bears the same name in ${labels(book, book.rule.box)} and in “${label(book, book.rule.figures)}”.`,
    why: 'Under two names, figures of one indicator cannot be compared.',
    example: { wrong: '受付件数 5件 and 件数 6件', right: '受付件数 5件 and 受付件数 6件' },
  }),
  'figures-readable': (book) => ({
    checks: `${labels(book, book.rule.fields)} are written as indicator, number and unit, or in another form of the plan.`,
    why: 'What cannot be read as a figure can neither be compared nor summed.',
    example: { wrong: '収納率 95.45', right: '収納率：95.45%' },
    standards: ['1-9'],
  }),
};
