/** What the summary tabs say of themselves. */
import type { Overlap, Uncounted, ValueReason } from '../../core/rollup';

const reasons: Readonly<Record<ValueReason, string>> = {
  'printed-text': '台帳の金額が単位つきの文字で入力されている',
  blank: '台帳の項目が空欄の記録を数えている',
  spelling: '台帳の書き方が数式の条件に使えない',
  'too-long': '数式がExcelの長さの上限を超える',
};

export const tabs = {
  tabName: (name: string) => `集計 ${name}`,
  noValue: '（記入なし）',
  valueMark: '値',
  legend: (given: readonly ValueReason[]) =>
    `値：数式ではなく，集計した時点の値です（${given.map((reason) => reasons[reason]).join('，')}ため）。台帳を直したときは，もう一度集計してください。`,
  uncounted: ({ field, records }: Uncounted) =>
    `※　「${field}」が空欄か読み取れない記録が${records}件あり，その内訳には入っていません。`,
  rounded: '※　割合は，それぞれ四捨五入しているため，合計が100％にならないことがあります。',
  overlap: ({ records, counted }: Overlap) =>
    `※　複数の区分に当たる取組は，それぞれに数えています（実数${records}件，延べ${counted}件）。`,
  openErrors: (errors: number) =>
    `※　台帳に未修正のエラーが${errors}件あります。検証で直してから，もう一度集計してください。`,
  aside: '計算用',
};
