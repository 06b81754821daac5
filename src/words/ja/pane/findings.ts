/** What the pane says of the findings as a list: submission, filters, groups, in Japanese. */
import { fiscalYearsIn, printFiscalYear } from '../../../core/fiscal-year';
import { count } from './counting';

export const findings = {
  severity: { error: 'エラー', warning: '警告', info: '情報' },
  severityHint: {
    error: '直さないと提出できません',
    warning: '直すか、理由が必要です',
    info: '念のため確かめてください',
  },
  counts: '指摘の件数と絞り込み',
  show: (severity: string, n: number): string => `${severity} ${count(n)}件を表示`,
  section: '担当課',
  everySection: (open: number): string =>
    open === 0 ? '✓ すべての担当課（完了）' : `すべての担当課（残り${count(open)}）`,
  oneSection: (section: string, open: number): string =>
    open === 0 ? `✓ ${section}（完了）` : `${section}（残り${count(open)}）`,
  noSection: (open: number): string =>
    open === 0 ? '✓ 担当課なし（完了）' : `担当課なし（残り${count(open)}）`,
  sectionRecords: (records: number, open: number): string =>
    `担当${count(records)}件、${open === 0 ? '直すものはありません' : `残り${count(open)}件`}。`,
  sectionDone: 'この担当課には、直すものはありません',
  grouping: 'まとめ方',
  byRecord: '取組ごと',
  byRule: '規則ごと',
  byCause: '原因ごと',
  hideExplained: '理由のある警告を隠す',
  list: '指摘の一覧',
  listHelp:
    '上下の矢印キーで選び、Enterキーで開きます。左右の矢印キーで、開くボタンとセルへ移るボタンを行き来します。',
  record: (record: string): string => `番号 ${record}`,
  ledgerAsWhole: '台帳全体・番号のない記録',
  groupCount: (n: number): string => `${count(n)}件`,
  value: (value: string): string => `「${value}」`,
  emptyValue: '（空白）',
  /** As the city prints it. */
  year: (year: string): string => {
    const [written] = fiscalYearsIn(year);
    return written ? printFiscalYear(written.year) : year;
  },
  jump: 'セルへ移動',
  reason: (reason: string): string => `理由：${reason}`,
  explained: '理由あり',
  refused: '理由が不十分',
  fixable: '直せます',
  fixGroup: (n: number): string => `${count(n)}件を直す`,
  fixShown: (n: number): string => `直せる${count(n)}件を直す`,
  jumped: (sheet: string, cell: string): string =>
    `シート「${sheet}」の${cell}を選びました。キー入力はシートに入ります。`,
  none: '指摘はありません',
  noneText: (n: number): string => `${count(n)}件を調べ、問題は見つかりませんでした。`,
  noneShown: 'この条件に当てはまる指摘はありません。',
  showAll: '絞り込みを外す',
  checked: (n: number): string => `${count(n)}件を調べました。`,
  hidden: (n: number): string => `非表示の行${count(n)}件も含みます。`,
  shown: (shown: number, all: number): string =>
    shown === all
      ? `指摘は${count(all)}件です。`
      : `指摘${count(all)}件のうち${count(shown)}件を表示しています。`,
  sentences: (each: readonly string[]): string => each.join(''),
  result: (error: number, warning: number, info: number): string =>
    `検証しました：エラー${count(error)}、警告${count(warning)}、情報${count(info)}`,
  stale: '検証した後に、ブックが変わりました。',
  again: '再検証',

  submission: '提出の可否',
  ready: '提出可',
  notReady: '提出不可',
  unsure: '要再検証',
  readyText: (explained: number): string =>
    explained === 0
      ? 'エラーも警告もありません。'
      : `エラーはありません。警告${count(explained)}件には理由があります。`,
  notReadyText: (errors: number, unexplained: number): string =>
    [
      ...(errors > 0 ? [`エラー${count(errors)}件`] : []),
      ...(unexplained > 0 ? [`理由のない警告${count(unexplained)}件`] : []),
    ].join('、'),
  unsureText: '再検証するまで、提出できるかは分かりません。',
  tabCurrent: (tab: string): string => `タブ「${tab}」は最新です。`,
  tabOutdated: (tab: string): string => `タブ「${tab}」は古くなっています。`,
  tabRefill: '作り直す',
  running: '検証しています',
  whileTyping: '入力中に検証',
  whileTypingHint: 'オンにすると、台帳を直すたびに一覧を新しくします。',
  whileTypingOn: '入力中に検証します。',
  whileTypingOff: '入力中の検証を止めました。',
  missed: '入力したところを検証できませんでした。「再検証」を押してください。',
  changed: (gone: number, come: number, open: number): string =>
    [
      ...(gone > 0 ? [`指摘が${count(gone)}件なくなりました。`] : []),
      ...(come > 0 ? [`新しい指摘が${count(come)}件あります。`] : []),
      open === 0 ? '提出できる状態です。' : `残りは${count(open)}件です。`,
    ].join(''),
};
