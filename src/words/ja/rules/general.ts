/** What the general rules check and why, in Japanese. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import { fieldType } from '../../field-type';
import { choiceExample } from '../../rule-examples';
import { label, labelsOf, ledgerName } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { when } from './when';

function labels(book: BookRule, fields: readonly string[]): string {
  return labelsOf(book, fields)
    .map((each) => `「${each}」`)
    .join('');
}

function words(all: readonly string[]): string {
  return all.map((each) => `「${each}」`).join('又は');
}

/** Fields of which another rule of the plan speaks. */
function but(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : `（${labels(book, fields)}を除く）`;
}

function also(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : `、${labels(book, fields)}`;
}

function ledger({ ledger: one }: BookRule): string {
  return one === null ? '台帳' : `台帳「${one.name}」`;
}

export const general = {
  'required-columns': () => ({
    checks: '台帳に必要な項目の列と、計画に必要な台帳がそろっていること。',
    why: '列や台帳がないと、その項目の検証も集計もできません。',
    example: { wrong: '一つの項目の列が消えている', right: '全ての項目の列がある' },
    standards: ['1-6'],
  }),
  'number-form': (book) => ({
    checks: `${ledger(book)}の全ての行に、決められた形の番号があること。`,
    why: '番号がないと、どの取組のことか特定できません。',
    example: { wrong: '１番', right: '1' },
  }),
  unique: (book) => {
    const { field, within = [] } = book.rule;
    const group = within.length === 0 ? '' : `${labels(book, within)}が同じ行の中で、`;
    return {
      checks: `${group}「${label(book, field)}」が重複していないこと。`,
      why: '重複していると、どちらの行が正しいか分かりません。',
      example: { wrong: '3、4、4、5', right: '3、4、5、6' },
    };
  },
  consecutive: (book) => ({
    checks: `${ledger(book)}の番号が${book.rule.from}から続き、抜けがないこと。`,
    why: '番号の抜けは、行の消し忘れや入力漏れの印です。',
    example: { wrong: '1、2、4', right: '1、2、3' },
  }),
  required: (book) => ({
    checks: `${labels(book, book.rule.fields)}が空欄でないこと。空白や改行だけの欄は空欄とみなします。`,
    why: '必ず記載する項目です。上の行と同じ内容でも、省略せずに入力します。',
    example: {
      wrong: `「${label(book, book.rule.fields[0] ?? '')}」が空欄`,
      right: `「${label(book, book.rule.fields[0] ?? '')}」に記載がある`,
    },
    standards: ['1-6'],
  }),
  'one-of': (book) => ({
    checks: `${labels(book, book.rule.fields)}が${book.rule.required ? '空欄でなく、' : ''}決められた値のいずれかであること。`,
    why: '書き方が一つでもそろっていないと、件数が合わなくなります。',
    example: choiceExample(fieldType(book, book.rule.fields)),
  }),
  readable: (book) => ({
    checks: `${labels(book, book.rule.fields ?? []) || '数値、金額、年度、日付などの欄'}が、その形で読み取れること${but(book, book.rule.except)}。`,
    why: '読み取れない値は、集計に入りません。一つの欄には一つの値だけを入力します。',
    example: { wrong: '8,847千円程度', right: '8,847千円' },
    standards: ['1-2', '1-3'],
  }),
  'no-cell-errors': () => ({
    checks: 'Excelのエラー（#REF!、#N/Aなど）になっている欄がないこと。',
    why: 'エラーの欄があると、それを使う集計も全てエラーになります。',
    example: { wrong: '#REF!', right: '8,847千円' },
    standards: ['1-7'],
  }),
  'refers-to': (book) => ({
    checks: `「${label(book, book.rule.field)}」の番号が、台帳「${ledgerName(book, book.rule.to)}」にあること。`,
    why: 'もとの行がないと、どの取組の記載か分かりません。',
    example: { wrong: 'もとの台帳は5番までで、「9」', right: 'もとの台帳は5番までで、「5」' },
  }),
  'era-dates': () => ({
    checks: '見出しや文章に、存在しない元号の年月（平成32年度、令和元年4月など）がないこと。',
    why: '改元の前に書いた年月が残っていると、読む人が年を取り違えます。',
    example: { wrong: '平成32年度', right: '令和2年度' },
    standards: ['1-11'],
  }),
  'no-merges': () => ({
    checks:
      '台帳のデータの中でセルが結合されていないこと。一つの行で同じ項目の年度の列を結合したものは、各年度の値とみなします。',
    why: '結合すると、先頭のセルのほかは空欄になり、並べ替えも集計もできません。',
    example: { wrong: '上下に結合した一つの「総務課」', right: '行ごとに入力した「総務課」' },
    standards: ['1-4'],
  }),
  'hidden-rows': () => ({
    checks: '非表示の行や、フィルターで隠れた行がないこと。ある場合も検証はします。',
    why: '見えない行を直し忘れたまま提出してしまうおそれがあります。',
    example: { wrong: '3行がフィルターで隠れている', right: '全ての行が見えている' },
  }),
  'no-gap': (book) => ({
    checks: `「${label(book, book.rule.field)}」が、始まった年度から最後の年度まで続いていること。`,
    why: '途中の空欄は、入力漏れの可能性があります。',
    example: { wrong: '100千円、空欄、120千円', right: '100千円、110千円、120千円' },
  }),
  'portion-within': (book) => ({
    checks: `「${label(book, book.rule.field)}」のうち書きの額が、全体の額を超えないこと。`,
    why: '一部が全体より大きいことはありません。',
    example: { wrong: '100千円(うち一般会計120千円)', right: '120千円(うち一般会計100千円)' },
  }),
  'part-of': (book) => ({
    checks: `「${label(book, book.rule.field)}」で内数とされた額のもとの番号が台帳にあり、その番号の同じ年度の額を超えないこと。`,
    why: '内数は、もとの額に含まれるものとして集計から除かれます。',
    example: {
      wrong: '番号5が100千円で、「120千円（管理番号5の内数）」',
      right: '番号5が100千円で、「80千円（管理番号5の内数）」',
    },
  }),
  'done-when-planned': (book) => ({
    checks: `「${label(book, book.rule.planned)}」がある年度に、「${label(book, book.rule.actual)}」があり、${words(book.rule.none)}でないこと${book.rule.over ? '（前の年度までに終わり、計画が「⇒」だけの年度を除きます）' : ''}。`,
    why: '計画したことには、何をしたかの説明が要ります。',
    example: {
      wrong: '計画「制度の導入」に、実績「なし」',
      right: '計画「制度の導入」に、実績「4月に導入した。」',
    },
  }),
  'tags-in-charge': (book) => ({
    checks: `「${label(book, book.rule.field)}」の【　】に書かれた部署が、「${label(book, book.rule.sections)}」にあること。`,
    why: '所管していない部署の実績や、部署名の誤りの可能性があります。',
    example: { wrong: '総務課の取組に「【税務課】」', right: '総務課の取組に「【総務課】」' },
  }),
  'reaches-target': (book) => ({
    checks: `${when(book, book.rule.when)}「${label(book, book.rule.amounts)}」の合計が「${label(book, book.rule.target)}」に達していること。`,
    why: '達していなくても誤りとは限りませんが、単位や桁の誤りを見つける手掛かりになります。',
    example: { wrong: '目標2百万円に、合計1,500千円', right: '目標2百万円に、合計2,100千円' },
  }),
  'similar-spellings': (book) => {
    const [word] = book.rule.words;
    const spellings = book.rule.words.map(
      ({ use, not }) => `「${not.join('」「')}」は「${use}」と書く`,
    );
    return {
      checks: `${labels(book, book.rule.fields)}で、同じ言葉の書き方がそろっていること（${spellings.join('、')}）。`,
      why: '書き方が違うと、検索やフィルターで見つかりません。',
      example: { wrong: word?.not[0] ?? '', right: word?.use ?? '' },
    };
  },
  punctuation: (book) => ({
    checks: `${labels(book, book.rule.fields)}の読点が「${book.rule.comma}」にそろっていること。`,
    why: '一冊の資料の中で、読点をそろえるためです。',
    example: {
      wrong: `検討${book.rule.instead[0] ?? ''}実施`,
      right: `検討${book.rule.comma}実施`,
    },
  }),
  'stored-as-text': (book) => ({
    checks: `数値の欄に、数値が文字列として入力されていないこと${but(book, book.rule.except)}。`,
    why: '文字列のままでは、Excelの合計や並べ替えに使えません。単位は表示形式で付けられます。',
    example: { wrong: '文字列の「8,847千円」', right: '数値の8847（表示は「8,847千円」）' },
    standards: ['1-3'],
  }),
  'white-space': (book) => ({
    checks: `欄の前後に空白や改行がなく、空白が二つ以上続かず、見えない文字もないこと${but(book, book.rule.except)}。`,
    why: '見た目が同じでも別の値として扱われ、検索や集計から漏れます。',
    example: { wrong: '　実施', right: '実施' },
    standards: ['1-5'],
  }),
  'full-width': (book) => ({
    checks: `数値、年度、番号や、決められた値の欄に、全角の数字や英字がないこと${but(book, book.rule.except)}。`,
    why: '全角の数字は、Excelでは数値として扱われません。',
    example: { wrong: '１２８', right: '128' },
    standards: ['1-3', '1-10'],
  }),
  'machine-dependent': (book) => ({
    checks: `機種依存文字や半角カナがないこと。①から⑳までと、行の始めの番号は使えます${but(book, book.rule.except)}。`,
    why: 'ほかの機器やシステムで、文字化けすることがあります。',
    example: { wrong: '㈱、㍉、ｱ', right: '(株)、ミリ、ア' },
    standards: ['1-10'],
  }),
  'one-spelling': (book) => ({
    checks: `担当課、見出し${also(book, book.rule.fields)}の欄で、同じ名前が、同じ書き方でそろっていること。`,
    why: '集計では一つの名前として数えますが、Excelの検索や絞り込みでは別の名前として扱われます。',
    example: { wrong: 'ＤＸ推進課、総　務　課', right: 'DX推進課、総務課' },
    standards: ['1-5'],
  }),
  'ditto-marks': () => ({
    checks: '「〃」や、担当課などの欄の「同上」を使わずに、行ごとに値が入力されていること。',
    why: '集計ではすぐ上の記録と同じ値として数えますが、並べ替えや絞り込みをすると意味が変わります。',
    example: { wrong: '総務課の下の行に「〃」', right: '総務課の下の行にも「総務課」' },
    standards: ['1-6'],
  }),
  'fits-box': () => ({
    checks: '文章が、様式の欄に印刷できる長さであること。',
    why: '欄に収まらない文章は、様式を印刷すると途中で切れます。',
    example: { wrong: '欄からあふれる長い文章', right: '要点にしぼった文章' },
  }),
  'same-scale': (book) => ({
    checks: `金額が、同じ取組のほかの年度の中央値の${book.rule.from}倍から${book.rule.to}倍まで、又はその逆数の範囲にないこと。`,
    why: '円、千円、百万円を取り違えた可能性があります。',
    example: { wrong: '8,847,000千円', right: '8,847千円' },
    standards: ['1-9'],
  }),
  'shown-otherwise': () => ({
    checks:
      '数の表示形式が、セルの値と違う数、単位、日付に見せていないこと。文字が表示形式で隠れていないこと。',
    why: '集計にはセルの値が入るので、千単位や％の表示のままでは合計が1,000倍や100分の1になります。',
    example: { wrong: '1,235（値は1234567、表示形式は #,##0,）', right: '1,235（値も1235）' },
    standards: ['1-3'],
  }),
} satisfies Partial<RuleWords>;
