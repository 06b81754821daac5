/** Writing formulas. */
import { describe, expect, it } from '@jest/globals';
import { grouped } from '../../../src/core/rollup/expression';

describe('grouped', () => {
  it.each([
    'SUMIFS(A[額],A[項目],"１　市税（現年）")',
    'SUM(A:A)',
    "SUM('市税(1'!$A$1:$A$9)",
    'SUM(表[[額)]])',
  ])('leaves one call as it is: %s', (formula) => {
    expect(grouped([formula])).toEqual([formula]);
  });

  it.each([
    'SUM(A:A)+SUM(B:B)',
    'SUM(A:A)*2',
    '2*(SUM(A:A))',
    'SUMIFS(A:A,B:B,")+(")-1',
    'SUM(表[[(額]])+SUM(表[[額)]])',
    "SUM(表['[甲])+SUM(表['[乙])",
  ])('puts anything else in parentheses: %s', (formula) => {
    expect(grouped([formula])).toEqual([`(${formula})`]);
  });
});
