/** What findings about what is filled in say in Japanese. */
import type { Finding } from '../../../core/finding';
import { asOfInJapanese, asOfSaid } from '../../as-of';

import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { quoted, yearOf } from './parts';

/** The year of scores, to begin a sentence; nothing for those of the plan as a whole, whose labels say it. */
function periodOf(finding: Pick<Finding, 'year'>): string {
  return finding.year === '' ? '' : `${yearOf(finding)}は`;
}

export const filling = {
  'unlike-earlier': (f) =>
    `${field(f)}が番号${fact(f, 'firstRecord')}（セル${fact(f, 'firstCell')}）と全く同じ文章です。この項目の内容に書き直してください。`,
  'nearly-as-above': (f) =>
    `${field(f)}が番号${fact(f, 'firstRecord')}（セル${fact(f, 'firstCell')}）の文章とほとんど同じです。この項目の内容に書き直してください。`,
  required: (f) => `${field(f)}が空欄です。必ず入力してください。`,
  'filled-early': (f) => {
    const [first = '', ...more] = f.params.labels;
    const fields = more.length === 0 ? `「${first}」` : `「${first}」など${more.length + 1}項目`;
    return `${fields}は、確認時期（${asOfSaid(fact(f, 'asOf'), asOfInJapanese)}）より後に記入する欄です。記入が正しければ、確認時期を後にしてください。`;
  },
  'done-when-planned-blank': (f) =>
    `「${fact(f, 'planned')}」がある年度なのに、${field(f)}が空欄です。実績を入力してください。`,
  'done-when-planned-none': (f) =>
    `「${fact(f, 'planned')}」がある年度なのに、${field(f)}が「${f.value}」です。実績を入力するか、計画を見直してください。`,
  'dates-within': (f) =>
    `${field(f)}に${fact(f, 'from')}月から${fact(f, 'to')}月までの期間にない日付「${fact(f, 'dates', '」「')}」があります。日付の誤りか、記載する欄の違いがないか確認してください。`,
  'has-quantity': (f) =>
    fact(f, 'named') === ''
      ? `${field(f)}に単位の付いた数がありません。達成できたかどうかを数で確かめられる目標か確認してください。`
      : `${field(f)}に「${fact(f, 'named')}」とありますが、単位の付いた数がありません。目標とする数を入力してください。`,
  'not-a-plan-year': (f) => {
    const years = fact(f, 'years');
    const right = years.includes('、') ? `${years}のいずれか` : `「${years}」`;
    return `${field(f)}の「${f.value}」は計画の年度ではありません。${right}を入力してください。`;
  },
  'grade-missing': (f) =>
    `評価点があるのに、${field(f)}がありません。評価点に応じた評価を入力してください。`,
  'scores-missing': (f) =>
    `${field(f)}が「${f.value}」ですが、もとになる${quoted(f, 'labels')}の評価点がありません。評価点を入力するか、この評価を消してください。`,
  'scores-partly': (f) =>
    `${periodOf(f)}ほかの評価点があるのに、${quoted(f, 'labels')}がありません。全て入力するか、どれも空欄にしてください。`,
} satisfies Partial<FindingSentences>;
