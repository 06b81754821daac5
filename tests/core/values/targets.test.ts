/** Targets: all 29 cells of the plan are read to the member and printed back; what does not fit is refused at its place. */
import { describe, expect, it } from '@jest/globals';
import { Big } from 'big.js';
import fc from 'fast-check';
import facts from '../../../assets/facts/azumino.json';
import { keyOf, printValue, readValue } from '../../../src/core/values';
import type { TargetsValue } from '../../../src/core/values';
import type { CellValue } from '../../../src/core/snapshot';
import { betterDirection, targetMark } from '../../../src/core/values/targets';
import type { Target, YearAmount } from '../../../src/core/values/targets';
import { DIRECTIONS, UNITS } from '../../../src/plans/azumino/settings';

const type = { kind: 'targets', units: UNITS } as const;

function read(raw: CellValue): TargetsValue {
  const reading = readValue(raw, type);
  if (reading.state !== 'value' || reading.value.kind !== 'targets')
    throw new Error(`${JSON.stringify(raw)} is ${JSON.stringify(reading)}`);
  return reading.value;
}

function only(raw: string): Target {
  const [target, ...others] = read(raw).targets;
  expect(others).toEqual([]);
  return target;
}

/** An amount in the form of the facts. */
function plainAmount({ value, decimals, unit, series, change }: YearAmount): object {
  const amount = { value: value.toNumber(), decimals, unit, series };
  return change === null ? amount : { ...amount, change };
}

function plainQuantity({ quantity }: Target): object | null {
  if (quantity === null) return null;
  if (quantity.form === 'named')
    return { named: quantity.name.normalize('NFKC'), comparator: quantity.comparator };
  const { value, decimals, unit, scale, comparator } = quantity;
  return { value: value.toNumber(), decimals, unit, scale, comparator };
}

/** A target in the form of the facts, which were taken from the published plan by other means. */
function plain(target: Target, name: string): object {
  const { step } = target;
  return {
    mark: targetMark(target),
    indicator: target.indicator?.normalize('NFKC') ?? null,
    quantity: plainQuantity(target),
    period: target.period,
    step: step && { value: step.value.toNumber(), unit: step.unit },
    previousYear: target.previousYear,
    bases: target.bases.map(({ role, asOf, condition, provisional, amounts }) => ({
      role,
      asOf: asOf.text,
      year: asOf.year,
      fiscal: asOf.fiscal,
      condition,
      provisional,
      amounts: amounts.map(plainAmount),
    })),
    yearly: target.yearly.map(({ year, amounts }) => ({ year, amounts: amounts.map(plainAmount) })),
    better: betterDirection(target, name, DIRECTIONS),
  };
}

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

