/** The practising section: what is read, where reading stops, and that what is printed is read back. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { keyOf, printValue, readValue, sectionsOf } from '../../../src/core/values';
import type { PractisingSectionType } from '../../../src/core/values/practising-section';

const ONE: PractisingSectionType = { kind: 'practising-section', all: '全課' };
const SEVERAL: PractisingSectionType = { ...ONE, several: true };

function entriesIn(raw: string, type = ONE): unknown {
  const reading = readValue(raw, type);
  return reading.state === 'value' && reading.value.kind === 'practising-section'
    ? reading.value.entries.map(({ all, section }) => (all ? [section] : section))
    : reading;
}

describe('a practising section', () => {
  it.each([
    ['総務課', ['総務課']],
    ['　ラベンダーハイツ ', ['ラベンダーハイツ']],
    ['全課【総務課】', [['総務課']]],
    ['全課 【 総務課 】', [['総務課']]],
    ['ﾗﾍﾞﾝﾀﾞｰﾊｲﾂ', ['ラベンダーハイツ']],
  ])('is read in %s', (raw, entries) => {
    expect(entriesIn(raw)).toEqual(entries);
  });

  it.each([
    ['全課', 'no-section', 2],
    ['全課【】', 'no-section', 3],
    ['全課【全課】', 'no-section', 3],
    ['全課【総務課', 'bracket', 6],
    ['全課（総務課）', 'no-section', 2],
    ['総務課、保健福祉課', 'trailing', 3],
    ['総務課・保健福祉課', 'trailing', 3],
    ['総務課 保健福祉課', 'trailing', 4],
    ['総務課\n保健福祉課', 'trailing', 4],
    ['全課【総務課】と', 'trailing', 7],
    ['【総務課】', 'no-section', 0],
  ])('is not read in %s: %s at %d', (raw, reason, at) => {
    expect(readValue(raw, ONE)).toEqual({ state: 'unreadable', reason, at });
  });

  it('is one of several where they are parted by blanks', () => {
    expect(entriesIn('町民生活課　建設水道課\n全課【総務課】', SEVERAL)).toEqual([
      ...['町民生活課', '建設水道課'],
      ['総務課'],
    ]);
    expect(readValue('町民生活課　、建設水道課', SEVERAL)).toMatchObject({
      reason: 'no-section',
      at: 6,
    });
  });

  it('puts the section that puts all together in charge', () => {
    const reading = readValue('全課【総務課】', ONE);
    if (reading.state !== 'value') throw new Error(reading.state);
    expect(sectionsOf(reading.value, ONE)).toEqual(['総務課']);
    expect(keyOf(reading.value, ONE)).toBe('全課【総務課】');
  });

  it('is read back from what is printed', () => {
    const name = fc
      .array(fc.constantFrom(...'総務企画観光建設水道農業町民課室所園'), {
        minLength: 2,
        maxLength: 8,
      })
      .map((signs) => signs.join(''));
    const entry = fc.record({ all: fc.boolean(), section: name });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const [first, ...others] = entries;
        if (!first) return;
        const value = { kind: 'practising-section', entries: [first, ...others] } as const;
        expect(readValue(printValue(value, SEVERAL), SEVERAL)).toEqual({ state: 'value', value });
      }),
    );
  });
});
