/** Sheets for tests, from rows of cells as they stand. */
import type { CellValue, SheetSnapshot } from '../../src/core/snapshot';

type SheetState = Partial<
  Pick<SheetSnapshot, 'id' | 'name' | 'visible' | 'merges' | 'hiddenRows' | 'filtered'>
>;

/** Lays rows out from A1; with the name of a table the first row is its header. */
export function plainSheet(
  rows: readonly (readonly CellValue[])[],
  { table, ...state }: SheetState & { readonly table?: string } = {},
): SheetSnapshot {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''));
  const area = { row: 0, column: 0, rows: rows.length, columns };
  const tables =
    table === undefined ? [] : [{ name: table, area, hasHeaders: true, hasTotals: false }];
  return {
    id: '{sheet-1}',
    name: 'Sheet1',
    visible: true,
    protected: false,
    filtered: false,
    area: rows.length === 0 ? null : area,
    values,
    merges: [],
    tables,
    hiddenRows: [],
    text: values.map((row) =>
      row.map((value) => (typeof value === 'object' ? value.error : String(value))),
    ),
    ...state,
  };
}
