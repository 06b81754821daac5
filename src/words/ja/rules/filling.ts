/** What rules about what is filled in check and why, in Japanese. */
import { canGive } from '../../../core/values';
import { fieldType, isByYear } from '../../field-type';
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { labels, quoted } from './parts';

function words(all: readonly string[]): string {
  return all.map((each) => `「${each}」`).join('又は');
}

export const filling = {
  'unlike-earlier': (book) => ({
    checks: `「${label(book, book.rule.field)}」が${book.rule.than === 'above' ? 'すぐ上の記録とほとんど同じ' : '前の記録と同じ'}文章でないこと${book.rule.longerThan === undefined ? '' : `（${book.rule.longerThan}字までの短い文章を除きます）`}。`,
    why: '写したまま書き直していない文章を見付けます。',
    example: {
      wrong: '番号3も番号4も「窓口が混み合う。」',
      right: '番号4は「電話がつながりにくい。」',
    },
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
  'not-yet-due': () => ({
    checks: '確認時期より後に記入する欄が、空欄であること。',
    why: '確認時期より後の記入は検証しないため、確認時期が古いと、誤りを見落とします。',
    example: {
      wrong: '令和3年度末の検証で、令和4年度の実績が入力されている',
      right: '令和4年度の実績は、令和4年度末に入力する',
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
  'dates-within': (book) => {
    const { field, months, announcing } = book.rule;
    return {
      checks: `${quoted(book, [field])}に書かれた日付が、${months[0]}月から${months.at(-1) ?? months[0]}月までにあること${announcing ? `（「${[...announcing.behind, ...announcing.later].join('」「')}」などと書かれた予告を除きます）` : ''}。`,
      why: '別の期間の実績や予定が混じると、その期間の進み具合が分からなくなるためです。',
      example: { wrong: '10/8に説明会を開いた（前期）', right: '10/8に説明会を開いた（後期）' },
    };
  },
  'has-quantity': (book) => ({
    checks: `${quoted(book, [book.rule.field])}に${book.rule.counted ? `数えられるもの（「${book.rule.counted.slice(0, 3).join('」「')}」など）が書かれているとき` : ''}、単位の付いた数があること。`,
    why: '達成できたかどうかを、だれが見ても同じように判断できるようにするためです。',
    example: { wrong: '研修の回数を増やす。', right: '研修の回数を年3回に増やす。' },
    standards: ['1-9'],
  }),
  'plan-year': (book) => {
    const type = fieldType(book, book.rule.fields);
    return type && canGive(type, 'year-range')
      ? {
          checks: `${labels(book, book.rule.fields)}が計画の期間に収まり、始まりの年度が終わりの年度より後でないこと。`,
          why: '計画にない年度の取組は、年度別の集計に入りません。',
          example: { wrong: '令和2年度～令和7年度', right: '令和2年度～令和6年度' },
        }
      : {
          checks: `${labels(book, book.rule.fields)}が計画の年度であること。`,
          why: '計画にない年度の記載は、どの年度の集計にも入りません。',
          example: { wrong: 'R7', right: 'R6' },
        };
  },
  'all-or-none': (book) => ({
    checks: `${labels(book, book.rule.scores)}が${isByYear(book, book.rule.scores) ? '年度ごとに' : ''}全てあるか全てないかのどちらかで、「${label(book, book.rule.grade)}」が評価点のあるときだけあること。`,
    why: '一部の評価点だけでは合計も評価も決まりません。',
    example: { wrong: '3・2・空欄・2', right: '3・2・2・2' },
  }),
} satisfies Partial<RuleWords>;
