/** 安中市's plan on the real facts: exactly the findings that follow from them, worked out apart from the code. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/annaka/facts.json';
import { planById } from '../../src/plans';
import { annaka } from '../../src/plans/annaka';
import { FINDINGS, GOAL, SAMPLE } from './annaka-changes';

function withCode(code: string): readonly string[] {
  return FINDINGS.filter((each) => each.code === code).map(({ record, year }) =>
    [record, year].filter((part) => part !== '').join(' '),
  );
}

const item = (number: number): (typeof facts.items)[number] => {
  const found = facts.items.find((each) => each.number === number);
  if (!found) throw new Error(`no item ${number}`);
  return found;
};

describe('安中市', () => {
  it('is a plan that is found by its id and survives JSON', () => {
    expect(planById('annaka')).toBe(annaka);
    expect(JSON.parse(JSON.stringify(annaka))).toEqual(annaka);
  });

  it('has every rule of its page, N01 to N27, and those for all ledgers', () => {
    const codes = new Set(annaka.rules.map(({ code }) => code));
    const own = Array.from({ length: 27 }, (_, at) => `N${String(at + 1).padStart(2, '0')}`);
    // C04 is N01; C06 and C09 are of the results, whose year is a field and which belong to items; C13 a field that the plan names, C19 money.
    const common = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18];
    expect([...codes].toSorted()).toEqual(
      [...common.map((at) => `C${String(at).padStart(2, '0')}`), ...own].toSorted(),
    );
  });

  it('is read from a plain block whose merged cells hold for every year', () => {
    const [sheet] = SAMPLE.sheets;
    expect(sheet?.tables).toEqual([]);
    // Five items have one goal for all years, item 30 one cell of figures.
    expect(sheet?.merges).toHaveLength(6);
  });
});

describe("安中市's facts", () => {
  it('have findings of ten rules and no other', () => {
    expect([...new Set(FINDINGS.map(({ code }) => code))].toSorted()).toEqual(
      ['N04', 'N05', 'N08', 'N09', 'N10', 'N11', 'N14', 'N16', 'N18', 'N20'].toSorted(),
    );
    expect(FINDINGS).toHaveLength(1 + 1 + 1 + 21 + 4 + 2 + 1 + 1 + 2 + 5);
  });

  it('lack what is aimed at in item 18 (N04)', () => {
    expect(withCode('N04')).toEqual(['18']);
    expect(item(18).lengths.goal).toBe(0);
  });

  it('lack the first stage of item 29, which begins a year later (N05)', () => {
    expect(withCode('N05')).toEqual(['29 R2']);
    expect(item(29).stages[0]).toBe('');
  });

  it('lack the last goal of item 6; the five merged ones hold for all years (N08)', () => {
    expect(withCode('N08')).toEqual(['6 R6']);
    expect(item(6).lengths.yearGoals[4]).toBe(0);
  });

  it('have 21 items without a figure: 15 of 36 have one (N09)', () => {
    const without = [2, 3, 6, 7, 9, 10, 13, 15, 17, 18, 19, 20, 21, 22, 26, 27, 28, 29, 31, 33, 36];
    expect(withCode('N09')).toEqual(without.map(String));
    expect(without).toHaveLength(36 - 15);
  });

  it('have figures without a target in four items, 10 of 14 having one (N10)', () => {
    expect(withCode('N10')).toEqual(['4', '14', '25', '32']);
  });

  it('have figures that start from nothing in two items, 12 of 14 having a start (N11)', () => {
    // 13 items say where they stand; item 11 does so without figures by year.
    expect(withCode('N11')).toEqual(['14', '25']);
  });

  it('go back in item 8: 15 groups now, 14 next year, 16 aimed at (N14)', () => {
    expect(withCode('N14')).toEqual(['8']);
    expect(facts.indicators.filter(({ monotone }) => monotone === false)).toMatchObject([
      { number: 8, current: 15, target: 16, years: [14, 16, 16, 16, 16] },
    ]);
  });

  it('name the answer times of item 4 by another name in the years (N16)', () => {
    expect(withCode('N16')).toEqual(['4']);
    expect(item(4).current).toContain('しみんの声回答発送まで');
    expect(item(4).figures[0]).toBe('回答発送まで 平均18日');
  });

  it('reach 達成 without a target in items 11 and 29, not in 12 and 30 (N18)', () => {
    expect(withCode('N18')).toEqual(['11', '29']);
    const reached = facts.items.filter(({ stages }) => stages.includes('達成'));
    expect(reached.map(({ number }) => number)).toEqual([11, 12, 29, 30]);
  });

  it('have goals of item 17 that are those of 16, nearly and at their published lengths (N20)', () => {
    expect(withCode('N20')).toEqual(['17 R2', '17 R3', '17 R4', '17 R5', '17 R6']);
    const [sheet] = SAMPLE.sheets;
    const first = sheet?.text[0]?.indexOf(GOAL(2)) ?? -1;
    const lengths = (number: number): readonly (number | undefined)[] =>
      [0, 1, 2, 3, 4].map((year) => sheet?.text[number]?.[first + year]?.length);
    expect([lengths(16), lengths(17)]).toEqual([
      [51, 35, 35, 35, 35],
      [48, 36, 36, 36, 36],
    ]);
  });

  it('are free of what the other rules look for, by an independent look', () => {
    const rank = ['検討', '準備', '実施', '達成'];
    expect(facts.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 36 }, (_, at) => at + 1),
    );
    for (const { section, related, stages } of facts.items) {
      expect(section).toMatch(/^[^・、]+課$/u);
      expect(related.split(/[・、]/u)).not.toContain(section);
      const ranks = stages.filter((stage) => stage !== '').map((stage) => rank.indexOf(stage));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(ranks).not.toContain(-1);
    }
    // Wherever there is a target, the last year has it.
    expect(facts.indicators.every(({ finalEqualsTarget }) => finalEqualsTarget !== false)).toBe(
      true,
    );
  });

  it('give findings with place, section and facts', () => {
    expect(FINDINGS.find(({ code }) => code === 'N14')).toEqual({
      code: 'N14',
      severity: 'warning',
      message: 'monotone',
      params: { indicator: '', others: [], inYear: 'R2', before: '15団体', after: '14団体' },
      ledger: 'items',
      sheetId: SAMPLE.sheets[0]?.id,
      sheet: '実施計画',
      cell: 'K9',
      record: '8',
      title: '③ 道路アダプト（里親）の制度の推進',
      item: '',
      sections: ['土木課'],
      field: '目標の数値',
      year: '',
      value: '16団体 (320人)',
    });
    expect(FINDINGS.find(({ code }) => code === 'N05')).toMatchObject({
      severity: 'error',
      cell: 'L30',
      year: 'R2',
      sections: ['財政課'],
      field: '進捗状況',
    });
  });
});
