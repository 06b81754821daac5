/** Numbers as the formats of fixes show them: the same as Excel's own reading of the format gives. */
import { describe, expect, it } from '@jest/globals';
import { shownNumber } from '../../src/core/shown-number';
import { format } from 'practice-excel/workbook/numfmt';

const FORMATS = [
  'General',
  '0',
  '0.0',
  '#,##0',
  '#,##0.00',
  '#,##0"千円"',
  '#,##0"千円";"△"#,##0"千円"',
  '0.0;"▲"0.0',
  '#,##0"百万円";"△"#,##0"百万円";"－"',
  '0%',
  '0.0%;"△"0.0%',
];

describe('shownNumber', () => {
  it.each(
    FORMATS.flatMap((each) =>
      [8847, -1200, 0, 2.25, -0.5, 1234567.5].map((value) => [value, each] as const),
    ),
  )('shows %d by %s as Excel does', (value, each) => {
    expect(shownNumber(value, each)).toBe(format(each, value));
  });

  it('gives the plain number for formats that it leaves to Excel', () => {
    expect(shownNumber(43831, 'yyyy/m/d')).toBe('43831');
    expect(shownNumber(0.5, '# ?/?')).toBe('0.5');
  });
});
