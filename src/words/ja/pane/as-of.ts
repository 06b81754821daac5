/** What the pane says of the as-of (確認時期), in Japanese. */
import type { AsOf } from '../../../core/calendar/as-of';
import { asOfInJapanese, periodInJapanese } from '../../as-of';
import { count } from './counting';

const WHOLE = '計画全体';

function named(asOf: AsOf | null): string {
  return asOf ? asOfInJapanese(asOf) : WHOLE;
}

export const asOf = {
  label: '確認時期',
  hint: 'この時期までに記入する欄だけを調べ、集計します。',
  named,
  beforePlan: (asOf: AsOf): string => `${asOfInJapanese(asOf)}（計画の始まる前）`,
  filledTo: (asOf: AsOf): string => `${periodInJapanese(asOf)}まで入力されています。`,
  filledNowhere: '計画の年度ごとの記入は、まだ始まっていません。',
  accept: (asOf: AsOf): string => `確認時期を${named(asOf)}にする`,
  decline: '計画全体のままにする',
  set: (asOf: AsOf | null): string => `確認時期を${named(asOf)}にしました。`,
  nextYear: '次の年度へ',
  nextHalf: '次の半期へ',
  nextText: (asOf: AsOf): string =>
    `確認時期を${named(asOf)}に進め、新しく記入する欄を担当ごとに示します。`,
  end: '確認時期は計画の終わりです。この後は、次の計画をつくります。',
  due: (asOf: AsOf): string => `${named(asOf)}までに新しく記入する欄`,
  moved: (asOf: AsOf, sections: number): string =>
    `確認時期を${named(asOf)}にしました。${
      sections === 0
        ? '新しく記入する欄はありません。'
        : `担当${count(sections)}か所に、新しく記入する欄があります。`
    }`,
  nothingDue: '新しく記入する欄はありません。',
  noSection: '担当の記載なし',
  ofSection: (section: string, entries: number): string => `${section}（${count(entries)}件）`,
  field: (label: string, records: number, filled: number): string =>
    `${label}：${count(records)}件${filled > 0 ? `（うち${count(filled)}件は入力済み）` : ''}`,
};
