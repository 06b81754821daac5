/** What the pane says while a plan is made from the ledger in front of the person, in Japanese. */
import type { RowKind } from '../../../core/infer/choices';
import type { Step } from '../../../core/infer/draft';
import { choicesOf, unitOf, type ValueType } from '../../../core/values';
import { count } from './counting';

const KINDS: Readonly<Record<ValueType['kind'], string>> = {
  text: '文章',
  integer: '整数',
  money: '金額',
  'fiscal-year': '年度',
  'era-date': '日付',
  'one-of': '選択肢',
  sections: '担当課',
  'plan-cell': '年度の予定',
  'practising-section': '担当課',
  heading: '番号と題名',
  code: '番号',
  score: '点数',
  mark: '○などの印',
  'bounded-decimal': '数',
  'circled-number': '①などの番号',
  'bureau-sections': '担当課（部局つき）',
  'referring-text': '文章（「同上」も使う）',
  'marked-text': '文章（印つき）',
  targets: '目標（指標と数値）',
  'year-range': '期間',
  policies: '番号と方針',
  measured: '数と単位',
  figures: '指標と数値',
  goal: '目標の値',
  'section-list': '担当課',
  percentage: '割合（％）',
};

function kindName({ kind }: ValueType): string {
  return KINDS[kind];
}

const ROWS: Readonly<Record<RowKind, string>> = {
  title: '表の題名',
  unit: '単位の説明',
  header: '見出し',
  record: '記録',
  continued: '記録の続き',
  band: '区切りの見出し',
  subtotal: '小計',
  total: '合計',
  relisted: '再掲',
  note: '注記',
  blank: '空の行',
};

/** 行の範囲。1行だけなら、その行。 */
function rows(first: number, last: number): string {
  return first === last ? `${first}行目` : `${first}–${last}行目`;
}

