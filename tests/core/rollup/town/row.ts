/** A row of a table as it should be: the records that it is about, what their cells say, and which of them a condition picks. */
import type { FiscalYear } from '../../../../src/core/fiscal-year';
import type { RollupFilter } from '../../../../src/core/rollup/definition';
import { dividedBy, exactly, fixed, isNought, rounded, type Fraction } from './fraction';
import {
  isFilled,
  YEARS,
  type Cell,
  type Initiative,
  type Item,
  type Practice,
  type Town,
} from './truth';

/** A number, or words in its place. */
export type Figure = Fraction | string;

export type Known = Initiative | Practice;

export interface RowItem {
  readonly name: string;
  readonly alone: boolean;
}

/** A row of a table: the records that it is about, and what stands in it so far. */
export interface Row {
  readonly town: Town;
  readonly ledger: 'initiatives' | 'practices';
  readonly members: readonly Known[];
  readonly year: FiscalYear | null;
  readonly item: RowItem | null;
  readonly figures: ReadonlyMap<string, Figure>;
  /** All rows of the finished table, for what stands below it. */
  readonly table: readonly ReadonlyMap<string, Figure>[];
}

export function isInitiative(record: Known): record is Initiative {
  return 'number' in record;
}

/** The cells of a record's field: one, or one a year. */
export function cellsOf(record: Known, field: string): readonly Cell<unknown>[] {
  if (!isInitiative(record)) {
    const { state, first, second } = record;
    const own: Readonly<Record<string, Cell<unknown>>> = { practiceState: state, first, second };
    return own[field] ? [own[field]] : [];
  }
  const { chapter, sections, state, wanted, points, span, goal, outcome, base, targets } = record;
  const single = { chapter, sections, state, wanted, points, span, goal, outcome, base, targets };
  const { amounts, figures, remarks, marks } = record;
  const title: Cell<unknown> = { says: record.title, raw: record.title, own: true };
  const all: Readonly<Record<string, readonly Cell<unknown>[]>> = {
    ...Object.fromEntries(Object.entries(single).map(([key, cell]) => [key, [cell]])),
    amounts,
    figures,
    remarks,
    title: [title],
    renewal: marks.slice(0, 1),
    saving: marks.slice(1, 2),
  };
  return all[field] ?? [];
}

/** The year that a measure names; null where it names none, so that all years count. */
export function yearIn(
  year: FiscalYear | 'row' | 'chosen' | undefined,
  row: Row,
): FiscalYear | null {
  return typeof year === 'number' ? year : year === undefined ? null : row.year;
}

export function cellsIn(
  record: Known,
  field: string,
  year: FiscalYear | null,
): readonly Cell<unknown>[] {
  const cells = cellsOf(record, field);
  if (year === null) return cells;
  const cell = cells[YEARS.findIndex((each) => each === year)];
  return cell ? [cell] : [];
}

function numbersIn(cells: readonly Cell<unknown>[]): readonly Fraction[] {
  return cells.flatMap(({ says, own }) => (own && typeof says === 'number' ? [exactly(says)] : []));
}

export function amountsIn(
  row: Row,
  { field, year }: { readonly field: string; readonly year?: FiscalYear | 'row' | 'chosen' },
): readonly Fraction[] {
  return row.members.flatMap((record) => numbersIn(cellsIn(record, field, yearIn(year, row))));
}

export function itemsIn(cell: Cell<unknown> | undefined): readonly Item[] {
  return Array.isArray(cell?.says) ? (cell.says as readonly Item[]) : [];
}

export function itemNamed(items: readonly Item[], { name, alone }: RowItem): Item | undefined {
  return (
    items.find((each) => each.name === name) ?? (alone && items.length === 1 ? items[0] : undefined)
  );
}

/** What a cell stands for: one thing, or each of several names. */
export function thingsIn(says: unknown): string | readonly string[] {
  const isNames = Array.isArray(says) && says.every((each) => typeof each === 'string');
  return isNames ? (says as readonly string[]) : JSON.stringify(says);
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** The row's one initiative. */
export function initiativeOf({ members }: Row): Initiative {
  const record = only(members);
  if (!record || !isInitiative(record)) throw new Error('not one initiative');
  return record;
}

/** Whether a condition holds; null where the cell cannot be read. */
function holds(filter: RollupFilter, record: Known, row: Row): boolean | null {
  if ('all' in filter) return every(filter.all.map((each) => holds(each, record, row)));
  if ('any' in filter)
    return negated(every(filter.any.map((each) => negated(holds(each, record, row)))));
  if ('not' in filter) return negated(holds(filter.not, record, row));
  if (!('field' in filter) || filter.field === undefined) throw new Error('no oracle');
  const year = typeof filter.year === 'number' ? filter.year : null;
  const [cell] = cellsIn(record, filter.field, year);
  if (!cell) throw new Error(`no field ${filter.field}`);
  const { says } = cell;
  if ('in' in filter) {
    if (says === null) return isFilled(cell) ? null : false;
    return filter.in.includes(String(says));
  }
  if ('atLeast' in filter) {
    if (typeof filter.atLeast !== 'number') throw new Error('no oracle');
    return typeof says === 'number' && says >= filter.atLeast;
  }
  if ('names' in filter) return Array.isArray(says) && says.includes(filter.names);
  if ('covers' in filter) {
    const wanted = filter.covers === 'row' ? row.year : filter.covers;
    if (!Array.isArray(says)) return false;
    const [from, to] = says as readonly number[];
    return wanted !== null && Number(from) <= Number(wanted) && Number(wanted) <= Number(to);
  }
  if ('filled' in filter) return isFilled(cell);
  if ('blank' in filter) return !isFilled(cell);
  throw new Error('no oracle');
}

function every(verdicts: readonly (boolean | null)[]): boolean | null {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function negated(verdict: boolean | null): boolean | null {
  return verdict === null ? null : !verdict;
}

export function fulfilling(row: Row, filters: readonly RollupFilter[]): Row {
  const members = row.members.filter((record) =>
    filters.every((filter) => holds(filter, record, row) === true),
  );
  return { ...row, members };
}

export function ownFigure(row: Row, column: string): Figure {
  return row.figures.get(column) ?? '';
}

export function numbersOf(row: Row, columns: readonly string[]): readonly Fraction[] {
  return columns
    .map((column) => ownFigure(row, column))
    .filter((figure) => typeof figure !== 'string');
}

/** A part of a whole as a ratio, rounded as a percentage of so many decimals; nothing of nothing is nought. */
export function ratio(part: Fraction, whole: Fraction, places: number): Fraction {
  return isNought(whole) ? exactly(0) : rounded(dividedBy(part, whole), places + 2);
}

export function percentage(part: Fraction, whole: Fraction, places: number): string {
  const share = ratio(part, whole, places);
  return `${fixed({ over: share.over * 100n, under: share.under }, places)}%`;
}

export function counted(row: Row, test: (record: Known) => boolean): Fraction {
  return exactly(row.members.filter(test).length);
}
