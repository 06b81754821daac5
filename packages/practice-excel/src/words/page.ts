/** Every sentence of practice Excel's page, in Japanese and English. */

import type { Language } from './language';

const ja = {
  title: '練習用の表計算',
  notExcel: '練習用の表計算です。Excelではありません。',
  open: '開く',
  save: '保存',
  chooseSample: '見本を選ぶ',
  ownWorkbook: '（自分のブック）',
  reset: 'はじめに戻す',
  resetQuestion:
    '練習用の台帳を、はじめの状態に戻します。保存していない変更は消えます。よろしいですか。',
  replaceQuestion: '別のブックを開きます。保存していない変更は消えます。よろしいですか。',
  ribbon: 'リボン',
  file: 'ファイル',
  grid: '表',
  nameBox: '名前ボックス',
  pane: '行革進捗の作業ウィンドウ',
  paneWidth: '作業ウィンドウの幅',
  dropHere: 'ここに .xlsx ファイルを置くと開きます。',
  opened: (name: string) => `「${name}」を開きました。`,
  saved: (name: string) => `「${name}」として保存しました。`,
  newBook: '新しいブック.xlsx',
  newBookMade: (name: string) =>
    `アドインが新しいブックを作りました。「${name}」として保存したので、「開く」で開けます。`,
  wasReset: '練習用の台帳を、はじめの状態に戻しました。',
  unknownSample: '指定された見本はありません。「見本を選ぶ」から選んでください。',
  notXlsx: (name: string) =>
    `「${name}」は Excel ブック（.xlsx）ではないため、開けません。Excelで .xlsx 形式で保存してから、もう一度お試しください。今のブックはそのままです。`,
  corrupt: (name: string) =>
    `「${name}」は壊れているか、途中で切れているため、開けません。元のファイルをもう一度お確かめください。今のブックはそのままです。`,
  password: (name: string) =>
    `「${name}」にはパスワードがかかっているため、開けません。パスワードを外したコピーをお使いください。今のブックはそのままです。`,
  tooLarge: (name: string, what: string, advice: string) =>
    `「${name}」は大きすぎるため、開けません。${what}${advice}今のブックはそのままです。`,
  lossyQuestion: (lost: readonly string[]) =>
    `保存するブックには、次のものを残せません。このまま保存してもよろしいですか。\n${lost.map((each) => `・${each}`).join('\n')}`,
  notSaved: '保存を取りやめました。',
  cannotSave: 'ブックを保存できませんでした。もう一度お試しください。',
  cannotCalculate: '計算ができませんでした。ブックを保存してから、ページを再読み込みしてください。',
  noSample:
    '練習用の台帳を読み込めませんでした。ページを再読み込みするか、「開く」でブックを選んでください。',
  refused: '練習用の表計算では、この操作はできません。',
  charts: (count: number) => `このシートのグラフ（${count}）`,
  chart: (title: string) => `グラフ「${title}」。数値は次の表にあります。`,
  chartCategory: '項目',
  chooseEntry: '選択肢（Alt＋↓）',
  notAllowed: '入力した値は、このセルの入力規則に合いません。',
  takenBack: '変更は取り消しました。',
  noSuchTarget: (link: string) => `リンク先「${link}」が見つかりません。`,
  readOnly: 'このブックは読み取り専用です。変更は取り消しました。',
  protectedSheet: (sheet: string) => `シート「${sheet}」は保護されています。変更は取り消しました。`,
  sheetName: (name: string) => `「${name}」というシート名は使えません。`,
  lastSheet: '表示されている最後のシートは、削除も非表示もできません。',
};

const en: typeof ja = {
  title: 'Practice spreadsheet',
  notExcel: 'This is a practice spreadsheet, not Excel.',
  open: 'Open',
  save: 'Save',
  chooseSample: 'Choose a sample',
  ownWorkbook: '(own workbook)',
  reset: 'Start over',
  resetQuestion:
    'The practice ledger will be as it was at the start. Unsaved changes will be lost. Go on?',
  replaceQuestion: 'Another workbook will be opened. Unsaved changes will be lost. Go on?',
  ribbon: 'Ribbon',
  file: 'File',
  grid: 'Sheet',
  nameBox: 'Name box',
  pane: 'Task pane of Reform plan',
  paneWidth: 'Width of the task pane',
  dropHere: 'Drop an .xlsx file here to open it.',
  opened: (name) => `“${name}” is open.`,
  saved: (name) => `Saved as “${name}”.`,
  newBook: 'New workbook.xlsx',
  newBookMade: (name) =>
    `The add-in made a new workbook. It was saved as “${name}”; open it with Open.`,
  wasReset: 'The practice ledger is as it was at the start.',
  unknownSample: 'There is no such sample. Choose one in “Choose a sample”.',
  notXlsx: (name) =>
    `“${name}” cannot be opened because it is not an Excel workbook (.xlsx). Save it as .xlsx in Excel and try again. The current workbook stays as it is.`,
  corrupt: (name) =>
    `“${name}” cannot be opened because it is damaged or cut short. Check the original file. The current workbook stays as it is.`,
  password: (name) =>
    `“${name}” cannot be opened because it has a password. Use a copy without one. The current workbook stays as it is.`,
  tooLarge: (name, what, advice) =>
    `“${name}” cannot be opened because it is too large. ${what} ${advice} The current workbook stays as it is.`,
  lossyQuestion: (lost) =>
    `The saved workbook cannot keep the following. Save it all the same?\n${lost.map((each) => `- ${each}`).join('\n')}`,
  notSaved: 'The workbook was not saved.',
  cannotSave: 'The workbook could not be saved. Try again.',
  cannotCalculate: 'The formulas could not be calculated. Save the workbook, then reload the page.',
  noSample:
    'The practice ledger could not be loaded. Reload the page, or choose a workbook with Open.',
  refused: 'The practice spreadsheet cannot do this.',
  charts: (count) => `Charts of this sheet (${count})`,
  chart: (title) => `Chart “${title}”. Its figures are in the table that follows.`,
  chartCategory: 'Category',
  chooseEntry: 'Entries (Alt+↓)',
  notAllowed: 'The value does not fit the input rule of this cell.',
  takenBack: 'The change was taken back.',
  noSuchTarget: (link) => `The link’s target “${link}” was not found.`,
  readOnly: 'This workbook is read-only. The change was taken back.',
  protectedSheet: (sheet) => `Sheet “${sheet}” is protected. The change was taken back.`,
  sheetName: (name) => `A sheet cannot be named “${name}”.`,
  lastSheet: 'The last visible sheet can be neither deleted nor hidden.',
};

export type PageWords = typeof ja;

/** The page speaks Japanese unless its address says `?lang=en`. */
export function pageLanguage(query: string): Language {
  return new URLSearchParams(query).get('lang') === 'en' ? 'en' : 'ja';
}

/** Gives the page's sentences in a language. */
export function pageWords(language: Language): PageWords {
  return language === 'ja' ? ja : en;
}
