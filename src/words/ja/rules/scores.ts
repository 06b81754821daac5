/** What rules about scores and stages check and why, in Japanese. */
import type { GradeScale } from '../../../core/grade-scale';
import { gradeExample } from '../../rule-examples';
import { label } from '../../rule-words';
import type { BookRuleOf, RuleWords } from '../../rule-words';
import { labels } from './parts';
import { when } from './when';

/** The scale in words: `Aは合計10以上で2未満の項目なし`. */
function scaleOf({ grades }: GradeScale): string {
  const steps = grades.slice(0, -1).map(({ grade, from, noAxisBelow }) => {
    const axes = noAxisBelow === undefined ? '' : `かつ${noAxisBelow}未満の項目なし`;
    return `${grade}は合計${from}以上${axes}`;
  });
  return [...steps, `${grades.at(-1)?.grade ?? ''}はそれ以外`].join('、');
}

/** What allows a step back, as a sentence of its own. */
function unless(book: BookRuleOf<'never-goes-back'>): string {
  const { unless: allowed } = book.rule;
  return allowed ? `${when(book, allowed)}後戻りしてもかまいません。` : '';
}

export const scores = {
  'never-goes-back': (book) => ({
    checks: `「${label(book, book.rule.field)}」が後の年度で後戻りしないこと（${book.rule.order.join(' < ')}）。${unless(book)}`,
    why: '計画の段階は前の年度から進むか、そのまま続くものだからです。',
    example: {
      wrong: [...book.rule.order].reverse().slice(0, 2).join('→'),
      right: book.rule.order.slice(-2).join('→'),
    },
  }),
  'derived-grade': (book) => ({
    checks: `「${label(book, book.rule.grade)}」が${labels(book, book.rule.scores)}から決まる評価であること（${scaleOf(book.rule.scale)}）。`,
    why: '評価は評価点から決まるもので、別に判断するものではありません。',
    example: gradeExample(book.rule.scale, '・'),
  }),
} satisfies Partial<RuleWords>;
