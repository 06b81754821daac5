/** What findings about rows and columns say in Japanese. */
import type { UnreadParams } from '../../../core/check/kinds/layout/all-read';
import { fact } from '../../finding-place';
import type { FindingSentences, Told } from '../../finding-place';

/** 読んでいない行の場所と数: `シート「２章」のA5:O15に、台帳「進行管理表」と同じ見出しの取組が11件`。 */
function what(f: Told<UnreadParams>): string {
  return `${fact(f, 'range')}に、台帳「${fact(f, 'ledger')}」と同じ見出しの${fact(f, 'recordName')}が${fact(f, 'rows')}件`;
}

export const layout = {
  'column-missing': (f) =>
    `「${fact(f, 'label')}」の列が台帳にありません。見出しの文字を確認するか、列を追加してください。`,
  'ledger-missing': (f) =>
    `台帳「${fact(f, 'ledger')}」が見つかりません。シートが消えていないか、見出しの文字が変わっていないか確認してください。`,
  merged: (f) =>
    `台帳のデータの中でセル${fact(f, 'area')}が結合されています。結合を解除し、それぞれの行に値を入力してください。`,
  'hidden-rows': (f) =>
    fact(f, 'filtered') === 'yes'
      ? `フィルターなどで表示されていない行が${fact(f, 'count')}件あります。これらの行も検証しましたので、表示して確認してください。`
      : `非表示の行が${fact(f, 'count')}件あります。これらの行も検証しましたので、再表示して確認してください。`,
  'unread-other-sheet': (f) =>
    `シート「${fact(f, 'sheet')}」の${what(f)}ありますが、読んでいません。台帳の続きなら、シート「${fact(f, 'read')}」の台帳の下に移してください。前の年度などの控えなら、別のブックに移してください。`,
  'unread-no-headings': (f) =>
    `シート「${fact(f, 'sheet')}」の${fact(f, 'range')}に、見出しのない${fact(f, 'recordName')}らしい行が${fact(f, 'rows')}行ありますが、読んでいません。台帳「${fact(f, 'ledger')}」の続きなら、シート「${fact(f, 'read')}」の台帳の下に移してください。`,
  'unread-own-headings': (f) =>
    `${what(f)}ありますが、読んでいません。台帳の続きなら、台帳の最後の行の下に移してください。別の表なら、別のブックに移してください。`,
  'unread-below-table': (f) =>
    `テーブル「${fact(f, 'table')}」の下の${fact(f, 'range')}に${fact(f, 'recordName')}らしい行が${fact(f, 'rows')}行ありますが、テーブルの外なので読んでいません。テーブルの右下の角を下へ引いて広げ、この行を入れてください。`,
  'unread-below': (f) =>
    `台帳の下の${fact(f, 'range')}に${fact(f, 'recordName')}らしい行が${fact(f, 'rows')}行ありますが、読んでいません。台帳の最後の行のすぐ下に移し、番号を入力してください。`,
  'unread-above': (f) =>
    `台帳の見出しより上の${fact(f, 'range')}に${fact(f, 'recordName')}らしい行が${fact(f, 'rows')}行ありますが、読んでいません。見出しの下に移してください。`,
  'unread-sheet-label': (f) =>
    `状況シートに「${fact(f, 'label')}」の欄が見つからないため、ここから先を読めませんでした。消した行や見出しを元に戻してください。戻せないときは、事務局から様式をもらい直してください。`,
  'unread-sheet-parts': (f) =>
    `このセルの文字「${fact(f, 'label')}」を、項目ごとに分けて読めませんでした。区切りの文字を元に戻してください。`,
  'unread-sheet-again': (f) =>
    `番号${fact(f, 'label')}の状況シートがほかにもあるため、このシートは読んでいません。1枚だけを残すか、番号を直してください。`,
  'unread-hidden': (f) =>
    `非表示のシート「${fact(f, 'sheet')}」の${what(f)}ありますが、読んでいません。台帳の続きなら再表示して台帳の下に移し、控えなら別のブックに移すか、理由を記入してください。`,
  'unread-figures': (f) =>
    `${fact(f, 'range')}に数値の入った行が${fact(f, 'rows')}行ありますが、${fact(f, 'recordName')}とも計とも読めないため、集計に含めません。${fact(f, 'recordName')}なら番号を入力し、計なら「計」、注記なら「※」で始めてください。`,
  'repeated-rows': (f) =>
    `「再掲」の行（${fact(f, 'cells', '、')}）は、件数にも合計にも入れていません。${fact(f, 'recordName')}として数える行なら「再掲」を消してください。`,
  'rows-a-record': (f) => {
    const words = fact(f, 'words', '／');
    const parts = words === '' ? '' : `（${words}）`;
    return `1件の${fact(f, 'recordName')}が${fact(f, 'rows')}行${parts}に分かれているようです。${fact(f, 'records')}件を${fact(f, 'counted')}件と数えるため、集計は正しくなりません。1件を1行にまとめ、${words === '' ? '行' : words}ごとに列を分けてください。`;
  },
  'odd-rows': (f) =>
    `この${fact(f, 'recordName')}は${fact(f, 'rows')}行です。1件を${fact(f, 'each')}行で書く台帳ですから、足りない行を補うか、余分な行を取り除いてください。`,
  'twin-column': (f) =>
    `見出し「${fact(f, 'label')}」の列がほかにもあります（${fact(f, 'first')}）。${fact(f, 'first')}の列を読みました。読まない列の見出しを変えるか、計画の項目に上の見出し（under）を書いてください。`,
} satisfies Partial<FindingSentences>;
