/** コマンドの文。 */
import type { AsOf } from '../../core/calendar/as-of';
import type { ReasonFault } from '../../core/reason';
import { asOfInJapanese } from '../as-of';
import { part } from './part';
import { reasonFaults } from './reason-faults';

export const cli = {
  part,
  usage: `使い方:
  npm run -s torikumi -- validate BOOK.xlsx [--out OUT.xlsx [--lossy]] [--as-of 年度] [--part] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- summarize BOOK.xlsx --out OUT.xlsx [--as-of 年度] [--lossy] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- ledger BOOK.xlsx --out OUT.xlsx [--lossy] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- sheets BOOK.xlsx --out OUT.xlsx [--form ID] [--by one|chapter|section|record]
      [--section 担当課]… [--lock] [--as-of 年度] [--lossy] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- collect IN.xlsx [MORE.xlsx …] --into LEDGER.xlsx --out OUT.xlsx [--replace] [--as-of 年度] [--lossy] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- compare OLD.xlsx BOOK.xlsx [--out OUT.xlsx [--lossy]] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- next BOOK.xlsx --years R7-R11 --out OUT.xlsx [--title 題名] [--records all|unfinished|1,3,5-8] [--renumber] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- plan check PLAN.json [--json] [--lang ja|en]
  npm run -s torikumi -- plan export BOOK.xlsx [--out PLAN.json] [--plan ID] [--json] [--lang ja|en]
  npm run -s torikumi -- plan import PLAN.json --into BOOK.xlsx --out OUT.xlsx [--lossy] [--json] [--lang ja|en]
  npm run -s torikumi -- plan infer BOOK.xlsx [--out PLAN.json] [--municipality 自治体名] [--title 題名] [--json] [--lang ja|en]
  npm run -s torikumi -- as-of BOOK.xlsx [年度 --out OUT.xlsx] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]

  validate   台帳を検証し、指摘と提出の可否を表示します（ブックは変更しません）。
             --out を付けると、検証結果・修正依頼・規則一覧のタブを加えたブックを書き出します。
  ledger     計画が求める台帳のうちブックにないもの（実績など）を、記入する行とともに加え、OUT.xlsx に書き出します。
             加えたシートは台帳として読み、以後の処理で作り直すことはありません。
  summarize  集計のタブを加えたブックを OUT.xlsx に書き出します。
  sheets     様式（状況シート）のタブを加えたブックを OUT.xlsx に書き出します。
             --by でタブの分け方（既定は one: 1枚にまとめる）、--section で担当課、--form で様式を選びます。
             --lock を付けると、記入する欄のほかを保護します（パスワードなし）。
  collect    IN.xlsx の様式を読み取り、LEDGER.xlsx の台帳に反映して OUT.xlsx に書き出します。
             様式どうしで食い違う項目と、様式を作った後に台帳も変わった項目は反映せず、一覧に示します。
             様式を作ったときの内容が残っていないシートは、台帳の空欄だけに反映します。
             --replace を付けると、そのシートで台帳の記入も置き換えます。
  compare    前の台帳 OLD.xlsx と BOOK.xlsx を比べ、増えた記録・なくなった記録・番号や項目の変わった記録を表示します。
             --out を付けると、変更一覧・訂正一覧・集計の増減のタブを加えたブックを書き出します。
  next       次の計画のブックを OUT.xlsx に書き出します。台帳の記録を持ち越し、結果や評価は空にします。
             --records unfinished は終わっていない記録だけ、--records 1,3,5-8 はその番号の記録だけを持ち越します
             （番号のない台帳では上から数えた順番）。--renumber は番号を1から振り直します。
             前の計画の番号は「旧番号」の列に残ります。元のブックは変更しません。
  plan check   計画のファイルが使えるかを調べ、直すところを行番号とともに示します。
  plan export  ブックに入っている計画を表示します。--out を付けるとファイルに書き出します。
               ブックに計画が入っていないときは、台帳の見出しから見分けた組み込みの計画です。
  plan import  計画のファイルをブックに入れ、OUT.xlsx に書き出します。以後、そのブックはその計画で扱います。
  plan infer   台帳のセルだけから計画の案を作り、ファイルに書き出します（--out がなければ表示します）。
               見出し、記録、小計・再掲・注の行、項目の種類、担当課、決まり、集計、様式を台帳から読み取ります。案なので、内容を確かめて使ってください。
  as-of      ブックに保存した確認時期を表示します。年度（R3、R2-1、none）を付けると、それを保存したブックを書き出します。
             next は次の年度（半期）へ進め、新しく記入する欄を担当ごとに表示します。

  --as-of 年度          確認時期。R3 は令和3年度末、R2-1 は令和2年度の上半期末です。その後に記入する欄は検証せず、
                       集計と様式では空欄にします。none は計画全体です。指定しないと、ブックに保存した確認時期（なければ計画全体）によります。
  --part                 一部の課の行だけの台帳として検証します。全体を見ないと分からない決まりは、事務局で確認する決まりとして示します。
                       状況シートだけのブックは、指定しなくても、シートに書かれた内容を検証します。
  --plan ID            見出しやブックに入っている計画によらず、この計画のブックとして扱います。
  --plan-file PLAN.json  ファイルに書いた計画のブックとして扱います（書き方は README.md と src/plans/plan.schema.json）。
  --lossy                元のブックにあるもののうち書き出せないもの（一覧を表示します）がなくてよいときに付けます。
  --typed keep|discard  作った後に入力のあるタブや、処理が途中で止まったタブを、そのまま残す（keep）か、入力を消して作り直す・元に戻す（discard）かを選びます。
                       指定しないと、そのようなタブがあるとき、何もせずに知らせます。

終了コード: 0 エラーなし（collect: すべて反映できた）、1 エラーの指摘あり（collect: 反映できないもの、様式のないブックがある。plan check: 直すところがある）、2 読めない・使い方の誤り`,
  unknownTyped: (typed: string, all: readonly string[]) =>
    `--typed に「${typed}」は指定できません。次から選んでください: ${all.join('、')}`,
  typedHow:
    '--typed keep（入力のあるタブをそのまま残す）か --typed discard（入力を消す）を付けて、もう一度実行してください。',
  noVerb: (verbs: readonly string[]) => `処理を指定してください: ${verbs.join('、')}`,
  unknownVerb: (verb: string, verbs: readonly string[]) =>
    `「${verb}」という処理はありません。次から選んでください: ${verbs.join('、')}`,
  optionOfOther: (option: string, verb: string) => `${option} は ${verb} では使えません。`,
  unknownArrangement: (by: string, all: readonly string[]) =>
    `--by に「${by}」は指定できません。次から選んでください: ${all.join('、')}`,
  sheetsMissing: '様式を記入したブック（.xlsx）を1つ以上指定してください。',
  intoMissing: 'collect には --into LEDGER.xlsx（台帳のあるブック）を指定してください。',
  unknownOption: (reason: string) => `オプションが正しくありません: ${reason}`,
  twoBooks: '前の台帳のブックと、いまの台帳のブック（.xlsx）を、この順に1つずつ指定してください。',
  oneBook: 'ブック（.xlsx）を1つ指定してください。',
  outMissing: (verb: string) => `${verb} には --out OUT.xlsx を指定してください。`,
  outNotXlsx: (path: string) =>
    `書き出し先は .xlsx（マクロのあるブックは .xlsm）にしてください: ${path}`,
  lossy: (path: string) =>
    `${path} には次のものを残せないため、書き出していません。なくてよければ --lossy を付けて、もう一度実行してください。`,
  lost: (loss: string) => `　・${loss}`,
  outIsBook: '書き出し先は元のブックと別のファイルにしてください。元のブックは変更しません。',
  outNotWritable: (path: string) =>
    `書き出せません: ${path}。フォルダーがあり、書き込みできるかを確認してください。`,
  unknownAsOf: (asOf: string) =>
    `--as-of に「${asOf}」は指定できません。R3（令和3年度末）や R2-1（令和2年度の上半期末）、none（計画全体）のように指定してください。`,
  unknownPlan: (plan: string, plans: readonly string[]) =>
    `「${plan}」という計画はありません。次から選んでください: ${plans.join('、')}`,
  onePlan: '--plan と --plan-file は、どちらか一つを指定してください。',
  notJson: (path: string, reason: string) => `計画のファイルとして読めません: ${path}。${reason}`,
  planUnusable: (path: string) => `計画のファイルに直すところがあります: ${path}`,
  moreFaults: (count: number) => `ほか ${count}か所`,
  unknownLanguage: '--lang には ja か en を指定してください。',
  fileMissing: (path: string) => `ファイルがありません: ${path}`,
  fileUnreadable: (path: string) => `ファイルを読めません: ${path}`,
  notXlsx: (path: string) =>
    `Excelブック（.xlsx）ではありません: ${path}。Excelで .xlsx として保存し直してください。`,
  encrypted: (path: string) =>
    `パスワードで保護されたブックか、古い形式（.xls）のブックのため読めません: ${path}。Excelでパスワードを外し、.xlsx として保存し直してください。`,
  corrupt: (path: string) =>
    `ブックが壊れているため読めません: ${path}。Excelで開いて保存し直してください。`,
  tooLarge: (path: string, what: string, advice: string) =>
    `ブックが大きすぎるため読めません: ${path}。${what}${advice}`,
  steps: { reading: '読み取り', thinking: '計算', writing: '書き込み' },
  severities: { error: 'エラー', warning: '警告', info: '情報' },
  plan: (municipality: string, title: string) => `計画: ${municipality} ${title}`,
  asOf: (asOf: AsOf | null) => `確認時期: ${asOf ? asOfInJapanese(asOf) : '計画全体'}`,
  ledger: (name: string, sheet: string, address: string, records: number) =>
    `台帳: ${name}（シート「${sheet}」${address}、${records}件）`,
  uncounted: (records: number) =>
    `　　　ほかに、計画が数えない記録（再掲など）が${records}件あります。集計には含めず、様式は作ります。`,
  unread: (sheet: string, address: string, rows: number) =>
    `　　　シート「${sheet}」${address}の${rows}行は、台帳のようですが読んでいません。`,
  planAdvice: (ids: readonly string[]) =>
    `この計画として読むには --plan ${ids.join(' または --plan ')} を、ほかの計画なら --plan-file とその計画のファイルを付けて、もう一度実行してください。`,
  counts: (error: number, warning: number, info: number) =>
    `指摘: エラー ${error}件、警告 ${warning}件、情報 ${info}件`,
  noFindings: '指摘はありません。',
  group: (severity: string, count: number) => `■ ${severity}（${count}件）`,
  record: (record: string, item: string) =>
    record === '' ? '番号なし' : `番号 ${[record, item].filter((part) => part !== '').join(' ')}`,
  reason: (reason: string) => `理由: ${reason}`,
  refused: (text: string, fault: ReasonFault) =>
    `理由として受け付けません: ${text}（${reasonFaults[fault]}）`,
  ready: (explained: number) =>
    explained === 0 ? '提出可' : `提出可（警告${explained}件は理由あり）`,
  notReady: (errors: number, unexplained: number) =>
    `提出不可（エラー ${errors}件、理由のない警告 ${unexplained}件）`,
  reportStale: (tab: string) =>
    `タブ「${tab}」は今の台帳と合っていません。もう一度検証して書き出してください。`,
  made: (name: string) => `作成: ${name}`,
  refilled: (name: string) => `更新: ${name}`,
  sheetsMade: (sheets: number, pages: number) => `様式: ${sheets}件（${pages}ページ）`,
  collected: (read: number, files: number) =>
    `様式: ${files}個のブックから${read}件を読み取りました`,
  noSheetsIn: (path: string) => `様式が見つかりません: ${path}`,
  noSheets: (paths: readonly string[], plan: string) =>
    `「${plan}」の様式が見つかりません: ${paths.join('、')}。ファイルと、台帳の計画が合っているかを確かめてください。`,
  applied: (fields: number, added: number, removed: number) =>
    `反映: 項目 ${fields}件、行の追加 ${added}件、行の削除 ${removed}件`,
  formulasKept: (cells: number) => `数式のあるセルは変えませんでした: ${cells}件`,
  gone: (changes: number) => `台帳に列がなく、反映できなかった項目: ${changes}件`,
  left: (changes: number) =>
    `台帳の記入を置き換えるため、反映していないもの: ${changes}件（確かめて、よければ --replace を付けて実行してください）`,
  notIn: (line: string) => `${line}（反映していません）`,
  nothingDiffers: '台帳との違いはありません。',
  change: (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  blank: '（空白）',
  added: (item: string, text: string) => `追加 ${item}: ${text}`,
  removed: (item: string, text: string) => `削除 ${item}: ${text}`,
  conflicts: (count: number) => `■ 様式どうしの食い違い（${count}件、反映していません）`,
  contested: (count: number) => `■ 様式と台帳の食い違い（${count}件、反映していません）`,
  unplaced: (count: number) => `■ 台帳に入れられないもの（${count}件）`,
  repeated: (count: number) => `■ 2枚以上ある様式（${count}件）`,
  says: (position: string, text: string) => `${position}: ${text}`,
  madeLedger: (name: string, rows: number) => `台帳をつくりました: ${name}（${rows}行）`,
  written: (path: string) => `書き出しました: ${path}`,
};
