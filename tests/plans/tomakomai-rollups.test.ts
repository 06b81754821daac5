/** 苫小牧市's summary tables against what the city published (docs/formats/tomakomai.md, Rollups). */
import { Big } from 'big.js';
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/tomakomai/facts.json';
import { printed } from '../core/rollup/rolled-up';
import { below, page, summariesOf } from './summaries';

const { published, practices } = facts;
const summary = summariesOf('tomakomai');

/** How a mean of whole scores could be brought to one decimal: [sum, count] to tenths. */
type Rounding = (sum: number, count: number) => number;

const halfUp: Rounding = (sum, count) => Math.floor((20 * sum + count) / (2 * count));
const cutOff: Rounding = (sum, count) => Math.floor((10 * sum) / count);
const halfEven: Rounding = (sum, count) =>
  Number(new Big(sum).div(count).round(1, Big.roundHalfEven).times(10));

function overallOf(initiative: number): readonly (readonly number[])[] {
  return practices.filter((each) => each.initiative === initiative).map(({ overall }) => overall);
}

function sums(scores: readonly (readonly number[])[]): readonly number[] {
  return [0, 1, 2, 3].map((axis) => scores.reduce((sum, each) => sum + (each[axis] ?? 0), 0));
}

/** The four means and the total of the rounded means, in tenths. */
function inTenths(scores: readonly (readonly number[])[], rounding: Rounding): readonly number[] {
  const means = sums(scores).map((sum) => rounding(sum, scores.length));
  return [...means, means.reduce((total, mean) => total + mean, 0)];
}

function asPrinted(tenths: readonly number[]): readonly string[] {
  return tenths.map((each) => (each / 10).toFixed(1));
}

describe('取組項目別', () => {
  const rows = page(summary('initiatives'));

  it('gives every published figure of the 22 initiatives', () => {
    expect(rows).toEqual(
      published.initiatives.map((each) => [
        String(each.number),
        each.title,
        ...facts.themes.map((theme) => (each.themes.includes(theme) ? '○' : '')),
        String(each.practices),
        ...each.means,
        each.total,
        each.grade,
        each.committee,
      ]),
    );
  });

  const figures = published.initiatives.map(({ means, total }) => [...means, total]);

  it('can be had by rounding each mean half up and adding the rounded means', () => {
    const own = published.initiatives.map(({ number }) =>
      asPrinted(inTenths(overallOf(number), halfUp)),
    );
    expect(own).toEqual(figures);
  });

  it.each([
    ['cutting decimals off', cutOff],
    ['rounding halves to the even digit', halfEven],
  ])('cannot be had by %s', (_, rounding) => {
    const own = published.initiatives.map(({ number }) =>
      asPrinted(inTenths(overallOf(number), rounding)),
    );
    expect(own).not.toEqual(figures);
  });

  it('cannot be had by rounding the exact total: of item 1 that is 11.5', () => {
    const exact = published.initiatives.map(({ number }) => {
      const scores = overallOf(number);
      const sum = sums(scores).reduce((total, each) => total + each, 0);
      return (halfUp(sum, scores.length) / 10).toFixed(1);
    });
    expect(exact[0]).toBe('11.5');
    expect(exact).not.toEqual(published.initiatives.map(({ total }) => total));
    expect(rows[0]?.[14]).toBe('11.6');
  });
});

describe('テーマ別', () => {
  it('gives every published figure of the seven themes', () => {
    expect(page(summary('themes'))).toEqual(
      published.themes.map((each) => [
        each.number,
        each.name,
        String(each.initiatives),
        String(each.practices),
        ...each.means,
        each.total,
        each.grade,
        each.committee,
      ]),
    );
  });

  it('says how many initiatives there are and how often they are counted', () => {
    const marks = published.initiatives.reduce((sum, { themes }) => sum + themes.length, 0);
    expect(summary('themes').overlap).toEqual({ records: 22, counted: marks });
    expect(marks).toBe(67);
  });
});

