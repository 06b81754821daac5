/** What findings about how cells are written say in Japanese. */
import type { UnreadableReason } from '../../../core/values';
import { beginning, fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences, Told } from '../../finding-place';
import { adviceOf } from '../../how-to-write';
import { howToWrite } from '../how-to-write';

/** Why a cell cannot be read, and what stands where reading stopped. */
type Unread = { readonly reason: UnreadableReason; readonly rest: string };

/** Why a cell could not be read, by the reading's reason; `rest` is what stands where reading stopped. */
function whyUnreadable(finding: Told<Unread>): string {
  const rest = fact(finding, 'rest');
  const at = rest === '' ? '末尾' : `「${rest}」の所`;
  const value = `「${finding.value}」`;
  switch (fact(finding, 'reason')) {
    case 'no-yen':
      return `${at}に「円」がありません`;
    case 'unit-order':
      return `${at}で単位の順が逆になっています`;
    case 'bracket':
      return `${at}で括弧の中を読み取れません`;
    case 'not-whole':
      return `${value}は整数ではありません`;
    case 'too-small':
      return `${value}は小さすぎる数です`;
    case 'too-large':
      return `${value}は大きすぎる数です`;
    case 'too-many-places':
      return `${value}は小数の桁が多すぎます`;
    case 'not-a-unit':
    case 'no-unit':
      return `${at}に単位がありません`;
    case 'no-range':
      return `${at}に年度の範囲を示す「～」がありません`;
    case 'no-policy':
      return `${at}に方針の番号がありません`;
    case 'nothing-above':
      return `${value}が表す値が、すぐ上の記録にありません`;
    case 'no-section':
      return `${at}に課の名前がありません`;
    case 'not-a-date':
      return `${value}は日付として読み取れません`;
    case 'no-year':
      return `${value}には年がありません`;
    case 'not-a-year':
      return `${value}は年度として読み取れません`;
    case 'no-mark':
      return `${at}に「○」か「①」がありません`;
    case 'mark-order':
      return `${at}で「①」「②」…の順が違うか、「○」と混ざっています`;
    case 'no-indicator':
      return `${at}に指標の名前がありません`;
    case 'no-quantity':
      return `${at}に目標値がありません`;
    case 'not-a-period':
      return `${at}の期間を読み取れません`;
    case 'not-allowed':
      return `${value}は使えない値です`;
    case 'trailing':
      return `${at}に余分な文字があります`;
    default:
      return `${at}を読み取れません`;
  }
}

export const notation = {
  'number-missing': (f) => `${field(f)}が空欄です。番号を入力してください。`,
  'number-form': (f) =>
    `${field(f)}の「${f.value}」は番号として読み取れません。1以上の整数を入力してください。`,
  'one-of-blank': (f) =>
    `${field(f)}が空欄です。「${fact(f, 'allowed', '」「')}」のいずれかを入力してください。`,
  'one-of': (f) => {
    const nearest = fact(f, 'nearest');
    const wrong = `${field(f)}の「${f.value}」は使えない値です。`;
    const allowed = `「${fact(f, 'allowed', '」「')}」のいずれかを入力してください`;
    return `${wrong}${allowed}${nearest === '' ? '。' : `（「${nearest}」ではありませんか）。`}`;
  },
  unreadable: (f) =>
    `${field(f)}の${whyUnreadable(f)}。${fact(f, 'reason') === 'nothing-above' ? '値を入力してください' : adviceOf(howToWrite, f)}。`,
  'cell-error': (f) =>
    `${field(f)}がExcelのエラー（${fact(f, 'error')}）になっています。数式か参照先を直してください。`,
  'impossible-date': (f) =>
    `${field(f)}の「${fact(f, 'dates', '」「')}」は存在しない年月です。正しい元号に直してください。`,
  'impossible-year-header': (f) =>
    `見出し「${f.value}」の年度は元号として存在しません。正しい元号に直してください。`,
  'stored-as-text': (f) =>
    `${field(f)}の「${f.value}」は文字列として入力されています。数値（${fact(f, 'number')}）に直すと、集計に使えます。`,
  'space-at-ends': (f) =>
    `${field(f)}の前後に余分な空白又は改行があります。空白を取り除いてください。`,
  'space-doubled': (f) => `${field(f)}に続けて二つ以上の空白があります。空白は一つにしてください。`,
  'space-invisible': (f) =>
    `${field(f)}の文字の間に、見えない文字（幅のない空白など）があります。取り除いてください。`,
  'name-spaced': (f) =>
    `${field(f)}の「${fact(f, 'written')}」は、文字の間に空白があります。「${fact(f, 'common')}」と入力してください。`,
  'name-spelling': (f) =>
    `${field(f)}の「${fact(f, 'written')}」は、ほかの行では「${fact(f, 'common')}」と書かれています。同じ名前として集計しますが、書き方をそろえてください。`,
  'ditto-mark': (f) =>
    `${field(f)}の「${f.value}」は、すぐ上の記録と同じ「${beginning(fact(f, 'above'))}」として扱います。並べ替えや絞り込みをすると意味が変わりますので、省略せずに入力してください。`,
  'full-width': (f) =>
    `${field(f)}の「${f.value}」に全角の文字（${fact(f, 'signs')}）があります。半角で入力してください。`,
  'machine-dependent': (f) =>
    `${field(f)}に機種依存文字又は半角カナ「${fact(f, 'signs', '」「')}」があります。別の書き方に直してください。`,
  'longer-than-box': (f) =>
    `${field(f)}は、様式の欄では1行${fact(f, 'charactersPerLine')}字で${fact(f, 'needed')}行になり、${fact(f, 'lines')}行までの欄に収まりません。文章を短くしてください。`,
  'shown-otherwise': (f) =>
    `${field(f)}は「${f.value}」と表示されていますが、セルの値は${fact(f, 'held')}で、集計にはこの値が入ります。表示形式（千単位、％、単位の文字など）を標準に戻し、この項目の単位で入力してください。`,
  'shown-as-date': (f) =>
    `${field(f)}は「${f.value}」と日付や時刻の形で表示されていますが、セルの値は${fact(f, 'held')}で、集計にはこの値が入ります。表示形式を標準に戻し、数を入力し直してください。`,
  'not-shown': (f) =>
    `${field(f)}には${fact(f, 'held')}が入っていますが、表示形式のため見えません。集計にはこの値が入ります。見えるようにするか、値を消してください。`,
  'text-not-shown': (f) =>
    f.value === ''
      ? `${field(f)}には「${fact(f, 'held')}」が入っていますが、表示形式のため見えません。見えるようにするか、消してください。`
      : `${field(f)}は「${f.value}」と表示されていますが、「${fact(f, 'held')}」が入っています。表示形式を標準に戻してください。`,
  'similar-spelling': (f) =>
    `${field(f)}に「${fact(f, 'written', '」「')}」と書かれていますが、この計画では「${fact(f, 'use')}」と書きます。書き方をそろえてください。`,
  punctuation: (f) =>
    `${field(f)}に「${fact(f, 'signs', '」「')}」が使われています。読点は「${fact(f, 'comma')}」にそろえてください。`,
  'code-form': (f) =>
    `${field(f)}の「${f.value}」は番号として読み取れません。「${fact(f, 'forms', '」「')}」のような形で入力してください。`,
} satisfies Partial<FindingSentences>;
