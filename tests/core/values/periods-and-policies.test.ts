/** Ranges of years, policies of a higher plan, and measured values: read, printed, and refused at their place. */
import { describe, expect, it } from '@jest/globals';
import { Big } from 'big.js';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/snapshot';
import { keyOf, printValue, readValue } from '../../../src/core/values';
import type { ValueType } from '../../../src/core/values';
import { yearsOf } from '../../../src/core/values/year-range';

const range = { kind: 'year-range' } as const;
const policies = { kind: 'policies', label: '方針' } as const;
const measured = { kind: 'measured' } as const;

function value(raw: CellValue, type: ValueType): unknown {
  const reading = readValue(raw, type);
  return reading.state === 'value' ? reading.value : reading;
}

function printed(raw: CellValue, type: ValueType): string {
  const reading = readValue(raw, type);
  if (reading.state !== 'value') throw new Error(JSON.stringify(reading));
  return printValue(reading.value, type);
}

describe('a range of years', () => {
  it.each([
    ['令和2年度～令和6年度', 2020, 2024, false],
    ['令和2年度～ ※令和5年度', 2020, 2023, true],
    ['令和２年度〜令和６年度', 2020, 2024, false],
    ['R2～R6', 2020, 2024, false],
    ['令和2～6年度', 2020, 2024, false],
    ['平成31年度から令和３年度', 2019, 2021, false],
    ['2020年度-2024年度', 2020, 2024, false],
    ['　令和元年度 ～ 令和元年度\n', 2019, 2019, false],
    // That it ends before it begins is for a rule to say.
    ['令和6年度～令和2年度', 2024, 2020, false],
  ])('reads %j', (raw, from, to, marked) => {
    expect(value(raw, range)).toEqual({ kind: 'year-range', from, to, marked });
  });

  it.each([
    ['令和2年度', 'no-range', 5],
    ['令和2年度～', 'not-a-year', 6],
    ['令和2年度～未定', 'not-a-year', 6],
    ['令和2年度～令和6年度まで', 'trailing', 11],
    ['平成32年度～令和6年度', 'impossible-date', 0],
    ['令和2年度～平成35年度', 'impossible-date', 6],
    ['5年間', 'not-a-year', 0],
    [2020, 'not-text', 0],
  ])('refuses %j: %s at %i', (raw, reason, at) => {
    expect(readValue(raw, range)).toEqual({ state: 'unreadable', reason, at });
  });

  it('is printed as the city does, and read back', () => {
    expect(printed('R2～R6', range)).toBe('令和2年度～令和6年度');
    expect(printed('令和2年度～※R5', range)).toBe('令和2年度～ ※令和5年度');
    const years = fc.integer({ min: 1990, max: 2040 });
    fc.assert(
      fc.property(years, years, fc.boolean(), (from, to, marked) => {
        const one = { kind: 'year-range', from, to, marked } as const;
        expect(value(printValue(one, range), range)).toEqual(one);
      }),
    );
  });

  it('has all its years, and none where it runs backwards', () => {
    expect(yearsOf({ kind: 'year-range', from: 2020, to: 2022, marked: true })).toEqual([
      2020, 2021, 2022,
    ]);
    expect(yearsOf({ kind: 'year-range', from: 2022, to: 2020, marked: false })).toEqual([]);
  });
});

