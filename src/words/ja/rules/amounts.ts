/** What rules about amounts check and why, in Japanese. */
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels } from './parts';

export const amounts = {
  'portion-within': (book) => ({
    checks: `「${label(book, book.rule.field)}」のうち書きの額が、全体の額を超えないこと。`,
    why: '一部が全体より大きいことはありません。',
    example: { wrong: '100千円(うち一般会計120千円)', right: '120千円(うち一般会計100千円)' },
  }),
  'part-of': (book) => ({
    checks: `「${label(book, book.rule.field)}」で内数とされた額のもとの番号が台帳にあり、その番号の同じ年度の額を超えないこと。`,
    why: '内数は、もとの額に含まれるものとして集計から除かれます。',
    example: {
      wrong: '番号5が100千円で、「120千円（番号5の内数）」',
      right: '番号5が100千円で、「80千円（番号5の内数）」',
    },
  }),
  'same-scale': (book) => ({
    checks: `金額が、同じ取組のほかの年度の中央値の${book.rule.from}倍から${book.rule.to}倍まで、又はその逆数の範囲にないこと。`,
    why: '円、千円、百万円を取り違えた可能性があります。',
    example: { wrong: '1,200,000千円', right: '1,200千円' },
    standards: ['1-9'],
  }),
  'sum-equals': (book) => ({
    checks: `「${label(book, book.rule.total)}」が${labels(book, book.rule.terms)}の和であること。`,
    why: '合計が内訳と合わないと、どちらが正しいか読む人には分かりません。',
    example: { wrong: '3・3・3・2 の合計 12', right: '3・3・3・2 の合計 11' },
  }),
} satisfies Partial<RuleWords>;
