/** What rules about figures and targets check and why, in Japanese. */
import type { Directions } from '../../../core/values/targets';
import { eachTargetWords } from '../../each-target';
import type { TargetWords } from '../../each-target';
import { label, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels } from './parts';
import { when } from './when';

function directions({ lessIsBetter }: Directions): string {
  const named = lessIsBetter.length === 0 ? '' : `「${lessIsBetter.join('」「')}」を含む指標と、`;
  return `${named}減・縮減・以下の目標は少ないほど良く、その他は多いほど良い`;
}

/** What each target is asked for. */
const ASKED: TargetWords = {
  number: (of) => ({
    checks: `「${of.targets}」の目標に、数値か年度ごとの値があること。`,
    why: '数値のない目標は、達成したかどうかを判断できません。',
    example: { wrong: '○類似団体平均値以下', right: '○将来負担比率：53.0%以下/年' },
  }),
  period: (of) => ({
    checks: `「${of.targets}」の目標に、期間（/年、/取組期間）か年度ごとの値があること。`,
    why: '期間のない目標は、いつまでに達成するのか分かりません。',
    example: { wrong: '○修繕工事：5橋', right: '○修繕工事：5橋/年' },
  }),
  basis: (of) => ({
    checks: `「${of.targets}」の増減の割合の目標に、基準の値か前年度比があること。`,
    why: '何に対する割合か分からないと、目標値を計算できません。',
    example: {
      wrong: '○申告相談者：3%減/取組期間',
      right: '○申告相談者：3%減/取組期間 (基準) 平成30年：7,063人',
    },
  }),
  covers: (of) => ({
    checks: `「${of.targets}」の年度ごとの値が、「${of.period}」の全ての年度にあること。`,
    why: '値のない年度は、達成状況を判断できません。',
    example: {
      wrong: '令和2年度：5件 令和4年度：7件',
      right: '令和2年度：5件 令和3年度：6件 令和4年度：7件',
    },
  }),
  sum: (of) => ({
    checks: `「${of.targets}」に取組期間の目標と年度ごとの値があるとき、年度ごとの値の合計が取組期間の目標と等しいこと。`,
    why: '合計が合わないと、どちらが目標か分かりません。',
    example: { wrong: '10件/取組期間で、5件と4件', right: '10件/取組期間で、5件と5件' },
  }),
  'than-before': (of) => ({
    checks: `「${of.targets}」の目標値が参考の値より良いこと（同じ値は良いとしない。${of.directions}）。`,
    why: '現状より良くならない目標では、改革の効果が見えません。',
    example: { wrong: '60%/取組期間 (参考) 60%', right: '65%/取組期間 (参考) 60%' },
  }),
  'by-year': (of) => ({
    checks: `「${of.targets}」の年度ごとの目標値が、前の年度より悪くならないこと（${of.directions}）。`,
    why: '年度を追って悪くなる目標は、誤りか、説明が必要なものです。',
    example: { wrong: '令和2年度：60% 令和3年度：55%', right: '令和2年度：60% 令和3年度：65%' },
  }),
  'one-unit': (of) => ({
    checks: `「${of.targets}」の目標と参考の値の単位が同じこと。`,
    why: '単位が違う値は比べられません。',
    example: { wrong: '300人/年 (参考) 262%', right: '300人/年 (参考) 262人' },
    standards: ['1-9'],
  }),
};

export const targets = {
  'last-equals-target': (book) => ({
    checks: `最後の年度の「${label(book, book.rule.figures)}」が「${label(book, book.rule.target)}」と指標ごとに等しいこと。`,
    why: '計画の最後の年度の数値が、計画の目標だからです。',
    example: { wrong: '目標 16団体、最後の年度 15団体', right: '目標 16団体、最後の年度 16団体' },
  }),
  monotone: (book) => ({
    checks: `「${label(book, book.rule.figures)}」が「${label(book, book.rule.from)}」から「${label(book, book.rule.to)}」へ一方向に動くこと。`,
    why: '途中で逆に動く数値は、入力の誤りか、説明の要る計画です。',
    example: { wrong: '15団体→14団体→16団体', right: '15団体→15団体→16団体' },
  }),
  'same-indicator': (book) => ({
    checks: `指標の名前が${labels(book, book.rule.box)}と「${label(book, book.rule.figures)}」で同じであること。`,
    why: '名前が違うと、同じ指標の数値として比べられません。',
    example: { wrong: '受付件数 5件 と 件数 6件', right: '受付件数 5件 と 受付件数 6件' },
  }),
  'reaches-target': (book) => ({
    checks: `${when(book, book.rule.when)}「${label(book, book.rule.amounts)}」の合計が「${label(book, book.rule.target)}」に達していること。`,
    why: '達していなくても誤りとは限りませんが、単位や桁の誤りを見つける手掛かりになります。',
    example: { wrong: '目標2百万円に、合計1,500千円', right: '目標2百万円に、合計2,100千円' },
  }),
  'each-target': (book) => eachTargetWords(book, ASKED, directions),
  'early-end-explained': (book) => ({
    checks: `計画より早く終わる「${label(book, book.rule.period)}」に「※」があり、「${label(book, book.rule.targets)}」の※書きに整合させた計画の名があること。`,
    why: '早く終わる理由が分からないと、年度の誤りと見分けられません。',
    example: { wrong: '令和2年度～令和5年度', right: '令和2年度～ ※令和5年度' },
  }),
  'as-many-items': (book) => ({
    checks: `「${label(book, book.rule.targets)}」に①②③があるとき、「${label(book, book.rule.text)}」にも同じ数の項目があること。`,
    why: 'どの目標のために何をするのかを読み取れるようにするためです。',
    example: { wrong: '目標は①と②、取組内容は①だけ', right: '目標も取組内容も①と②' },
  }),
  'results-against-targets': (book) => ({
    checks: `「${label(book, book.rule.value)}」が目標の単位で書かれ、目標に達していないときは「${label(book, book.rule.reason)}」があること（/年は年度ごと、/取組期間は期間を通して判断。${directions(book.rule.directions)}）。`,
    why: '達成できなかった目標は、原因と再設定を委員会に報告するためです。',
    example: {
      wrong: '5橋/年に対して3橋で、原因なし',
      right: '5橋/年に対して3橋で、原因と再設定を記載',
    },
    standards: ['1-9'],
  }),
  'result-per-target': (book) => ({
    checks: `「${label(book, book.rule.targets)}」の目標ごとに、取組期間の年度の実績が台帳「${ledgerName(book, book.rule.results)}」にあること。`,
    why: '実績のない年度は、達成したかどうかを報告できません。',
    example: { wrong: '目標①のR3の行がない', right: '目標①と②のR2とR3の行がある' },
  }),
  'claim-against-figures': (book) => ({
    checks: `計画に数値がある年度に「${label(book, book.rule.value)}」があり、「${label(book, book.rule.claim)}」がその数値と合うこと（計画の数値が動く向きを、良い向きとみます）。`,
    why: '数値と合わない判定は、どちらかが誤りです。',
    example: {
      wrong: `目標 97.5%、実績 96.0%で「${book.rule.reached}」`,
      right: `目標 97.5%、実績 96.0%で「${book.rule.missed}」`,
    },
  }),
} satisfies Partial<RuleWords>;
