/** What rules about sections and lists check and why, in English. */
import type { PoliciesOfHeading } from '../../../core/check/kinds/listing/policies-allowed';
import { allSections } from '../../all-sections';
import { policyExample } from '../../rule-examples';
import { label } from '../../rule-words';
import type { RuleWords } from '../../rule-words';
import { quoted } from './parts';

function allowedFor(allowed: readonly PoliciesOfHeading[]): string {
  return allowed.map(({ title, policies }) => `${title}: ${policies.join(', ')}`).join('; ');
}

export const listing = {
  'one-section': (book) => ({
    checks: `“${label(book, book.rule.field)}” is exactly one section.`,
    why: 'One section answers for the item, and counts by section neither repeat nor miss it.',
    example: { wrong: '財政課・収納課', right: '財政課' },
    standards: ['1-2'],
  }),
  'not-among': (book) => ({
    checks: `“${label(book, book.rule.field)}” does not name a section of “${label(book, book.rule.of)}”.`,
    why: 'A section in both leaves open whether it is in charge or concerned.',
    example: {
      wrong: '担当課 職員課、関係課 職員課・財政課',
      right: '担当課 職員課、関係課 財政課',
    },
  }),
  'tags-in-charge': (book) => ({
    checks: `A section in 【 】 in “${label(book, book.rule.field)}” is among “${label(book, book.rule.sections)}”.`,
    why: 'It may be misspelt, or not be in charge.',
    example: {
      wrong: '【税務課】 where 総務課 is in charge',
      right: '【総務課】 where 総務課 is in charge',
    },
  }),
  'section-listed': (book) => ({
    checks: `${quoted(book, book.rule.by)} with ${quoted(book, [book.rule.field])} stand in the plan’s list of items.`,
    why: 'Items that are not in the plan, and sections that are not in charge, do not get mixed in.',
    example: {
      wrong: 'a record of 税務課 where the plan lists 総務課',
      right: 'a record of 総務課 where the plan lists it',
    },
  }),
  'listed-have-records': (book) => ({
    checks: `Every section under ${quoted(book, [book.rule.listed])} in the plan’s list has a record of the item.`,
    why: 'It shows whose record has not come in.',
    example: {
      wrong: '総務課 and 税務課 listed, a record of 総務課 alone',
      right: '総務課 and 税務課 listed, a record of each',
    },
  }),
  'in-listed-order': () => ({
    checks: 'The records stand in the order of items and sections in the plan’s list.',
    why: 'The printed book reads in the order of the plan.',
    example: { wrong: '(2), (1), (3)', right: '(1), (2), (3)' },
  }),
  'sections-tagged': (book) => ({
    checks: `In records of ${allSections(book, book.rule.section)}, ${quoted(book, book.rule.fields)} say whose work it is as “【section】”.`,
    why: 'In a text about the work of several sections, readers see which did what.',
    example: { wrong: '総務課：研修を行った。', right: '【総務課】研修を行った。' },
  }),
  'policies-allowed': (book) => ({
    checks: `The policies in “${label(book, book.rule.policies)}” belong to “${label(book, book.rule.heading)}” (${allowedFor(book.rule.allowed)}).`,
    why: 'Summaries by policy rest on how the two plans fit together.',
    example: policyExample(book.rule.allowed),
  }),
} satisfies Partial<RuleWords>;
