/** What rules about accounts of the two halves of a year check and why, in Japanese. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import { allSections } from '../../all-sections';
import type { RuleWords } from '../../rule-words';
import { label } from '../../rule-words';
import { when } from './when';

function quoted(book: BookRule, fields: readonly string[]): string {
  return `「${fields.map((field) => label(book, field)).join('」「')}」`;
}

export const halves = {
  'section-form': (book) => ({
    checks: `${quoted(book, [book.rule.field])}が、一つの課名か「${allSections(book, book.rule.field)}【とりまとめ課】」の形であること。`,
    why: 'どの課が回答するのかを一つに決め、課ごとに集計するためです。',
    example: {
      wrong: '総務課・保健福祉課',
      right: `${allSections(book, book.rule.field)}【総務課】`,
    },
    standards: ['1-2'],
  }),
  'section-listed': (book) => ({
    checks: `${quoted(book, book.rule.by)}と${quoted(book, [book.rule.field])}の組が、計画の一覧にあること。`,
    why: '計画にない取組や、担当でない課の記録が混じることを防ぐためです。',
    example: {
      wrong: '一覧で総務課が実践課の取組に、税務課の記録',
      right: '一覧で総務課が実践課の取組に、総務課の記録',
    },
  }),
  'listed-have-records': (book) => ({
    checks: `計画の一覧の${quoted(book, [book.rule.listed])}にある課のすべてに、取組の記録があること。`,
    why: '課の記録の提出漏れを見つけるためです。',
    example: {
      wrong: '一覧に総務課と税務課、記録は総務課だけ',
      right: '一覧に総務課と税務課、記録も両課',
    },
  }),
  'in-listed-order': () => ({
    checks: '記録が、計画の一覧の取組と課の順に並んでいること。',
    why: '印刷した資料を計画と同じ順で読めるようにするためです。',
    example: { wrong: '(2)、(1)、(3)', right: '(1)、(2)、(3)' },
  }),
  'dates-within': (book) => {
    const { field, months, announcing } = book.rule;
    return {
      checks: `${quoted(book, [field])}に書かれた日付が、${months[0]}月から${months.at(-1) ?? months[0]}月までにあること${announcing ? `（「${[...announcing.behind, ...announcing.later].join('」「')}」などと書かれた予告を除きます）` : ''}。`,
      why: '別の期間の実績や予定が混じると、その期間の進み具合が分からなくなるためです。',
      example: { wrong: '10/8に説明会を開いた（前期）', right: '10/8に説明会を開いた（後期）' },
    };
  },
  'reported-when': (book) => ({
    checks: `${when(book, book.rule.when)}${quoted(book, book.rule.fields)}が「${book.rule.none.join('」「')}」だけで${book.rule.against ? `なく、「${book.rule.against.join('」「')}」とも書かれていない` : 'ない'}こと。`,
    why: '何に取り組んで達成できたのかを示すためです。',
    example: { wrong: '説明会を中止した。', right: '説明会を2回開いた。' },
  }),
  'sections-tagged': (book) => ({
    checks: `${allSections(book, book.rule.section)}の取組では、${quoted(book, book.rule.fields)}に、どの課の取組かを「【課名】」の形で書いていること。`,
    why: '複数の課の取組をまとめた文章で、どの課の取組かを分かるようにするためです。',
    example: { wrong: '総務課：研修を行った。', right: '【総務課】研修を行った。' },
  }),
  'has-quantity': (book) => ({
    checks: `${quoted(book, [book.rule.field])}に${book.rule.counted ? `数えられるもの（「${book.rule.counted.slice(0, 3).join('」「')}」など）が書かれているとき` : ''}、単位の付いた数があること。`,
    why: '達成できたかどうかを、だれが見ても同じように判断できるようにするためです。',
    example: { wrong: '研修の回数を増やす。', right: '研修の回数を年3回に増やす。' },
    standards: ['1-9'],
  }),
} satisfies Partial<RuleWords>;
