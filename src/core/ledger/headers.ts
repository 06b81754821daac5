/** Finds header rows on a sheet: of Excel tables, and of blocks of cells anywhere. */
import type { Area } from '../area';
import type { TableSnapshot } from '../snapshot';
import { isBlank } from '../values/comparable';
import type { SheetGrid } from './grid';
import type { FieldColumn, Labels } from './labels';

export interface HeaderColumn extends FieldColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  /** The header's cell, of the lowest row when there are several, as it stands. */
  readonly header: string;
  /** What the rows say together. */
  readonly headerText: string;
}

/** A column whose header names a field that another column was taken for. */
export interface TwinColumn extends FieldColumn {
  readonly column: number;
  readonly header: string;
}

/** A place where a ledger may stand. */
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
  /** Columns of the same labels that nothing tells from those. */
  readonly twins: readonly TwinColumn[];
}

/** Excel names a table's blank headers so, and adds digits to headers that occur twice. */
const UNNAMED = /^(?:列|Column)\d*$/u;

/** Gives a header, and what it would be without the digits that Excel adds to one that is in the row already. */
function spellings(header: string, row: ReadonlySet<string>): readonly string[] {
  const [digits = ''] = /\d{0,3}$/u.exec(header) ?? [];
  const bases = Array.from(digits, (_digit, index) =>
    header.slice(0, header.length - digits.length + index),
  ).filter((base) => row.has(base));
  return [header, ...bases];
}

/** A header has no more rows above its lowest one: labels, their parts, years. */
const MOST_ABOVE = 2;

/**
 * The heading of a column in a row above: what stands there, or the unmerged heading at its left, which then speaks for
 * the blank cells beside it too. A merged one says itself where it ends.
 */
function upperHeading(grid: SheetGrid, row: number, column: number, left: number): string {
  if (row < 0) return '';
  const own = grid.headingAt(row, column);
  for (let from = column - 1; isBlank(own) && from >= left; from -= 1) {
    const heading = grid.headingAt(row, from);
    if (!isBlank(heading)) return grid.mergeAt(row, from) ? '' : heading;
  }
  return own;
}

/** A text that may be a column's header, and how many rows above it takes to read it. */
interface Option {
  readonly text: string;
  readonly above: number;
}

/** In which rows a column's header is looked for, one way after the other. */
const WAYS = ['three', 'two', 'alone'] as const;

/** What a column's header may say: of the rows together, label and sub-label of two in either order; then of the lowest alone. */
function headerOptions(
  grid: SheetGrid,
  row: number,
  column: number,
  left: number,
  inRow: ReadonlySet<string>,
): Readonly<Record<(typeof WAYS)[number], readonly Option[]>> {
  const lower = grid.headingAt(row, column);
  const upper = upperHeading(grid, row - 1, column, left);
  // A label that is merged over both rows above is one label.
  const above = grid.mergeAt(row - 1, column)?.row ?? row - 1;
  const top = above < row - 1 ? '' : upperHeading(grid, row - 2, column, left);
  const merge = grid.mergeAt(row, column);
  const written = spellings(lower, inRow);
  const unnamed = isBlank(lower) || UNNAMED.test(lower);
  const isFree = isBlank(grid.headingAt(row - 1, column));
  return {
    three:
      isBlank(top) || unnamed
        ? []
        : written.map((text) => ({ text: top + upper + text, above: MOST_ABOVE })),
    two:
      isBlank(upper) || unnamed
        ? []
        : written
            .flatMap((text) => [upper + text, text + upper])
            .map((text) => ({ text, above: Math.min(row - above, MOST_ABOVE) })),
    alone: [
      ...written.map((text) => ({
        text,
        above: merge ? Math.min(row - merge.row, MOST_ABOVE) : 0,
      })),
      ...(unnamed ? [isFree ? 2 : 1] : []).map((above) => ({
        text: grid.headingAt(row - above, column),
        above,
      })),
    ],
  };
}

interface HeaderRow {
  readonly columns: readonly HeaderColumn[];
  readonly twins: readonly TwinColumn[];
  readonly above: number;
}

/** The headings over a column's header, from the nearest up, that may tell it from a twin. */
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
  // Labels first: an alias does not take a field whose own label stands in another column. And the rows together
  // before the lowest one alone: 総合評価 under 評価の理由 is not the column 総合評価.
  for (const byAlias of [false, true])
    for (const way of WAYS)
      for (const [column, { [way]: texts }] of options) {
        if (columns.has(column)) continue;
        for (const { text, above } of texts) {
          const found = labels.find(text, over.get(column));
          if (!found || found.byAlias !== byAlias) continue;
          const key = keyOf(found.names);
          const header = grid.text(row, column) || grid.headingAt(row, column);
          if (taken.has(key)) {
            // An alias that is a label's part, or stands in several columns, says little of its own.
            if (!byAlias) twins.set(column, { ...found.names, column, header });
            continue;
          }
          taken.add(key);
          most = Math.max(most, above, found.above + 1);
          columns.set(column, { ...found.names, column, header, headerText: text });
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

/** Parts a row into runs of columns that belong together: a column without heading and without data parts two blocks. */
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

/** A label merged with the cell below it says that the next row is the header's too. */
function goesOnBelow(grid: SheetGrid, row: number, { columns }: HeaderRow): boolean {
  return columns.some(({ column }) => {
    const merge = grid.mergeAt(row, column);
    return merge !== undefined && merge.row + merge.rows - 1 > row;
  });
}

/** Of two blocks side by side, the second has at least this share of the first one's labels. */
const ALIKE = 0.75;
/** Fewer labels that occur again make no second block: a heading such as 目標 may stand twice. */
const LABELS_OF_A_BLOCK = 3;

/** Parts a run where its labels begin anew: two blocks without a blank column between. Gives first and last columns. */
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
    // Most sheets hold a table and nothing beside it.
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

/** Finds every place on a sheet where a header of the ledger stands. */
export function headerCandidates(grid: SheetGrid, labels: Labels): readonly HeaderCandidate[] {
  const tables = grid.sheet.tables
    .filter(({ hasHeaders }) => hasHeaders)
    .map((table) => tableCandidate(grid, labels, table))
    .filter((candidate) => candidate !== null);
  return [...tables, ...blockCandidates(grid, labels)];
}
