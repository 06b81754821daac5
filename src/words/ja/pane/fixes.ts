/** What the pane says of fixes, in Japanese: what they will do, and what they did. */
import { count } from './counting';

export const fixes = {
  heading: '直す内容の確認',
  summary: (n: number): string => `${count(n)}個のセルを直します。`,
  table: '直す前と直した後',
  cell: 'セル',
  before: '今',
  after: '直した後',
  empty: '（空白）',
  number: '数値になります',
  signs: '␣は空白、⏎は改行です。',
  further: (n: number): string => `ほか${count(n)}件も表示`,
  formulas: (n: number): string => `数式のセルが${count(n)}個あります`,
  formulasText: '直すと数式が消え、値に置き換わります。チェックを付けなければ、そのまま残します。',
  formulasToo: '数式のセルも置き換える',
  formula: '数式',
  gone: (n: number): string =>
    `${count(n)}件は、検証した後にセルが変わったか、直し方がないため、直しません。`,
  nothing: '直せるセルはありません。',
  apply: (n: number): string => `${count(n)}個のセルを直す`,
  leave: 'やめて戻る',
  doneHeading: '直しました',
  noneHeading: '直したセルはありません',
  done: (n: number): string => `${count(n)}個のセルを直しました。`,
  formulasKept: (n: number): string => `数式のセル${count(n)}個は、そのまま残しました。`,
  goneDone: (n: number): string => `${count(n)}件は、セルが変わっていたため直していません。`,
  toList: '指摘の一覧を見る',
  checkingAgain: 'もう一度検証しています。',
};