describe('the published targets', () => {
  it('are 35 in 29 cells', () => {
    expect(facts.records).toHaveLength(29);
    const targets = facts.records.flatMap(({ targetsText }) => read(targetsText).targets);
    expect(targets).toHaveLength(35);
  });

  it.each(facts.records)('of $number are read to the member', ({ targetsText, targets, name }) => {
    expect(read(targetsText).targets.map((target) => plain(target, name))).toEqual(targets);
  });

  it.each(facts.records)(
    'of $number are printed as they were but for blanks',
    ({ targetsText }) => {
      const value = read(targetsText);
      const print = printValue(value, type);
      expect(withoutSpace(print)).toBe(withoutSpace(targetsText));
      expect(read(print)).toEqual(value);
    },
  );

  it('are printed to the blank in all cells but two, which leave one out before (基準)', () => {
    const others = facts.records.filter(
      ({ targetsText }) => printValue(read(targetsText), type) !== targetsText,
    );
    expect(others.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('have a note in the seven cells whose period follows another plan', () => {
    const noted = facts.records.filter(({ targetsText }) => read(targetsText).note !== null);
    expect(noted.map(({ number }) => number)).toEqual([9, 15, 16, 19, 20, 21, 24]);
    expect(read(facts.records[23]?.targetsText ?? '').note).toBe(
      '取組期間は認定創業支援等事業計画と整合させている。',
    );
  });
});

describe('targets', () => {
  it('are read in other widths, with other blanks, circles and signs', () => {
    const usual = read('○申告相談者：3%減/取組期間 (基準) 平成30年：7,063人');
    for (const other of [
      '○申告相談者：３％減／取組期間（基準）平成30年：７，０６３人',
      '◯ 申告相談者: 3 %減 / 取組期間\n(基準)平成30年:7063人',
      '　〇申告相談者：3%減/取組期間（ 基準 ）平成30年： 7,063 人　',
    ])
      expect(read(other)).toEqual(usual);
  });

  it('take 及び as the parting of two targets only behind a quantity', () => {
    expect(only('○満足度及び理解度：80%以上/年').indicator).toBe('満足度及び理解度');
    const marks = read('①申込者前年度比：10%増及び修了者：85%以上/年').targets.map(targetMark);
    expect(marks).toEqual(['①a', '①b']);
  });

  it('read 万 as ten thousand and print it again', () => {
    const target = only('○訪問者：12.5万人/年');
    expect(target.quantity).toMatchObject({ decimals: 1, scale: '万', unit: '人' });
    expect(target.quantity?.form === 'figure' && target.quantity.value.toFixed()).toBe('125000');
    expect(printValue(read('○訪問者：12.5万人/年'), type)).toBe('○訪問者：12.5万人/年');
  });

  it('tell a condition from the label of a value', () => {
    const basis = (text: string): object => {
      const [first] = only(`○使用量：5%減/取組期間 (基準) ${text}`).bases;
      return {
        condition: first?.condition,
        series: first?.amounts.map(({ series }) => series),
      };
    };
    expect(basis('平成28年度：47,300L')).toEqual({ condition: null, series: [null] });
    expect(basis('平成28年度 改修前：47,300L')).toEqual({ condition: '改修前', series: [null] });
    expect(basis('平成28年度：電気 5kWh 灯油 3L')).toEqual({
      condition: null,
      series: ['電気', '灯油'],
    });
    expect(basis('平成28年度 電気：5kWh 灯油：3L')).toEqual({
      condition: null,
      series: ['電気', '灯油'],
    });
    expect(basis('平成28年度 改修前 電気：5kWh 灯油：3L')).toEqual({
      condition: '改修前',
      series: ['電気', '灯油'],
    });
    expect(basis('平成28年度 改修前：電気 5kWh 灯油 3L')).toEqual({
      condition: '改修前',
      series: ['電気', '灯油'],
    });
    expect(basis('平成28年度 47,300L')).toEqual({ condition: null, series: [null] });
  });

  it('take 平成31年度 and 令和元年度 for one year, each printed as written', () => {
    const old = only('○区数：83区/年 (参考) 平成31年度：33区').bases[0]?.asOf;
    const recent = only('○区数：83区/年 (参考) 令和元年度：33区').bases[0]?.asOf;
    expect([old?.year, recent?.year]).toEqual([2019, 2019]);
    expect([old?.text, recent?.text]).toEqual(['平成31年度', '令和元年度']);
  });

  it('compare alike whatever the width', () => {
    expect(keyOf(read('○区数：83区/年'), type)).toBe(keyOf(read('◯区数: ８３区／年'), type));
  });

  it.each([
    ['定期点検：761橋/取組期間', 'no-mark', 0, 'no mark'],
    ['　・定期点検：761橋', 'no-mark', 1, 'another mark'],
    ['②定期点検：761橋/取組期間', 'mark-order', 0, 'begins with ②'],
    ['①点検：7橋/年 ③修繕：5橋/年', 'mark-order', 9, '② is left out'],
    ['①点検：7橋/年 ①修繕：5橋/年', 'mark-order', 9, '① twice'],
    ['○点検：7橋/年 ○修繕：5橋/年', 'mark-order', 9, '○ twice'],
    ['○点検：7橋/年 ②修繕：5橋/年', 'mark-order', 9, '○ and ②'],
    ['○：5件/年', 'no-indicator', 1, 'no indicator'],
    ['①点検：7橋/年 ②', 'no-indicator', 10, 'nothing behind ②'],
    ['○窓口サービスの向上を図る', 'no-quantity', 13, 'words alone'],
    ['○受診率 (参考) 平成30年度：48.2%', 'no-quantity', 4, 'no value of its own'],
    ['○受診率：', 'not-a-number', 5, 'nothing behind the colon'],
    ['○受診率：約60%/取組期間', 'not-a-number', 5, 'a word before the number'],
    ['○受診率：60/取組期間', 'not-a-unit', 7, 'no unit'],
    ['○工事延長：5km/年', 'not-a-unit', 7, 'a unit that the plan does not know'],
    ['○受診率：60%/月', 'not-a-period', 9, 'another period'],
    ['○受診率：60%程度/年', 'trailing', 8, 'another comparator'],
    ['○受診率：60%/取組期間 目標', 'trailing', 14, 'a word behind the period'],
    ['○数：235件/取組期間(5件増/月)', 'bracket', 15, 'a step not by year'],
    ['○数：235件/取組期間(5件増/年', 'bracket', 15, 'a step not closed'],
    ['○受診率：60%/年 (参考) 前回：48.2%', 'not-a-year', 16, 'a basis without a year'],
    ['○受診率：60%/年 (参考) 平成30年度：', 'not-a-number', 23, 'a basis without a value'],
    ['○受診率：60%/年 (参考) 平成32年度：48.2%', 'impossible-date', 16, 'no such year'],
    ['○受診率：60%/年 (参考) 平成30年度：48.2% 50%', 'trailing', 29, 'two values of one year'],
    ['○率 令和2年度：約10%', 'not-a-number', 9, 'about so much'],
    ['○受診率：60%/年 (参考) 平成30年度 約48%', 'not-a-number', 23, 'about so much'],
    ['○率 令和2年度：10.2% 令和2年度：10.9%', 'trailing', 15, 'a year twice'],
    ['○率 令和2年：10.2%', 'not-a-year', 3, 'values of a calendar year'],
    ['①申込者：10%増及び受講の推進', 'no-quantity', 16, 'words behind 及び'],
    [60, 'not-text', 0, 'a number'],
    [true, 'not-text', 0, 'a truth value'],
  ])('refuse %j (%s at %i): %s', (raw, reason, at, _why) => {
    expect(readValue(raw, type)).toEqual({ state: 'unreadable', reason, at });
  });

  it('leave an empty cell empty', () => {
    expect(readValue(' 　\n', type)).toEqual({ state: 'blank' });
  });
});

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
