/** Numbers are stored as numbers. */
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../../../src/core/snapshot';
import { AMOUNTS, codesOf, onlyFinding } from './written-record';

describe('C10, a number stored as text', () => {
  it.each<[header: string, text: string, content: number, numberFormat: string]>([
    ['番号', '12', 12, '0'],
    ['番号', '1,200', 1200, '#,##0'],
    [AMOUNTS, '8,847千円', 8847, '#,##0"千円";"△"#,##0"千円"'],
    [AMOUNTS, '△9,870千円', -9870, '#,##0"千円";"△"#,##0"千円"'],
    [AMOUNTS, '▲9,870千円', -9870, '#,##0"千円";"▲"#,##0"千円"'],
    [AMOUNTS, '-9,870千円', -9870, '#,##0"千円"'],
    [AMOUNTS, '500千円', 500, '#,##0"千円";"△"#,##0"千円"'],
    [AMOUNTS, '8847千円', 8847, '0"千円";"△"0"千円"'],
    [AMOUNTS, '8,847.50千円', 8847.5, '#,##0.00"千円";"△"#,##0.00"千円"'],
    [AMOUNTS, '8,847', 8847, '#,##0;"△"#,##0'],
    [AMOUNTS, '11,075,455円', 11075.455, '#,##0.000"千円";"△"#,##0.000"千円"'],
    [AMOUNTS, '37億6千万円', 3760000, '#,##0"千円";"△"#,##0"千円"'],
  ])('in %s, %s becomes %d', (header, text, content, numberFormat) => {
    const finding = onlyFinding({ [header]: text });
    expect(finding).toMatchObject({ code: 'C10', severity: 'info', value: text });
    expect(finding.fix).toEqual({
      way: header === '番号' ? 'number' : 'money',
      content,
      numberFormat,
    });
  });

  it.each<[header: string, value: CellValue]>([
    [AMOUNTS, 8847],
    [AMOUNTS, '※'],
    [AMOUNTS, '－'],
    [AMOUNTS, '36,112千円(うち一般会計△51,036千円)'],
    [AMOUNTS, '38,036千円（番号96の内数）'],
    [AMOUNTS, '【動物園】2,387千円【福祉課】5,920千円'],
    ['開始年度', '2020年度'],
    ['記号', 'N12'],
    ['内容', '12'],
  ])('is not said in %s of %s', (header, value) => {
    expect(codesOf({ [header]: value })).toEqual([]);
  });
});
