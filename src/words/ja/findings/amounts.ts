/** What findings about amounts say in Japanese. */
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { quoted } from './parts';

export const amounts = {
  'same-scale': (f) =>
    `${field(f)}の「${f.value}」は、ほかの年度の中央値${fact(f, 'median')}${fact(f, 'unit')}と比べて${fact(f, 'direction') === 'larger' ? '大きすぎます' : '小さすぎます'}。円、千円、百万円を取り違えていないか確認してください。`,
  'portion-within': (f) =>
    `${field(f)}のうち書きの額${fact(f, 'portion')}が、全体の額${fact(f, 'amount')}を超えています。どちらかの額を直してください。`,
  'part-of-unknown': (f) =>
    `${field(f)}が内数とする番号${fact(f, 'other')}は台帳にありません。番号を直してください。`,
  'part-of-itself': (f) =>
    `${field(f)}が自分の番号${fact(f, 'other')}の内数とされています。内数の元の番号を入力してください。`,
  'part-of-nothing': (f) =>
    `${field(f)}は番号${fact(f, 'other')}の内数とされていますが、番号${fact(f, 'other')}の同じ年度に金額がありません。どちらかを直してください。`,
  'part-of-larger': (f) =>
    `${field(f)}の内数${fact(f, 'part')}が、番号${fact(f, 'other')}の同じ年度の額${fact(f, 'whole')}を超えています。どちらかの額を直してください。`,
  'sum-differs': (f) =>
    `${field(f)}の「${f.value}」が、${quoted(f, 'terms')}の和${fact(f, 'sum')}と合いません。合計か各項目の値を直してください。`,
  'sum-blank': (f) =>
    `${field(f)}が空欄です。${quoted(f, 'terms')}の和${fact(f, 'sum')}を入力してください。`,
  'sum-of-nothing': (f) =>
    `${field(f)}に「${f.value}」とありますが、${quoted(f, 'terms')}がどれも空欄です。値を入力するか、合計を消してください。`,
} satisfies Partial<FindingSentences>;
