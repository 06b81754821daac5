/** ブックのファイルについての文。コマンドと練習用の表計算で使う。 */
export const files = {
  tooLarge: {
    size: '展開した大きさが 512 MB（シート一つは 128 MB）を超えています。',
    cells: 'セルが 150万個を超えています。',
    merges: '結合したセルが一つのシートで 500万個を超えています。',
    strings: '文字列が 200万種類を超えています。',
  },
  /** 大きすぎるファイルをどうすればよいか。 */
  makeSmaller: '使っていない書式・結合・シートを Excel で消して保存し直してください。',
  losses: {
    macros: 'マクロ（名前を .xlsm で終わらせると残ります）',
    signature: 'デジタル署名（変更した後は無効になるため外します）',
    password: (sheet: string | null) =>
      sheet === null ? 'ブックの保護のパスワード' : `シート「${sheet}」の保護のパスワード`,
    copied: (sheet: string, from: string) =>
      `シート「${sheet}」のメモ・図・リンクなど（写し元の「${from}」には残ります）`,
  },
};
