/** When a cell is to be filled: with its column's year, its record's, the record's last, or the plan's last. */
import { describe, expect, it } from '@jest/globals';
import { due } from '../../../src/core/calendar/due';

const YEARS = [2020, 2021, 2022];
const NONE = { year: null, lastYear: null };

function at(year: number, half: 1 | 2 = 2) {
  return { asOf: { year, half }, years: YEARS };
}

describe('what is due', () => {
  it('is everything of which nothing is stated, from the start', () => {
    expect(due(undefined, 2022, NONE, at(2019))).toBe(true);
  });

  it('is a year of a field with that year', () => {
    expect(due('year-end', 2021, NONE, at(2020))).toBe(false);
    expect(due('year-end', 2021, NONE, at(2021, 1))).toBe(false);
    expect(due('first-half', 2021, NONE, at(2021, 1))).toBe(true);
    expect(due('year-end', 2021, NONE, at(2021))).toBe(true);
  });

  it('is what a record of a year says with that year', () => {
    const record = { year: 2021, lastYear: null };
    expect(due('year-end', null, record, at(2020))).toBe(false);
    expect(due('year-end', null, record, at(2021))).toBe(true);
  });

  it('is what is of no year once the record has ended, or else the plan', () => {
    expect(due('year-end', null, { year: null, lastYear: 2021 }, at(2020))).toBe(false);
    expect(due('year-end', null, { year: null, lastYear: 2021 }, at(2021))).toBe(true);
    expect(due('year-end', null, NONE, at(2021))).toBe(false);
    expect(due('year-end', null, NONE, at(2022))).toBe(true);
  });
});
