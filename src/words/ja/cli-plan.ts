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
  notWritable: (path: string) =>
    `書き出せません: ${path}。フォルダーがあり、書き込みできるかを確認してください。`,
  damagedHow:
    '--plan-file に計画のファイルを付けるか、--plan ID で組み込みの計画を選んで、もう一度実行してください。',
};
