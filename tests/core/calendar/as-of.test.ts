/** The as-of: what a person types, and which years are over at it. */
import { describe, expect, it } from '@jest/globals';
import { hasEnded, readAsOf, shortAsOf } from '../../../src/core/calendar/as-of';

describe('an as-of', () => {
  it.each([
    ['R3', 2021, 2],
    ['r3', 2021, 2],
    ['Ｒ３', 2021, 2],
    ['令和3年度', 2021, 2],
    ['令和元年度', 2019, 2],
    ['H29', 2017, 2],
    ['2021', 2021, 2],
    ['R2-1', 2020, 1],
    ['R2-2', 2020, 2],
  ] as const)('is read from %s', (text, year, half) => {
    expect(readAsOf(text)).toEqual({ year, half });
  });

  it.each(['', '3', 'R', 'R0', 'H32', 'X3', 'R3-3', 'R3 まで', '21', '9999'])(
    'is not read from “%s”',
    (text) => {
      expect(readAsOf(text)).toBeNull();
    },
  );

  it.each(['R3', 'R2-1', 'H28', 'R1'])('is written as it is read: %s', (text) => {
    const asOf = readAsOf(text);
    expect(asOf && shortAsOf(asOf)).toBe(text);
  });

  it('has the years before it behind it, and of its own year as much as it says', () => {
    const half = { year: 2020, half: 1 } as const;
    expect(hasEnded(2019, 2, half)).toBe(true);
    expect(hasEnded(2020, 1, half)).toBe(true);
    expect(hasEnded(2020, 2, half)).toBe(false);
    expect(hasEnded(2021, 1, half)).toBe(false);
    expect(hasEnded(2020, 2, { year: 2020, half: 2 })).toBe(true);
  });
});
