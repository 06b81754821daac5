/** What findings about accounts of the two halves of a year say in Japanese. */
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { Finding } from '../../../core/finding';
import { text } from '../../condition-words';
import type { FindingSentences } from '../../finding-place';
import { reasons } from './reasons';

function faultOfSection(all: string, reason: string, rest: string): string {
  switch (reason) {
    case 'trailing':
      return `「${rest}」の所に余分な文字があります`;
    case 'bracket':
      return `${all}の後の「】」がありません`;
    default:
      return '課名を読み取れません';
  }
}

/** The fields of the record that ask for an account. */
function judged({ composed }: Pick<Finding, 'composed'>): string {
  const fields = (composed?.because ?? []).map(({ params }) => text(params, 'field'));
  return [...new Set(fields)].map((each) => `「${each}」`).join('');
}

export const halves = {
  'section-form': (f) => {
    const all = fact(f, 'all');
    const fault = faultOfSection(all, fact(f, 'reason'), fact(f, 'rest'));
    return `${field(f)}の「${f.value}」は、${fault}。一つの課名か「${all}【とりまとめ課】」の形で入力してください。`;
  },
  'item-not-listed': (f) =>
    `${field(f)}の「${f.value}」は「${fact(f, 'list')}」にありません。「${fact(f, 'list')}」と同じ書き方に直してください。`,
  'section-not-listed': (f) =>
    `${field(f)}の「${f.value}」は、「${fact(f, 'list')}」のこの取組の課（${fact(f, 'sections')}）にありません。課名を直すか、「${fact(f, 'list')}」に加えてください。`,
  'listed-without-record': (f) =>
    `${fact(f, 'sections')}の${fact(f, 'recordName')}が「${fact(f, 'ledger')}」にありません。追加するか、${field(f)}を直してください。`,
  'in-listed-order': (f) => {
    const after = fact(f, 'after');
    const position = after === '' ? '最初' : `「${after}」の後`;
    return `この取組の位置が「${fact(f, 'list')}」の順と違います。${position}に移してください。`;
  },
  'dates-within': (f) =>
    `${field(f)}に${fact(f, 'from')}月から${fact(f, 'to')}月までの期間にない日付「${fact(f, 'dates', '」「')}」があります。日付の誤りか、記載する欄の違いがないか確認してください。`,
  'reported-when': (f) =>
    `${reasons(f)}${field(f)}が「${f.value}」だけです。取り組んだ内容を入力するか、${judged(f)}を見直してください。`,
  'reported-against': (f) =>
    `${reasons(f)}${field(f)}に「${fact(f, 'word')}」とあります。どのように達成できたのかを書き加えるか、${judged(f)}を見直してください。`,
  'section-not-tagged': (f) =>
    `${field(f)}に${fact(f, 'sections')}が【　】なしで書かれています。「【課名】」の形に直してください。`,
  'sections-not-named': (f) =>
    `「${fact(f, 'fields', '」「')}」のどれにも課名がありません。どの課の取組か分かるように「【課名】」の形で入力してください。`,
  'has-quantity': (f) =>
    fact(f, 'named') === ''
      ? `${field(f)}に単位の付いた数がありません。達成できたかどうかを数で確かめられる目標か確認してください。`
      : `${field(f)}に「${fact(f, 'named')}」とありますが、単位の付いた数がありません。目標とする数を入力してください。`,
} satisfies Partial<FindingSentences>;
