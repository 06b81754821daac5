/** 計画の書式の説明：状況シートの様式。 */
import type { BandSentences, CellSentences, FormSentences } from '../../plan-sentences';

export const form: FormSentences = {
  about: '状況シートの様式。作るときも、回収して読むときも使います。',
  shared: {
    kind: '様式の種類。record（記録ごとのシート）または list（一覧）。',
    id: '様式のid。',
    name: '様式の呼び名。例：取組状況シート',
    ledger: '載せる記録の台帳のid。',
    needs: 'この台帳のあるブックだけに、様式があります。',
    where: 'この条件に当てはまる記録だけのシートを作ります。省くと、すべての記録です。',
    widths: '列の幅（ポイント）を左から並べます。',
    fontSize: '文字の大きさ（ポイント）。',
    orientation: '用紙の向き。portrait（縦）または landscape（横）。',
    margin: '用紙の余白（ポイント）。省くと36です。',
    headings: '様式の上に示す見出し。広いものから順に並べます。',
    chapter: '章ごとにタブを分けるとき、その項目。',
    'chapter.field': '章の項目のid。',
    'chapter.name': '章の見出しの文字と項目。',
    'chapter.label': '章の呼び名。省くと、項目の見出しです。',
  },
  kinds: {
    record: [
      '記録ごとに一枚のシート。',
      {
        bands: '上から並べる行のまとまり。',
        perPage: '一ページに入れる様式の数の上限。省くと、入るだけ入れます。',
      },
    ],
    list: [
      '記録ごとに一行の一覧。',
      {
        columns: '列。widths と同じ数だけ書きます。',
        facing: 'この位置からの列は、見開きの隣のページに置きます。',
        together: 'この項目が同じ記録を一つのページに置きます。',
        shown: 'true とすると、印刷するだけで、回収しません。',
      },
    ],
  },
};

export const band: BandSentences = {
  about: '様式の行のまとまり。',
  shared: {
    band: 'まとまりの種類。rows（決まった行）、each（子の記録ごとの行）、gap（空き）。',
    beginsPage: 'true とすると、ここから新しいページになります。',
    head: 'true とすると、どのページにも繰り返します。',
    needs: 'ブックにこの台帳がなければ、まとまりを省きます。',
    where:
      'この条件に当てはまる記録だけに、まとまりを置きます。回収では、まとまりがなくてもかまいません。',
    minHeight: '行の高さの下限（ポイント）。',
  },
  kinds: {
    rows: ['どの様式にもある行。', { rows: '行ごとに、セルを左から並べます。' }],
    each: [
      '子の記録ごとの行。',
      {
        ledger: '子の記録の台帳のid。',
        by: '親の記録の番号がある項目のid。省くと、その台帳の番号の項目です。',
        side: '左の列に、すべての行を通して置く見出し。',
        heads: '子の記録の上に置く行。次のページにも繰り返します。',
        row: '子の記録一つの行。',
        foot: '子の記録の下に置く行。',
        everyYear: 'これを書くと、子の記録のない年度にも記入用の空の行を置きます。',
        'everyYear.begins': '後の年度に始まった番号の組。',
        'everyYear.within':
          '取組期間の項目のid。期間の年度だけに行を設けます。省くと、計画のすべての年度です。',
        lastPrefix: '番号がこの文字で始まる記録を最後に置きます。',
        shown: 'true とすると、示すだけで、回収しません。',
      },
    ],
    gap: ['空き。', { height: '高さ（ポイント）。' }],
  },
};

export const cell: CellSentences = {
  about: '様式のセル。',
  shared: {
    element: 'セルの種類。',
    columns: 'セルの列数。省くと1です。',
    rows: 'セルの行数。省くと1です。',
    align: '左右の位置。left（左）、center（中央）、right（右）。',
    vertical: '上下の位置。top（上）、center（中央）。',
    fill: 'true とすると、課が記入するセルになります。',
    print: '書き方。',
  },
  kinds: {
    label: [
      '見出しの文字。回収のとき、様式を見分ける手がかりになります。',
      {
        text: '文字。確認時期による日付は、{asOf.end}（令和6年度末）や{asOf.dayAfter}（令和2年4月1日）のように書けます。',
        also: '回収のとき同じ見出しとみなす別の文字。',
        upright: 'true とすると、縦に一文字ずつ並べます。',
      },
    ],
    field: [
      '項目の値。',
      {
        field: '項目のid。',
        of: 'ほかの台帳の記録の項目を示すとき、その台帳。示すだけで、回収しません。',
        'of.ledger': 'その台帳のid。',
        'of.by': 'その記録の番号がある項目のid。',
        print:
          '値の書き方。full-width（全角）、circled（丸数字）、year-end（年度の最後の月）、bracketed（番号をかっこで囲む）。',
        before: '値の前に置く文字。',
      },
    ],
    text: [
      '文字と項目を組み合わせたセル。',
      { parts: '文字と項目を順に並べます。', shown: 'true とすると、示すだけで、回収しません。' },
    ],
    years: [
      '年度の見出し。',
      {
        years: '示す年度。省くと、計画のすべての年度です。',
        print: '書き方。long（令和2年度）、short（R2）、short-nendo（R2年度）。省くと long です。',
      },
    ],
    'by-year': [
      '年度の見出しの下のセル。',
      {
        parts: '年度ごとに置くセル。',
        ledger: '年度ごとの子の記録の項目を示すとき、その台帳のid。',
        years: '示す年度。省くと、計画のすべての年度です。',
        merged: 'true とすると、隣の年度と同じ値を一つのセルにまとめます。',
      },
    ],
    derived: [
      '同じ様式のほかの値から決まる値。Excelの式になります。',
      {
        field: '項目のid。',
        as: '値の決め方。',
        'as.kind': 'sum（合計）または grade（評価）。',
        'as.of': 'もとになる項目のid。',
      },
    ],
    figure: [
      '集計にある、この記録の数値。示すだけで、回収しません。',
      { rollup: '集計のid。', column: '集計の列のid。' },
    ],
    'item-year': [
      '子の記録の年度。',
      {
        print: '書き方。long（令和2年度）、short（R2）、short-nendo（R2年度）。省くと long です。',
      },
    ],
  },
};
