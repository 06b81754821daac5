/** Reads the records below a header row: which rows are records, and what their cells hold. */
import type { Area } from '../area';
import { areasMeet } from '../area';
import type { Programme } from '../programme';
import type { FieldDefinition, LedgerDefinition } from './definition';
import { headingColumns, headingFields } from './headings';
import { isUncounted } from './uncounted';
import { readCell as readShown } from '../values';
import { withoutDittos } from './ditto-marks';
import type { HeaderCandidate, HeaderColumn } from './headers';
import { requiredColumns } from './labels';
import type { Ledger, LedgerCell, LedgerColumn } from './ledger';
import { recordsOfRows, rowOfField, rowsEach } from './record-rows';
import type { RowsOfRecord } from './record-rows';
import { rowsARecord } from './rows-a-record';
import type { CellValue } from '../snapshot';
import { dataRows } from './data-rows';
import type { Rows } from './data-rows';
import { filledColumns, isNamed } from './filled-rows';
import { isHeadingLine, isNoRecord, isRepeated } from './other-rows';
import { isPlainRecord } from './plain-record';
import { withContents } from './contents';

/**
 * The rows that are records. After a blank row, a block continues only with rows that have a number or a name, because other rows
 * there are notes.
 */
function recordRows(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  { top, bottom }: Rows,
): readonly number[] {
  const { grid, columns, table } = candidate;
  const rows: number[] = [];
  let lastNamed = -1;
  let firstBlank = bottom;
  for (let row = top; row < bottom; row += 1) {
    if (isPlainRecord(candidate, row, definition)) {
      rows.push(row);
      lastNamed = row;
      continue;
    }
    const filled = filledColumns(grid, row, columns);
    if (filled === 0) firstBlank = Math.min(firstBlank, row);
    if (filled === 0 || isNoRecord(candidate, row, definition)) continue;
    rows.push(row);
    if (isNamed(candidate, row, definition) || isUncounted(candidate, row, definition))
      lastNamed = row;
  }
  if (table) return rows;
  return rows.filter(
    (row) => row <= lastNamed || (row < firstBlank && filledColumns(grid, row, columns) > 1),
  );
}

/**
 * A merge within one row over the year columns of one field is allowed: it is how municipalities write one text for several
 * years.
 */
function isAllowedMerge(merge: Area, columns: readonly HeaderColumn[]): boolean {
  return merge.rows === 1 && isOverYears(merge, columns);
}

/** Says whether a merge covers year columns of one field, and no others. */
function isOverYears(merge: Area, columns: readonly HeaderColumn[]): boolean {
  const fields = new Set<FieldDefinition | undefined>();
  for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
    const found = columns.find((other) => other.column === column);
    fields.add(found?.field.byYear ? found.field : undefined);
  }
  return fields.size === 1 && !fields.has(undefined);
}

/** Says whether a merge is a heading that the plan reads: a line across the table, or a cell in the column of a heading field. */
function isOfHeadings(
  { row, column, rows, columns }: Area,
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
): boolean {
  const fields = headingFields(definition);
  if (fields.length === 0) return false;
  if (rows === 1 && isHeadingLine(candidate, row, definition)) return true;
  const own = candidate.columns.find((each) => each.column === column);
  return columns === 1 && own !== undefined && fields.includes(own.field);
}

/**
 * Says whether a merge down gives the column's value to its first record only. Numbers tell records apart, so they are not
 * shared; sub-records do share their record's number.
 */
function isOfEachRow(column: HeaderColumn, definition: LedgerDefinition): boolean {
  return definition.subRecordsOf !== undefined || column.field.id !== definition.numberField;
}

/** Reads a cell; the value of a merge holds for each record and each year that it covers. */
function readCell(
  { grid, columns, row: header }: HeaderCandidate,
  row: number,
  column: HeaderColumn,
  definition: LedgerDefinition,
): LedgerCell {
  const merge = grid.mergeAt(row, column.column);
  if (!merge) return grid.readAs(column.field.type, row, column.column);
  const first = merge.column === column.column || isOverYears(merge, columns);
  const shared = first && merge.row > header;
  const down = shared && row > merge.row && isOfEachRow(column, definition);
  const across = shared && column.column > merge.column && (down || row === merge.row);
  const cell = grid.readAs(
    column.field.type,
    down ? merge.row : row,
    across ? merge.column : column.column,
  );
  if (down) return { ...cell, underMerge: 'down' };
  return across ? { ...cell, underMerge: 'across' } : cell;
}

function rowsOfRecord({ first, count }: RowsOfRecord): readonly number[] {
  return count === 1 ? [first] : Array.from({ length: count }, (_, down) => first + down);
}

/** Says whether a merge covers the rows of one record only. */
function isWithin({ row, rows, columns }: Area, { first, count }: RowsOfRecord): boolean {
  return columns === 1 && count > 1 && row >= first && row + rows <= first + count;
}

/** The rows of an area that are none of some rows. */
function otherRows(
  { row, rows }: Pick<Area, 'row' | 'rows'>,
  own: ReadonlySet<number>,
): readonly number[] {
  const others: number[] = [];
  for (let at = row; at < row + rows; at += 1) if (!own.has(at)) others.push(at);
  return others;
}

/** The column's values in rows that are not records. A text of blanks is included, because Excel counts it as text. */
function otherCells(
  { grid }: HeaderCandidate,
  { column }: HeaderColumn,
  rows: readonly number[],
): readonly CellValue[] {
  return rows.map((row) => grid.raw(row, column)).filter((raw) => raw !== '');
}

