/** Attainment: each form of target is judged as docs/formats/azumino.md says, each year or over the period. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../../src/plans/azumino/facts.json';
import { readValue } from '../../../src/core/values';
import type { MeasuredValue, TargetsValue } from '../../../src/core/values';
import {
  betterDirection,
  judgeWhole,
  judgeYear,
  targetMark,
  unitsOf,
} from '../../../src/core/values/targets';
import type { JudgedTarget, Judgement, Target } from '../../../src/core/values/targets';
import { DIRECTIONS, UNITS } from '../../../src/plans/azumino/settings';

function targetsOf(raw: string): TargetsValue {
  const reading = readValue(raw, { kind: 'targets', units: UNITS });
  if (reading.state !== 'value' || reading.value.kind !== 'targets') throw new Error(raw);
  return reading.value;
}

function measured(raw: string | number): MeasuredValue {
  const reading = readValue(raw, { kind: 'measured' });
  if (reading.state !== 'value' || reading.value.kind !== 'measured') throw new Error(String(raw));
  return reading.value;
}

/** A target of the published plan, by its record's number and its mark. */
function published(number: number, mark = '○'): JudgedTarget {
  const record = facts.records.find((each) => each.number === number);
  if (!record) throw new Error(`There is no record ${number}`);
  const target = targetsOf(record.targetsText).targets.find((each) => targetMark(each) === mark);
  if (!target) throw new Error(`${number} has no ${mark}`);
  return {
    target,
    better: betterDirection(target, record.name, DIRECTIONS),
    period: { from: record.from, to: record.to },
    resets: [],
    references: null,
  };
}

function written(text: string): JudgedTarget {
  const [target] = targetsOf(text).targets;
  return {
    target,
    better: betterDirection(target, '', DIRECTIONS),
    period: { from: 2020, to: 2024 },
    resets: [],
    references: null,
  };
}

/** Results by the year of 令和. */
type Years = Readonly<Record<number, string | number>>;

function results(years: Years): ReadonlyMap<number, MeasuredValue> {
  return new Map(
    Object.entries(years).map(([year, raw]) => [2018 + Number(year), measured(raw)] as const),
  );
}

function inYear(judged: JudgedTarget, years: Years, year: number): Judgement | null {
  return judgeYear(judged, results(years), 2018 + year);
}

function whole(judged: JudgedTarget, years: Years): Judgement | null {
  return judgeWhole(judged, results(years));
}

/** What was wanted and got in the only series, and the rate. */
function numbers(judgement: Judgement | null): readonly (number | null | undefined)[] {
  const [only] = judgement?.series ?? [];
  return [only?.wanted?.toNumber(), only?.got?.toNumber(), only?.rate?.toNumber()];
}

describe('a target of each year', () => {
  it('is reached at its number where more is better', () => {
    const bridges = published(8, '②');
    expect(inYear(bridges, { 2: '5橋' }, 2)?.verdict).toBe('reached');
    expect(inYear(bridges, { 2: '4橋' }, 2)?.verdict).toBe('missed');
    expect(numbers(inYear(bridges, { 2: '4橋' }, 2))).toEqual([5, 4, 0.8]);
    expect(whole(bridges, { 2: '5橋' })).toBeNull();
  });

  it('is reached at its number at most where less is better', () => {
    const accidents = published(1, '②');
    expect(accidents.better).toBe('down');
    expect(inYear(accidents, { 3: '0件' }, 3)?.verdict).toBe('reached');
    expect(inYear(accidents, { 3: '1件' }, 3)?.verdict).toBe('missed');
    expect(numbers(inYear(accidents, { 3: '0件' }, 3))).toEqual([0, 0, 1]);
    expect(numbers(inYear(accidents, { 3: '2件' }, 3))).toEqual([0, 2, 0]);
  });

  it('takes a bare number in the unit of the target, and none in another unit', () => {
    const bridges = published(8, '②');
    expect(inYear(bridges, { 2: 5 }, 2)?.verdict).toBe('reached');
    expect(inYear(bridges, { 2: '5件' }, 2)?.verdict).toBe('unknown');
  });

  it('reads 万 on either side', () => {
    const visitors = published(22);
    expect(inYear(visitors, { 2: '100万人' }, 2)?.verdict).toBe('reached');
    expect(inYear(visitors, { 2: '999,999人' }, 2)?.verdict).toBe('missed');
  });

  it('is open where nothing was measured, and not judged outside its period', () => {
    expect(inYear(published(8, '②'), {}, 2)?.verdict).toBe('open');
    // しごと創出事業 ends in 令和3年度.
    expect(inYear(published(24), { 4: '1件' }, 4)).toBeNull();
  });
});

