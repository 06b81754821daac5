/** What the pane says of 次の計画をつくる, in Japanese. */
import { printFiscalYear, type FiscalYear } from '../../../core/fiscal-year';
import { count } from './counting';

export const nextPlan = {
  open: '次の計画をつくる',
  openText: '台帳の記録を引き継いで、次の計画のブックを新しくつくります。このブックは変えません。',
  loading: '画面を用意しています…',
  back: '概要に戻る',
  title: '計画の名前',
  titleMissing: '計画の名前を入力してください。',
  years: '計画の期間',
  first: '始まり',
  last: '終わり',
  year: printFiscalYear,
  yearCount: (years: number): string => `${count(years)}年間`,
  which: '持ち越す記録',
  all: (n: number): string => `すべて（${count(n)}件）`,
  unfinished: (n: number): string => `終わっていないもの（${count(n)}件）`,
  picked: '一覧から選ぶ',
  nothingTold: 'この計画では、どの記録が終わったかを見分けられません。',
  nonePicked: '持ち越す記録を選んでください。',
  numbers: '番号',
  keep: 'そのまま使う',
  renumber: '1から振り直す',
  formerNumber: '今の番号は、「旧番号」の列に残ります。',
  check: '内容を確かめる',
  contents: '次の計画の内容',
  span: (first: FiscalYear, last: FiscalYear): string =>
    first === last ? printFiscalYear(first) : `${printFiscalYear(first)}～${printFiscalYear(last)}`,
  create: '新しいブックで開く',
  createText: '結果や評価は空にします。このブックは変えません。',
  chooseAgain: '選び直す',
  ledgers: '台帳ごとの内容',
  stale: '内容を確かめた後に、ブックが変わりました。',
  again: '確かめ直す',
  done: '次の計画のブックを開きました',
  doneText: (title: string): string =>
    `「${title}」のブックを、新しいウィンドウで開きました。まだ保存されていないので、そのブックで名前を付けて保存してください。計画はブックの中に入っているので、そのまま検証や集計に使えます。`,
  doneHere: 'この画面は、今までのブックのままです。今までのブックは変えていません。',
};
