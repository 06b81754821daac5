/** What rules about planned stages and figures with units check and why, in Japanese. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import type { YearFigures } from '../../../core/check/kinds/targets/year-figures';
import type { FiguresForm } from '../../../core/values';
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';

const FORMS: Readonly<Record<FiguresForm, string>> = {
  measures: '収納率：95.45%',
  month: '確定する時期 3月',
  deadline: '令和2年12月までに…',
  publication: '令和元年度決算分を令和3年3月に公表',
};

/** How figures that stand in a text are taken, where the rule does so. */
function instead(book: BookRule, { instead: text }: YearFigures): string {
  if (!text) return '';
  return `数値のない記録では、「${label(book, text.field)}」の「${FORMS[text.form]}」のような記載を数値とみなします。`;
}

function labels(book: BookRule, fields: readonly string[]): string {
  return fields.map((field) => `「${label(book, field)}」`).join('');
}

export const figures = {
  'sequence-within': (book) => ({
    checks: `「${label(book, book.rule.field)}」の番号が、同じ${labels(book, book.rule.within)}の中で1から続いていること。`,
    why: '番号が抜けたり重なったりすると、項目の漏れや取り違えに気付けません。',
    example: { wrong: '①、③', right: '①、②' },
  }),
  'one-section': (book) => ({
    checks: `「${label(book, book.rule.field)}」が一つの課であること。`,
    why: '責任を持つ課を一つに定め、課別の集計で重複や漏れが出ないようにします。',
    example: { wrong: '財政課・収納課', right: '財政課' },
    standards: ['1-2'],
  }),
  'not-among': (book) => ({
    checks: `「${label(book, book.rule.field)}」に「${label(book, book.rule.of)}」と同じ課がないこと。`,
    why: '同じ課が両方にあると、担当と関係の区別が付きません。',
    example: {
      wrong: '担当課 職員課、関係課 職員課・財政課',
      right: '担当課 職員課、関係課 財政課',
    },
  }),
  'never-goes-back': (book) => ({
    checks: `「${label(book, book.rule.field)}」が後の年度で後戻りしないこと（${book.rule.order.join(' < ')}）。`,
    why: '計画の段階は前の年度から進むか、そのまま続くものだからです。',
    example: {
      wrong: [...book.rule.order].reverse().slice(0, 2).join('→'),
      right: book.rule.order.slice(-2).join('→'),
    },
  }),
  'unlike-earlier': (book) => ({
    checks: `「${label(book, book.rule.field)}」が${book.rule.than === 'above' ? 'すぐ上の記録とほとんど同じ' : '前の記録と同じ'}文章でないこと${book.rule.longerThan === undefined ? '' : `（${book.rule.longerThan}字までの短い文章を除きます）`}。`,
    why: '写したまま書き直していない文章を見付けます。',
    example: {
      wrong: '番号3も番号4も「窓口が混み合う。」',
      right: '番号4は「電話がつながりにくい。」',
    },
  }),
  'has-figure': (book) => ({
    checks: `${labels(book, [...book.rule.box, book.rule.figures])}のどれかに数値があること。${instead(book, book.rule)}`,
    why: '数値があると、達成の度合いを誰でも確かめられます。',
    example: { wrong: '待ち時間を短くする', right: '待ち時間 10分' },
  }),
  'figures-need': (book) => ({
    checks: `「${label(book, book.rule.figures)}」があるとき、「${label(book, book.rule.needs)}」もあること。${instead(book, book.rule)}`,
    why: '出発点と目標がそろって、はじめて年度の数値の意味が分かります。',
    example: { wrong: '年度の数値だけがある', right: '現状、目標、年度の数値がそろっている' },
  }),
  'filled-every-year': (book) => ({
    checks: `「${label(book, book.rule.when)}」があるとき、「${label(book, book.rule.figures)}」が全ての年度にあること。${instead(book, book.rule)}`,
    why: '途中の年度の数値がないと、目標に向かっているかを確かめられません。',
    example: { wrong: '31.0%、空欄、33.0%', right: '31.0%、32.0%、33.0%' },
  }),
  'last-equals-target': (book) => ({
    checks: `最後の年度の「${label(book, book.rule.figures)}」が「${label(book, book.rule.target)}」と指標ごとに等しいこと。`,
    why: '計画の最後の年度の数値が、計画の目標だからです。',
    example: { wrong: '目標 16団体、最後の年度 15団体', right: '目標 16団体、最後の年度 16団体' },
  }),
  monotone: (book) => ({
    checks: `「${label(book, book.rule.figures)}」が「${label(book, book.rule.from)}」から「${label(book, book.rule.to)}」へ一方向に動くこと。`,
    why: '途中で逆に動く数値は、入力の誤りか、説明の要る計画です。',
    example: { wrong: '15団体→14団体→16団体', right: '15団体→15団体→16団体' },
  }),
  'same-indicator': (book) => ({
    checks: `指標の名前が${labels(book, book.rule.box)}と「${label(book, book.rule.figures)}」で同じであること。`,
    why: '名前が違うと、同じ指標の数値として比べられません。',
    example: { wrong: '受付件数 5件 と 件数 6件', right: '受付件数 5件 と 受付件数 6件' },
  }),
  'figures-readable': (book) => ({
    checks: `${labels(book, book.rule.fields)}が「指標名 数値 単位」などの決まった書き方であること。`,
    why: '数値として読み取れないと、比べることも集計することもできません。',
    example: { wrong: '収納率 95.45', right: '収納率：95.45%' },
    standards: ['1-9'],
  }),
} satisfies Partial<RuleWords>;