describe('a target against the year before', () => {
  // 時間外勤務時間：前年度比3%の縮減/年
  const overtime = published(28);

  it('is judged by the level of the year before', () => {
    expect(inYear(overtime, { 2: '1,000時間', 3: '970時間' }, 3)?.verdict).toBe('reached');
    expect(inYear(overtime, { 2: '1,000時間', 3: '971時間' }, 3)?.verdict).toBe('missed');
    expect(numbers(inYear(overtime, { 2: '1,000時間', 3: '985時間' }, 3))).toEqual([970, 985, 0.5]);
  });

  it('is judged by the change where that was measured', () => {
    expect(inYear(overtime, { 3: '3%の縮減' }, 3)?.verdict).toBe('reached');
    expect(inYear(overtime, { 3: '2.9%減' }, 3)?.verdict).toBe('missed');
    expect(inYear(overtime, { 3: '5%増' }, 3)?.verdict).toBe('missed');
    expect(inYear(overtime, { 3: '△3.2%' }, 3)?.verdict).toBe('reached');
    expect(inYear(published(27, '②a'), { 3: '△3.2%' }, 3)?.verdict).toBe('missed');
    expect(inYear(published(27, '②a'), { 3: '12%' }, 3)?.verdict).toBe('reached');
  });

  it('cannot be judged without the year before', () => {
    expect(inYear(overtime, { 3: '970時間' }, 3)?.verdict).toBe('unknown');
    expect(inYear(overtime, { 2: '2%減', 3: '970時間' }, 3)?.verdict).toBe('unknown');
  });
});

describe('a series of yearly values', () => {
  it('is judged by the value of the year, less being better of a debt ratio', () => {
    // 令和2年度：10.2% 令和3年度：10.9%
    expect(inYear(published(10), { 2: '10.2%' }, 2)?.verdict).toBe('reached');
    expect(inYear(published(10), { 2: '10.3%' }, 2)?.verdict).toBe('missed');
    expect(inYear(published(10), { 3: '10.3%' }, 3)?.verdict).toBe('reached');
  });

  it('is reached where each of its labelled series is', () => {
    // 令和2年度：現年 99.10% 滞繰 22.50%
    const rates = published(12);
    expect(inYear(rates, { 2: '現年 99.10% 滞繰 22.50%' }, 2)?.verdict).toBe('reached');
    const judged = inYear(rates, { 2: '滞繰 23.00% 現年 99.00%' }, 2);
    expect(judged?.verdict).toBe('missed');
    expect(judged?.series.map(({ series, verdict }) => [series, verdict])).toEqual([
      ['現年', 'missed'],
      ['滞繰', 'reached'],
    ]);
    expect(inYear(rates, { 2: '現年 99.10%' }, 2)?.verdict).toBe('unknown');
    expect(inYear(rates, { 2: '99.10%' }, 2)?.verdict).toBe('unknown');
  });
});

