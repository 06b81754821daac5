/** 計画のファイルの誤りを伝える文: どこが、なぜ使えず、どう直すか。 */
import { printFiscalYear } from '../../core/fiscal-year';
import type { FaultMessage, FaultParams, FaultyPart } from '../../core/plan-fault';

type Say = (params: FaultParams) => string;

function text(params: FaultParams, name: string): string {
  const value = params[name];
  return typeof value === 'object' ? value.join('」「') : String(value ?? '');
}

function year(params: FaultParams): string {
  return printFiscalYear(Number(params['year']));
}

const GIVES: Readonly<Record<string, string>> = {
  amount: '足し合わせられる数値',
  figure: '大小を比べられる数値',
  order: '大小や前後を比べられる値',
  items: '指標や目標のように、いくつかの値',
  names: '課や方針の名前',
  'year-range': '年度の範囲',
  'marked-text': '印のある文章',
  'referring-text': '参照のある文章',
  goal: '目標と実績を比べられる値',
  mark: '○などの印',
};

const PARTS: Readonly<Record<FaultyPart['kind'], string>> = {
  ledger: '台帳',
  rollup: '集計',
  form: '様式',
  rule: '規則',
};

/** 計画のどこかを、ファイルの中の位置でなく名前で言う: 集計「担当課別」の「効果額」。 */
export function faultyPart({ kind, name, within }: FaultyPart): string {
  const whole = `${PARTS[kind]}「${name}」`;
  if (within === '') return whole;
  return /^\d+$/u.test(within) ? `${whole}の${within}段目` : `${whole}の「${within}」`;
}

