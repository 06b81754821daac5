/**
 * Summary tables show a plan as it stands at a moment: what is due later is blank, never zero, whether or not somebody has filled it
 * already.
 */
import { describe, expect, it } from '@jest/globals';
import { shortAsOf } from '../../src/core/calendar/as-of';
import type { AsOf } from '../../src/core/calendar/as-of';
import { rollUp } from '../../src/core/rollup';
import type { MissingColumns, Table } from '../../src/core/rollup';
import { plans } from '../../src/plans';
import { emptiedAfter, everyAsOf } from './as-of-books';
import { sample } from './azumino-cells';
import { below, definitionIn, page, recognisedIn, sampleOf } from './summaries';

/** A table without its formulas: where somebody filled cells early, a formula would see them, and the figure is a value. */
function figuresOf(table: Table | MissingColumns): unknown {
  if (table.state !== 'table') return table;
  const { rows, facts, ...others } = table;
  return {
    ...others,
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map((cell) => cell && { figure: cell.figure, records: cell.records }),
    })),
    facts: facts.map(({ cell, ...fact }) => ({
      ...fact,
      figure: cell.figure,
      records: cell.records,
    })),
  };
}

/** Of each figure whether it has a formula, or why it has none. */
function readingsOf(table: Table | MissingColumns): readonly string[] {
  if (table.state !== 'table') return [];
  const cells = [...table.rows.flatMap((row) => row.cells), ...table.facts.map(({ cell }) => cell)];
  return cells.flatMap((cell) => (cell ? [cell.reading.live ? 'live' : cell.reading.reason] : []));
}

describe.each(plans)('the tables of $municipality as of each moment', (plan) => {
  const workbook = recognisedIn(sampleOf(plan.id));
  const moments = everyAsOf(plan).map((asOf) => [shortAsOf(asOf), asOf] as const);

  it.each(moments)('%s: are those of a ledger that was filled up to then', (_, asOf) => {
    const full = { ...workbook, asOf };
    const cut = { ...emptiedAfter(workbook, asOf), asOf };
    for (const rollup of plan.rollups)
      expect(figuresOf(rollUp(cut, rollup))).toEqual(figuresOf(rollUp(full, rollup)));
  });

  it.each(moments)(
    '%s: say where a figure is a value only because of what is not due',
    (_, asOf) => {
      const full = { ...workbook, asOf };
      const cut = { ...emptiedAfter(workbook, asOf), asOf };
      for (const rollup of plan.rollups) {
        const [early, due] = [readingsOf(rollUp(full, rollup)), readingsOf(rollUp(cut, rollup))];
        const said = due.map((reading, index) =>
          reading === 'live' && early[index] !== 'live' ? 'due-only' : reading,
        );
        expect([rollup.id, early]).toEqual([rollup.id, said]);
      }
    },
  );

  it('are those of the whole plan at its end', () => {
    const asOf: AsOf = { year: plan.years.at(-1) ?? 0, half: 2 };
    for (const rollup of plan.rollups) {
      const whole = rollUp(workbook, rollup);
      const expected = whole.state === 'table' ? { ...whole, asOf } : whole;
      expect(rollUp({ ...workbook, asOf }, rollup)).toEqual(expected);
    }
  });
});

function pageAsOf(plan: string, rollup: string, asOf: AsOf): readonly (readonly string[])[] {
  const table = rollUp({ ...recognisedIn(sampleOf(plan)), asOf }, definitionIn(plan, rollup));
  if (table.state !== 'table') throw new Error(table.labels.join(', '));
  return [...page(table), ...below(table)];
}

const R3: AsOf = { year: 2021, half: 2 };

describe('苫小牧市 after R3', () => {
  it('grades the years that are over, and leaves R4, R5 and the year of the plan itself blank', () => {
    const rows = pageAsOf('tomakomai', 'initiatives-by-year', R3);
    // The six practices of initiative 12 have in R3 averages of 2.5, 2.8, 2.8 and 2.0: 10.1 and no axis below 2.
    expect(rows.find(([number]) => number === '12')).toEqual([
      '12',
      '行政事務の民間委託',
      'B',
      'A',
      '',
      '',
      '',
    ]);
    for (const [, , , , r4, r5, r6] of rows) expect([r4, r5, r6]).toEqual(['', '', '']);
  });

  it('shows 総括 of the nine practices that ended by then, and their shares of these nine', () => {
    expect(pageAsOf('tomakomai', 'distribution', R3)).toEqual([
      // Totals of 10, 11, 11 and 10 without an axis below 2; totals of 9, 8, 8, 8 and 9.
      ['A', '4', '44.4%'],
      ['B', '5', '55.6%'],
      ['C', '0', '0.0%'],
      ['D', '0', '0.0%'],
      ['うちA及びB', '9', '100.0%'],
      ['合計', '9', '100.0%'],
      ['審議会評価平均が4.0以上の取組項目数', ''],
      ['審議会評価平均の最高', ''],
      ['審議会評価平均の最低', ''],
    ]);
  });

  it('leaves averages blank where no practice of the initiative has ended', () => {
    const rows = pageAsOf('tomakomai', 'initiatives', R3);
    const [first] = rows;
    expect(first?.slice(-7)).toEqual(['', '', '', '', '', '', '']);
    // Practice 12 alone of initiative 5 has ended.
    expect(rows[4]?.slice(-7)).toEqual(['3.0', '2.0', '3.0', '2.0', '10.0', 'A', '']);
  });

  it('has nothing of 総括 before the first practice ends', () => {
    const rows = pageAsOf('tomakomai', 'distribution', { year: 2020, half: 1 });
    expect(rows.flatMap(([, ...figures]) => figures).join('')).toBe('');
  });
});

