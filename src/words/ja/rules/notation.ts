/** What rules about how cells are written check and why, in Japanese. */
import { howToWrite } from '../../../core/values';
import type { BookRule } from '../../../core/check/engine/rule-book';
import { natureOf } from '../../../core/values';
import type { ValueType } from '../../../core/values';
import { fieldType } from '../../field-type';
import { choiceExample, formExample } from '../../rule-examples';
import type { RuleWords } from '../../rule-words';
import { labels, ledger } from './parts';

/** Fields of which another rule of the plan speaks. */
function but(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : `（${labels(book, fields)}を除く）`;
}

function also(book: BookRule, fields: readonly string[] = []): string {
  return fields.length === 0 ? '' : `、${labels(book, fields)}`;
}

function holdsNumbers(type: ValueType | null): boolean {
  return type === null || natureOf(type) !== null;
}

/** What may stand in a cell, by how it is written. */
function allowed(type: ValueType | null): string {
  const how = type && howToWrite(type);
  switch (how?.message) {
    case 'score':
      return `${how.params.min}から${how.params.max}までの整数、「-」又は空欄`;
    case 'bounded-decimal': {
      const { min, max, places } = how.params;
      return `${min}から${max}まで、小数第${places}位までの数`;
    }
    case 'mark':
      return `「${how.params.mark}」又は空欄`;
    default:
      return '決められた値';
  }
}

export const notation = {
  'number-form': (book) => ({
    checks: `${ledger(book)}の全ての行に、決められた形の番号があること。`,
    why: '番号がないと、どの取組のことか特定できません。',
    example: { wrong: '１番', right: '1' },
  }),
  'one-of': (book) => ({
    checks: `${labels(book, book.rule.fields)}が${book.rule.required ? '空欄でなく、' : ''}決められた値のいずれかであること。`,
    why: '書き方が一つでもそろっていないと、件数が合わなくなります。',
    example: choiceExample(fieldType(book, book.rule.fields)),
  }),
  readable: (book) => {
    const { fields = [] } = book.rule;
    const type = fieldType(book, fields);
    const how = type && howToWrite(type);
    switch (how?.message) {
      case 'figures':
        return {
          checks: `${labels(book, fields)}が「指標名 数値 単位」などの決まった書き方であること。`,
          why: '数値として読み取れないと、比べることも集計することもできません。',
          example: { wrong: '収納率 95.45', right: '収納率：95.45%' },
          standards: ['1-9'],
        };
      case 'targets':
        return {
          checks: `${labels(book, fields)}が、印（○か①②③）、指標、目標値、期間、基準・参考の順に決まった形で書かれていること。`,
          why: '決まった形でないと、目標値と期間を取り出して達成状況を集計できません。',
          example: {
            wrong: '申告者を3%減らす',
            right: '○申告相談者：3%減/取組期間 (基準) 平成30年：7,063人',
          },
          standards: ['1-9'],
        };
      case 'practising-section':
        return {
          checks: `${labels(book, fields)}が、一つの課名か「${how.params.all}【とりまとめ課】」の形であること。`,
          why: 'どの課が回答するのかを一つに決め、課ごとに集計するためです。',
          example: {
            wrong: '総務課・保健福祉課',
            right: `${how.params.all}【総務課】`,
          },
          standards: ['1-2'],
        };
      case 'score':
      case 'bounded-decimal':
      case 'mark':
        return {
          checks: `${labels(book, fields)}が${allowed(type)}であること。`,
          why: '決められた値でないと、合計や平均、件数に入りません。',
          example: formExample(type),
          // The standard speaks of numbers; a mark is none.
          ...(holdsNumbers(type) ? { standards: ['1-3'] as const } : {}),
        };
      default:
        return {
          checks: `${labels(book, fields) || '数値、金額、年度、日付などの欄'}が、その形で読み取れること${but(book, book.rule.except)}。`,
          why: '読み取れない値は、集計に入りません。一つの欄には一つの値だけを入力します。',
          example: { wrong: '1,200千円程度', right: '1,200千円' },
          standards: ['1-2', '1-3'],
        };
    }
  },
  'no-cell-errors': () => ({
    checks: 'Excelのエラー（#REF!、#N/Aなど）になっている欄がないこと。',
    why: 'エラーの欄があると、それを使う集計も全てエラーになります。',
    example: { wrong: '#REF!', right: '1,200千円' },
    standards: ['1-7'],
  }),
  'era-dates': () => ({
    checks: '見出しや文章に、存在しない元号の年月（平成32年度、令和元年4月など）がないこと。',
    why: '改元の前に書いた年月が残っていると、読む人が年を取り違えます。',
    example: { wrong: '平成32年度', right: '令和2年度' },
    standards: ['1-11'],
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
  'plain-writing': (book) => {
    switch (book.rule.asks) {
      case 'numbers':
        return {
          checks: `数値の欄に、数値が文字列として入力されていないこと${but(book, book.rule.except)}。`,
          why: '文字列のままでは、Excelの合計や並べ替えに使えません。単位は表示形式で付けられます。',
          example: { wrong: '文字列の「1,200千円」', right: '数値の1200（表示は「1,200千円」）' },
          standards: ['1-3'],
        };
      case 'spaces':
        return {
          checks: `欄の前後に空白や改行がなく、空白が二つ以上続かず、見えない文字もないこと${but(book, book.rule.except)}。`,
          why: '見た目が同じでも別の値として扱われ、検索や集計から漏れます。',
          example: { wrong: '　実施', right: '実施' },
          standards: ['1-5'],
        };
      case 'half-width':
        return {
          checks: `数値、年度、番号や、決められた値の欄に、全角の数字や英字がないこと${but(book, book.rule.except)}。`,
          why: '全角の数字は、Excelでは数値として扱われません。',
          example: { wrong: '１２８', right: '128' },
          standards: ['1-3', '1-10'],
        };
      case 'plain-signs':
        return {
          checks: `機種依存文字や半角カナがないこと。①から⑳までと、行の始めの番号は使えます${but(book, book.rule.except)}。`,
          why: 'ほかの機器やシステムで、文字化けすることがあります。',
          example: { wrong: '㈱、㍉、ｱ', right: '(株)、ミリ、ア' },
          standards: ['1-10'],
        };
    }
  },
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
  'shown-otherwise': () => ({
    checks:
      '数の表示形式が、セルの値と違う数、単位、日付に見せていないこと。文字が表示形式で隠れていないこと。',
    why: '集計にはセルの値が入るので、千単位や％の表示のままでは合計が1,000倍や100分の1になります。',
    example: { wrong: '1,235（値は1234567、表示形式は #,##0,）', right: '1,235（値も1235）' },
    standards: ['1-3'],
  }),
} satisfies Partial<RuleWords>;
