/** Finds rows that look like a ledger's records but are not read, so that they are reported and not silently lost. */
import type { Area } from '../area';
import type { LedgerDefinition } from './definition';
import { figureOf, readCell, takesAnyText } from '../values';
import type { SheetGrid } from './grid';
import type { HeaderCandidate } from './headers';
import { filledColumns, isNamed } from './filled-rows';
import { isNoRecord } from './other-rows';

/** Records under a ledger's headings that are not read, or figures in rows that are not records. */
export interface UnreadRows {
  readonly where:
    /** Under separate headings on another sheet. */
    | 'other-sheet'
    /** On another sheet without headings. */
    | 'no-headings'
    /** Under separate headings on the ledger's own sheet. */
    | 'own-headings'
    /** Below the ledger in its columns: outside the Excel table, or after something that ends the block. */
    | 'below'
    /** In the ledger's columns above its header. */
    | 'above'
    /** Rows below the ledger that hold figures and are neither records nor totals nor notes. */
    | 'figures'
    /** On a status sheet: what stands beside a label that is not there, or in a cell whose fields cannot be told apart. */
    | 'sheet-label'
    | 'sheet-parts'
    /** On a second status sheet of the same record. */
    | 'sheet-again';
  readonly sheetId: string;
  readonly sheet: string;
  /** The sheet is not hidden. */
  readonly visible: boolean;
  /** From the first row to the last, headings left out. */
  readonly area: Area;
  /** How many rows look like records; for `figures`, how many rows hold figures. */
  readonly rows: number;
  /** On a status sheet: the label that is not there, the cell's text, or the record's number. */
  readonly label?: string;
}

/** Rows that are read or that belong to something else; `bottom` is one past the last. */
interface Taken {
  readonly top: number;
  readonly bottom: number;
}

/** Words that mark a row as an example of how to fill in the ledger. */
const SPECIMEN = /^\(?(?:記入|記載|入力)?(?:例|見本|サンプル)(?:\d+|\))*(?:$|[:)\]】])/u;

function isSpecimen({ grid, left, right }: HeaderCandidate, row: number): boolean {
  for (let column = Math.max(0, left - 1); column <= right; column += 1)
    if (SPECIMEN.test(grid.labelAt(row, column).replace(/^[【[〔]/u, ''))) return true;
  return false;
}

/** Says whether most cells fit the kind of value of their columns; cells of kinds that take any text prove nothing. */
function fitsColumns({ grid, columns }: HeaderCandidate, row: number): boolean {
  const readings = columns
    .filter(({ field }) => !takesAnyText(field.type))
    .map(({ field, column }) => readCell(grid.cell(row, column), field.type).state)
    .filter((state) => state !== 'blank');
  return readings.filter((state) => state === 'value').length * 2 >= readings.length;
}

/** How many columns a record of the ledger usually fills. */
function usualWidth({ grid, columns }: HeaderCandidate, rows: readonly number[]): number {
  const widths = rows.map((row) => filledColumns(grid, row, columns)).toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? columns.length;
}

function holdsFigure(
  { grid, columns }: HeaderCandidate,
  row: number,
  { numberField, itemField, yearField }: LedgerDefinition,
): boolean {
  return columns.some(({ field, column }) => {
    if ([numberField, itemField, yearField].includes(field.id)) return false;
    const reading = readCell(grid.cell(row, column), field.type);
    return reading.state === 'value' && figureOf(reading.value, field.type) !== null;
  });
}

/** The rows of the areas that overlap the ledger's columns. */
function rowsOf({ left, right }: HeaderCandidate, areas: readonly Area[]): readonly Taken[] {
  return areas
    .filter(({ column, columns }) => column <= right && column + columns > left)
    .map(({ row, rows }) => ({ top: row, bottom: row + rows }));
}

/**
 * Finds rows in a ledger's columns, above its header or below its records, that look like records or hold figures. `read` are the
 * rows of its records, `body` is the area that was searched for records, `others` are ledgers that stand elsewhere.
 */
export function strayRows(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  { rows: read, body }: { readonly rows: readonly number[]; readonly body: Area },
  others: readonly { readonly grid: SheetGrid; readonly area: Area }[],
): readonly UnreadRows[] {
  const { grid, columns, row: header, above, table, left, right } = candidate;
  let usual: number | undefined;
  const ledgers = rowsOf(
    candidate,
    others.filter((other) => other.grid === grid).map(({ area }) => area),
  );
  const tables = rowsOf(
    candidate,
    grid.sheet.tables.filter(({ name }) => name !== table?.name).map(({ area }) => area),
  );
  const taken = [...ledgers, ...tables];
  const isFree = (row: number): boolean =>
    !taken.some(({ top, bottom }) => row >= top && row < bottom) && !isSpecimen(candidate, row);
  const isLikeARecord = (row: number): boolean => {
    const filled = filledColumns(grid, row, columns);
    usual ??= usualWidth(candidate, read);
    return filled > 1 && filled * 2 > usual && fitsColumns(candidate, row);
  };
  const rowsWhere = (from: number, to: number, holds: (row: number) => boolean): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, down) => from + down).filter(
      (row) =>
        filledColumns(grid, row, columns) > 0 &&
        isFree(row) &&
        !isNoRecord(candidate, row, definition) &&
        holds(row),
    );
  const end = table
    ? table.area.row + table.area.rows
    : Math.max(body.row + body.rows, (read.at(-1) ?? header) + 1);
  // Rows below another ledger are reported with that ledger.
  const next = ledgers.filter(({ top }) => top > header).map(({ top }) => top);
  const bottom = Math.min(grid.area.row + grid.area.rows, ...next);
  const first = ledgers.some(({ top }) => top < header) ? header : grid.area.row;
  const before = rowsWhere(
    first,
    header - above,
    (row) => isNamed(candidate, row, definition) && isLikeARecord(row),
  );
  const after = rowsWhere(end, bottom, isLikeARecord);
  const figures = rowsWhere(
    end,
    bottom,
    (row) => !after.includes(row) && holdsFigure(candidate, row, definition),
  );
  const found = { above: before, below: after, figures } as const;
  return (['above', 'below', 'figures'] as const).flatMap((where) => {
    const { [where]: rows } = found;
    const [from] = rows;
    const last = rows.at(-1);
    if (from === undefined || last === undefined) return [];
    const { id: sheetId, name: sheet, visible } = grid.sheet;
    const area = { row: from, column: left, rows: last - from + 1, columns: right - left + 1 };
    return [{ where, sheetId, sheet, visible, area, rows: rows.length }];
  });
}
