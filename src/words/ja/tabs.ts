/** What the summary tabs say of themselves. */
import type { Uncounted, ValueReason } from '../../core/rollup';

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
};
