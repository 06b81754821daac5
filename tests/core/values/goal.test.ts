/** Goals with their direction in words, and what they came to (formats/asahikawa.md, 財政健全化指標). */
import { describe, expect, it } from '@jest/globals';
import { printValue, reachesGoal, readValue } from '../../../src/core/values';
import type { GoalValue } from '../../../src/core/values';

const GOAL = { kind: 'goal' } as const;
const OUTCOME = { kind: 'goal', outcome: true } as const;

function read(raw: string | number, type: typeof GOAL | typeof OUTCOME): GoalValue {
  const reading = readValue(raw, type);
  if (reading.state !== 'value' || reading.value.kind !== 'goal') throw new Error(reading.state);
  return reading.value;
}

describe('a goal', () => {
  it.each(['400億円以内', '95.0％程度', '2,141人以下', '累計4億円の縮減', '30億円以上'])(
    'is printed as it was written: %s',
    (written) => {
      expect(printValue(read(written, GOAL), GOAL)).toBe(written);
    },
  );

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