export const faultSentences: Readonly<Record<FaultMessage, Say>> = {
  'by-year': (p) =>
    `項目「${text(p, 'label')}」は年度ごとに列があるため、どの年度か決まりません。年度（year）を指定できる所では指定し、できない所では年度ごとでない項目を使ってください。`,
  'not-by-year': (p) =>
    `項目「${text(p, 'label')}」は年度ごとの列を持たないため、年度を指定できません。年度（year）の指定を取り除いてください。`,
  'year-outside': (p) =>
    text(p, 'label') === ''
      ? `${year(p)}は計画の年度ではありません。計画の年度（years）の中から選んでください。`
      : `項目「${text(p, 'label')}」に${year(p)}の列はありません。列のある年度を指定してください。`,
  'record-row': (p) =>
    `項目「${text(p, 'label')}」の行（row）「${text(p, 'row')}」は、1件が${text(p, 'count')}行の台帳にありません。recordRows で行数（count）か、行を示す列（told）を決めてください。`,
  'other-ledger': (p) =>
    `項目「${text(p, 'id')}」は台帳「${text(p, 'ledger')}」にありません。この台帳の項目にするか、of でどの台帳の項目かを指定してください。`,
  gives: (p) =>
    `項目「${text(p, 'label')}」には${GIVES[text(p, 'gives')] ?? '求める値'}がないため、いつも0か空欄になります。別の項目にするか、項目の種類（type）を直してください。`,
  value: (p) =>
    `項目「${text(p, 'label')}」に「${text(p, 'value')}」という値はないため、いつも0になります。${text(p, 'allowed') === '' ? '項目の種類で読める値を指定してください。' : `「${text(p, 'allowed')}」の中から指定してください。`}`,
  'not-a-year': (p) =>
    `項目「${text(p, 'label')}」は年度を持たないため、${text(p, 'key')} に使えません。種類（type）が fiscal-year の項目を指定してください。`,
  'due-too-late': (p) =>
    `項目「${text(p, 'label')}」は、記録を見分けるために初めから入力が必要です。due を取り除いてください。`,
  'no-number': (p) =>
    `台帳「${text(p, 'ledger')}」には番号の項目（numberField）がないため、どの記録のものか分かりません。番号の項目を指定してください。`,
  'row-year': () =>
    '年度の「row」（行の年度）は、行が年度のとき（by が years）だけ使えます。年度を数で指定してください。',
  'chosen-year': () =>
    '年度の「chosen」（選んだ年度）を使うには、はじめの年度（chosenYear）が要ります。chosenYear を加えてください。',
  'needs-record-row': () =>
    '1件の値を示す列は、1行が1件の集計（by が records か items）だけに置けます。件数か合計の列にしてください。',
  'needs-item-row': () => '指標や目標ごとの列は、行が指標の集計（by が items）だけに置けます。',
  'below-table': () => '表の行を数える値は、表の下（facts）だけに置けます。',
  words: (p) =>
    `「${text(p, 'heading')}」は言葉の列のため、合計も割合も計算もできません。数の列を指定してください。`,
  'column-order': (p) =>
    `「${text(p, 'heading')}」の列はこの列より右か、この列自身です。先（左）にある列だけを使えます。`,
  'nothing-listed': (p) => `「${text(p, 'list')}」が空です。一つ以上を指定してください。`,
  places: (p) => `小数の桁数 ${text(p, 'places')} は使えません。0から10までの整数にしてください。`,
  'by-zero': () => '0で割っています。0でない数にしてください。',
  'share-base': (p) =>
    `割合のもとの列 ${text(p, 'base')} がありません。列は0から数えて ${Number(p['columns']) - 1} までです。`,
  'levels-total': () =>
    '段のある集計では、上の段の行が下の段の行を含むため、行を足すと二重になります。合計（total）の of を records にしてください。',
  'cases-total': (p) =>
    `「${text(p, 'labels')}」の両方に入る記録があるため、行を足すと二重になります。条件が重ならないようにするか、合計（total）の of を records にしてください。`,
  'part-twice': (p) =>
    `「${text(p, 'value')}」が二つの区分にあるため、合計が二重になります。一つの区分だけに入れてください。`,
  'parts-open': () =>
    'どの区分にも入らない行は、表にも合計にも入りません。残りを受ける区分（rows が others）を加えてください。',
  'label-field': () =>
    '左の見出しの列に項目（field）がないため、空欄になります。項目を指定してください。',
  'marks-labels': (p) =>
    `行の見出し「${text(p, 'labels')}」の数が、左の見出しの列の数（${text(p, 'wanted')}）と合いません。`,
  'chart-rows': () =>
    '区分だけのグラフですが、この集計に区分はありません。rows を取り除いてください。',
  'page-width': (p) =>
    `列の幅の合計 ${text(p, 'width')} ポイントが、A4用紙の幅（余白を除いて ${text(p, 'page')} ポイント）を超えます。幅（widths）を狭くするか、用紙を横にしてください。`,
  'grid-width': (p) =>
    `セルが${text(p, 'columns')}列分ありますが、列は${text(p, 'grid')}列です。columns か widths を直してください。`,
  'page-height': (p) =>
    `高さ ${text(p, 'height')} ポイントが、1ページの高さ ${text(p, 'page')} ポイントを超えます。低くしてください。`,
  'list-columns': (p) =>
    `列（columns）は${text(p, 'columns')}、幅（widths）は${text(p, 'widths')}です。同じ数にしてください。`,
  'conditional-band': () =>
    '条件（where）の付いたまとまりは、回収のときに有無が分かるよう、ほかの行にない見出しで始めてください。様式の最初には置けません。',
  'naming-band': (p) =>
    `条件（where）の付いたまとまりには、記録を見分ける項目「${text(p, 'labels')}」を置けません。ほかのまとまりに移してください。`,
  'per-record': (p) =>
    `集計「${text(p, 'rollup')}」は、この様式の1件ごとの行と列「${text(p, 'column')}」を持っていません。1行が1件の集計とその列を指定してください。`,
  facing: (p) =>
    `見開きの始まり ${text(p, 'facing')} は、1から${Number(p['columns']) - 1}までにしてください。`,
};
