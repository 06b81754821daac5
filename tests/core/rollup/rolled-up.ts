/** Rolls 旭川市's ledger up after some of its cells were changed. */
import { recognise } from '../../../src/core/ledger/recognise';
import { rollUp, type RollupDefinition, type Table } from '../../../src/core/rollup';
import { asahikawa } from '../../../src/plans/asahikawa';
import { sheetOf, snapshotOf, type SheetShape, type SourceColumn } from '../asahikawa-snapshot';

export function definitionOf(id: string): RollupDefinition {
  const found = asahikawa.rollups.find((definition) => definition.id === id);
  if (!found) throw new Error(`no rollup ${id}`);
  return found;
}

/** Gives the table of a rollup over a sheet laid out of columns. */
export function tableOf(
  definition: RollupDefinition,
  columns: readonly SourceColumn[],
  shape: SheetShape = { table: true },
): Table {
  const recognition = recognise(snapshotOf(sheetOf(columns, shape)), [asahikawa]);
  if (recognition.state !== 'found') throw new Error('the ledger was not recognised');
  const table = rollUp(recognition.workbook, definition);
  if (table.state !== 'table') throw new Error(`missing: ${table.labels.join(', ')}`);
  return table;
}

/** Gives a table's rows as printed: label, then figures with the column's decimals. */
export function printed(table: Table): readonly (readonly string[])[] {
  return table.rows.map(({ label, cells }) => [
    label ?? '',
    ...cells.map(({ figure }, column) =>
      figure.kind === 'text'
        ? figure.text
        : Number(figure.value).toFixed(table.columns[column]?.places ?? 0),
    ),
  ]);
}
