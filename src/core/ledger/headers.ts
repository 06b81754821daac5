/** Finds header rows on a sheet, those of Excel tables and those of plain blocks of cells. */
import type { Area } from '../area';
import type { TableSnapshot } from '../snapshot';
import { isBlank } from '../values/comparable';
import type { SheetGrid } from './grid';
import type { FieldColumn, Labels } from './labels';
import { MOST_ABOVE, upperHeading, WAYS, headerOptions } from './header-options';

export interface HeaderColumn extends FieldColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  /** The text of the header cell; of the lowest row when the header has several. */
  readonly header: string;
  /** The text of all header rows together. */
  readonly headerText: string;
}

/** A column whose header names a field that was already found in another column. */
export interface TwinColumn extends FieldColumn {
  readonly column: number;
  readonly header: string;
}

/** A position where a ledger may stand. */
export interface HeaderCandidate {
  readonly grid: SheetGrid;
  readonly table: TableSnapshot | null;
  /** The (lowest) header row. */
  readonly row: number;
  /** How many rows above it hold labels or years too. */
  readonly above: number;
  /** First and last column of the block or table. */
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** Columns with the same labels as `columns` that nothing distinguishes from them. */
  readonly twins: readonly TwinColumn[];
}

interface HeaderRow {
  readonly columns: readonly HeaderColumn[];
  readonly twins: readonly TwinColumn[];
  readonly above: number;
}

/** The headings over a column's header, the nearest first, that may distinguish it from a column with the same label. */
function headingsOver(
  grid: SheetGrid,
  row: number,
  column: number,
  left: number,
): readonly string[] {
  const from = grid.mergeAt(row, column)?.row ?? row;
  return Array.from({ length: MOST_ABOVE }, (_, up) =>
    upperHeading(grid, from - 1 - up, column, left),
  );
}

function readHeaderRow(
  grid: SheetGrid,
  labels: Labels,
  row: number,
  left: number,
  right: number,
): HeaderRow {
  const positions = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const inRow = new Set(positions.map((column) => grid.headingAt(row, column)));
  const options = new Map(
    positions.map((column) => [column, headerOptions(grid, row, column, left, inRow)] as const),
  );
  const taken = new Set<string>();
  const columns = new Map<number, HeaderColumn>();
  const sharing: HeaderColumn[] = [];
  const twins = new Map<number, TwinColumn>();
  const over = new Map(
    positions.map((column) => [column, headingsOver(grid, row, column, left)] as const),
  );
  const keyOf = ({ field, year }: FieldColumn): string => `${field.id} ${year ?? ''}`;
  let most = 0;
  // Labels come first, so that an alias does not take a field whose own label stands in another column. All rows together come
  // before the lowest row alone: 総合評価 under 評価の理由 is not the column 総合評価.
  for (const byAlias of [false, true])
    for (const way of WAYS)
      for (const [column, { [way]: texts }] of options) {
        if (columns.has(column)) continue;
        for (const { text, above } of texts) {
          const found = labels.find(text, over.get(column));
          if (!found || found.byAlias !== byAlias) continue;
          // A further column of the label is the next of the fields that share it.
          const names =
            [found.names, ...found.next].find((each) => !taken.has(keyOf(each))) ?? found.names;
          const key = keyOf(names);
          const header = grid.text(row, column) || grid.headingAt(row, column);
          if (taken.has(key)) {
            // An alias may be only part of a label or stand in several columns, so it is no evidence of a second column for the
            // field.
            if (!byAlias) twins.set(column, { ...found.names, column, header });
            continue;
          }
          taken.add(key);
          most = Math.max(most, above, found.above + 1);
          columns.set(column, { ...names, column, header, headerText: text });
          for (const each of found.also) {
            taken.add(keyOf(each));
            sharing.push({ ...each, column, header, headerText: text });
          }
          break;
        }
      }
  return {
    columns: [...columns.values(), ...sharing].toSorted((a, b) => a.column - b.column),
    twins: [...twins.values()].filter(({ column }) => !columns.has(column)),
    above: most,
  };
}

function tableCandidate(
  grid: SheetGrid,
  labels: Labels,
  table: TableSnapshot,
): HeaderCandidate | null {
  const { row, column: left, columns } = table.area;
  const right = left + columns - 1;
  const header = readHeaderRow(grid, labels, row, left, right);
  return header.columns.length === 0 ? null : { grid, table, row, left, right, ...header };
}

