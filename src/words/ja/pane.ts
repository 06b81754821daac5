/** What the pane says, in Japanese. */

/** A step of a running task, as the tasks name them. */
type Step = 'reading' | 'thinking' | 'writing';

const count = (n: number): string => n.toLocaleString('ja-JP');

export const pane = {
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

  look: {
    heading: 'このブックの計画',
    ledgers: '台帳',
    sheet: (sheet: string): string => `シート「${sheet}」`,
    records: (n: number): string => `${count(n)}件`,
    hidden: (n: number): string => `うち非表示の行が${count(n)}件あります。検証と集計に含めます。`,
    goToLedger: (name: string): string => `台帳「${name}」へ移動`,
    missing: (n: number): string => `必要な列が${count(n)}つ見つかりません`,
    missingAdvice: '見出しの文字を確かめるか、列を加えてから「読み直す」を押してください。',
    tabs: 'このアドインが作ったタブ',
    again: '読み直す',
    validateText: '記入もれや矛盾を調べます。ブックは変えません。',
    summarizeText: '集計表のタブを作ります。作る前に内容を確かめられます。',
    sheetsText: '状況シートを作ります（今後の版で使えます）。',
    revert: '直前の処理を取り消す',
    reverted: (restored: number, removed: number): string =>
      [
        ...(restored > 0 ? [`${count(restored)}枚のタブを元に戻しました。`] : []),
        ...(removed > 0 ? [`${count(removed)}枚のタブを取り除きました。`] : []),
      ].join('') || '取り消しました。',
    whichPlan: 'どの計画として読みますか',
    choosePlan: 'この計画で読む',
    sampleHeading: '見本で試すには',
    sample:
      '見本のブックは、アドインと一緒に配布された samples フォルダーの asahikawa.xlsx です。Excelの「ファイル」→「開く」で開き、もう一度この画面を開いてください。練習用の表計算では、上の帯の「はじめに戻す」を押すと見本が開きます。',
  },

  findings: {
    severity: { error: 'エラー', warning: '警告', info: '情報' },
    severityHint: {
      error: '直さないと提出できません',
      warning: '直すか、理由が必要です',
      info: '念のため確かめてください',
    },
    counts: '指摘の件数と絞り込み',
    show: (severity: string, n: number): string => `${severity} ${count(n)}件を表示`,
    section: '所管部局',
    everySection: (n: number): string => `すべて（${count(n)}）`,
    oneSection: (section: string, n: number): string => `${section}（${count(n)}）`,
    noSection: (n: number): string => `部局なし（${count(n)}）`,
    grouping: 'まとめ方',
    byRecord: '取組ごと',
    byRule: '規則ごと',
    list: '指摘の一覧',
    listHelp:
      '上下の矢印キーで指摘を選び、Enterキーでそのセルへ移ります。移った後のキー入力はシートに入ります。',
    record: (record: string): string => `管理番号 ${record}`,
    ledgerAsWhole: '台帳全体・番号のない記録',
    groupCount: (n: number): string => `${count(n)}件`,
    value: (value: string): string => `「${value}」`,
    emptyValue: '（空白）',
    year: (year: string): string => `${year}年度`,
    jump: 'セルへ移動',
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
      `検証が終わりました。エラー${count(error)}件、警告${count(warning)}件、情報${count(info)}件です。`,
    stale: '検証した後に、ブックが変わりました。',
    again: '再検証',
  },

  summary: {
    heading: '作るタブ',
    make: '新しく作る',
    refill: '作り直す',
    refillNote: '「作り直す」タブは、同じ場所で中身だけを入れ替えます。台帳は変えません。',
    errors: (n: number): string =>
      `エラーが${count(n)}件残っています。集計はできますが、直してからもう一度集計してください。`,
    seeErrors: '検証を見る',
    create: '作成する',
    again: '内容を確かめ直す',
    stale: '内容を確かめた後に、ブックが変わりました。',
    done: '集計表ができました',
    made: 'できたタブ',
    goToTab: (name: string): string => `タブ「${name}」を開く`,
    figures: (live: number, asValue: number): string =>
      asValue === 0
        ? `数字${count(live)}個は、台帳につながる数式です。`
        : `数字${count(live)}個は台帳につながる数式、${count(asValue)}個は値です（タブの凡例を見てください）。`,
    opened: (name: string): string => `タブ「${name}」を開きました。キー入力はシートに入ります。`,
  },

  later: {
    heading: '様式は今後の版で使えるようになります',
    text: '状況シートの作成は、まだ使えません。今の版では、検証と集計をお使いください。',
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
