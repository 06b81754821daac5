/** Rolls 旭川市's ledger up after some of its cells were changed. */
import { recognise } from '../../../src/core/ledger/recognise';
import {
  rollUp,
  type RollupDefinition,
  type Table,
  type TableCell,
  type TableColumn,
} from '../../../src/core/rollup';
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

function shown(cell: TableCell | null, column: TableColumn | undefined): string {
  if (!cell) return '';
  if (cell.figure.kind === 'text') return cell.figure.text;
  const number = Number(cell.figure.value);
  const places = column?.places ?? 0;
  return column?.percent ? `${(number * 100).toFixed(places)}%` : number.toFixed(places);
}

/** Gives a table's rows as printed: label, then figures with the column's decimals. */
export function printed(table: Table): readonly (readonly string[])[] {
  return table.rows.map(({ labels, cells }) => [
    ...labels.map((label) => label ?? ''),
    ...cells.map((cell, position) => shown(cell, table.columns[position])),
  ]);
}
