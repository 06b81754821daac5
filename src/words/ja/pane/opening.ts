/** What the pane says of the opening view, in Japanese. */
import { count } from './counting';

export const opening = {
  heading: 'このブックの計画',
  ledgers: '台帳',
  sheet: (sheet: string): string => `シート「${sheet}」`,
  records: (n: number): string => `${count(n)}件`,
  uncounted: (n: number): string =>
    `ほかに、計画が数えない記録（再掲など）が${count(n)}件あります。集計には含めず、様式は作ります。`,
  hidden: (n: number): string => `うち非表示の行が${count(n)}件あります。検証と集計に含めます。`,
  unread: (sheet: string, address: string, rows: number): string =>
    `シート「${sheet}」${address}の${count(rows)}行は、台帳のようですが読んでいません。`,
  goToLedger: (name: string): string => `台帳「${name}」へ移動`,
  missing: (n: number): string => `必要な列が${count(n)}列見つかりません`,
  missingAdvice: '見出しの文字を確かめるか、列を加えてから「読み直す」を押してください。',
  tabs: 'このアドインが作ったタブ',
  again: '読み直す',
  validateText: '記入もれや矛盾を調べます。台帳は変えません。',
  summarizeText: '集計表のタブを作ります。作る前に内容を確かめられます。',
  sheetsText: '状況シートを作り、記入後に読み取って台帳に反映します。',
  makeLedger: (ledgers: readonly string[]): string => `台帳「${ledgers.join('」「')}」をつくる`,
  makeLedgerText:
    '計画が求める台帳のうち、このブックにないものを、記入する行を並べた新しいシートでつくります。',
  ledgerMade: (sheet: string, rows: number): string =>
    `シート「${sheet}」に${count(rows)}行の台帳をつくりました。記入すると、検証と集計に入ります。`,
  goToSheet: (sheet: string): string => `シート「${sheet}」を開く`,
  atSheet: (sheet: string): string =>
    `シート「${sheet}」を開きました。キー入力はシートに入ります。`,
  revert: '直前の処理を取り消す',
  reverted: (restored: number, removed: number, cells: number): string =>
    [
      ...(cells > 0 ? [`${count(cells)}個のセルを元に戻しました。`] : []),
      ...(restored > 0 ? [`${count(restored)}枚のタブを元に戻しました。`] : []),
      ...(removed > 0 ? [`${count(removed)}枚のタブを取り除きました。`] : []),
    ].join('') || '取り消しました。',
  revertedBeside: {
    marks: '台帳の印を、その前の状態に戻しました。',
    rules: '入力規則を、その前の状態に戻しました。',
    reasons: '理由を、その前の状態に戻しました。',
  },
  keptCells: (cells: readonly string[]): string =>
    `次のセルは後から入力されているため、そのまま残しました：${cells.join('、')}`,
  keptTabs: (tabs: readonly string[]): string =>
    `後から入力のあるタブ「${tabs.join('」「')}」は、そのまま残しました。`,
  whichPlan: 'どの計画として読みますか',
  unsurePlan: (plan: string): string => `${plan}の台帳ですか`,
  speaksFor: '合うところ',
  speaksAgainst: '合わないところ',
  yes: 'はい、この計画で読む',
  no: 'いいえ',
  readAfterAll: 'やはりこの計画で読む',
  answered: 'この計画の台帳だという答えにもとづいて読んでいます。',
  deny: 'この計画ではない',
  choosePlan: 'この計画で読む',
  sampleHeading: '見本で試すには',
  sample:
    '各市町の見本のブックが、アドインと一緒に配布された samples フォルダーにあります。Excelの「ファイル」→「開く」で開き、もう一度この画面を開いてください。練習用の表計算では、上の「見本を選ぶ」で選べます。',
};
