/** What findings about planned stages and figures with units say in Japanese. */
import { fiscalYearsIn, printFiscalYear } from '../../../core/fiscal-year';
import type { FindingParams } from '../../../core/finding';
import type { UnreadableReason } from '../../../core/values';
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences, NameIn, Told } from '../../finding-place';

/** Why a cell cannot be read, and what stands where reading stopped. */
type Unread = {
  readonly reason: UnreadableReason;
  readonly rest: string;
  readonly units: readonly string[];
};

/** Says years given in short (R2) as they are printed: `令和2年度、令和4年度`, `令和2年度から令和6年度まで`. */
function years<P extends FindingParams>(finding: Told<P>, name: NameIn<P>): string {
  const given = fiscalYearsIn(fact(finding, name)).map(({ year }) => year);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return '';
  return given.length > 2 && last - first === given.length - 1
    ? `${printFiscalYear(first)}から${printFiscalYear(last)}まで`
    : given.map(printFiscalYear).join('、');
}

/** The indicator concerned in brackets, or nothing where the figures have no name. */
function indicator(finding: Told<{ readonly indicator: string }>): string {
  const name = fact(finding, 'indicator');
  return name === '' ? '' : `「${name}」の`;
}

/** Other indicators of the record of which the same is to be said. */
function alsoOthers(finding: Told<{ readonly others: readonly string[] }>): string {
  const names = fact(finding, 'others', '」「');
  return names === '' ? '' : `（「${names}」も同じです）`;
}

function whyUnreadable(finding: Told<Unread>): string {
  const rest = fact(finding, 'rest');
  const at = rest === '' ? '末尾' : `「${rest}」の所`;
  const units = fact(finding, 'units', '、');
  switch (fact(finding, 'reason')) {
    case 'no-unit':
      return `${at}に単位がありません。数値のすぐ後に単位（${units}）を付けてください`;
    case 'not-a-number':
      return `${at}に数値がありません。「指標名 数値 単位」の順に入力してください`;
    case 'bracket':
      return `${at}で括弧の中を読み取れません。「（321人）」か「（R2.1.15現在）」のように入力し、括弧を閉じてください`;
    case 'trailing':
      return `${at}に余分な文字があります。指標が二つ以上あるときは、空白か「・」か改行で区切ってください`;
    case 'ending':
      return `${at}を読み取れません。期限は「令和2年12月までに…を確定」のように入力してください`;
    default:
      return `${at}を読み取れません。「収納率：95.45%」のように入力してください`;
  }
}

export const figures = {
  'within-unnumbered': (f) =>
    `${field(f)}の「${f.value}」に番号がありません。「①」のような番号を付けてください。`,
  'within-repeated': (f) =>
    `${field(f)}の「${fact(f, 'number')}」は、番号${fact(f, 'firstRecord')}の記録にもあります。どちらが正しいか確認して直してください。`,
  'within-gap': (f) => {
    const [from, to] = [fact(f, 'from'), fact(f, 'to')];
    const numbers = from === to ? `「${from}」` : `「${from}」から「${to}」まで`;
    return `${field(f)}の${numbers}がありません。抜けた行がないか、番号の誤りがないか確認してください。`;
  },
  'one-section-blank': (f) => `${field(f)}が空欄です。担当する課を一つ入力してください。`,
  'one-section-several': (f) =>
    `${field(f)}に「${fact(f, 'sections', '」「')}」の二つ以上が書かれています。一つの課だけにしてください。`,
  'one-section-none': (f) =>
    `${field(f)}の「${f.value}」は一つの課の名前として読み取れません。課の名前を一つ入力してください。`,
  'not-among': (f) =>
    `${field(f)}に、「${fact(f, 'of')}」と同じ「${fact(f, 'sections', '」「')}」があります。${field(f)}から消してください。`,
  'never-goes-back': (f) =>
    `${field(f)}の「${f.value}」は、${years(f, 'yearBefore')}の「${fact(f, 'before')}」から後戻りしています。どちらかの年度を直してください。`,
  'unlike-earlier': (f) =>
    `${field(f)}が番号${fact(f, 'firstRecord')}（セル${fact(f, 'firstCell')}）と全く同じ文章です。この項目の内容に書き直してください。`,
  'nearly-as-above': (f) =>
    `${field(f)}が番号${fact(f, 'firstRecord')}（セル${fact(f, 'firstCell')}）の文章とほとんど同じです。この項目の内容に書き直してください。`,
  'has-figure': () => '数値がどこにもありません。数値で表せるときは入力してください。',
  'figures-need': (f) =>
    `「${fact(f, 'figures')}」（${years(f, 'years')}）があるのに、${field(f)}が空欄です。${field(f)}を入力してください。`,
  'filled-every-year': (f) =>
    `${field(f)}があるのに、「${fact(f, 'figures')}」（${years(f, 'years')}）に数値がありません。全ての年度に入力してください。`,
  'last-equals-target': (f) => {
    const last = fact(f, 'last');
    const wrong = last === '' ? 'ありません' : `「${last}」です`;
    return `${field(f)}の${indicator(f)}「${fact(f, 'target')}」に対して、${years(f, 'lastYear')}の「${fact(f, 'figures')}」が${wrong}${alsoOthers(f)}。両方が同じになるように直してください。`;
  },
  monotone: (f) =>
    `${indicator(f)}数値が${years(f, 'inYear')}に「${fact(f, 'before')}」から「${fact(f, 'after')}」へ逆に動いています${alsoOthers(f)}。年度の数値と目標に誤りがないか確認してください。`,
  'same-indicator': (f) =>
    `年度の数値の指標「${fact(f, 'others', '」「')}」（${years(f, 'inYear')}）が、${field(f)}の指標「${fact(f, 'box', '」「')}」と違います。同じ指標名にそろえてください。`,
  'figures-unreadable': (f) => `${field(f)}の${whyUnreadable(f)}。`,
} satisfies Partial<FindingSentences>;
