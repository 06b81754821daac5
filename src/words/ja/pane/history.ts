/** What is said of 履歴 and of the runs that can be taken back, in Japanese; the tab 履歴 says the same. */
import type { CountName, Deed, HistoryCounts } from '../../../core/history/history-line';
import { besideOf, type RevertibleRun } from '../../../core/revertible-run';
import { asOfInJapanese } from '../../as-of';
import { count } from './counting';

const deeds: Readonly<Record<Deed, string>> = {
  validate: '検証',
  report: '検証結果の出力',
  summarize: '集計',
  compare: '前の台帳との比較',
  sheets: '様式の作成',
  collect: '回収',
  ledger: '台帳の作成',
  fix: '修正',
  mark: '台帳に印',
  unmark: '印を消す',
  'set-rules': '入力規則の設定',
  'clear-rules': '入力規則の解除',
  revert: '処理の取り消し',
  'set-as-of': '確認時期の変更',
  'next-as-of': '次の年度へ',
  'take-plan': '計画の取り込み',
  'remove-plan': '計画の取り外し',
  'restore-plan': '計画を前の状態に戻す',
};

const counted: Readonly<Record<CountName, (n: number) => string>> = {
  errors: (n) => `エラー${count(n)}件`,
  warnings: (n) => `警告${count(n)}件`,
  infos: (n) => `情報${count(n)}件`,
  tabs: (n) => `タブ${count(n)}枚`,
  statusSheets: (n) => `状況シート${count(n)}件`,
  cells: (n) => `セル${count(n)}個`,
  added: (n) => `加えた行${count(n)}行`,
  removed: (n) => `除いた行${count(n)}行`,
  columns: (n) => `列${count(n)}本`,
  tabsBack: (n) => `元に戻したタブ${count(n)}枚`,
  tabsGone: (n) => `取り除いたタブ${count(n)}枚`,
};

const named: readonly CountName[] = [
  'errors',
  'warnings',
  'infos',
  'tabs',
  'statusSheets',
  'cells',
  'added',
  'removed',
  'columns',
  'tabsBack',
  'tabsGone',
];

/** Counts that are worth a word even where they are zero. */
const ALWAYS: readonly CountName[] = ['errors', 'warnings'];

function counts(given: HistoryCounts): string {
  return named
    .flatMap((name) => {
      const n = given[name];
      return n === undefined || (n === 0 && !ALWAYS.includes(name)) ? [] : [counted[name](n)];
    })
    .join('、');
}

function moment(at: Date): string {
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return `${at.getFullYear()}/${at.getMonth() + 1}/${at.getDate()} ${at.getHours()}:${minutes}`;
}

const runs: Readonly<Record<RevertibleRun['kind'], string>> = {
  report: '検証結果の出力',
  summarize: '集計',
  compare: '前の台帳との比較',
  sheets: '様式の作成',
  fix: '修正',
  collect: '回収',
  mark: '台帳に印',
  unmark: '印を消す処理',
  'set-rules': '入力規則の設定',
  'clear-rules': '入力規則の解除',
  explain: '理由の記入',
  ledger: '台帳の作成',
  history: '履歴の出力',
  cells: 'セルの変更',
};

const besides = { marks: '台帳の印', rules: '入力規則', reasons: '理由' } as const;

export const history = {
  heading: '履歴',
  show: '履歴を見る',
  none: '履歴はまだありません。検証や集計をすると、ここに残ります。',
  deed: (deed: Deed): string => deeds[deed],
  counts,
  moment,
  asOf: asOfInJapanese,
  line: (when: string, deed: string): string => `${when}　${deed}`,
  more: (n: number): string => `ほか${count(n)}件は、印刷用のタブかファイルで見られます。`,
  print: '印刷用のタブを作る',
  printed: (tab: string): string => `タブ「${tab}」を作りました。`,
  saveCsv: 'CSVで保存',
  saveJson: 'JSONで保存',
  clear: '履歴をすべて消す',
  clearAsked: '履歴を消すと、元に戻せません。台帳とタブは変わりません。',
  clearNow: '消す',
  clearNot: 'やめる',
  cleared: '履歴を消しました。',
  who: '履歴に残す名前（空欄なら残しません）',
  whoNote:
    '名前はこのパソコンのこの画面が覚え、これから残す履歴に書きます。ブックを開く人に見えます。',
  file: '履歴',
  tab: {
    tabName: '履歴',
    title: '処理の履歴',
    note: (lines: number): string =>
      `新しいものから${count(lines)}件。1,000件を超えると、古いものから消えます。`,
    columns: {
      when: '日時',
      deed: '処理',
      counts: '件数',
      asOf: '確認時期',
      version: '版',
      who: '実行した人',
    },
  },
  /** Says what taking the last run back will do, before it is done. */
  next: ({ kind, began, restored, removed, cells }: RevertibleRun): string => {
    const beside = besideOf(kind);
    return [
      `直前の処理は、${runs[kind]}（${moment(new Date(began))}）です。取り消すと、`,
      [
        ...(beside ? [`${besides[beside]}を、その前の状態に戻し`] : []),
        ...(cells > 0 && !beside ? [`${count(cells)}個のセルを元に戻し`] : []),
        ...(restored.length > 0 ? [`タブ「${restored.join('」「')}」を元に戻し`] : []),
        ...(removed.length > 0 ? [`タブ「${removed.join('」「')}」を取り除き`] : []),
      ].join('、'),
      'ます。',
      beside && beside !== 'reasons'
        ? ''
        : '後から入力したセルは、そのまま残すか、先にお尋ねします。',
    ].join('');
  },
  further: (n: number): string => `その前の処理も、続けて${count(n)}回取り消せます。`,
  keeping: (sheets: number, cells: number): string =>
    `取り消しのために、見えないシートを${count(sheets)}枚（セル${count(cells)}個分）残しています。5回分を超えるか大きくなると、古いものから消えます。`,
};
