/** Targets: all 29 cells of the plan are read to the member and printed back; what does not fit is refused at its place. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../../src/plans/azumino/facts.json';
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

/** What does not fit: the cell, the reason, the place where reading stopped, and what is wrong with it. */
const REFUSED: readonly (readonly [CellValue, string, number, string])[] = [
  ['定期点検：761橋/取組期間', 'no-mark', 0, 'no mark'],
  ['　・定期点検：761橋', 'no-mark', 1, 'another mark'],
  ['②定期点検：761橋/取組期間', 'mark-order', 0, 'begins with ②'],
  ['①点検：7橋/年 ③修繕：5橋/年', 'mark-order', 9, '② is left out'],
  ['①点検：7橋/年 ①修繕：5橋/年', 'mark-order', 9, '① twice'],
  ['○点検：7橋/年 ○修繕：5橋/年', 'mark-order', 9, '○ twice'],
  ['○点検：7橋/年 ②修繕：5橋/年', 'mark-order', 9, '○ and ②'],
  ['○：5件/年', 'no-indicator', 1, 'no indicator'],
  ['○', 'no-indicator', 1, 'the mark alone'],
  ['①点検：7橋/年 ②', 'no-indicator', 10, 'nothing behind ②'],
  ['○窓口サービスの向上を図る', 'no-quantity', 13, 'words alone'],
  ['○受診率 (参考) 平成30年度：48.2%', 'no-quantity', 4, 'no value of its own'],
  ['○受診率：', 'not-a-number', 5, 'nothing behind the colon'],
  ['○受診率：△/取組期間', 'not-a-number', 5, 'a minus and no number'],
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
];

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

  it.each(REFUSED)('refuse %j (%s at %i): %s', (raw, reason, at) => {
    expect(readValue(raw, type)).toEqual({ state: 'unreadable', reason, at });
  });

  it('leave an empty cell empty', () => {
    expect(readValue(' 　\n', type)).toEqual({ state: 'blank' });
  });
});
