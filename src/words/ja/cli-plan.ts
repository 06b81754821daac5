/** コマンド plan の文。 */

export const cliPlan = {
  noAction: (actions: readonly string[]) =>
    `plan の後に、次のどれかを指定してください: ${actions.join('、')}`,
  onePlanFile: '計画のファイル（.json）を1つ指定してください。',
  intoMissing: 'plan import には --into BOOK.xlsx（計画を入れるブック）を指定してください。',
  usable: (path: string) => `この計画は使えます: ${path}`,
  parts: (ledgers: number, fields: number, rules: number, rollups: number, forms: number) =>
    `台帳 ${ledgers}、項目 ${fields}、規則 ${rules}、集計 ${rollups}、様式 ${forms}`,
  put: (path: string, book: string) => `計画をブックに入れました: ${path} → ${book}`,
  sameAsBefore: 'ブックに入っていた計画と同じ内容です。',
  differences: (count: number) => `ブックに入っていた計画と違うところ: ${count}か所`,
  doesNotFit: (sentence: string) =>
    `計画は入れましたが、このブックの台帳はまだ読めません。${sentence}`,
  noTable: (path: string) =>
    `台帳と思われる表が見つかりません: ${path}。見出しの行と、その下に2件以上の記録がある表を使います。`,
  inferred: (name: string, records: number, relisted: number, fields: number) =>
    `台帳「${name}」: ${records}件${relisted > 0 ? `（ほかに再掲 ${relisted}件）` : ''}、項目 ${fields}`,
  notInferred: (name: string) => `使わなかった表: 「${name}」`,
  inferredField: (name: string, read: number, filled: number) =>
    read === filled ? `${name}: ${filled}件` : `${name}: ${filled}件のうち${read}件を読めます`,
  findings: (count: number) => `いまの台帳での指摘: ${count}件`,
  notWritable: (path: string) =>
    `書き出せません: ${path}。フォルダーがあり、書き込みできるかを確認してください。`,
  damagedHow:
    '--plan-file に計画のファイルを付けるか、--plan ID で組み込みの計画を選んで、もう一度実行してください。',
};
