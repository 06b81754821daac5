/** Goals with their direction in words, and what they came to (docs/formats/asahikawa.md, 財政健全化指標). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printValue, reachesGoal, readValue } from '../../../src/core/values';
import type { GoalValue } from '../../../src/core/values';

const GOAL = { kind: 'goal' } as const;
const OUTCOME = { kind: 'goal', outcome: true } as const;

/** What the city printed, and what it came to (docs/formats/asahikawa.md, 財政健全化指標). */
const PRINTED: readonly (readonly [goal: string, outcome: string, reached: boolean])[] = [
  ['４年間400億円以内（一般会計）（臨時財政対策債除く）', '375.1億円', true],
  ['R元年度 90％以下（普通会計）', '94.9%', false],
  ['R元年度95.0%程度', '96.1%', true],
  ['R元年度91.0%程度', '82.0%', false],
  ['R元年度83.0%程度', '80.7%', false],
  ['R2年度当初2,141人（一般会計）（H28年度比50人減）', '2,144人', false],
  ['R元年度1,179億円以下（一般会計 建設事業等債）', '1,143.3億円', true],
  ['累計４億円の縮減', '38.6億円', true],
  ['R元年度末残高30億円以上', '37.7億円', true],
  ['R元年度末残高70億円以上（一般会計）', '86.1億円', true],
];

function read(raw: string | number, type: typeof GOAL | typeof OUTCOME): GoalValue {
  const reading = readValue(raw, type);
  if (reading.state !== 'value' || reading.value.kind !== 'goal') throw new Error(reading.state);
  return reading.value;
}

describe('a goal', () => {
  it.each([
    ...['400億円以内', '95.0％程度', '2,141人以下', '累計4億円の縮減', '30億円以上'],
    ...PRINTED.map(([goal]) => goal),
  ])('is printed as it was written: %s', (written) => {
    expect(printValue(read(written, GOAL), GOAL)).toBe(written);
  });

  it.each([
    ['400億円以内', '400億円', true],
    ['400億円以内', '400.1億円', false],
    ['90.0％以下', '94.9%', false],
    ['９５．０％程度', '95.0％', true],
    ['95.0％程度', '94.9％', false],
    ['累計4億円の縮減', '累計38.6億円の縮減', true],
    ['累計4億円の縮減', '3.9億円', false],
    ['30億円以上', 30, true],
    ['30億円以上', '30人', null],
  ])('%s is judged by %s: %s', (goal, outcome, reached) => {
    expect(reachesGoal(read(goal, GOAL), read(outcome, OUTCOME))).toBe(reached);
  });

  it.each(PRINTED)('of the city, %s, is judged by %s: %s', (goal, outcome, reached) => {
    expect(reachesGoal(read(goal, GOAL), read(outcome, OUTCOME))).toBe(reached);
  });

  it('has its time, figure, direction and conditions', () => {
    expect(read('R元年度末残高70億円以上（一般会計）', GOAL)).toMatchObject({
      lead: 'R元年度末残高',
      written: '70億円',
      figure: { unit: '億円', decimals: 0 },
      words: '以上',
      conditions: ['（一般会計）'],
    });
    expect(read('R2年度当初2,141人（一般会計）（H28年度比50人減）', GOAL)).toMatchObject({
      lead: 'R2年度当初',
      written: '2,141人',
      words: null,
      conditions: ['（一般会計）', '（H28年度比50人減）'],
    });
    expect(read('3年以内', GOAL)).toMatchObject({ lead: '', written: '3年', words: '以内' });
    expect(read('375.1億円（見込み）', OUTCOME)).toMatchObject({ conditions: ['（見込み）'] });
  });

  it('reads what it prints, of any parts', () => {
    const part = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
    const lead = part(
      '',
      '４年間',
      '5か年間で',
      'R元年度',
      'R元年度 ',
      '令和2年度当初',
      'H30年度末残高',
      '2024年度の',
      '累計',
      '約',
    );
    const number = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map((any) => any.toLocaleString('en')),
      fc.integer({ min: 0, max: 9_999 }).map((any) => (any / 10).toFixed(1)),
      part('４', '９５．０', '１，１７９', '△3'),
    );
    const unit = part('億円', '百万円', '％', '%', '人', '件', '年', 'ポイント', '');
    const words = part('以内', '以下', '以上', '程度', 'の縮減', '削減', '減', '増');
    const conditions = fc.array(
      part(
        '（一般会計）',
        '(普通会計)',
        ' （臨時財政対策債除く）',
        '（H28年度比50人減）',
        '（前年度比3％増）',
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(lead, number, unit, words, conditions, (...parts) => {
        const [time, digits, of, direction, brackets] = parts;
        const written = time + digits + of + direction + brackets.join('');
        const value = read(written, GOAL);
        expect(value).toMatchObject({
          lead: time,
          written: digits + of,
          words: direction,
          conditions: brackets,
        });
        expect(printValue(value, GOAL)).toBe(written);
        expect(read(printValue(value, GOAL), GOAL)).toEqual(value);
        const outcome = time + digits + of + brackets.join('');
        expect(printValue(read(outcome, OUTCOME), OUTCOME)).toBe(outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('needs its words, which an outcome does not', () => {
    expect(readValue('400億円', GOAL)).toEqual({ state: 'unreadable', reason: 'ending', at: 5 });
    expect(readValue('375.1億円', OUTCOME).state).toBe('value');
  });

  it('cannot be read where something else stands in the cell', () => {
    expect(readValue('400億円以内とする', GOAL)).toMatchObject({ reason: 'trailing' });
    expect(readValue('できるだけ', OUTCOME)).toMatchObject({ reason: 'not-a-number' });
    expect(readValue(true, OUTCOME)).toMatchObject({ reason: 'not-a-number' });
  });
});
