/** What findings about figures and targets say in Japanese. */
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences, Told } from '../../finding-place';
import { yearOf, years } from './parts';
import { reasons } from './reasons';

/** The indicator concerned in brackets, or nothing where the figures have no name. */
function indicator(finding: Told<{ readonly indicator: string }>): string {
  const name = fact(finding, 'indicator');
  return name === '' ? '' : `「${name}」の`;
}

/** Other indicators of the record of which the same is to be said. */
function alsoOthers(finding: Told<{ readonly others: readonly string[] }>): string {
  const names = fact(finding, 'others', '」「');
  return names === '' ? '' : `（「${names}」も同じです）`;
}

type OfTargets = { readonly targets: readonly string[] };

/** How a series gets worse: in which years, from what and to what. */
type Steps = {
  readonly years: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** The targets that a finding speaks of: `「②修繕工事」`. */
function targetsOf(finding: Told<OfTargets>): string {
  return `「${fact(finding, 'targets', '」「')}」`;
}

/** The targets of which one is to be named; a record may have one alone. */
function oneOf(finding: Told<OfTargets>): string {
  const { targets: all } = finding.params;
  const several = all.length > 1;
  return `${targetsOf(finding)}${several ? 'のいずれか' : ''}`;
}

function series(finding: Told<{ readonly series: string }>): string {
  const name = fact(finding, 'series');
  return name === '' ? '' : `の${name}`;
}

/** From what to what a series goes, year by year: `令和3年度に5%から4%へ、令和5年度に7%から6%へ`. */
function steps({ params: { years, before, after } }: Told<Steps>): string {
  return years.map((year, at) => `${year}に${before[at] ?? ''}から${after[at] ?? ''}へ`).join('、');
}

export const targets = {
  'last-equals-target': (f) => {
    const last = fact(f, 'last');
    const wrong = last === '' ? 'ありません' : `「${last}」です`;
    return `${field(f)}の${indicator(f)}「${fact(f, 'target')}」に対して、${years(f, 'lastYear')}の「${fact(f, 'figures')}」が${wrong}${alsoOthers(f)}。両方が同じになるように直してください。`;
  },
  monotone: (f) =>
    `${indicator(f)}数値が${years(f, 'inYear')}に「${fact(f, 'before')}」から「${fact(f, 'after')}」へ逆に動いています${alsoOthers(f)}。年度の数値と目標に誤りがないか確認してください。`,
  'same-indicator': (f) =>
    `年度の数値の指標「${fact(f, 'others', '」「')}」（${years(f, 'inYear')}）が、${field(f)}の指標「${fact(f, 'box', '」「')}」と違います。同じ指標名にそろえてください。`,
  'reaches-target': (f) =>
    `${reasons(f)}金額の合計${fact(f, 'reached')}${fact(f, 'unit')}は目標額${fact(f, 'target')}${fact(f, 'unit')}に達していません。金額と目標額に誤りがないか確認してください。`,
  'target-has-number': (f) =>
    `目標${targetsOf(f)}に数値がありません。達成したかどうかを判断できるよう、数値で示してください。`,
  'target-has-period': (f) =>
    `目標${targetsOf(f)}に期間がありません。「/年」か「/取組期間」を付けるか、年度ごとの値を入力してください。`,
  'relative-has-basis': (f) =>
    `目標${targetsOf(f)}は増減の割合ですが、何に対する割合かがありません。「(基準)」の値か「前年度比」を加えてください。`,
  'yearly-values-cover': (f) =>
    `目標${targetsOf(f)}に${fact(f, 'years')}の値がありません。「${fact(f, 'period')}」の全ての年度の値を入力してください。`,
  'yearly-values-add-up': (f) =>
    `目標${targetsOf(f)}の年度ごとの値の合計は${fact(f, 'sum')}${fact(f, 'unit')}で、取組期間の目標${fact(f, 'total')}${fact(f, 'unit')}と合いません。どちらかを直してください。`,
  'better-than-reference': (f) =>
    `目標${targetsOf(f)}${series(f)}の目標値${fact(f, 'wanted')}が、参考値${fact(f, 'reference')}より良くなっていません（${fact(f, 'direction') === 'up' ? '多い' : '少ない'}ほど良い指標です）。目標値を見直すか、理由を残してください。`,
  'series-gets-no-worse': (f) =>
    `目標${targetsOf(f)}${series(f)}の値が、${steps(f)}悪くなっています（${fact(f, 'direction') === 'up' ? '多い' : '少ない'}ほど良い指標です）。値を見直すか、理由を残してください。`,
  'reference-unit': (f) =>
    `目標${targetsOf(f)}の単位「${fact(f, 'unit')}」と参考値の単位「${fact(f, 'reference')}」が違います。単位をそろえてください。`,
  'period-reversed': (f) =>
    `${field(f)}の「${f.value}」は、終わりの年度が始まりの年度より前です。年度を直してください。`,
  'within-plan-years': (f) =>
    `${field(f)}の「${f.value}」が計画の期間（${fact(f, 'first')}から${fact(f, 'last')}まで）に収まっていません。年度を直してください。`,
  'early-end-unmarked': (f) =>
    `${field(f)}が${fact(f, 'end')}で終わりますが、「※」がありません。終わりの年度の前に「※」を付けてください。`,
  'early-end-unexplained': (f) =>
    `取組期間が${fact(f, 'end')}で終わる理由が${field(f)}にありません。末尾に「※取組期間は○○計画と整合させている。」のように書いてください。`,
  'early-end-bare': (f) =>
    `${field(f)}が計画より早く${fact(f, 'end')}で終わりますが、「※」も、「${fact(f, 'targets')}」の※書きもありません。年度の前に「※」を付け、整合させた計画を※書きで示してください。`,
  'as-many-items': (f) =>
    `「${fact(f, 'targets')}」は①から${fact(f, 'wanted')}項目ありますが、${field(f)}の番号付きの項目は${fact(f, 'items')}項目です。目標ごとに取り組む内容を書いてください。`,
  'result-target': (f) =>
    `${field(f)}の「${f.value}」がどの目標か分かりません。${oneOf(f)}を入力してください。`,
  'result-target-blank': (f) =>
    `${field(f)}が空欄で、どの目標の実績か分かりません。${oneOf(f)}を入力してください。`,
  'result-unit': (f) =>
    `${field(f)}の単位「${fact(f, 'unit')}」が、目標「${fact(f, 'target')}」の単位「${fact(f, 'units', '」「')}」と違います。目標の単位で入力してください。`,
  'result-reference-blank': (f) =>
    `${field(f)}が空欄です。目標「${fact(f, 'target')}」と比べられるよう、その年度の「${fact(f, 'named')}」を入力してください。`,
  'results-missing': (f) =>
    `${yearOf(f)}の実績が「${fact(f, 'ledger')}」にない目標があります（「${fact(f, 'targets', '」「')}」）。行を追加して入力してください。`,
  'claim-figure-blank': (f) =>
    `${field(f)}が空欄です。この年度は「${fact(f, 'planned', '」「')}」を目標としています。実績の数値を入力してください。`,
  'claim-figure-strange': (f) =>
    `${field(f)}の「${f.value}」を、目標「${fact(f, 'planned', '」「')}」と比べられません。目標と同じ指標名と単位で入力してください。`,
  'claim-not-reached': (f) =>
    `${field(f)}が「${f.value}」ですが、${indicator(f)}実績「${fact(f, 'measured')}」は目標「${fact(f, 'planned')}」に達していません。どちらかを直してください。`,
  'claim-reached': (f) =>
    `${field(f)}が「${f.value}」ですが、実績は目標「${fact(f, 'planned', '」「')}」に達しています。どちらかを直してください。`,
  'result-unexplained': (f) =>
    `目標「${fact(f, 'target')}」${series(f)}（${fact(f, 'wanted')}${fact(f, 'unit')}）に対して実績が${fact(f, 'got')}${fact(f, 'unit')}で、達成していません。${field(f)}に原因と目標の再設定を入力してください。`,
} satisfies Partial<FindingSentences>;