describe('実践項目別', () => {
  const rows = page(summary('practices')).map(([initiative, title, number, ...others]) => [
    number,
    initiative,
    title,
    ...others,
  ]);

  it('gives every published cell of the 95 practices, and the scores of the records where none were published', () => {
    const scores = practices.map(({ overall }) => overall.map(String));
    expect(rows).toEqual(
      published.practices.map((row, position) =>
        row.map((cell, column) => cell ?? scores[position]?.[column - 8] ?? ''),
      ),
    );
  });

  it('leaves no published cell out: the long list has no scores of the practices that came later', () => {
    const without = published.practices
      .filter((row) => row.includes(null))
      .map(([number]) => number);
    expect(without.every((number) => number?.startsWith('N'))).toBe(true);
    expect(published.practices).toHaveLength(95);
  });
});

describe('取組項目別 × 年度', () => {
  const rows = page(summary('initiatives-by-year'));

  /** The grade of a year by the rule of docs/formats/tomakomai.md, from the records' scores; － without any. */
  function gradeOf(initiative: number, year: number): string {
    const scores = practices
      .filter((each) => each.initiative === initiative)
      .map((each) => each.scores?.[year] ?? '')
      .filter((each) => /^\d{4}$/u.test(each))
      .map((each) => [...each].map(Number));
    if (scores.length === 0) return '－';
    const [total = 0, ...means] = inTenths(scores, halfUp).toReversed();
    if (total >= 95 && Math.min(...means) >= 20) return 'A';
    return total >= 75 ? 'B' : 'C';
  }

  it('follows from the scores that the records have, and prints 今回 for the last year', () => {
    expect(rows).toEqual(
      published.initiatives.map(({ number, title }) => [
        String(number),
        title,
        ...[0, 1, 2, 3].map((year) => gradeOf(number, year)),
        '今回',
      ]),
    );
  });

  it('prints A, A for initiative 4 in R2 and R3, which was published as B, B', () => {
    expect(rows[3]).toEqual(['4', '市政情報の効果的な発信', 'A', 'A', 'A', 'A', '今回']);
  });
});

describe('評価の分布', () => {
  const table = summary('distribution');

  it('counts the grades of the 95 practices, A and B together 94 of them', () => {
    const count = (grade: string): number =>
      published.practices.filter((row) => row[13] === grade).length;
    const row = (label: string, part: number): readonly string[] => [
      label,
      String(part),
      `${(Math.floor((2000 * part) / 95 + 1) / 20).toFixed(1)}%`,
    ];
    const [best, good] = [count('A'), count('B')];
    expect(
      page(table)
        .slice(0, 4)
        .map(([, figure]) => Number(figure)),
    ).toEqual(['A', 'B', 'C', 'D'].map(count));
    expect(page(table)[4]).toEqual(['うちA及びB', '94', '98.9%']);
    expect(best + good).toBe(94);
    expect(page(table)[0]).toEqual(row('A', best));
    expect(page(table).at(-1)).toEqual(['合計', '95', '100.0%']);
  });

  it('knows that the shares as printed, 61.1, 37.9 and 1.1, are 100.1 together', () => {
    expect(page(table).map(([, , share]) => share)).toEqual(
      expect.arrayContaining(['61.1%', '37.9%', '1.1%', '0.0%']),
    );
    expect(table.sharesRounded).toBe(true);
  });

  it('states how many initiatives have 4.0 or more from the committee, the highest and the lowest', () => {
    const marks = published.initiatives.map(({ committee }) => Number(committee));
    expect(below(table)).toEqual([
      ['審議会評価平均が4.0以上の取組項目数', '14'],
      ['審議会評価平均の最高', Math.max(...marks).toFixed(1)],
      ['審議会評価平均の最低', Math.min(...marks).toFixed(1)],
    ]);
  });

  it('prints the base of the shares beside the table', () => {
    expect(printed(table).map((row) => row[1])).toEqual(Array.from({ length: 6 }, () => '95'));
  });
});
