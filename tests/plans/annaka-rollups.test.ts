/** 安中市's summary tables: nothing was published, the figures follow from the records (docs/formats/annaka.md, Rollups). */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/annaka/facts.json';
import { page, summariesOf } from './summaries';

const { derived, items } = facts;
const summary = summariesOf('annaka');
const YEARS = [2020, 2021, 2022, 2023, 2024];

function text(numbers: readonly number[]): readonly string[] {
  return numbers.map(String);
}

describe('進捗状況 大項目 × 年度', () => {
  it('counts the stages of each 大項目 in each year', () => {
    expect(page(summary('stages'))).toEqual([
      ...derived.stages.map(({ major, items: count, years }) => [
        major,
        String(count),
        ...years.flatMap(text),
      ]),
      ['合計', '36', ...derived.stagesInAll.flatMap(text)],
    ]);
  });

  it('adds up to what the format states: 7/0/28/0/1 in R2, 3/0/29/4/0 in R6', () => {
    const total = page(summary('stages')).at(-1) ?? [];
    expect(total.slice(2, 7)).toEqual(['7', '0', '28', '0', '1']);
    expect(total.slice(-5)).toEqual(['3', '0', '29', '4', '0']);
  });

  it('gives the same figures one row a year', () => {
    expect(page(summary('stages-by-year')).map(([, ...row]) => row)).toEqual(
      derived.stagesInAll.map(text),
    );
  });
});

describe('担当課別', () => {
  it.each(YEARS)(
    'counts the items of each section with the stages of the chosen year %i',
    (year) => {
      const position = YEARS.indexOf(year);
      expect(page(summary('sections', year))).toEqual([
        ...derived.sections.map(({ section, items: count, years }) => [
          section,
          String(count),
          ...text(years[position] ?? []),
        ]),
        ['合計', '36', ...text(derived.stagesInAll[position] ?? [])],
      ]);
    },
  );

  it('shows the last year until another one is chosen', () => {
    expect(page(summary('sections'))).toEqual(page(summary('sections', 2024)));
  });
});

describe('数値目標', () => {
  const rows = page(summary('figures'));

  it('has a row for each of the 21 indicators of 15 items', () => {
    expect(rows).toHaveLength(21);
    expect(new Set(rows.map(([number]) => number)).size).toBe(15);
  });

  /** The numbers of a row: 現状, 目標, R2 … R6. */
  const amounts = (row: readonly string[]): readonly (number | null)[] =>
    row.slice(3, 10).map((cell) => {
      const digits = /[\d,.]+/u.exec(cell)?.[0];
      return digits === undefined ? null : Number(digits.replaceAll(',', ''));
    });

  it.each(facts.indicators)('prints the figures of $number $indicator', (stated) => {
    const own = rows.filter(([number]) => number === String(stated.number));
    const found = own.map(amounts);
    expect(found).toContainEqual([stated.current, stated.target, ...stated.years]);
    const row = own.find(
      (each) =>
        JSON.stringify(amounts(each)) ===
        JSON.stringify([stated.current, stated.target, ...stated.years]),
    );
    // The unit stands behind every number, as the ledger prints it.
    for (const cell of row?.slice(3, 10) ?? [])
      if (cell !== '') expect(cell).toContain(stated.unit);
    const numbers = [stated.current, ...stated.years, stated.target].filter(
      (each) => each !== null,
    );
    const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
    const way = last > first ? '増' : last < first ? '減' : '維持';
    expect(row?.at(-1)).toBe(numbers.length < 2 ? '－' : way);
  });

  it('prints months, deadlines and publications in words', () => {
    expect(rows.find(([number]) => number === '16')?.slice(3)).toEqual([
      '3月',
      '12月',
      ...['2', '3', '4', '5', '6'].map((year) => `令和${year}年12月まで`),
      '－',
    ]);
    expect(rows.find(([number]) => number === '23')?.slice(3, 6)).toEqual([
      'N年度決算分をN+2年6月に公表',
      'N年度決算分をN+1年12月に公表',
      '令和元年度決算分を令和3年3月に公表',
    ]);
  });
});

describe('数値目標の設定状況', () => {
  it('counts for each 大項目 the items with figures, and of which kind', () => {
    expect(page(summary('coverage')).map(([, ...row]) => row)).toEqual([
      ...derived.figures.map(text),
      text(derived.figuresInAll),
    ]);
  });
});

describe('目次', () => {
  it('lists the tree with the page of each item, which is its number', () => {
    expect(page(summary('contents'))).toEqual(
      items.map(({ number, major, middle, item }) => [major, middle, item, String(number)]),
    );
  });
});
