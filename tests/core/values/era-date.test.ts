/** Era dates: which exist, and how texts that name impossible ones are found. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printValue, readValue } from '../../../src/core/values';
import type { ValueType } from '../../../src/core/values';
import { impossibleDatesIn, withPossibleDates } from '../../../src/core/values/dates-in-text';

const type: ValueType = { kind: 'era-date' };

describe('era date', () => {
  it.each([
    ['令和2年4月1日', 2020, 4, 1],
    ['Ｒ２．４．１', 2020, 4, 1],
    ['令和元年5月1日', 2019, 5, 1],
    ['平成31年4月30日', 2019, 4, 30],
    ['平成31年4月', 2019, 4, null],
    ['H31', 0, null, null],
    ['令和2年', 2020, null, null],
    ['2020年4月1日', 2020, 4, 1],
    ['2020/4/1', 2020, 4, 1],
    [43_922, 2020, 4, 1],
  ])('reads %j', (raw, year, month, day) => {
    const reading = readValue(raw, type);
    if (year === 0) expect(reading).toMatchObject({ state: 'unreadable', reason: 'not-a-date' });
    else expect(reading).toEqual({ state: 'value', value: { kind: 'era-date', year, month, day } });
  });

  it.each([
    '平成32年',
    '平成31年5月1日',
    '令和元年4月30日',
    '令和元年1月',
    'H31.10',
    '昭和64年1月8日',
    '平成30年2月29日',
    '令和2年13月',
    '2019年2月29日',
  ])('says that %s cannot exist', (raw) => {
    expect(readValue(raw, type)).toMatchObject({ state: 'unreadable', reason: 'impossible-date' });
  });

  it('reads the print of every day since 1900 back', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2117-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(1, 2, 3), (date, parts) => {
        const value = {
          kind: 'era-date',
          year: date.getUTCFullYear(),
          month: parts > 1 ? date.getUTCMonth() + 1 : null,
          day: parts > 2 ? date.getUTCDate() : null,
        } as const;
        expect(readValue(printValue(value, type), type)).toEqual({ state: 'value', value });
      }),
    );
  });
});

describe('impossible dates in a text', () => {
  it.each([
    ['平成32年4月に開始する', ['平成32年4月']],
    ['平成３２年度の開始を目指す', ['平成32年度']],
    ['平成　32　年度', ['平成 32 年度']],
    ['平成 32年4月', ['平成 32年4月']],
    ['H31.10から実施', ['H31.10']],
    ['計画期間は平成29～38年度', ['平成29~38年度']],
    ['平成29年度～38年度', ['平成29年度~38年度']],
    ['平成29年から平成32年まで', ['平成32年']],
    ['平成29年度から38年度まで', ['平成29年度から38年度']],
    ['令和元年1～3月', ['令和元年1~3月']],
    ['H31.10.1に開始', ['H31.10.1']],
    ['令和元年4月に着手', ['令和元年4月']],
    ['平成31年5月と平成33年', ['平成31年5月', '平成33年']],
  ])('are found in %s', (text, dates) => {
    expect(impossibleDatesIn(text)).toEqual(dates);
  });

  it.each([
    '平成31年4月に開始する',
    '平成31年度当初予算',
    '平成 31 年度当初予算',
    '令和\n32人',
    '平成28～31年度',
    '平成28年度～令和元年度',
    '令和元年5月',
    '令和元年度',
    '令和2年4月1日現在',
    'H31.4から実施',
    'H28～R1',
    'SH31.10型の機器',
    '平成の大合併から32年',
    '平成31年10件',
    'R1.35倍',
    '令和元年12月',
    '平成29年度から40年間',
    '平成29年から10年後',
    'M50型とT20.5型の機器',
    '2032年度',
  ])('are not found in %s', (text) => {
    expect(impossibleDatesIn(text)).toEqual([]);
  });
});

describe('impossible dates in a text, put right', () => {
  it.each([
    ['平成32年4月に開始する', '令和2年4月に開始する'],
    ['平成３２年度の開始を目指す', '令和２年度の開始を目指す'],
    ['平成　32　年度と平成 ３３年', '令和2　年度と令和３年'],
    ['H31.10から実施', 'R1.10から実施'],
    ['計画期間は平成29～38年度', '計画期間は平成29～令和8年度'],
    ['平成29年度～38年度', '平成29年度～令和8年度'],
    ['平成32年度から38年度まで', '令和2年度から8年度まで'],
    ['平成29年から平成32年まで', '平成29年から令和2年まで'],
    ['令和元年1～3月', '平成31年1～3月'],
    ['Ｈ３１．１０．１に開始', 'Ｒ１．１０．１に開始'],
    ['令和元年4月に着手、平成33年に終了', '平成31年4月に着手、令和3年に終了'],
    ['㈱の平成31年5月', '㈱の令和元年5月'],
    ['昭和64年2月', '平成元年2月'],
    ['平成30年13月', '平成30年13月'],
    ['平成33年2月30日', '平成33年2月30日'],
    ['平成30年度と令和2年4月1日', '平成30年度と令和2年4月1日'],
  ])('%s becomes %s', (text, fixed) => {
    expect(withPossibleDates(text)).toBe(fixed);
  });
});
