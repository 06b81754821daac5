/** What is said where a workbook holds a part of the ledgers: one section's rows, or its status sheets alone. */

export const part = {
  of: {
    sheets: '台帳のない、状況シートだけのブックです。シートに書かれた内容を検証しました。',
    rows: '一部の課の台帳です。1件ずつ確かめられる決まりを検証しました。',
  },
  statusSheets: '状況シート',
  leftToOffice: '事務局で確認する決まり',
  leftToOfficeText:
    'すべての記録か、ここにない欄を見ないと分からない決まりです。このブックでは検証していません。',
  question: 'この台帳は一部の課のものですか',
  questionText:
    '1つの課の記録だけがあり、番号が抜けています。一部の課のものなら、番号の抜けなど、全体を見ないと分からない決まりは検証しません。',
  yes: 'はい、一部の課のものです',
  no: 'いいえ、これで全部です',
  whole: 'これで全部として検証する',
  sheetsOnly:
    '台帳がないため、集計と様式は作れません。集計と様式は、事務局の台帳のあるブックで作ります。',
};
