/** Grades from scores and from averages, by the thresholds and the published figures of 苫小牧市. */
import { describe, expect, it } from '@jest/globals';
import { Big } from 'big.js';
import facts from '../../src/plans/tomakomai/facts.json';
import { gradeOfAverages, gradeOfScores, totalOf } from '../../src/core/grade-scale';
import { GRADE_SCALE } from '../../src/plans/tomakomai/settings';

const bigs = (numbers: readonly (number | string)[]): readonly Big[] =>
  numbers.map((number) => new Big(number));

describe('grades from scores (docs/formats/tomakomai.md, T03)', () => {
  it.each([
    [[3, 3, 3, 3], 'A'],
    [[2, 2, 3, 3], 'A'],
    [[1, 3, 3, 3], 'B'],
    [[0, 3, 3, 3], 'B'],
    [[2, 2, 2, 2], 'B'],
    [[1, 2, 2, 2], 'C'],
    [[1, 1, 1, 2], 'C'],
    [[1, 1, 1, 1], 'D'],
    [[0, 0, 0, 0], 'D'],
  ])('%j make %s', (scores, grade) => {
    expect(gradeOfScores(bigs(scores), GRADE_SCALE)).toBe(grade);
  });

  it('are the published ones of all 95 practices, and of every year whose scores are in the facts', () => {
    let years = 0;
    for (const { overall, total, grade, scores, grades } of facts.practices) {
      expect(totalOf(bigs(overall)).toNumber()).toBe(total);
      expect(gradeOfScores(bigs(overall), GRADE_SCALE)).toBe(grade);
      scores?.forEach((printed, year) => {
        if (!/^\d{4}$/.test(printed)) return;
        years += 1;
        expect(gradeOfScores(bigs([...printed]), GRADE_SCALE)).toBe(grades[year]);
      });
    }
    expect(years).toBeGreaterThan(100);
  });
});

describe('grades from averages: half a point lower (docs/formats/tomakomai.md, 取組項目別)', () => {
  it.each([
    // 取組項目 1: 11.6 in all.
    [['2.8', '2.8', '3.0', '3.0'], 'A'],
    [['2.0', '2.5', '2.5', '2.5'], 'A'],
    [['2.0', '2.4', '2.5', '2.5'], 'B'],
    [['1.9', '3.0', '3.0', '3.0'], 'B'],
    [['1.8', '1.9', '1.9', '1.9'], 'B'],
    [['1.8', '1.8', '1.9', '1.9'], 'C'],
  ])('%j make %s', (averages, grade) => {
    expect(gradeOfAverages(bigs(averages), GRADE_SCALE)).toBe(grade);
  });
});
