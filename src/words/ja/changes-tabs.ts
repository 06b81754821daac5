/** 変更一覧・訂正一覧・集計の増減のタブの文。 */
import type { ComparedRecord } from '../../core/compare/comparison';
import type { ChangesWords } from '../../core/draft/changes-tabs';
import { printFiscalYear } from '../../core/fiscal-year';
import { asOfInJapanese } from '../as-of';
import { momentInEra } from './tabs';

const columns = {
  position: '番号',
  kind: '区分',
  cell: 'セル',
  record: '記録番号',
  title: '名称',
  field: '項目',
  before: '前の台帳',
  after: 'いまの台帳',
};

function recordName({ name, year, item }: ComparedRecord): string {
  return [name, year === null ? '' : printFiscalYear(year), item]
    .filter((part) => part !== '')
    .join(' ');
}

function recordWithTitle(record: ComparedRecord): string {
  return [recordName(record), record.title].filter((part) => part !== '').join('　');
}

function listed(records: readonly ComparedRecord[]): string {
  return records.map((record) => `「${recordWithTitle(record)}」`).join('');
}

const PLACES = { before: '前の台帳', after: 'いまの台帳' } as const;

export const changes: ChangesWords = {
  about: ({ plan, earlier, comparedAt }) =>
    `${plan.municipality}　${plan.title}　　前の台帳：${earlier}　　比べた日時：${momentInEra(comparedAt)}`,
  changes: {
    tabName: '変更一覧',
    title: '変更一覧',
    notes: [
      '前の台帳から変わった記録と項目です。行の並びは比べていません。変わった言葉を【　】で示します（全部が変わったものには付けません）。長い文章は、変わったところの前後だけを示します。',
    ],
    columns,
    nothing: '前の台帳から変わったところはありません。',
  },
  corrections: {
    tabName: '訂正一覧',
    title: '訂正一覧',
    notes: (filledTo) => [
      filledTo
        ? `前の台帳は${asOfInJapanese(filledTo)}まで記入されたものとして、それまでに記入されていた数値のうち、いまの台帳で変わっているものです。`
        : '前の台帳に記入されていた数値のうち、いまの台帳で変わっているものです。',
    ],
    columns,
    nothing: '前の台帳に記入されていた数値で、変わったものはありません。',
  },
  figures: {
    tabName: '集計の増減',
    title: '集計の増減',
    notes: [
      '前の台帳といまの台帳を同じ集計表にしたとき、違う数値です。増減の▲は減ったことを示します。',
    ],
    columns: {
      position: '番号',
      row: '行',
      column: '列',
      before: '前の台帳',
      after: 'いまの台帳',
      change: '増減',
    },
    nothing: '集計表の数値に違いはありません。',
  },
  kinds: { added: '追加', ended: '終了・削除', renumbered: '番号変更', changed: '変更' },
  number: '番号',
  record: recordName,
  mark: { open: '【', close: '】' },
  blank: '（空欄）',
  section: (name, count) => `${name}　${count}件`,
  noSection: '担当課なし',
  table: (title, figures) => `${title}　${figures}個`,
  unsure: {
    heading: '確かめていただきたい記録',
    likely: ({ before, after, because }) =>
      because === 'title'
        ? `前の台帳の${listed([before])}と、いまの台帳の${listed([after])}は、名称が似ています。同じ記録かもしれません（一覧では、終了と追加にしています）。`
        : `前の台帳の${listed([before])}と、いまの台帳の${listed([after])}は、番号が同じですが内容が違います。同じ記録かもしれません（一覧では、終了と追加にしています）。`,
    ambiguous: (ledger, { before, after }) =>
      `「${ledger}」の次の記録は、どれがどれに当たるか決められないため、比べていません。前の台帳：${listed(before)}。いまの台帳：${listed(after)}。`,
  },
  notCompared: {
    heading: '比べていないもの',
    ledger: (name, onlyIn) => `台帳「${name}」は、${PLACES[onlyIn]}だけにあります。`,
    column: (ledger, label, onlyIn) =>
      `台帳「${ledger}」の列「${label}」は、${PLACES[onlyIn]}だけにあります。`,
  },
};
