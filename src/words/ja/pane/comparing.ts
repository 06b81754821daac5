/** What the pane and the command line say of a comparison with an earlier book, in Japanese. */
import type { AsOf } from '../../../core/calendar/as-of';
import type { ChangeCounts, ComparedRecord } from '../../../core/compare/comparison';
import { printFiscalYear } from '../../../core/fiscal-year';
import { asOfInJapanese } from '../../as-of';
import { count } from './counting';

export const comparing = {
  heading: '前の台帳と比べる',
  about:
    '前に保存したブックを選ぶと、いま開いているブックの台帳で、増えた記録・なくなった記録・番号や項目の変わった記録が分かります。選んだファイルは読むだけで、どこへも送りません。このブックも変えません。',
  choose: '前のブックを選ぶ',
  chooseOther: '別のブックを選ぶ',
  unreadable: 'ファイルを読み取れませんでした。もう一度選んでください。',
  earlier: (file: string): string => `前のブック：${file}`,
  filledTo: (asOf: AsOf | null): string =>
    asOf
      ? `前のブックは、${asOfInJapanese(asOf)}まで記入されたものとして比べています。`
      : '前のブックは、計画の終わりまで記入されたものとして比べています。',
  nothing: '変わったところはありません。',
  counts: {
    added: (n: number): string => `増えた記録　${count(n)}件`,
    ended: (n: number): string => `なくなった記録　${count(n)}件`,
    renumbered: (n: number): string => `番号の変わった記録　${count(n)}件`,
    fields: (n: number, records: number): string =>
      `変わった項目　${count(n)}か所（${count(records)}件の記録）`,
    corrections: (n: number): string => `うち、すでに報告した数値の訂正　${count(n)}か所`,
    figures: (n: number, tables: number): string =>
      `変わる集計の数値　${count(n)}個（${count(tables)}表）`,
    ambiguous: (n: number): string =>
      `どれがどれに当たるか決められない記録が${count(n)}組あり、比べていません。`,
    likely: (n: number): string =>
      `なくなった記録と増えた記録のうち${count(n)}組は、同じ記録かもしれません。変更一覧で確かめてください。`,
    notCompared: (n: number): string =>
      `片方のブックだけにある台帳や列が${count(n)}件あり、比べていません。`,
  },
  compared: (counts: ChangeCounts): string =>
    counts.added + counts.ended + counts.renumbered + counts.changed === 0
      ? '前の台帳から変わったところはありません。'
      : `前の台帳から、${count(counts.added + counts.ended + counts.renumbered + counts.fields)}か所が変わっています。`,
  list: (n: number): string => `変わったところ　${count(n)}件`,
  kinds: { added: '追加', ended: '終了・削除', renumbered: '番号変更', changed: '変更' },
  correction: '訂正',
  sides: { before: '前', after: '今' },
  number: '番号',
  empty: '（空欄）',
  record: ({ name, year, item, title }: ComparedRecord): string =>
    [name, year === null ? '' : printFiscalYear(year), item, title]
      .filter((part) => part !== '')
      .join(' '),
  changedTo: (before: string, after: string): string => `${before} → ${after}`,
  makeTabs: '変更一覧のタブを作る',
  makeNote:
    '「変更一覧」「訂正一覧」「集計の増減」の3枚を、印刷できる形で作ります。台帳は変えません。',
  again: '比べ直す',
  stale: '比べた後に、ブックが変わりました。',
  done: '変更一覧ができました',
  backToList: '変わったところを見る',
};