describe('a target over the period', () => {
  it('adds up what each year brought', () => {
    // 市外からの進出企業数：10社/取組期間
    const companies = published(26);
    expect(whole(companies, { 2: '3社', 3: '2社' })?.verdict).toBe('open');
    expect(whole(companies, { 2: '3社', 3: '7社' })?.verdict).toBe('reached');
    expect(whole(companies, { 2: '3社', 6: '6社' })?.verdict).toBe('missed');
    expect(numbers(whole(companies, { 2: '3社', 6: '6社' }))).toEqual([10, 9, 0.9]);
    expect(inYear(companies, { 2: '3社' }, 2)).toBeNull();
  });

  it('takes the latest level of a share, and of a count that is compared with 参考', () => {
    // 特定健康診査受診率：60%/取組期間, to 令和5年度
    expect(whole(published(15), { 2: '59%', 5: '60%' })?.verdict).toBe('reached');
    expect(whole(published(15), { 2: '60%', 5: '59.9%' })?.verdict).toBe('missed');
    expect(whole(published(15), { 2: '59%', 4: '59.9%' })?.verdict).toBe('open');
    // 部制度創設の区数：83区/取組期間 (参考) 平成31年度：33区
    expect(whole(published(17), { 2: '50区', 6: '83区' })?.verdict).toBe('reached');
    expect(whole(published(17), { 2: '50区', 6: '82区' })?.verdict).toBe('missed');
  });

  it('counts a change from 基準', () => {
    // 申告相談者：3%減/取組期間 (基準) 平成30年：7,063人 wants 6,851.11人.
    const visitors = published(2);
    expect(whole(visitors, { 6: '6,851人' })?.verdict).toBe('reached');
    expect(whole(visitors, { 6: '6,852人' })?.verdict).toBe('missed');
    expect(whole(visitors, { 6: '3%減' })?.verdict).toBe('reached');
    expect(whole(visitors, { 6: '2.9%' })?.verdict).toBe('missed');
    // 10%向上 from 72% wants 79.2%.
    expect(numbers(whole(published(4), { 6: '75.6%' }))).toEqual([79.2, 75.6, 0.5]);
    expect(whole(published(4), { 6: '79.2%' })?.verdict).toBe('reached');
  });

  it('counts each series from its own 基準', () => {
    // 5%減 from 電気：1,360,000kWh 灯油：47,300L wants 1,292,000kWh and 44,935L.
    const energy = published(14);
    expect(whole(energy, { 6: '電気 1,292,000kWh 灯油 44,935L' })?.verdict).toBe('reached');
    expect(whole(energy, { 6: '電気 1,292,000kWh 灯油 44,936L' })?.verdict).toBe('missed');
    expect(whole(energy, { 6: '電気 1,292,000kWh' })?.verdict).toBe('unknown');
    expect(whole(energy, { 6: '6%減' })?.verdict).toBe('reached');
    const wanted = whole(energy, { 6: '電気 1kWh 灯油 1L' })?.series;
    expect(wanted?.map((each) => each.wanted?.toNumber())).toEqual([1_292_000, 44_935]);
  });

  it('breaks a ceiling as soon as it is passed, and keeps it only at the end', () => {
    const ceiling = written('○事故：3件/取組期間');
    expect(whole(ceiling, { 2: '1件', 3: '2件' })?.verdict).toBe('open');
    expect(whole(ceiling, { 2: '1件', 3: '3件' })?.verdict).toBe('missed');
    expect(whole(ceiling, { 2: '1件', 6: '2件' })?.verdict).toBe('reached');
  });

  it('is open while nothing was measured, and unknown where it names no number', () => {
    expect(whole(published(26), {})?.verdict).toBe('open');
    // 類似団体平均値以下 has no period either: nothing is judged.
    expect(whole(published(11), { 6: '50%' })).toBeNull();
    expect(inYear(published(11), { 6: '50%' }, 6)).toBeNull();
  });

  it('with yearly values is judged by the year and by the total', () => {
    // 34施設/取組期間 令和2年度：14施設 …
    const facilities = published(7);
    expect(inYear(facilities, { 2: '13施設' }, 2)?.verdict).toBe('missed');
    expect(inYear(facilities, { 2: '14施設' }, 2)?.verdict).toBe('reached');
    const years = { 2: '14施設', 3: '6施設', 4: '4施設', 5: '6施設' };
    expect(whole(facilities, { ...years, 6: '4施設' })?.verdict).toBe('reached');
    // The yearly values themselves reach 33 only.
    expect(whole(facilities, { ...years, 6: '3施設' })?.verdict).toBe('missed');
  });
});