function inTable(tables: readonly TableSnapshot[], row: number, column: number): boolean {
  return tables.some(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

/** Splits a row into runs of adjacent columns: a column without a heading and without data separates two blocks. */
function runs(grid: SheetGrid, tables: readonly TableSnapshot[], row: number): readonly Area[] {
  const { area } = grid;
  const bottom = area.row + area.rows;
  const found: Area[] = [];
  let start: number | null = null;
  for (let column = area.column; column <= area.column + area.columns; column += 1) {
    let filled = false;
    if (column < area.column + area.columns && !inTable(tables, row, column))
      for (let at = Math.max(0, row - MOST_ABOVE); at < bottom && !filled; at += 1)
        filled = at <= row ? !isBlank(grid.headingAt(at, column)) : !grid.isBlank(at, column);
    if (filled) start ??= column;
    else if (start !== null) {
      found.push({ row, column: start, rows: 1, columns: column - start });
      start = null;
    }
  }
  return found;
}

/** A label merged with the cell below it shows that the next row belongs to the header too. */
function goesOnBelow(grid: SheetGrid, row: number, { columns }: HeaderRow): boolean {
  return columns.some(({ column }) => {
    const merge = grid.mergeAt(row, column);
    return merge !== undefined && merge.row + merge.rows - 1 > row;
  });
}

/** A second block side by side has at least this share of the first one's labels. */
const ALIKE = 0.75;

/** Fewer repeated labels do not make a second block, because a heading such as 目標 may occur twice in one. */
const LABELS_OF_A_BLOCK = 3;

/**
 * Splits a run where its labels begin again, which means two blocks without a blank column between them. Gives first and last
 * columns.
 */
function besides(
  grid: SheetGrid,
  labels: Labels,
  row: number,
  run: Area,
): readonly (readonly [left: number, right: number])[] {
  const left = run.column;
  const right = left + run.columns - 1;
  const header = readHeaderRow(grid, labels, row, left, right);
  const [first] = header.columns;
  if (!first || header.columns.length < LABELS_OF_A_BLOCK) return [[left, right]];
  for (let column = first.column + 1; column <= right; column += 1) {
    const again = labels.find(grid.headingAt(row, column));
    if (again?.names.field !== first.field || again.names.year !== first.year) continue;
    const second = readHeaderRow(grid, labels, row, column, right).columns.length;
    const before = readHeaderRow(grid, labels, row, left, column - 1).columns.length;
    if (second >= Math.max(LABELS_OF_A_BLOCK, before * ALIKE))
      return [
        [left, column - 1],
        ...besides(grid, labels, row, { ...run, column, columns: right - column + 1 }),
      ];
  }
  return [[left, right]];
}

function blockCandidates(grid: SheetGrid, labels: Labels): readonly HeaderCandidate[] {
  const tables = grid.sheet.tables.filter(({ hasHeaders }) => hasHeaders);
  const { area } = grid;
  const candidates: HeaderCandidate[] = [];
  const labelled = new Set<number>();
  const covered = (row: number): boolean =>
    tables.some(
      ({ area: of }) =>
        row >= of.row &&
        row < of.row + of.rows &&
        of.column <= area.column &&
        of.column + of.columns >= area.column + area.columns,
    );
  for (let row = area.row; row < area.row + area.rows; row += 1)
    // A shortcut, since most sheets hold one table and nothing beside it.
    for (
      let column = covered(row) ? Infinity : area.column;
      column < area.column + area.columns;
      column += 1
    )
      if (!inTable(tables, row, column) && labels.isLabel(grid.headingAt(row, column))) {
        labelled.add(row);
        break;
      }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (![row, row - 1, row - MOST_ABOVE].some((at) => labelled.has(at))) continue;
    for (const run of runs(grid, tables, row)) {
      for (const [left, right] of besides(grid, labels, row, run)) {
        const header = readHeaderRow(grid, labels, row, left, right);
        if (header.columns.length > 0 && !goesOnBelow(grid, row, header))
          candidates.push({ grid, table: null, row, left, right, ...header });
      }
    }
  }
  return candidates;
}

/** Finds every position on a sheet that holds a header of the ledger. */
export function headerCandidates(grid: SheetGrid, labels: Labels): readonly HeaderCandidate[] {
  const tables = grid.sheet.tables
    .filter(({ hasHeaders }) => hasHeaders)
    .map((table) => tableCandidate(grid, labels, table))
    .filter((candidate) => candidate !== null);
  return [...tables, ...blockCandidates(grid, labels)];
}
