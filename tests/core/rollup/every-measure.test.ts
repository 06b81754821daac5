/** A total never counts a row that is no record: every kind of measure, by figure and by formula, gives what the records alone add up to. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan';
import type { Measure, RollupDefinition, Table, TableCell } from '../../../src/core/rollup';
import { measureKinds, withInner } from '../../../src/core/rollup/measures';
import type { PlanLedgers } from './calculated';
import { booksOf, expectAllRight, expectRight, tablesOf } from './random-books';
import { townOnSheets } from './town/ledgers';
import { ORACLES } from './town/oracle';
import { randomRollups } from './town/rollups';
import { trueTable, type TrueRow } from './town/true-table';
import type { Town } from './town/truth';

const TABLES_A_TOWN = 3;

interface Book extends PlanLedgers {
  readonly town: Town;
}

const random = fc.record({ town: townOnSheets, rollups: randomRollups(TABLES_A_TOWN) });

type Random = typeof random extends fc.Arbitrary<infer T> ? T : never;

function bookOf({ town: { town, ledgers, sheets }, rollups }: Random, index: number): Book {
  const plan: Plan = {
    id: 'town',
    municipality: '試験市',
    title: '行政改革実施計画',
    years: [2020, 2021],
    ledgers,
    rules: [],
    forms: [],
    rollups,
  };
  return { plan, snapshot: { workbook: 'town.xlsx', sheets: sheets(index) }, town };
}

function shown(cell: TableCell | null): string | null {
  if (!cell) return null;
  const { figure } = cell;
  return figure.kind === 'number' ? figure.value : figure.text;
}

function printed({ rows, facts }: Table): ReturnType<typeof trueTable> {
  return {
    rows: rows.map(({ kind, labels, cells }): TrueRow => ({
      kind,
      labels,
      figures: cells.map(shown),
    })),
    facts: facts.map(({ cell }) => shown(cell) ?? ''),
  };
}

interface Difference {
  readonly rows: RollupDefinition['rows'];
  readonly labels: readonly (string | null)[];
  readonly measure: Measure | null;
  readonly found: unknown;
  readonly expected: unknown;
}

/** The first figure, or row, in which a table is not what is true. */
function differenceIn(definition: RollupDefinition, table: Table, town: Town): Difference | null {
  const [found, expected] = [printed(table), trueTable(town, definition)];
  if (isDeepStrictEqual(found, expected)) return null;
  const { rows, columns, facts = [] } = definition;
  const of = (list: readonly TrueRow[]): unknown => list.map(({ kind, labels }) => [kind, labels]);
  const [a, b] = [of(found.rows), of(expected.rows)];
  if (!isDeepStrictEqual(a, b)) return { rows, labels: [], measure: null, found: a, expected: b };
  for (const [at, row] of found.rows.entries())
    for (const [position, figure] of row.figures.entries()) {
      const wanted = expected.rows[at]?.figures[position];
      const measure = columns[position]?.measure ?? null;
      if (figure !== wanted)
        return { rows, labels: row.labels, measure, found: figure, expected: wanted };
    }
  const fact = found.facts.findIndex((each, at) => each !== expected.facts[at]);
  const measure = facts[fact]?.measure ?? null;
  return { rows, labels: [], measure, found: found.facts[fact], expected: expected.facts[fact] };
}

function wrongIn(book: Book): unknown {
  const tables = tablesOf(book);
  for (const [at, definition] of book.plan.rollups.entries()) {
    const table = tables[at];
    const difference = table ? differenceIn(definition, table, book.town) : at;
    if (difference !== null)
      return [
        JSON.stringify(difference),
        ...book.snapshot.sheets.flatMap(({ values, merges, tables, hiddenRows }) => [
          ...values.map((row) => JSON.stringify(row)),
          JSON.stringify([merges, tables, hiddenRows]),
        ]),
      ];
  }
  return null;
}

function measuresOf({ columns, facts = [] }: RollupDefinition): readonly Measure[] {
  return [...columns, ...facts].map(({ measure }) => measure);
}

const BOOKS_A_RUN = 12;
const RUNS = 5;
const BOOKS_WITHOUT_FORMULAS = 400;
/** Fewer figures of a kind prove little of it. */
const ENOUGH = 60;

/** What stands in words that only a reader finds has no formula. */
const NEVER_LIVE: readonly string[] = [
  ...['attainment', 'attainment-count', 'count-items', 'goal-met', 'item', 'trend'],
];

describe('every measure', () => {
  it('has an oracle', () => {
    expect(Object.keys(ORACLES).toSorted()).toEqual([...measureKinds].toSorted());
  });

  it('gives what the records add up to, whatever stands among them', () => {
    const held = new Map<string, number>();
    const books = random.map((each) => bookOf(each, 1));
    expectAllRight(books, BOOKS_WITHOUT_FORMULAS, (book) => {
      for (const { measure } of book.plan.rollups.flatMap(measuresOf).flatMap(withInner))
        held.set(measure, (held.get(measure) ?? 0) + 1);
      return wrongIn(book);
    });
    expect(measureKinds.filter((kind) => (held.get(kind) ?? 0) < ENOUGH)).toEqual([]);
  });

  it('gives the same by its formula', async () => {
    const { live } = await expectRight(booksOf(random, BOOKS_A_RUN, bookOf), RUNS, wrongIn);
    const counts = new Map<string, number>();
    for (const measure of live.flatMap(({ measures }) => measures))
      counts.set(measure, (counts.get(measure) ?? 0) + 1);
    const few = measureKinds.filter((kind) => (counts.get(kind) ?? 0) < ENOUGH);
    expect(few.filter((kind) => !NEVER_LIVE.includes(kind) && kind !== 'tally')).toEqual([]);
  }, 240_000);
});
