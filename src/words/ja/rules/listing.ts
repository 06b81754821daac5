/** What rules about sections and lists check and why, in Japanese. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import type { PoliciesOfHeading } from '../../../core/check/kinds/listing/policies-allowed';
import { allSections } from '../../all-sections';
import { typeAs } from '../../../core/values/value-in';
import { policyExample } from '../../rule-examples';
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { quoted } from './parts';

/** What the plan calls its policies. */
function policyOf({ types }: BookRule, field: string): string {
  return typeAs(types[field], 'policies')?.label ?? '';
}

function allowedFor(policy: string, allowed: readonly PoliciesOfHeading[]): string {
  return allowed
    .map(({ title, policies }) => `${title}は${policy}${policies.join('・')}`)
    .join('、');
}

export const listing = {
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
  'tags-in-charge': (book) => ({
    checks: `「${label(book, book.rule.field)}」の【　】に書かれた部署が、「${label(book, book.rule.sections)}」にあること。`,
    why: '所管していない部署の実績や、部署名の誤りの可能性があります。',
    example: { wrong: '総務課の取組に「【税務課】」', right: '総務課の取組に「【総務課】」' },
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
  'sections-tagged': (book) => ({
    checks: `${allSections(book, book.rule.section)}の取組では、${quoted(book, book.rule.fields)}に、どの課の取組かを「【課名】」の形で書いていること。`,
    why: '複数の課の取組をまとめた文章で、どの課の取組かを分かるようにするためです。',
    example: { wrong: '総務課：研修を行った。', right: '【総務課】研修を行った。' },
  }),
  'policies-allowed': (book) => ({
    checks: `「${label(book, book.rule.policies)}」の${policyOf(book, book.rule.policies)}が、「${label(book, book.rule.heading)}」に対応するものであること（${allowedFor(policyOf(book, book.rule.policies), book.rule.allowed)}）。`,
    why: '上位の計画との対応が崩れると、方針別の集計が合いません。',
    example: policyExample(book.rule.allowed),
  }),
} satisfies Partial<RuleWords>;