describe('policies', () => {
  it.each([
    ['方針4', [[4, '']]],
    ['方針４　質の高い行政経営につながる。', [[4, '質の高い行政経営につながる。']]],
    ['方針4：行政経営の推進', [[4, '行政経営の推進']]],
    [
      '方針4　一つ目。\n二行目。\r\n方針5\n二つ目。',
      [
        [4, '一つ目。\n二行目。'],
        [5, '二つ目。'],
      ],
    ],
    [
      '方針4・方針5　両方に。',
      [
        [4, ''],
        [5, '両方に。'],
      ],
    ],
    ['方針4　基本方針に沿い、方針5とも関わる。', [[4, '基本方針に沿い、方針5とも関わる。']]],
    ['方針4　方針に沿って進める。', [[4, '方針に沿って進める。']]],
  ])('reads %j', (raw, expected) => {
    expect(value(raw, policies)).toEqual({
      kind: 'policies',
      policies: expected.map(([number, text]) => ({ number, text })),
    });
  });

  it.each([
    ['質の高い行政経営の推進', 0],
    ['　政策4', 1],
    ['方針　四', 0],
    [4, 0],
  ])('refuses %j at %i', (raw, at) => {
    expect(readValue(raw, policies)).toEqual({ state: 'unreadable', reason: 'no-policy', at });
  });

  it('are read back from their print', () => {
    const policy = fc.record({
      number: fc.integer({ min: 1, max: 20 }),
      text: fc.constantFrom('', '経費の削減につながる。', '一行目。\n二行目は方針に触れる。'),
    });
    fc.assert(
      fc.property(policy, fc.array(policy, { maxLength: 4 }), (first, others) => {
        const one = { kind: 'policies', policies: [first, ...others] } as const;
        expect(value(printValue(one, policies), policies)).toEqual(one);
      }),
    );
  });

  it('compare by all they say', () => {
    const key = (raw: string): string => {
      const reading = readValue(raw, policies);
      return reading.state === 'value' ? keyOf(reading.value, policies) : '';
    };
    expect(key('方針４：推進')).toBe(key('方針4　推進'));
    expect(key('方針4　推進')).not.toBe(key('方針5　推進'));
  });
});

describe('a measured value', () => {
  it.each([
    ['48.2%', '48.2%'],
    ['４８．２０％', '48.20%'],
    ['1,360,000 kWh', '1,360,000kWh'],
    ['3%の縮減', '3%減'],
    ['△3%', '△3%'],
    ['10件増', '10件増'],
    ['98万人', '98万人'],
    ['現年 99.12% 滞繰 23.00%', '現年 99.12% 滞繰 23.00%'],
    ['電気：1,300,000kWh、灯油：45,000L', '電気 1,300,000kWh 灯油 45,000L'],
    ['現年 99 滞繰 23', '現年 99 滞繰 23'],
    [12, '12'],
    [0.5, '0.5'],
    ['12', '12'],
  ])('reads %j and prints %s', (raw, print) => {
    expect(printed(raw, measured)).toBe(print);
  });

  it.each([
    ['集計中', 'not-a-number', 0],
    ['約5件', 'not-a-number', 0],
    ['5件 6件', 'trailing', 3],
    ['5件（速報値）', 'trailing', 2],
    ['現年 99% 50%', 'trailing', 7],
    [true, 'not-a-number', 0],
  ])('refuses %j: %s at %i', (raw, reason, at) => {
    expect(readValue(raw, measured)).toEqual({ state: 'unreadable', reason, at });
  });

  it('is read back from its print', () => {
    const figure = fc.record({
      digits: fc.integer({ min: -999_999, max: 999_999 }),
      decimals: fc.integer({ min: 0, max: 3 }),
      unit: fc.constantFrom('', '%', '件', '人', 'グループ', 'kWh'),
      change: fc.constantFrom(null, 'up' as const, 'down' as const),
    });
    fc.assert(
      fc.property(figure, fc.array(figure, { maxLength: 3 }), (first, others) => {
        const all = [first, ...others].map(({ digits, decimals, unit, change }, at) => ({
          series: others.length === 0 ? null : `系列${'甲乙丙丁'.charAt(at)}`,
          value: new Big(digits === 0 ? 0 : digits).div(new Big(10).pow(decimals)),
          decimals,
          scale: null,
          unit,
          change,
        }));
        const [one, ...more] = all;
        if (!one) return;
        const whole = { kind: 'measured', measurements: [one, ...more] } as const;
        expect(value(printValue(whole, measured), measured)).toEqual(whole);
      }),
    );
  });
});
