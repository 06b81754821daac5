/** Prints of targets are read back as what they printed, whatever targets were generated. */
import { describe, expect, it } from '@jest/globals';
import { Big } from 'big.js';
import fc from 'fast-check';
import { printValue, readValue } from '../../../src/core/values';
import { UNITS } from '../../../src/plans/azumino/settings';

const type = { kind: 'targets', units: UNITS } as const;

const decimal = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => ({
    value: new Big(digits === 0 ? 0 : digits).div(new Big(10).pow(decimals)),
    decimals,
  }));
const figure = fc
  .tuple(decimal, fc.constantFrom(null, '万' as const), fc.constantFrom(...UNITS))
  .map(([{ value, decimals }, scale, unit]) => ({
    value: scale === null ? value : value.times(10_000),
    decimals,
    scale,
    unit,
  }));
const change = fc.constantFrom(null, '増' as const, '減' as const);
const alone = fc
  .tuple(figure, change)
  .map(([amount, by]) => [{ ...amount, series: null, change: by }] as const);
const labelled = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('現年', '滞繰', '電気', 'ガス'), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(figure, change), { minLength: 4, maxLength: 4 }),
  )
  .map(([labels, amounts]) =>
    labels.flatMap((series, at) => {
      const [amount, by] = amounts[at] ?? [];
      return amount === undefined || by === undefined ? [] : [{ ...amount, series, change: by }];
    }),
  );
const amounts = fc.oneof(alone, labelled).map((list) => {
  const [first, ...others] = list;
  return [first, ...others] as const;
});
const era = fc.constantFrom(
  { text: '平成30年度', year: 2018, fiscal: true },
  { text: '平成31年度', year: 2019, fiscal: true },
  { text: '令和元年度', year: 2019, fiscal: true },
  { text: '平成30年', year: 2018, fiscal: false },
);
const basis = fc.record({
  role: fc.constantFrom('基準' as const, '参考' as const),
  asOf: era,
  condition: fc.constantFrom(null, '改修前', '空調システム最適化前'),
  amounts,
  provisional: fc.boolean(),
});
const yearly = fc
  .uniqueArray(fc.integer({ min: 2020, max: 2024 }), { maxLength: 5 })
  .chain((years) => fc.tuple(...years.map((year) => amounts.map((of) => ({ year, amounts: of })))));
const quantity = fc
  .tuple(
    figure,
    fc.constantFrom(null, ...(['以上', '以下', '減', '増', '向上', 'の縮減'] as const)),
  )
  .map(([of, comparator]) => ({ form: 'figure' as const, ...of, comparator }));
const indicator = fc.constantFrom(
  '受診率',
  '市人口(社会増減)の増加',
  '満足度及び理解度',
  '年5回以上参加する職員数の割合',
  '係長昇任試験を実施し、受験者の合格者',
);
const period = fc.constantFrom(null, 'year' as const, 'whole' as const);
const rest = { bases: fc.array(basis, { maxLength: 2 }), yearly };
const goal = fc.record({
  indicator,
  quantity,
  period,
  step: fc.option(figure),
  previousYear: fc.boolean(),
  ...rest,
});
const named = fc.record({
  indicator: fc.constant(null),
  quantity: fc.record({
    form: fc.constant('named' as const),
    name: fc.constantFrom('類似団体(Ⅱ-1)平均値', '県の平均'),
    comparator: fc.constantFrom('以上' as const, '以下' as const),
  }),
  period: fc.constant(null),
  step: fc.constant(null),
  previousYear: fc.constant(false),
  bases: rest.bases,
  yearly: fc.constant([]),
});
const series = fc.record({
  indicator,
  quantity: fc.constant(null),
  period: fc.constant(null),
  step: fc.constant(null),
  previousYear: fc.constant(false),
  bases: rest.bases,
  yearly: yearly.filter((values) => values.length > 0),
});
const bullet = fc.oneof(
  fc.oneof(goal, named, series).map((target) => [{ ...target, part: null }]),
  fc.tuple(goal, goal).map(([first, second]) => [
    { ...first, part: 'a' as const, period: second.period, step: null, bases: [], yearly: [] },
    { ...second, part: 'b' as const },
  ]),
);
const cell = fc
  .tuple(
    fc.array(bullet, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(null, '取組期間は総合計画と整合させている。'),
  )
  .map(([bullets, note]) => {
    const targets = bullets.flatMap((bulletTargets, at) => {
      const mark = bullets.length === 1 ? '○' : String.fromCodePoint(0x2460 + at);
      return bulletTargets.map((target) => ({ mark, ...target }));
    });
    const [first, ...others] = targets;
    if (!first) throw new Error('there is always one');
    return { kind: 'targets', targets: [first, ...others], note } as const;
  });

describe('a print of targets', () => {
  it('is read back as what it printed, whatever was generated', () => {
    fc.assert(
      fc.property(cell, (value) => {
        expect(readValue(printValue(value, type), type)).toEqual({ state: 'value', value });
      }),
      { numRuns: 400 },
    );
  });

  it('is refused, at the place, with anything put behind its last value', () => {
    fc.assert(
      fc.property(goal, (target) => {
        const value = {
          kind: 'targets',
          targets: [{ mark: '○', part: null, ...target }],
          note: null,
        } as const;
        const print = printValue(value, type);
        const reading = readValue(`${print} 余分`, type);
        expect(reading.state).toBe('unreadable');
        if (reading.state === 'unreadable') expect(reading.at).toBeGreaterThanOrEqual(print.length);
      }),
    );
  });
});
