/** How a figure of a summary table is worked out, in Japanese: the parts of one sentence, nouns that stand in each other. */
import type { Phrase } from '../../core/condition';
import { phraseWords } from '../condition-words';
import { conditions as grammar } from './conditions';
import { printFiscalYear, type FiscalYear } from '../../core/fiscal-year';

/** A year, or the word that stands for one in a plan. */
type Year = FiscalYear | 'row' | 'chosen';

const rounded = (places: number): string => `小数第${places + 1}位を四捨五入`;

function year(of: Year): string {
  if (of === 'row') return 'その行の年度';
  return of === 'chosen' ? '選んだ年度' : printFiscalYear(of);
}

export const measures = {
  sentence: (phrase: string) => `${phrase}。`,
  list: (parts: readonly string[]) => parts.join('、'),
  column: (heading: string) => `「${heading}」`,
  field: (label: string) => `「${label}」`,
  fieldOfYear: (label: string, of: Year) => `「${label}」（${year(of)}）`,
  fieldOfAllYears: (label: string) => `「${label}」（全年度）`,
  records: {
    row: (record: string) => `この行の${record}`,
    all: (record: string) => `すべての${record}`,
    related: (owner: string, record: string) => `${owner}に属する${record}`,
    such: (records: string, conditions: readonly string[]) =>
      `${records}のうち、${conditions.join('、')}もの`,
  },
  conditions: {
    is: (field: string, values: readonly string[]) =>
      `${field}が${values.map((value) => `「${value}」`).join('か')}の`,
    atLeast: (field: string, bound: number) => `${field}が${bound}以上の`,
    names: (field: string, name: string) => `${field}に「${name}」を含む`,
    covers: (field: string, of: Year) => `${field}が${year(of)}を含む`,
    such: (phrase: Phrase) => phraseWords(phrase, grammar, '').replace(/である$/u, 'の'),
    blank: (field: string) => `${field}が空欄の`,
    filled: (fields: readonly string[]) =>
      `${fields.join('、')}${fields.length > 1 ? 'のどれか' : ''}に記入がある`,
    stated: (fields: readonly string[], or: string | null) =>
      or === null
        ? `${fields.join('、')}${fields.length > 1 ? 'のどれか' : ''}に数値の記載がある`
        : `${fields.join('、')}${fields.length > 1 ? 'のどれか' : ''}に（なければ${or}の文中に）数値の記載がある`,
  },
  count: (records: string) => `${records}の件数`,
  due: (field: string) => `確認時期までに${field}を記入する`,
  countItems: (records: string, field: string) =>
    `${records}の${field}に挙げられたものの数（一つの欄に複数あれば、それぞれ数える）`,
  countDistinct: (records: string, field: string) =>
    `${records}の${field}の種類の数（同じものは一つと数え、一つの欄に複数あれば、それぞれ数える）`,
  difference: (
    records: string,
    field: string,
    {
      year: of,
      from,
      none,
    }: {
      readonly year: Year;
      readonly from: FiscalYear | 'before' | 'first';
      readonly none: string;
    },
  ) => {
    const earlier =
      from === 'before' ? 'その前の年度' : from === 'first' ? '最初の年度' : printFiscalYear(from);
    return `${records}の${field}の合計の、${earlier}から${year(of)}までの増減（どちらかの年度の列がなければ「${none}」）`;
  },
  sum: (records: string, field: string) => `${records}の${field}の合計`,
  mean: (records: string, field: string, places: number, none: string) =>
    `${records}の${field}の平均（${rounded(places)}、値がなければ「${none}」）`,
  highest: (records: string, field: string, none: string) =>
    `${records}の${field}の最高（値がなければ「${none}」）`,
  lowest: (records: string, field: string, none: string) =>
    `${records}の${field}の最低（値がなければ「${none}」）`,
  divide: (phrase: string, by: number) => `${phrase}を${by.toLocaleString('ja-JP')}で割った値`,
  round: (phrase: string, places: number) => `${phrase}（${rounded(places)}）`,
  ifAny: (phrase: string, field: string, otherwise: string) =>
    `${phrase}、${field}に0より大きい額がなければ「${otherwise}」`,
  add: (columns: readonly string[], less: readonly string[], places: number) => {
    const sum = `この行の${columns.join('')}の合計`;
    const taken = less.length === 0 ? sum : `${sum}から${less.join('')}を除いた数`;
    return places === 0 ? taken : `${taken}（四捨五入後の値を足したもの）`;
  },
  share: (of: string, base: string, places: number, none: string | undefined) =>
    `この行の${of}が${base}に占める割合（百分率の${rounded(places)}${
      none === undefined ? '' : `、${base}が0なら「${none}」`
    }）`,
  withShare: (of: string, base: string, places: number) =>
    `この行の${of}と、それが${base}に占める割合（百分率の${rounded(places)}）`,
  grade: (total: string, steps: readonly string[], last: string, none: string) =>
    `この行の${total}による評価：${steps.join('、')}、ほかは${last}（平均がそろわなければ「${none}」）`,
  gradeStep: (grade: string, from: string, floor: string | null, first: boolean) => {
    const bound = `${first ? '合計' : ''}${from}以上`;
    return floor === null ? `${bound}は${grade}` : `${bound}で${floor}未満の平均がなければ${grade}`;
  },
  item: (field: string, or: string | null) =>
    or === null
      ? `台帳の${field}に書かれた、この行の指標の値`
      : `台帳の${field}に書かれた、この行の指標の値（記載がなければ${or}の文中の値）`,
  trend: (
    fields: readonly string[],
    { up, down, level, unknown }: Readonly<Record<'up' | 'down' | 'level' | 'unknown', string>>,
  ) =>
    `${fields.join('')}の最初の値から最後の値への動き（増えれば「${up}」、減れば「${down}」、同じなら「${level}」、二つ以上の数値がなければ「${unknown}」）`,
  value: (field: string) => `台帳の${field}に書かれている内容`,
  tally: (column: string, is: string) => `この表の${column}が「${is}」の行の数`,
  goalMet: (
    goal: string,
    result: string,
    { met, missed, unknown }: Readonly<Record<'met' | 'missed' | 'unknown', string>>,
  ) =>
    `${result}が${goal}に達したかどうか（達したら「${met}」、達していなければ「${missed}」、比べられなければ「${unknown}」）`,
  attainment: {
    goal: () => '台帳に書かれた、この行の目標',
    result: (of?: Year) =>
      `台帳に書かれた、この行の目標の実績値${of === undefined ? '' : `（${year(of)}）`}`,
    verdict: (of?: Year) =>
      `この行の目標に${of === undefined ? '' : year(of)}の実績が達したかどうか`,
    whole: () =>
      'この行の目標に取組期間を通して達したかどうか（毎年度の目標は、すべての年度で達したとき達成）',
    rate: () =>
      'この行の目標に対する実績の割合（取組期間の目標は期間の通算か直近の値、毎年度の目標は直近の年度の値、百分率の小数第2位を四捨五入）',
  },
  attainmentCount: (
    records: string,
    verdict: 'reached' | 'missed' | 'open' | 'unknown',
    of?: Year,
  ) =>
    `${records}の目標のうち、${of === undefined ? '取組期間を通して' : year(of)}${
      {
        reached: 'の目標に達した',
        missed: 'の目標に達していない',
        open: 'の実績がまだそろわない',
        unknown: 'の判定ができない',
      }[verdict]
    }ものの数`,
  words: (words: string, year: number | null) =>
    `どの行にも入る言葉「${words}」${year === null ? '' : `（${printFiscalYear(year)}が終わってから）`}`,
  total: {
    row: 'この表の行の、印刷された数字の合計',
    part: 'この区分の行の、印刷された数字の合計',
    rounded: (phrase: string) => `${phrase}（四捨五入後の値を足したもの）`,
    withShare: (phrase: string, base: string, places: number) =>
      `${phrase}と、それが${base}の合計に占める割合（百分率の${rounded(places)}）`,
  },
};
