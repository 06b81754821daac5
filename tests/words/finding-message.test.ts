/** Every finding has a sentence in both languages that says what is wrong, with nothing left out. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findings as japanese } from '../../src/words/ja/findings';
import { findings as english } from '../../src/words/en/findings';
import { findingMessage } from '../../src/words/finding-message';
import type { Finding } from '../../src/core/finding';
import { changedColumns, checkColumns } from '../core/checked';
import type { Change } from '../core/checked';

function expectSound(finding: Finding): void {
  const ja = findingMessage(finding, 'ja');
  const en = findingMessage(finding, 'en');
  expect(ja).toMatch(/。$/u);
  expect(en).toMatch(/\.$/u);
  for (const message of [ja, en]) {
    expect(message).not.toMatch(/undefined|\[object|NaN/u);
  }
}

const fields = [
  'number',
  'process',
  'major',
  'title',
  'sections',
  'target',
  'result',
  'reason',
  'future',
] as const;
const byYear = ['planned', 'actual', 'amounts'] as const;
const years = ['H28', 'H29', 'H30', 'R1'] as const;
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '　',
    'なし',
    '⇒',
    '－',
    '※',
    '完了',
    '約3億円',
    '3億',
    '平成32年4月',
    '検討、実施',
    5,
    -3,
    0.5,
    true,
  ),
  fc.constantFrom(
    '【人事課】',
    '5千円（管理番号96の内数）',
    '5千円（管理番号500の内数）',
    '1千円(うち一般会計2千円)',
    '（総務課',
  ),
  fc.constantFrom(
    '　実施',
    '空白  二つ',
    '88千円',
    '８８千円',
    '㈱',
    '8,847千',
    '長い文'.repeat(300),
    8_847_000_000,
  ),
  fc.record({ error: fc.constantFrom('#REF!', '#N/A') }),
  fc.string({ maxLength: 12 }),
);
const change = fc.oneof(
  fc.record({
    record: fc.integer({ min: 1, max: 128 }),
    field: fc.constantFrom(...fields),
    value: cell,
  }),
  fc.record({
    record: fc.integer({ min: 1, max: 128 }),
    field: fc.constantFrom(...byYear),
    year: fc.constantFrom(...years),
    value: cell,
  }),
);

describe('the sentence of a finding', () => {
  it.each([
    ['C10', '88千円', '数値（88）'],
    ['C11', ' 88千円', '前後に余分な空白'],
    ['C11', '88  千円', '二つ以上の空白'],
    ['C12', '８８千円', '全角の文字（８）'],
    ['C15', '㍉', '「㍉」'],
    ['C19', 8_847_000, '中央値7,191千円と比べて大きすぎます'],
  ])('of %s names what is wrong with %j', (code, value, words) => {
    const found = checkColumns(
      changedColumns([{ record: 5, field: 'amounts', year: 'H29', value }]),
    );
    const finding = found.find((each) => each.code === code && each.year === 'H29');
    if (!finding) throw new Error('no finding');
    expectSound(finding);
    expect(findingMessage(finding, 'ja')).toContain(words);
  });

  it('is there in both languages whatever stands in the cells', () => {
    fc.assert(
      fc.property(fc.array<Change>(change, { maxLength: 30 }), (changes) => {
        checkColumns(changedColumns(changes)).forEach(expectSound);
      }),
      { numRuns: 40 },
    );
  });

  it('has the same keys in both languages', () => {
    expect(Object.keys(english)).toEqual(Object.keys(japanese));
  });

  it('says what is wrong and what to do', () => {
    const finding = checkColumns(
      changedColumns([{ record: 1, field: 'result', value: '実施済' }]),
    ).find(({ code }) => code === 'A02');
    if (!finding) throw new Error('no finding');
    expect(findingMessage(finding, 'ja')).toBe(
      '「取組結果」の「実施済」は使えない値です。「実施」「一部実施」「未実施」のいずれかを入力してください（「実施」ではありませんか）。',
    );
    expect(findingMessage(finding, 'en')).toBe(
      '“実施済” is not allowed in “取組結果”: enter one of 実施, 一部実施, 未実施 (did you mean 実施?).',
    );
  });

  it.each([
    ['number', '五', '「管理番号」の「五」は番号として読み取れません。'],
    ['amounts', 'なし', '金額がないときは「－」を入力してください。'],
    [
      'amounts',
      '100千円（管理番号96内数）',
      '括弧は「1,000千円(うち一般会計500千円)」「1,000千円（管理番号1の内数）」のように入力してください。',
    ],
    [
      'amounts',
      '100千円(うち一般会計120千円)',
      'うち書きの額120千円が、全体の額100千円を超えています。',
    ],
  ] as const)('says of %s with %j: %s', (field, value, words) => {
    const position =
      field === 'number' ? { record: 128, field } : { record: 5, field, year: 'R1' as const };
    const messages = checkColumns(changedColumns([{ ...position, value }])).map((each) =>
      findingMessage(each, 'ja'),
    );
    expect(messages.filter((message) => message.includes(words))).toHaveLength(1);
  });

  it('names the place where an amount could not be read', () => {
    const found = checkColumns(
      changedColumns([{ record: 5, field: 'amounts', year: 'R1', value: '5,207千円程度' }]),
    );
    const finding = found.find(({ code }) => code === 'C07');
    if (!finding) throw new Error('no finding');
    expect(findingMessage(finding, 'ja')).toContain('「程度」の所に余分な文字があります');
  });
});
