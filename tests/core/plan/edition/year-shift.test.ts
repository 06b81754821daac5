/** Years of a plan move to those of an edition that may be shorter or longer. */
import { describe, expect, it } from '@jest/globals';
import {
  movedYear,
  movedYears,
  span,
  yearIdOf,
  yearTextOf,
} from '../../../../src/core/plan/edition/year-shift';

const SHORTER = { from: span(2020, 2024), to: span(2025, 2027) };
const LONGER = { from: span(2020, 2024), to: span(2025, 2031) };

describe('a year of a plan', () => {
  it('keeps its place from the first, and the last stays the last', () => {
    expect(span(2020, 2024).map((year) => movedYear(year, SHORTER))).toEqual([
      2025,
      2026,
      2027,
      null,
      2027,
    ]);
    expect(movedYear(2024, LONGER)).toBe(2031);
    expect(movedYear(2019, LONGER)).toBe(2024);
  });

  it('is in a list that leaves out as many years at its ends', () => {
    expect(movedYears(span(2020, 2023), LONGER)).toEqual(span(2025, 2030));
    expect(movedYears(span(2021, 2024), SHORTER)).toEqual([2026, 2027]);
    expect(movedYears([2020, 2022], LONGER)).toEqual([2025, 2027]);
    expect(movedYears([2024], SHORTER)).toEqual([2027]);
    expect(movedYears([], SHORTER)).toEqual([]);
  });

  it('is read where a text says nothing else', () => {
    expect(yearTextOf('令和2年度末', [2020])?.write(2025)).toBe('令和7年度末');
    expect(yearTextOf('H31', [2019])).toBeNull();
    expect(yearTextOf('R2からの計画', [2020])).toBeNull();
    expect(yearIdOf('result2020', 2020)?.write(2026)).toBe('result2026');
    expect(yearIdOf('gradeR2', 2021)).toBeNull();
  });
});
