/** Dates without a year in running text: every notation of docs/formats/kamifurano.md, K06, and what is no date. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { daysInMonth } from '../../../src/core/era';
import { monthDatesIn } from '../../../src/core/values/month-dates';

const OF_FRACTIONS = ['相当', '補助', '以上', 'の額', '率'];

function found(text: string): readonly string[] {
  return monthDatesIn(text, OF_FRACTIONS).map(({ month, days }) => [month, ...days].join(' '));
}

describe('dates in a text', () => {
  it.each([
    ['4/23に会議を開いた', ['4 23']],
    ['研修（10/8.9）', ['10 8 9']],
    ['11/6・25に実施', ['11 6 25']],
    ['相談会を7/1～3に開いた', ['7 1 3']],
    ['5月28日に配布', ['5 28']],
    ['4月に通知し、10月以降に実施', ['4', '10']],
    ['１０／８から', ['10 8']],
    ['4/23、5/7、6/11の3回', ['4 23', '5 7', '6 11']],
    ['7/30～8/2', ['7 30', '8 2']],
    ['5月28日～6月3日', ['5 28', '6 3']],
    ['5月28・29日', ['5 28 29']],
    ['4～9月に毎月', ['4', '9']],
    ['12月定例会', ['12']],
    ['令和3年1月から', ['1']],
    ['令和2年11月6日', ['11 6']],
    ['2020/11/6', ['11 6']],
    ['R3/2/5まで', ['2 5']],
    ['3/1(月)、3回開催', ['3 1']],
    ['4/1補助', ['4 1']],
  ])('are found in %s', (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  it.each([
    '1/2相当額を補助',
    '費用の2/3以上',
    '１／２補助',
    '補助率1/2',
    '経費の1/3の額',
    '3か月間',
    '3ヶ月に1回',
    '2月間',
    '13/45',
    '2/30',
    '12/37団体',
    '毎月開催',
    '1.5倍',
    '24/7の体制',
    '15月',
  ])('are not found in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found as they were written', () => {
    const date = fc.integer({ min: 1, max: 12 }).chain((month) =>
      fc.record({
        month: fc.constant(month),
        days: fc.uniqueArray(fc.integer({ min: 1, max: daysInMonth(2021, month) }), {
          minLength: 1,
          maxLength: 3,
        }),
        sign: fc.constantFrom('.', '・', '～'),
        kanji: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(date, ({ month, days, sign, kanji }) => {
        const written = `${month}${kanji ? '月' : '/'}${days.join(sign)}${kanji ? '日' : ''}`;
        expect(found(`委員会を${written}に開いた`)).toEqual([[month, ...days].join(' ')]);
      }),
    );
  });
});
