/** What findings about scores and stages say in Japanese. */
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { years } from './parts';

export const scores = {
  'never-goes-back': (f) =>
    `${field(f)}の「${f.value}」は、${years(f, 'yearBefore')}の「${fact(f, 'before')}」から後戻りしています。どちらかの年度を直してください。`,
  'grade-differs': (f) =>
    `${field(f)}が「${f.value}」ですが、評価点${fact(f, 'scores', '・')}（合計${fact(f, 'total')}点）からは「${fact(f, 'earned')}」になります。評価点か、この評価を直してください。`,
} satisfies Partial<FindingSentences>;