describe('the direction that is better', () => {
  it('is that of the published plan for all 35 targets', () => {
    for (const { targetsText, targets, name } of facts.records)
      for (const [at, target] of targetsOf(targetsText).targets.entries())
        expect([name, betterDirection(target, name, DIRECTIONS)]).toEqual([
          name,
          targets[at]?.better,
        ]);
  });

  it('is what the target says before what the words of the plan say', () => {
    const of = (text: string): string => written(text).better;
    expect(of('○事故：3件以上/年')).toBe('up');
    expect(of('○満足度：3%以下/年')).toBe('down');
    expect(of('○交通事故：3件/年')).toBe('down');
    expect(of('○講座：3件/年')).toBe('up');
  });
});

describe('the units of a target', () => {
  const units = (number: number, mark?: string, series: string | null = null): unknown =>
    unitsOf(published(number, mark).target, series);

  it('are its own, and of a change also those of its 基準', () => {
    expect(units(8, '②')).toEqual(['橋']);
    expect(units(2)).toEqual(['%', '人']);
    expect(units(14, '○', '灯油')).toEqual(['%', 'L']);
    expect(units(10)).toEqual(['%']);
    expect(units(17)).toEqual(['区']);
  });

  it('are any where the year before gives it, and those of 参考 where the target has none', () => {
    expect(units(28)).toBeNull();
    expect(units(11)).toEqual(['%']);
    const nothing: Target = { ...published(11).target, bases: [] };
    expect(unitsOf(nothing, null)).toBeNull();
  });
});

describe('a target that names a value without giving it', () => {
  // 将来負担比率: 類似団体平均値以下, with the averages that the results name.
  const ratio: JudgedTarget = { ...published(11), references: results({ 2: '50.0%', 4: '49.0%' }) };

  it('is judged each year by the value that the results name for it', () => {
    expect(inYear(ratio, { 2: '50.0%' }, 2)?.verdict).toBe('reached');
    expect(inYear(ratio, { 2: '50.1%' }, 2)?.verdict).toBe('missed');
    expect(numbers(inYear(ratio, { 4: '50.1%' }, 4))).toEqual([49, 50.1, 0.978044]);
  });

  it('cannot be judged without it, and is open until something was measured', () => {
    expect(inYear(ratio, { 3: '50.0%' }, 3)?.verdict).toBe('unknown');
    expect(inYear(ratio, {}, 3)?.verdict).toBe('open');
  });

  it('is not judged at all where the results have no place for it', () => {
    expect(inYear(published(11), { 2: '50.0%' }, 2)).toBeNull();
  });
});

describe('a target that was set anew', () => {
  const anew = (judged: JudgedTarget, from: number, text: string): JudgedTarget => {
    const { target, better } = written(text);
    return { ...judged, resets: [...judged.resets, { from: 2018 + from, target, better }] };
  };

  it('is judged by the new one from its first year on', () => {
    const bridges = anew(published(8, '②'), 4, '○修繕工事：4橋/年');
    expect(inYear(bridges, { 3: '4橋' }, 3)?.verdict).toBe('missed');
    expect(inYear(bridges, { 4: '4橋' }, 4)?.verdict).toBe('reached');
    expect(numbers(inYear(bridges, { 4: '3橋' }, 4))).toEqual([4, 3, 0.75]);
  });

  it('is judged by the last of several', () => {
    const once = anew(published(8, '②'), 3, '○修繕工事：4橋/年');
    const twice = anew(once, 5, '○修繕工事：2橋/年');
    expect([3, 4, 5].map((year) => inYear(twice, { [year]: '3橋' }, year)?.verdict)).toEqual([
      'missed',
      'missed',
      'reached',
    ]);
  });

  it('counts all years of the period towards the new one', () => {
    // 10社/取組期間 becomes 6.
    const firms = anew(published(26), 5, '○市外からの進出企業数：6社/取組期間');
    const years = { 2: '2社', 3: '1社', 4: '1社', 5: '1社' };
    expect(whole(firms, years)?.verdict).toBe('open');
    expect(whole(firms, { ...years, 6: '1社' })?.verdict).toBe('reached');
    expect(whole(published(26), { ...years, 6: '1社' })?.verdict).toBe('missed');
  });
});
