/** Figures with units: what cities print is read and printed again, and means what the facts say. */
import { describe, expect, it } from '@jest/globals';
import { Big } from 'big.js';
import fc from 'fast-check';
import facts from '../../../src/plans/annaka/facts.json';
import { keyOf, printValue, readValue } from '../../../src/core/values';
import type { FiguresValue } from '../../../src/core/values';
import type { FiguresType } from '../../../src/core/values/figures';
import { pointsOf } from '../../../src/core/values/figures/points';

const TYPE: FiguresType = {
  kind: 'figures',
  units: ['件', '人', '日', '団体', '床', '%'],
  deadlineEnding: 'を確定',
};

function figures(raw: string | number, type = TYPE): FiguresValue {
  const reading = readValue(raw, type);
  if (reading.state !== 'value' || reading.value.kind !== 'figures')
    throw new Error(`${raw} is ${JSON.stringify(reading)}`);
  return reading.value;
}

/** The measures of a cell in short: indicator, number and unit. */
function short(raw: string): readonly (readonly [string, string, string])[] {
  const value = figures(raw);
  if (value.form !== 'measures') throw new Error(value.form);
  return value.measures.map(({ indicator, amount, unit }) => [indicator, amount.toFixed(), unit]);
}

describe('figures', () => {
  it.each([
    ['HPアクセス数 456,456件 (R2.1.15現在)', [['HPアクセス数', '456456', '件']]],
    ['しみんの声回答発送まで 平均19.1日', [['しみんの声回答発送まで', '19.1', '日']]],
    ['女性参加率 36.0%', [['女性参加率', '36', '%']]],
    ['15団体 (321人)', [['', '15', '団体']]],
    ['成績反映0%', [['成績反映', '0', '%']]],
    [
      '時間外23人 年休取得11.9日',
      [
        ['時間外', '23', '人'],
        ['年休取得', '11.9', '日'],
      ],
    ],
    ['収納率：95.45%', [['収納率', '95.45', '%']]],
    [
      '・常勤医師9人 ・病床199床 ・稼働率約54% ・在院日数26日',
      [
        ['常勤医師', '9', '人'],
        ['病床', '199', '床'],
        ['稼働率', '54', '%'],
        ['在院日数', '26', '日'],
      ],
    ],
    [
      'AI-OCR使用案件 40件\nRPAの使用事務 3件',
      [
        ['AI-OCR使用案件', '40', '件'],
        ['RPAの使用事務', '3', '件'],
      ],
    ],
    [
      '窓口5件・電話6件',
      [
        ['窓口', '5', '件'],
        ['電話', '6', '件'],
      ],
    ],
    ['窓口（本庁）5件', [['窓口（本庁）', '5', '件']]],
    [
      '窓口5件\n・電話6件',
      [
        ['窓口', '5', '件'],
        ['電話', '6', '件'],
      ],
    ],
    ['△5件', [['', '-5', '件']]],
    ['増減 △1,234.50人', [['増減', '-1234.5', '人']]],
    ['全国平均との差 平均△0.5日', [['全国平均との差', '-0.5', '日']]],
  ])('%j says %j, and prints as it was written', (raw, said) => {
    expect(short(raw)).toEqual(said);
    expect(printValue(figures(raw), TYPE)).toBe(raw);
  });

  it.each([
    ['収納率: ９５．４５％', '収納率：95.45%'],
    ['　女性参加率　36.0%　', '女性参加率 36.0%'],
    ['15団体（３２１人）', '15団体 (321人)'],
    ['アクセス数 456456件 (令和2年1月15日現在)', 'アクセス数 456,456件 (R2.1.15現在)'],
    ['-5件', '△5件'],
    ['増減 ▲5件', '増減 △5件'],
    ['△0件', '0件'],
    ['稼働率 約 54%', '稼働率 約54%'],
    ['窓口 5件 　電話 6件', '窓口 5件 電話 6件'],
    ['平成31年度決算分を令和3年3月に公表', '令和元年度決算分を令和3年3月に公表'],
    ['令和１年１２月までに来年度の組織を確定', '令和元年12月までに来年度の組織を確定'],
  ])('%j, in other signs, prints as %j', (raw, print) => {
    expect(printValue(figures(raw), TYPE)).toBe(print);
  });

  it('keeps the decimals that are printed', () => {
    const [thirteen, thirteenAndMore] = [figures('年休 13.0日'), figures('年休 13.00日')];
    expect(printValue(thirteen, TYPE)).toBe('年休 13.0日');
    expect(printValue(thirteenAndMore, TYPE)).toBe('年休 13.00日');
    expect(pointsOf(thirteen)[0]?.number.eq(13)).toBe(true);
  });

  it('takes the hyphen of a name for no minus sign', () => {
    expect(short('AI-OCR-5件')).toEqual([['AI-OCR-', '5', '件']]);
    expect(short('AI-OCR -5件')).toEqual([['AI-OCR', '-5', '件']]);
  });

  it('reads the second number and the day it holds for', () => {
    expect(figures('15団体 (321人)')).toMatchObject({
      measures: [{ second: { unit: '人', amount: new Big(321) }, asOf: null }],
    });
    expect(figures('数 5件 (R2.1.15現在)')).toMatchObject({
      measures: [{ second: null, asOf: { year: 2020, month: 1, day: 15 } }],
    });
    expect(printValue(figures('数 5件 (H31.4現在)'), TYPE)).toBe('数 5件 (H31.4現在)');
  });

  it('reads months, deadlines and publications', () => {
    expect(figures('次年度組織の方向性を確定する時期 3月')).toEqual({
      kind: 'figures',
      form: 'month',
      indicator: '次年度組織の方向性を確定する時期',
      month: 3,
    });
    expect(figures('令和2年12月までに令和3年度組織の方向性を確定')).toEqual({
      kind: 'figures',
      form: 'deadline',
      year: 2020,
      month: 12,
      matter: '令和3年度組織の方向性',
    });
    expect(figures('N年度決算分をN+2年6月に公表')).toEqual({
      kind: 'figures',
      form: 'publication',
      accounts: null,
      yearsLater: 2,
      month: 6,
    });
    expect(figures('令和元年度決算分を令和3年3月に公表')).toEqual({
      kind: 'figures',
      form: 'publication',
      accounts: 2019,
      yearsLater: 2,
      month: 3,
    });
  });

  it.each([
    ['検討中', 'not-a-number', 0],
    ['時間外23人 検討中', 'not-a-number', 7],
    ['時間外23人年休取得11.9日', 'trailing', 6],
    ['時間外23人・', 'not-a-number', 7],
    ['収納率：95.45', 'no-unit', 9],
    ['収納率：95.45点', 'no-unit', 9],
    ['1234,567件', 'no-unit', 4],
    ['15団体 (321人', 'bracket', 10],
    ['15団体 (多数)', 'bracket', 6],
    ['15団体 (321)', 'no-unit', 9],
    ['15団体 (R2.13.1現在)', 'impossible-date', 6],
    ['15団体 (昨年現在)', 'not-a-date', 6],
    ['15団体 (321人) 16', 'no-unit', 14],
    ['5人員', 'trailing', 2],
    ['方向性を確定する時期 13月', 'no-unit', 13],
    ['3月', 'no-unit', 1],
    ['平成32年12月までに組織を確定', 'impossible-date', 0],
    ['令和2年12月までに組織を検討', 'ending', 10],
    ['N年度決算分をN+2年13月に公表', 'not-a-date', 0],
    ['令和元年度決算分を令和3年13月に公表', 'impossible-date', 0],
  ])('%j cannot be read: %s at %d', (raw, reason, at) => {
    expect(readValue(raw, TYPE)).toEqual({ state: 'unreadable', reason, at });
  });

  it('says that a bare number lacks its unit, and that TRUE is none', () => {
    expect(readValue(36, TYPE)).toMatchObject({ state: 'unreadable', reason: 'no-unit' });
    expect(readValue(true, TYPE)).toMatchObject({ state: 'unreadable', reason: 'not-a-number' });
  });

  it('holds deadlines only where the field has them', () => {
    const { kind, units } = TYPE;
    const type: FiguresType = { kind, units };
    expect(readValue('令和2年12月までに組織を確定', type).state).toBe('unreadable');
  });

  it('takes the longest unit that fits', () => {
    const type: FiguresType = { kind: 'figures', units: ['人', '人月'] };
    expect(figures('工数 5人月', type)).toMatchObject({ measures: [{ unit: '人月' }] });
  });

  it('is grouped by what it says, not by its spelling', () => {
    expect(keyOf(figures('収納率:95.45％'), TYPE)).toBe(
      keyOf(figures('収納率：９５．４５%'), TYPE),
    );
  });

  it('is read back as it was from its print', () => {
    const number = fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([units, places]) => new Big(units).div(10 ** places).toFixed(places));
    const written = number.map((each) =>
      each.replace('-', '△').replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?:\.|$))/gu, ','),
    );
    const unit = fc.constantFrom(...TYPE.units);
    const measure = fc
      .record({
        indicator: fc.constantFrom('', '収納率', 'AI-OCR使用案件', '全国平均', '年休（有給）取得'),
        joint: fc.constantFrom('', ' ', '：', ': '),
        qualifier: fc.constantFrom('', '約', '平均'),
        number: written,
        unit,
        bracket: fc.constantFrom('', ' (321人)', '(R2.1.15現在)', ' (平成31年4月1日現在)'),
      })
      .map(
        ({ indicator, joint, qualifier, number: amount, unit: behind, bracket }) =>
          `${indicator}${indicator === '' ? '' : joint}${qualifier}${amount}${behind}${bracket}`,
      );
    const cell = fc
      .tuple(
        fc.constantFrom('', '・'),
        fc.array(measure, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '・', ' ・', '\n', '\n・', '　'),
      )
      .map(([bullet, measures, separator]) => bullet + measures.join(separator));
    fc.assert(
      fc.property(cell, (raw) => {
        const value = figures(raw);
        expect(figures(printValue(value, TYPE))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads what it prints of anything it can read, and stops inside the text otherwise', () => {
    const signs = [
      ...'0123９.,件人%団体月年RNH令和元度決算分をに公表までに確定現在約平均△-－()（）:： 　\n・窓口A+',
    ];
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom('5件', '12月', '令和2年')), {
        maxLength: 12,
      })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (raw) => {
        const reading = readValue(raw, TYPE);
        if (reading.state === 'value')
          expect(readValue(printValue(reading.value, TYPE), TYPE)).toEqual(reading);
        if (reading.state === 'unreadable') {
          expect(reading.at).toBeGreaterThanOrEqual(0);
          expect(reading.at).toBeLessThanOrEqual(raw.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is compared', () => {
  it('counts months through the fiscal year, so that March comes last', () => {
    const [december, march] = ['時期 12月', '時期 3月'].map((raw) => pointsOf(figures(raw))[0]);
    expect(march?.number.gt(december?.number ?? 0)).toBe(true);
    expect(pointsOf(figures('令和2年12月までに組織を確定'))[0]).toEqual(december);
  });

  it('counts how late accounts are published, whatever the year', () => {
    const [n] = pointsOf(figures('N年度決算分をN+1年12月に公表'));
    expect(pointsOf(figures('令和5年度決算分を令和6年12月に公表'))).toEqual([n]);
    expect(n?.said).toBe('N+1年12月');
  });

  it('knows an indicator in either width, and its second number not at all', () => {
    expect(pointsOf(figures('ＡＩ件数 5件 (3人)'))).toEqual(
      pointsOf(figures('AI件数 5.0件')).map((point) => ({ ...point, said: '5件' })),
    );
  });
});

describe("安中市's figures", () => {
  const cells = facts.items.flatMap(({ current, target, figures: years, publications }) =>
    [current, target, ...years, ...publications].filter((raw) => raw !== ''),
  );

  it('can all be read, and print as the city printed them', () => {
    // 13 of 現状, 10 of 目標, and 14 items by year: item 25 begins in its third year, item 30 has one cell for all.
    expect(cells).toHaveLength(13 + 10 + 14 * 5 - 2 - 4);
    for (const raw of cells) expect(printValue(figures(raw), TYPE)).toBe(raw);
  });

  /** The numbers of an indicator in a cell; a lone one has another name in three items. */
  function numberIn(raw: string, { indicator, unit }: { indicator: string; unit: string }) {
    if (raw === '') return null;
    const points = pointsOf(figures(raw)).filter((point) => point.unit === unit);
    const named = points.find((point) => point.indicator === indicator);
    return (named ?? (points.length === 1 ? points[0] : undefined))?.number.toNumber() ?? null;
  }

  it.each(facts.indicators)('say of item $number, $indicator, what the facts say', (said) => {
    const item = facts.items.find(({ number }) => number === said.number);
    if (!item) throw new Error('no item');
    const years = item.figuresMerged ? item.figures.map(() => item.figures[0] ?? '') : item.figures;
    expect(numberIn(item.current, said)).toBe(said.current);
    expect(numberIn(item.target, said)).toBe(said.target);
    expect(years.map((raw) => numberIn(raw, said))).toEqual(said.years);
    if (said.qualifier !== '' && item.current !== '')
      expect(figures(item.current)).toMatchObject({
        measures: expect.arrayContaining([
          expect.objectContaining({ qualifier: said.qualifier, unit: said.unit }),
        ]),
      });
  });

  it('set months and deadlines for item 16 and publications for item 23', () => {
    for (const said of facts.timings) {
      const item = facts.items.find(({ number }) => number === said.number);
      if (!item) throw new Error('no item');
      const later = (at: { yearOffset?: number }): object =>
        at.yearOffset === undefined ? {} : { yearsLater: at.yearOffset };
      for (const [raw, at] of [
        [item.current, said.current],
        [item.target, said.target],
      ] as const)
        expect(figures(raw)).toMatchObject({ month: at.month, ...later(at) });
      const years = item.publications.length > 0 ? item.publications : item.figures;
      years.forEach((raw, index) => {
        const at = said.years[index];
        if (!at) throw new Error('no year');
        expect(figures(raw)).toMatchObject({
          month: at.month,
          ...('accountFiscalYear' in at
            ? { form: 'publication', accounts: at.accountFiscalYear, ...later(at) }
            : { form: 'deadline', year: at.year }),
        });
      });
    }
  });
});