/** Gives a column's cells in a ledger each of whose rows is a record. */
function cellsOf(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  column: HeaderColumn,
  rows: readonly number[],
): readonly LedgerCell[] {
  const { grid } = candidate;
  const { row: top, column: left, rows: count, columns } = grid.area;
  const isInside =
    rows.every((row) => row >= top && row < top + count) &&
    column.column >= left &&
    column.column < left + columns;
  if (grid.sheet.merges.length > 0 || !isInside)
    return rows.map((row) => readCell(candidate, row, column, definition));
  const own = grid.column(column.column);
  const contents = own.contentsAs(column.field.type);
  const contentOf = Uint32Array.from(rows, (row) => own.contentOf[row - top] ?? 0);
  const cells: LedgerCell[] = [];
  for (const content of contentOf) {
    const cell = contents[content];
    if (cell) cells.push(cell);
  }
  return withContents(cells, { contents, contentOf });
}

const NO_CELL = { raw: '', text: '' } as const;

/** Gives a column's cells in a ledger whose records take several rows: each cell comes from the field's row in its record. */
function cellsOfRows(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  column: HeaderColumn,
  records: readonly RowsOfRecord[],
  body: Area,
): Pick<LedgerColumn, 'cells' | 'otherCells' | 'positions' | 'rowOffset'> {
  const rows = records.map((record) => rowOfField(candidate, definition, record, column.field));
  const offsets = new Set(
    rows.map((row, index) => (row === null ? null : row - (records[index]?.first ?? row))),
  );
  const [offset = 0] = offsets;
  const own = new Set(rows.flatMap((row) => row ?? []));
  // The range starts as many rows below the first row as the column's cells do, so that a formula's ranges line up.
  const range = { row: body.row + (offset ?? 0), rows: body.rows - rowsEach(definition) + 1 };
  return {
    cells: rows.map((row): LedgerCell =>
      row === null
        ? { ...NO_CELL, reading: readShown(NO_CELL, column.field.type), absent: true }
        : readCell(candidate, row, column, definition),
    ),
    otherCells: otherCells(candidate, column, otherRows(range, own)),
    positions: rows.map((row, index) => ({
      row: row ?? records[index]?.first ?? body.row,
      column: column.column,
    })),
    ...(offsets.size === 1 && offset !== null ? { rowOffset: offset } : {}),
  };
}

/** Reads the ledger below a header row; `positions` are the headers of all ledgers that were found, where it may end. */
export function readLedger(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  plan: Programme,
  positions: readonly HeaderCandidate[],
): Ledger {
  const { grid, table, row, left, right, columns, above } = candidate;
  const { top, bottom } = dataRows(candidate, positions);
  const each = rowsEach(definition);
  const found: readonly RowsOfRecord[] =
    each > 1
      ? recordsOfRows(candidate, definition, { top, bottom })
      : recordRows(candidate, definition, { top, bottom }).map((first) => ({ first, count: 1 }));
  const rows = found.map(({ first }) => first);
  const width = { column: left, columns: right - left + 1 };
  const last = found.at(-1);
  const end = table ? bottom : last ? last.first + last.count : row + 1;
  const body = { row: top, ...width, rows: Math.max(0, end - top) };
  const records = new Set(found.flatMap(rowsOfRecord));
  const hidden = new Set(grid.sheet.hiddenRows);
  const hiddenRows =
    hidden.size === 0
      ? []
      : found.flatMap((record) =>
          rowsOfRecord(record).some((at) => hidden.has(at)) ? [record.first] : [],
        );
  const headings = headingColumns(candidate, definition, { top, rows, taken: records });
  const merges = grid.sheet.merges.filter(
    (merge) =>
      body.rows > 0 &&
      areasMeet(merge, body) &&
      !isAllowedMerge(merge, columns) &&
      !found.some((record) => isWithin(merge, record)) &&
      !isOfHeadings(merge, candidate, definition),
  );
  const beside = otherRows(body, records);
  const own = columns.map((column): LedgerColumn => ({
    ...column,
    ...(each > 1
      ? cellsOfRows(candidate, definition, column, found, body)
      : {
          cells: cellsOf(candidate, definition, column, rows),
          otherCells: otherCells(candidate, column, beside),
        }),
    ...headings.find(({ field }) => field === column.field),
  }));
  const inLines = headings.filter(({ field }) => own.every((each) => each.field !== field));
  const all = [...own, ...inLines.map((column) => ({ ...column, otherCells: [] }))];
  return {
    definition,
    sheetId: grid.sheet.id,
    sheet: grid.sheet.name,
    table: table?.name ?? null,
    header: { row: row - above, ...width, rows: above + 1 },
    body,
    columns: all.map((column) => ({
      ...column,
      cells: withoutDittos(column.cells, column.field, definition),
    })),
    rows,
    rowsEach: each,
    oddRecords: found.flatMap(({ count }, record) =>
      count === each ? [] : [{ record, rows: count }],
    ),
    uncounted: new Set(
      rows.flatMap((at, index) => (isUncounted(candidate, at, definition) ? [index] : [])),
    ),
    repeated: Array.from({ length: Math.max(0, bottom - top) }, (_, down) => top + down).filter(
      (at) => !records.has(at) && isRepeated(candidate, at, definition),
    ),
    hiddenRows,
    filtered: grid.sheet.filtered,
    missing: requiredColumns(definition, plan.years).filter(
      (wanted) =>
        !all.some(({ field, year }) => field.id === wanted.field.id && year === wanted.year),
    ),
    twins: candidate.twins,
    merges,
    unread: [],
    rowsARecord: each > 1 ? null : rowsARecord(candidate, definition, rows),
    parts: [],
  };
}
