/** What rules about scores and stages check and why, in English. */
import type { GradeScale } from '../../../core/grade-scale';
import { gradeExample } from '../../rule-examples';
import { label } from '../../rule-words';
import type { BookRuleOf, RuleWords } from '../../rule-words';
import { labels } from './parts';
import { when } from './when';

/** The scale in words: `A from a total of 10 with no score below 2`. */
function scaleOf({ grades }: GradeScale): string {
  const steps = grades.slice(0, -1).map(({ grade, from, noAxisBelow }) => {
    const axes = noAxisBelow === undefined ? '' : ` with no score below ${noAxisBelow}`;
    return `${grade} from a total of ${from}${axes}`;
  });
  return [...steps, `else ${grades.at(-1)?.grade ?? ''}`].join(', ');
}

/** What allows a step back, as a sentence of its own. */
function unless(book: BookRuleOf<'never-goes-back'>): string {
  const { unless: allowed } = book.rule;
  return allowed ? ` ${when(book, allowed)}, it may go back.` : '';
}

export const scores = {
  'never-goes-back': (book) => ({
    checks: `“${label(book, book.rule.field)}” never goes back in a later year (${book.rule.order.join(' < ')}).${unless(book)}`,
    why: 'A planned stage goes on from the year before, or stays.',
    example: {
      wrong: [...book.rule.order].reverse().slice(0, 2).join('→'),
      right: book.rule.order.slice(-2).join('→'),
    },
  }),
  'derived-grade': (book) => ({
    checks: `${labels(book, [book.rule.grade])} follows from ${labels(book, book.rule.scores)}: ${scaleOf(book.rule.scale)}.`,
    why: 'The grade is made by the scores and not judged for itself.',
    example: gradeExample(book.rule.scale, ', '),
  }),
} satisfies Partial<RuleWords>;
