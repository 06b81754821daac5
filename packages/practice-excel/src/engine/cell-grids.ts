/** Reads and writes a range's cells as the two-dimensional arrays of `values`, `text`, `formulas` and their like. */
import type { Area } from '../area';
import { cellAt, enter, setStyle } from '../workbook/cells';
import type { PracticeCell } from '../workbook/model';
import { invalidArgument } from './excel-error';
import type { Host } from './host';
import { isUnbounded, type SheetArea } from './sheet-areas';
import { mayChange, mayWriteContents, mustBeBounded } from './write-guards';
import type { Json } from './wire';

/** Above so many cells Excel answers null, without an error. */
const MOST_CELLS = 5_000_000;

/** Reads something of every cell, row by row; null for whole rows and columns and for very many cells. */
export function readGrid(
  { sheet, area }: SheetArea,
  host: Host,
  read: (cell: PracticeCell | undefined) => Json,
): Json {
  if (isUnbounded(area) || area.rows * area.columns > MOST_CELLS) return null;
  host.countRead(area.rows * area.columns);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      read(cellAt(sheet, area.row + row, area.column + column)),
    ),
  );
}

/** Gives each cell's part of an array of the range's size, or the one value for all of them. */
function* spread(
  area: Area,
  value: Json,
  what: string,
): Generator<{ row: number; column: number; value: Json }> {
  if (value === null) throw invalidArgument(`${what} cannot be null.`);
  const wrong = invalidArgument(
    `${what} must be an array of ${area.rows} rows and ${area.columns} columns.`,
  );
  if (Array.isArray(value)) {
    const rows: readonly Json[] = value;
    if (rows.length !== area.rows) throw wrong;
    if (!rows.every((row) => Array.isArray(row) && row.length === area.columns)) throw wrong;
  } else if (typeof value === 'object') throw wrong;
  for (let row = 0; row < area.rows; row += 1) {
    const line: Json | undefined = Array.isArray(value) ? (value as readonly Json[])[row] : null;
    for (let column = 0; column < area.columns; column += 1) {
      const part: Json | undefined = Array.isArray(line)
        ? (line as readonly Json[])[column]
        : value;
      yield { row: area.row + row, column: area.column + column, value: part ?? null };
    }
  }
}

/** Types into the cells. `null` leaves a cell as it is, `''` clears it. */
export function writeContents(
  { sheet, area }: SheetArea,
  value: Json,
  what: string,
  host: Host,
): void {
  mustBeBounded(area, what);
  const inputs = [...spread(area, value, what)];
  mayWriteContents(sheet, area);
  for (const { row, column, value: input } of inputs) {
    if (input === null) continue;
    if (typeof input === 'object')
      throw invalidArgument(`${what} holds something that is no value.`);
    enter(sheet, row, column, input);
  }
  host.countWritten(inputs.length);
  host.contentsChanged(sheet, area);
}

/** Sets the cells' number formats; contents stay what they are. */
export function writeNumberFormats({ sheet, area }: SheetArea, value: Json): void {
  mustBeBounded(area, 'numberFormat');
  const formats = [...spread(area, value, 'numberFormat')];
  mayChange(sheet, 'allowFormatCells');
  for (const { row, column, value: numberFormat } of formats) {
    if (numberFormat === null) continue;
    if (typeof numberFormat !== 'string') throw invalidArgument('A number format must be text.');
    setStyle(sheet, row, column, { numberFormat });
  }
}
