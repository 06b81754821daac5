/** Dates in a plan's words follow the as-of, and are the published ones at the plan's end. */
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import {
  datedText,
  datedTextSchema,
  momentOf,
  printsOf,
  withDates,
} from '../../../src/core/calendar/dated-text';
import type { AsOf } from '../../../src/core/calendar/as-of';

const years = [2016, 2017, 2018, 2019];

function printed(text: string, asOf?: AsOf): string {
  return datedText(text, momentOf({ plan: { years }, ...(asOf ? { asOf } : {}) }));
}

describe('a date in words', () => {
  it.each([
    ['今後の予定（{asOf.dayAfter}現在）', '今後の予定（令和2年4月1日現在）'],
    [
      '今後の予定\n（{asOf.dayAfter.year}\n{asOf.dayAfter.day}現在）',
      '今後の予定\n（令和2年\n4月1日現在）',
    ],
    ['{asOf.end}', '令和元年度末'],
    ['{asOf.year}当初予算までの実績', '令和元年度当初予算までの実績'],
    ['{plan.firstYear}～{plan.lastYear}', '平成28年度～令和元年度'],
    ['No {date} at all', 'No {date} at all'],
  ])('%j is that of the plan’s end where no as-of is set', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each<[AsOf, string]>([
    [{ year: 2017, half: 2 }, '平成29年度末 平成30年4月1日'],
    // 令和 began on the first of May.
    [{ year: 2018, half: 2 }, '平成30年度末 平成31年4月1日'],
    [{ year: 2019, half: 1 }, '令和元年度上半期末 令和元年10月1日'],
  ])('follows the as-of %j', (asOf, expected) => {
    expect(printed('{asOf.end} {asOf.dayAfter}', asOf)).toBe(expected);
  });

  it('is printed in all texts of a definition', () => {
    const moment = momentOf({ plan: { years }, asOf: { year: 2016, half: 2 } });
    expect(withDates({ title: '{asOf.end}', rows: [{ label: 'No.', at: 1 }] }, moment)).toEqual({
      title: '平成28年度末',
      rows: [{ label: 'No.', at: 1 }],
    });
  });

  it('has as many prints as there are moments, the plan’s end first', () => {
    const prints = printsOf('{asOf.end}', years);
    expect(prints).toHaveLength(10);
    expect(prints[0]).toBe('令和元年度末');
    expect(printsOf('今後の予定', years)).toEqual(['今後の予定']);
  });

  it('is refused under a name that there is not', () => {
    for (const text of ['{asOf.month}', 'a\n{plan.year}'])
      expect(v.is(datedTextSchema, text)).toBe(false);
    for (const text of ['{asOf.dayAfter.day}\n{asOf.end}', '{braces} of others', ''])
      expect(v.is(datedTextSchema, text)).toBe(true);
  });
});
