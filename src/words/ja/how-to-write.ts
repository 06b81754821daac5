/** 値の書き方を、指摘の続きとして案内する文（句点は付けない）。 */
import type { HowToWrite } from '../../core/values';
import type { HowToWriteWords } from '../how-to-write';

type UnitsParams = Extract<HowToWrite, { readonly message: 'targets' | 'figures' }>['params'];

/** What to do about targets, by why they could not be read. */
function targets({ units, reason }: UnitsParams): string {
  switch (reason) {
    case 'no-mark':
      return '目標が一つなら○、複数なら①②…を先頭に付けてください';
    case 'mark-order':
      return '番号を順に付けてください';
    case 'no-indicator':
      return '：の前に指標を入力してください';
    case 'no-quantity':
      return '指標の後に：と目標値を入力してください';
    case 'not-a-number':
      return '60%のように数値と単位を入力してください';
    case 'not-a-unit':
      return `${units.join('・')}のいずれかを使ってください`;
    case 'not-a-period':
      return '/年 か /取組期間 と入力してください';
    case 'not-a-year':
      return '平成30年度のように入力してください';
    case 'bracket':
      return '(5件増/年) のように入力してください';
    case 'trailing':
      return '消すか、※の後に移してください';
    default:
      return '「○参加者数：30人/年」のように、○又は①②③、指標、数値、単位、期間の順に入力してください';
  }
}

/** What to do about figures, by why they could not be read. */
function figures({ units, reason }: UnitsParams): string {
  switch (reason) {
    case 'no-unit':
      return `数値のすぐ後に単位（${units.join('、')}）を付けてください`;
    case 'bracket':
      return '（321人）か（R2.1.15現在）のように入力し、括弧を閉じてください';
    case 'trailing':
      return '指標が二つ以上あるときは、空白か中点（・）か改行で区切ってください';
    case 'ending':
      return '期限は「令和2年12月までに…を確定」のように入力してください';
    default:
      return '「参加者数 30人」のように、指標、数値、単位の順に入力してください';
  }
}

export const howToWrite: HowToWriteWords = {
  text: () => '内容を文字で入力してください',
  integer: () => '整数だけを入力してください',
  money: ({ examples }) =>
    `「${examples.join('」「')}」のように金額と単位だけを入力し、金額がないときは「－」を入力してください`,
  'money-in-unit': ({ examples, unit }) =>
    `「${examples.join('」「')}」のように${unit}での金額だけを入力し、金額がないときは「－」を入力してください`,
  'money-bracket': ({ examples }) => `括弧は「${examples.join('」「')}」のように入力してください`,
  'fiscal-year': ({ examples }) => `「${examples.join('」「')}」のように入力してください`,
  'era-date': () => '「令和2年4月1日」のように入力してください',
  'era-date-year': ({ example }) => `「${example}」のように年から入力してください`,
  'one-of': ({ allowed }) => `「${allowed.join('」「')}」のいずれかを入力してください`,
  'section-names': () => '課の名前と区切りを見直してください',
  'practising-section': ({ all }) => `一つの課名か「${all}【とりまとめ課】」の形で入力してください`,
  'plan-cell': () =>
    'その年度に行うことを1行に一つずつ入力し、前の年度と同じときは「⇒」だけを入力してください',
  heading: () => '番号と題名を「１　題名」のように入力するか、題名だけを入力してください',
  code: ({ forms }) => `「${forms.join('」「')}」のように入力してください`,
  score: ({ min, max }) =>
    `${min}から${max}までの整数を入力し、取組が終わった年度は「-」を入力してください`,
  mark: ({ mark }) => `該当するときは「${mark}」を入力し、該当しないときは空欄にしてください`,
  'bounded-decimal': ({ min, max, places }) =>
    `${min}から${max}までの数を小数第${places}位までで入力してください`,
  'circled-number': () => '「①」のような丸囲みの数字を入力してください',
  'referring-text': () =>
    '内容を入力するか、前の記載と同じときは「①と同じ」「同上」のように入力してください',
  'marked-text': ({ marks }) =>
    `内容の前に「${marks.map((mark) => `(${mark})`).join('」「')}」を付けて入力してください`,
  targets,
  'year-range': () => '「令和2年度～令和6年度」のように入力してください',
  policies: ({ label }) => `「${label}4　…」のように番号から入力してください`,
  measured: () => '「5橋」「48.2%」のように数値と単位を入力してください',
  percentage: ({ min, max }) =>
    `${min}%から${max}%までの割合を、「${max}%」のように%を付けて入力してください`,
  figures,
  goal: () =>
    '「95.0％程度」「R元年度末残高70億円以上（一般会計）」のように、時期、数値、単位、以内・以上など、括弧書きの条件の順に入力してください',
};