export const makePlan = {
  open: 'この台帳で計画をつくる',
  openText:
    '台帳の見出しと記録を読み取り、検証・集計・様式の決まりを組み立てます。台帳は変えません。',
  opening: '画面を用意しています。',
  heading: '計画をつくる',
  back: '概要に戻る',
  stepsLabel: '計画づくりの手順',
  steps: {
    ledgers: '台帳',
    fields: '項目',
    rules: '決まり',
    rollups: '集計',
    forms: '様式',
  } satisfies Record<Step, string>,
  intro: {
    ledgers: '台帳のシートと、行の見分け方を確かめます。',
    fields: '列ごとに、何が書かれているかを確かめます。',
    rules: '検証で確かめる決まりを選びます。',
    rollups: '集計表の行と列を選び、公表した表と同じ数になるか確かめます。',
    forms: '1件を1枚にまとめる様式の、項目と記入欄を選びます。',
  } satisfies Record<Step, string>,
  next: (step: string): string => `次へ（${step}）`,
  previous: (step: string): string => `前へ（${step}）`,
  finish: 'この計画をブックに入れる',
  finishNote: 'あとの手順は、いまの案のままでもかまいません。計画は、あとからいつでも見直せます。',
  finished: '計画をブックに入れました。',
  finishedText:
    '検証・集計・様式・回収がすぐに使えます。Excelでブックを上書き保存すると、次に開いたときも使えます。',
  toValidate: '検証へ進む',
  revise: '計画を見直す',
  kept: '選んだ内容は、そのつどブックに覚えさせています。やめても、続きから始められます。',
  restart: 'はじめからやり直す',
  restarted: 'はじめの案に戻しました。',
  stale: '読み取った後に、シートが変わりました。',
  readAgain: '読み直す',
  working: '案を組み立て直しています。',
  shown: (sheet: string, cell: string): string => `シート「${sheet}」の${cell}へ移りました。`,

  ledgers: {
    names: '計画の名前',
    municipality: '市町村名',
    title: '計画の題名',
    take: (sheet: string): string => `シート「${sheet}」を台帳にする`,
    found: (records: number, header: string): string => `${count(records)}件、見出しは${header}`,
    relisted: (n: number): string => `再掲が${count(n)}件あります。件数には数えません。`,
    rows,
    alike: (sheets: readonly string[]): string =>
      `見出しが同じシート「${sheets.join('」「')}」も、ひとつの台帳として読む`,
    several: (rowCount: number, words: readonly string[]): string =>
      words.length > 0
        ? `1件の記録が${count(rowCount)}行（${words.join('・')}）`
        : `1件の記録が${count(rowCount)}行`,
    tints:
      'シートの行に色を付けています：青は見出し、緑は記録、灰色はそのほか。この画面を離れると消えます。',
    tint: 'シートの行に色を付ける',
    list: '行の見分け方',
    run: (kind: RowKind, first: number, last: number): string =>
      `${rows(first, last)}：${ROWS[kind]}${first === last ? '' : `（${count(last - first + 1)}行）`}`,
    selected: (row: number, kind: RowKind): string => `シートで選んでいる${row}行目：${ROWS[kind]}`,
    asHeading: 'この行を見出しにする',
    noHeading: 'この行を見出しから外す',
    selectFirst:
      '見出しの行が違うときは、シートでその行を選ぶと、ここで直せます。計・再掲・※などの行は、書かれた言葉で見分けます。',
    number: '番号の項目',
    titleField: '名前の項目',
    sectionField: '担当課の項目',
    none: 'なし',
  },

  fields: {
    kind: (type: ValueType): string => {
      const details = [
        ...(unitOf(type) ? [unitOf(type)?.name] : []),
        ...(choicesOf(type).length > 1 ? [`${count(choicesOf(type).length)}種類`] : []),
      ];
      return details.length === 0 ? kindName(type) : `${kindName(type)}：${details.join('・')}`;
    },
    byYear: (n: number): string => `年度ごとに${count(n)}列`,
    bands: '表の途中の見出しから',
    headings: '結合した見出しから',
    under: (heading: string): string => `「${heading}」の下`,
    place: (n: number): string => `同じ見出しの${count(n)}番目`,
    take: (name: string): string => `「${name}」を計画に入れる`,
    name: (name: string): string => `「${name}」の計画での名前`,
    kindOf: (name: string): string => `「${name}」に書かれているもの`,
    reads: (type: string, read: number, filled: number): string =>
      `${type}（${count(read)}/${count(filled)}）`,
    examples: (values: readonly string[]): string => `例：${values.join('、')}`,
    empty: '記入がありません',
    read: (read: number, filled: number): string =>
      read === filled
        ? `${count(filled)}か所すべて読めます`
        : `${count(filled)}か所のうち${count(read)}か所が読めます`,
    unread: (n: number): string => `読めないところ：${count(n)}か所`,
    go: (cell: string, text: string): string => `${cell}「${text}」`,
    spelling: (common: string, commonCount: number, rare: string, rareCount: number): string =>
      `「${common}」${count(commonCount)}件・「${rare}」${count(rareCount)}件：同じですか`,
    same: '同じ',
    notSame: '別のもの',
    answered: (same: boolean): string =>
      same ? '同じものとして読みます。' : '別のものとして読みます。',
    total: (n: number, cells: number): string =>
      cells === 0
        ? `${count(n)}項目。記入はすべて読めます。`
        : `${count(n)}項目。読めないところが${count(cells)}か所あります。`,
  },

  rules: {
    on: (n: number, of: number): string => `${count(of)}のうち${count(n)}を使います`,
    usual: 'ほとんどの計画で使う決まり',
    others: 'この台帳が守っている決まり',
    own: '自分で加えた決まり',
    findings: (n: number): string => (n === 0 ? 'いまの指摘：なし' : `いまの指摘：${count(n)}件`),
    findingsGo: (n: number, cell: string): string => `いまの指摘：${count(n)}件（${cell}へ）`,
    severity: (rule: string): string => `「${rule}」の重さ`,
    build: '決まりを加える',
    ledger: '台帳',
    when: 'この項目が',
    always: 'どの記録でも',
    must: 'この項目は',
    is: 'どうなっているとき',
    mustBe: 'どうあるべきか',
    filled: '空欄でない',
    blank: '空欄',
    oneOf: '次のどれか',
    value: '値',
    atLeast: '次の数以上',
    atMost: '次の数以下',
    number: '数',
    add: 'この決まりを加える',
    added: '決まりを加えました。',
    remove: 'この決まりを外す',
  },

  rollups: {
    table: '集計表',
    name: '表の名前',
    levels: '行の分け方',
    level: (n: number): string => (n === 1 ? '行' : `行の中の分け方（${count(n)}段目）`),
    noLevel: 'これ以上分けない',
    years: '年度',
    columns: '列',
    count: '件数',
    choice: (value: string): string => `「${value}」の件数`,
    share: (values: readonly string[]): string => `「${values.join('・')}」の割合`,
    base: '割合のもと',
    baseAll: 'すべての記録',
    baseFilled: '記入のある記録',
    sum: '合計',
    mean: '平均',
    change: '増減',
    inYear: (what: string, year: string): string => `${year}の${what}`,
    shareOf: '割合に含める値',
    total: '最後に合計の行を置く',
    add: '集計表を加える',
    newName: '集計表',
    remove: 'この表を外す',
    preview: 'いまの台帳での集計',
    noTable: '列を選ぶと、ここに表が出ます。',
    more: (n: number): string => `ほか${count(n)}行`,
    compare: '公表した表と比べる',
    compareHow: 'シートで公表した表を選んで押してください。行と列の名前も含めて選びます。',
    compareSelected: '選んだ表と比べる',
    paste: '表を貼り付けて比べる',
    pasted: '公表した表の貼り付け',
    comparePasted: '貼り付けた表と比べる',
    nothingCompared: '同じ名前の行と列が見つかりません。行と列の名前も含めて選び直してください。',
    allSame: (n: number): string => `${count(n)}個の数が、すべて公表した表と同じです。`,
    differ: (n: number, of: number): string => `${count(of)}個の数のうち、${count(n)}個が違います`,
    printed: '公表',
    now: '台帳',
    records: (record: string, n: number): string => `台帳の${record}${count(n)}件`,
    missing: (names: readonly string[]): string => `公表した表にない行と列：${names.join('、')}`,
  },

  forms: {
    none: '様式はつくりません。',
    name: '様式の名前',
    orientation: '用紙の向き',
    portrait: '縦',
    landscape: '横',
    byYear: '年度ごとの項目を、年度の見出しの下に並べる',
    fields: '載せる項目',
    take: (name: string): string => `「${name}」を載せる`,
    fill: (name: string): string => `「${name}」を記入欄にする`,
    fillShort: '記入欄',
    up: (name: string): string => `「${name}」を上へ`,
    down: (name: string): string => `「${name}」を下へ`,
  },
};
