/** What the pane says of 集計, in Japanese. */
import type { ValueReason } from '../../../core/rollup';
import { count } from './counting';

const reasons: Readonly<Record<ValueReason, string>> = {
  'printed-text': '台帳の金額が単位つきの文字で入力されているため',
  blank: '空欄の記録を数えるため',
  spelling: '台帳の書き方が数式の条件に使えないため',
  'in-text': '台帳の文章の中から読み取った値のため',
  'other-rows': '台帳の中の小計などの行にも数値があるため',
  merged: '台帳のセルが結合されているため',
  'several-blocks': '記録が台帳のいくつかの場所に分かれ、1つの数式でまとめて計算できないため',
  ditto: '台帳に「〃」などの繰り返しの記号があるため',
  'too-long': '数式がExcelの長さの上限を超えるため',
  'due-only': '確認時期までに記入する記録だけを数えるため',
  'not-due': '確認時期には、まだ記入する時期になっていない欄のため（空欄にしています）',
};

export const summary = {
  parts: '集計の作業',
  making: '集計表を作る',
  tracing: '数字の内訳',
  comparing: '前の台帳と比べる',
  heading: '作るタブ',
  all: 'すべて選ぶ',
  none: 'すべて外す',
  make: '新しく作る',
  refill: '作り直す',
  year: (name: string): string => `「${name}」の年度`,
  missingLedgers: (names: readonly string[]): string =>
    `${names.map((name) => `「${name}」`).join('')}の台帳がないため、作れません。`,
  missingColumns: (labels: readonly string[]): string =>
    labels.length > 3
      ? `台帳に列「${labels[0] ?? ''}」など${count(labels.length)}列がないため、作れません。`
      : `台帳に列${labels.map((label) => `「${label}」`).join('')}がないため、作れません。`,
  plan: (make: number, refill: number): string => {
    if (make + refill === 0) return '作るタブを選んでください。';
    const parts = [
      ...(make > 0 ? [`${count(make)}枚を新しく作り`] : []),
      ...(refill > 0 ? [`${count(refill)}枚を同じ場所で作り直し`] : []),
    ];
    return `タブ${parts.join('、')}ます。台帳は変えません。`;
  },
  errors: (n: number): string =>
    `エラーが${count(n)}件残っています。集計はできますが、直してからもう一度集計してください。`,
  seeErrors: '検証を見る',
  create: '作成する',
  again: '内容を確かめ直す',
  makeAgain: 'もう一度集計する',
  stale: '内容を確かめた後に、ブックが変わりました。',
  staleMade: '集計した後に、ブックが変わりました。数式の数字は変わっています。',
  done: '集計表ができました',
  made: 'できたタブ',
  goToTab: (name: string): string => `タブ「${name}」を開く`,
  figures: (live: number, asValue: number): string =>
    asValue === 0
      ? `数字${count(live)}個は、台帳につながる数式です。`
      : `数字${count(live)}個は台帳につながる数式、${count(asValue)}個は値です（タブの凡例を見てください）。`,
  printedText: (n: number): string =>
    `値のうち${count(n)}個は、台帳の金額が単位つきの文字で入力されているためです。検証で数値に直すと、数式になります。`,
  fixTexts: '検証で直す',
  seeTrace: '数字の内訳を見る',
  opened: (name: string): string => `タブ「${name}」を開きました。キー入力はシートに入ります。`,
  changes: (n: number): string => `前回との差　${count(n)}個`,
  changesNote: '前回の集計から変わった数字です。タブでは色がついています。',
  noChanges: '前回の集計から変わった数字はありません。',
  changedFrom: (before: string | null, after: string): string =>
    `${before === null ? 'なし' : before === '' ? '空欄' : before} → ${after === '' ? '空欄' : after}`,
  jumped: (sheet: string, cell: string): string =>
    `${sheet}のセル${cell}へ移動しました。キー入力はシートに入ります。`,
  listHelp: '上下の矢印キーで行を移り、Enterキーでセルへ移動します。',
  traceSelected: '選択したセルの内訳',
  traceHelp: '集計のタブで数字のセルを選ぶと、その数字の元になった記録を表示します。',
  noFigure: (tab: string): string =>
    `「${tab}」のこのセルは、集計した数字ではありません。表の中の数字を選んでください。`,
  tracingNow: '調べています…',
  traced: (cell: string): string => `セル${cell}の内訳を表示しました。`,
  position: { tab: 'タブ', row: '行', column: '列', cell: 'セル' },
  emptyFigure: '（空欄）',
  definition: '計算のしかた',
  live: '数式です。台帳を変えると、すぐに変わります。',
  asValue: (reason: ValueReason): string =>
    `値です（${reasons[reason]}）。台帳を変えたら、もう一度集計してください。`,
  outdated:
    'セルの数字は、いまの台帳から求めた数字と違います。もう一度集計してから確かめてください。',
  editedSince: 'この内訳を出した後に、ブックが変わりました。',
  records: (record: string, all: number, these: number): string =>
    `${record}　${count(all)}件のうち${count(these)}件`,
  noRecords: 'この数字の元になる記録はありません。',
  jump: 'セルへ移動',
};
