/** An amount is of the size of the record's other years. */
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../../../src/core/snapshot';
import { YEARS, codesOf, findingsOf, onlyFinding } from '../notation/written-record';
import type { Cells } from '../notation/written-record';
import { showKind, yearly } from '../made-up';

showKind('same-scale', {
  town: {
    fields: [yearly('amount', '金額', { kind: 'money', unit: '千円' })],
    years: [2020, 2021, 2022, 2023],
  },
  rule: { from: 900, to: 1100 },
  right: [{ 金額令和2年度: 400, 金額令和3年度: 500, 金額令和4年度: 520, 金額令和5年度: 480 }],
  wrong: {
    'same-scale': {
      rows: [{ 金額令和2年度: 400, 金額令和3年度: 500, 金額令和4年度: 500000, 金額令和5年度: 480 }],
      at: ['1 R4'],
    },
  },
});

describe('C19, an amount of another scale', () => {
  const record = (...amounts: readonly CellValue[]): Cells =>
    Object.fromEntries(amounts.map((amount, at) => [`金額${YEARS[at] ?? ''}`, amount]));

  it.each<[times: number, found: boolean]>([
    [499, false],
    [500, true],
    [2000, true],
    [2001, false],
  ])('%d times the median of the other years is suspicious: %s', (times, found) => {
    expect(codesOf(record(10, 20, 30, 20 * times))).toEqual(found ? ['C19 金額R3'] : []);
    expect(codesOf(record(10 * times, 20 * times, 30 * times, 20))).toEqual(
      found ? ['C19 金額R3'] : [],
    );
  });

  it('needs two other years, and is said of the one that is off', () => {
    expect(codesOf(record(8847, 8847000))).toEqual([]);
    expect(codesOf(record(8847, 8847000, '※'))).toEqual([]);
    expect(codesOf(record(8847000, 8847, 9175))).toEqual(['C19 金額H30']);
    expect(codesOf(record(8847, 9175, -5207000))).toEqual(['C19 金額R2']);
    expect(codesOf(record(0, 0, 5207))).toEqual([]);
  });

  it('is fixed in the column’s unit, exactly', () => {
    expect(onlyFinding(record(8847, 9175, 5207123)).fix).toEqual({
      way: 'money',
      content: 5207.123,
    });
    expect(onlyFinding(record(8847, 9175, 5.207)).fix).toEqual({ way: 'money', content: 5207 });
    const printed = findingsOf(record(8847, 9175, '5,207,000千円')).find(
      ({ code }) => code === 'C19',
    );
    expect(printed?.fix).toEqual({
      way: 'money',
      content: 5207,
      numberFormat: '#,##0"千円";"△"#,##0"千円"',
    });
  });
});
