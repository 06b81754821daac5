/** What the pane says around its views, in Japanese: names, the start, running tasks, troubles. */

/** A step of a running task, as the tasks name them. */
type Step = 'reading' | 'thinking' | 'writing';

export const frame = {
  name: '行革進捗',
  navigation: '画面の切り替え',
  overview: '概要',
  validate: '検証',
  summarize: '集計',
  sheets: '様式',

  start: {
    noAnswer:
      'Excelと接続できません。インターネット接続とExcelの状態を確かめてから、「再読み込み」を押してください。直らないときは、この画面を閉じて、リボンの「行革進捗」から開き直してください。',
    reload: '再読み込み',
    outsideExcel: 'この画面はExcelの中で開いてください。リボンの「行革進捗」から開けます。',
    oldExcel:
      'このExcelでは動きません。Excel LTSC 2021以降、Microsoft 365、またはExcel on the webで開いてください。',
    crashed: '画面の表示に失敗しました。ブックは変わっていません。「再読み込み」を押してください。',
  },

  running: {
    step: (step: Step): string =>
      ({
        reading: 'ブックを読んでいます',
        thinking: '内容を調べています',
        writing: 'タブに書いています',
      })[step],
    percent: (percent: number): string => `${percent}％`,
    cancel: '中止',
    cancelling: '中止しています',
  },

  question: {
    heading: '入力のあるタブをどうしますか',
    keep: '入力のあるタブは、そのまま残す',
    discard: '入力を消して続ける',
    stop: 'やめる',
    halfDone: '途中で止まった処理があります',
    keepHalfDone: 'このまま残す',
    putBack: '入力を消して、処理の前に戻す',
    elsewhere: '処理が続いているかもしれません',
    again: 'もう一度確かめる',
    stopped: '途中で止まったので、処理の前に戻す',
  },

  trouble: {
    retry: 'もう一度実行する',
    details: '詳細（診断情報）',
    detailsText: '問い合わせのときは、この内容を担当者に伝えてください。',
    copy: '詳細をコピー',
    copied: 'コピーしました。',
    copyFailed: 'コピーできませんでした。文字を選んでコピーしてください。',
  },
};
