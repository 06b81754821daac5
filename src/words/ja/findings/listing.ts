/** What findings about sections and lists say in Japanese. */
import { fact, fieldInJapanese as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';

export const listing = {
  'one-section-blank': (f) => `${field(f)}が空欄です。担当する課を一つ入力してください。`,
  'one-section-several': (f) =>
    `${field(f)}に「${fact(f, 'sections', '」「')}」の二つ以上が書かれています。一つの課だけにしてください。`,
  'one-section-none': (f) =>
    `${field(f)}の「${f.value}」は一つの課の名前として読み取れません。課の名前を一つ入力してください。`,
  'not-among': (f) =>
    `${field(f)}に、「${fact(f, 'of')}」と同じ「${fact(f, 'sections', '」「')}」があります。${field(f)}から消してください。`,
  'tag-not-in-charge': (f) =>
    `${field(f)}の【${fact(f, 'tags', '】【')}】は「${fact(f, 'sections')}」にありません。課名を直すか、「${fact(f, 'sections')}」に加えてください。`,
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
  'section-not-tagged': (f) =>
    `${field(f)}に${fact(f, 'sections')}が【　】なしで書かれています。「【課名】」の形に直してください。`,
  'sections-not-named': (f) =>
    `「${fact(f, 'fields', '」「')}」のどれにも課名がありません。どの課の取組か分かるように「【課名】」の形で入力してください。`,
  'policies-allowed': (f) =>
    `${field(f)}の${fact(f, 'policy')}${fact(f, 'numbers', '・')}は、「${fact(f, 'headingField')}」の「${fact(f, 'heading')}」では使えません。${fact(f, 'policy')}${fact(f, 'allowed', '・')}のいずれかにしてください。`,
} satisfies Partial<FindingSentences>;