describe('旭川市 after 平成29年度', () => {
  const asOf: AsOf = { year: 2017, half: 2 };

  it('counts initiatives, but no result: not even 0', () => {
    const rows = pageAsOf('asahikawa', 'implementation', asOf);
    expect(rows.at(-1)).toEqual(['合計', '128', '', '', '']);
    for (const [, , ...results] of rows) expect(results).toEqual(['', '', '']);
  });

  it('adds up the amounts of two years', () => {
    const row = pageAsOf('asahikawa', 'funding', asOf).find(([name]) => name === FEES);
    expect(row).toEqual([FEES, '3.2', '1.1']);
  });
});

const FEES = '市税等の収納率の向上';

describe('上富良野町 in October', () => {
  it('knows of no result yet', () => {
    const asOf: AsOf = { year: 2020, half: 1 };
    expect(pageAsOf('kamifurano', 'achievement', asOf).at(-1)).toEqual(['全体', '37', '', '', '']);
    expect(pageAsOf('kamifurano', 'not-achieved', asOf)).toEqual([]);
  });
});

describe('安中市 after its second year', () => {
  it('shows stages of all years: they are planned from the start', () => {
    const rows = pageAsOf('annaka', 'stages-by-year', R3);
    expect(rows).toEqual(pageAsOf('annaka', 'stages-by-year', { year: 2024, half: 2 }));
    expect(rows.map(([year]) => year)).toContain('令和6年度');
  });
});

describe('安曇野市 after its second year', () => {
  const measured = sample([
    [8, '①', 'R2', '700橋', ''],
    [8, '①', 'R6', '61橋', ''],
    [8, '②', 'R2', '5橋', ''],
    [8, '②', 'R3', '4橋', '入札の不調。翌年度に行う。'],
    [24, '○', 'R4', '3件', ''],
  ]);
  const workbook = { ...recognisedIn(measured), asOf: R3 };

  it('judges by the results of R2 and R3, whatever stands in later rows', () => {
    const table = rollUp(workbook, definitionIn('azumino', 'attainment'));
    const rows = table.state === 'table' ? page(table) : [];
    const row = (number: string, mark: string): readonly string[] | undefined =>
      rows.find(([first, , name = '']) => first === number && name.startsWith(mark))?.slice(3);
    // 700 of 761 bridges, with years to come.
    const none = ['', '', '', '', '', ''];
    expect(row('8', '①')).toEqual([
      '761橋/取組期間',
      ...['700橋', '', '', '', ...none],
      ...['未判定', '92.0%'],
    ]);
    expect(row('8', '②')).toEqual([
      '5橋/年',
      ...['5橋', '達成', '4橋', '未達成', ...none],
      ...['未達成', '80.0%'],
    ]);
    expect(row('24', '新規')?.slice(1)).toEqual([...['', '', '', '', ...none], '未判定', '']);
  });

  it('counts verdicts of R2 and R3, and leaves the years to come blank', () => {
    const table = rollUp(workbook, definitionIn('azumino', 'attainment-by-focus'));
    const rows = table.state === 'table' ? page(table) : [];
    for (const row of rows) expect(row.slice(6, 12)).toEqual(['', '', '', '', '', '']);
    expect(rows.at(-1)?.slice(0, 6)).toEqual(['合計', '35', '1', '0', '0', '1']);
  });

  it('has the tables of a ledger that was filled up to then', () => {
    const cut = { ...emptiedAfter(workbook, R3), asOf: R3 };
    for (const rollup of workbook.plan.rollups)
      expect(figuresOf(rollUp(cut, rollup))).toEqual(figuresOf(rollUp(workbook, rollup)));
  });
});
