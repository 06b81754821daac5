/** コマンドの文。 */
export const cli = {
  usage: `使い方:
  npm run -s torikumi -- validate BOOK.xlsx [--out OUT.xlsx] [--json] [--plan ID] [--lang ja|en]
  npm run -s torikumi -- summarize BOOK.xlsx --out OUT.xlsx [--json] [--plan ID] [--lang ja|en]

  validate   台帳を検証し、指摘と提出の可否を表示します（ブックは変更しません）。
             --out を付けると、検証結果・修正依頼・規則一覧のタブを加えたブックを書き出します。
  summarize  集計のタブを加えたブックを OUT.xlsx に書き出します。

終了コード: 0 エラーなし、1 エラーの指摘あり、2 読めない・使い方の誤り`,
  noVerb: 'validate か summarize を指定してください。',
  unknownVerb: (verb: string) =>
    `「${verb}」という処理はありません。validate か summarize を指定してください。`,
  unknownOption: (reason: string) => `オプションが正しくありません: ${reason}`,
  oneBook: 'ブック（.xlsx）を1つ指定してください。',
  outMissing: 'summarize には --out OUT.xlsx を指定してください。',
  outNotXlsx: (path: string) => `書き出し先は .xlsx にしてください: ${path}`,
  outIsBook: '書き出し先は元のブックと別のファイルにしてください。元のブックは変更しません。',
  outNotWritable: (path: string) =>
    `書き出せません: ${path}。フォルダーがあり、書き込みできるかを確認してください。`,
  unknownPlan: (plan: string, plans: readonly string[]) =>
    `「${plan}」という計画はありません。次から選んでください: ${plans.join('、')}`,
  unknownLanguage: '--lang には ja か en を指定してください。',
  fileMissing: (path: string) => `ファイルがありません: ${path}`,
  fileUnreadable: (path: string) => `ファイルを読めません: ${path}`,
  notXlsx: (path: string) =>
    `Excelブック（.xlsx）ではありません: ${path}。Excelで .xlsx として保存し直してください。`,
  corrupt: (path: string) =>
    `ブックが壊れているため読めません: ${path}。Excelで開いて保存し直してください。`,
  steps: { reading: '読み取り', thinking: '計算', writing: '書き込み' },
  severities: { error: 'エラー', warning: '警告', info: '情報' },
  plan: (municipality: string, title: string) => `計画: ${municipality} ${title}`,
  ledger: (name: string, sheet: string, address: string, records: number) =>
    `台帳: ${name}（シート「${sheet}」${address}、${records}件）`,
  counts: (error: number, warning: number, info: number) =>
    `指摘: エラー ${error}件、警告 ${warning}件、情報 ${info}件`,
  noFindings: '指摘はありません。',
  group: (severity: string, count: number) => `■ ${severity}（${count}件）`,
  record: (record: string, item: string) =>
    record === '' ? '番号なし' : `番号 ${[record, item].filter((part) => part !== '').join(' ')}`,
  reason: (reason: string) => `理由: ${reason}`,
  ready: (explained: number) =>
    explained === 0 ? '提出可' : `提出可（警告${explained}件は理由あり）`,
  notReady: (errors: number, unexplained: number) =>
    `提出不可（エラー ${errors}件、理由のない警告 ${unexplained}件）`,
  reportStale: (tab: string) =>
    `タブ「${tab}」は今の台帳と合っていません。もう一度検証して書き出してください。`,
  made: (name: string) => `作成: ${name}`,
  refilled: (name: string) => `更新: ${name}`,
  written: (path: string) => `書き出しました: ${path}`,
};
