/**
 * Keeps a cell far away from everything else, such as a space that somebody typed in the last column, from making a sheet too large to
 * read: Excel counts all between as used. Cells at the far edge that hold nothing but white space are left out.
 * Round trips: none for sheets of usual sizes; otherwise one for each column or row of stray cells.
 */
import { areaAddress, type Area } from '../core/area';
import { FoundTrouble } from './errors';
import { inSequence } from './sequence';
import { areaOf, rangeOf, type SheetState } from './structure';
import { roundTrip } from './trip';

/** No ledger is wider or longer than this. */
const MOST_COLUMNS = 2_000;
const MOST_ROWS = 300_000;

/** How many columns or rows of stray cells are looked past on a sheet. */
const MOST_STRAYS = 8;

/** Gives the sheets with the area that holds anything. Throws a trouble that names the cell where a far cell holds more than space. */
export function withoutStrays(sheets: readonly SheetState[]): Promise<readonly SheetState[]> {
  return inSequence(sheets, async (sheet) => {
    let { used } = sheet;
    for (let strays = 0; used && isFar(used) && strays < MOST_STRAYS; strays += 1)
      used = await withoutEdge(sheet, used);
    return used === sheet.used ? sheet : { ...sheet, used };
  });
}

function isFar({ rows, columns }: Area): boolean {
  return columns > MOST_COLUMNS || rows > MOST_ROWS;
}

/** Gives what is used without the last column, or the last row; null where that is nothing. */
async function withoutEdge({ id, name }: SheetState, used: Area): Promise<Area | null> {
  const byColumn = used.columns > MOST_COLUMNS;
  const last = byColumn
    ? { ...used, column: used.column + used.columns - 1, columns: 1 }
    : { ...used, row: used.row + used.rows - 1, rows: 1 };
  const others = byColumn
    ? { ...used, columns: used.columns - 1 }
    : { ...used, rows: used.rows - 1 };
  const { edge, rest } = await roundTrip((sheets) => {
    const sheet = sheets.get(id);
    const found = {
      edge: rangeOf(sheet, last).getUsedRangeOrNullObject(true),
      rest: rangeOf(sheet, others).getUsedRangeOrNullObject(true),
    };
    found.edge.load('values,rowIndex,columnIndex,rowCount,columnCount');
    found.rest.load('rowIndex,columnIndex,rowCount,columnCount');
    return found;
  });
  if (!edge.isNullObject && !isBlank(edge.values)) {
    const cell = areaAddress({ ...areaOf(edge), rows: 1, columns: 1 });
    throw new FoundTrouble('far-cell', { sheet: name, cell });
  }
  return rest.isNullObject ? null : areaOf(rest);
}

/** Excel gives no values of a whole column or row: then it holds more than a stray cell. */
function isBlank(values: unknown): boolean {
  return (
    Array.isArray(values) &&
    values.flat().every((value) => typeof value === 'string' && value.trim() === '')
  );
}
