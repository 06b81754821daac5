/** Reads ledgers as they are right before they are written: whole data where rows move, single cells where they stay. */
import { cellAddress, type Area } from '../core/area';
import { cellState, type CellState } from './cell-state';
import { readCells } from './edit-cells';
import type { LedgerEdits } from './ledger-edits';
import type { RowEdits } from './ledger-rows';
import { rowBlocks } from './row-blocks';
import { inSequence } from './sequence';
import { areaOf, rangeOf } from './structure';

/** Says whether rows come in or go out. */
export function movesRows({ added, removed }: RowEdits): boolean {
  return added.length + removed.length > 0;
}

/** Reads all ledgers: a round trip for each whose rows move, one for the cells of the others. */
export async function readLedgersNow(
  context: Excel.RequestContext,
  ledgers: readonly LedgerEdits[],
): Promise<readonly LedgerNow[]> {
  const moving = await inSequence(ledgers.filter(movesRows), (each) => readBlock(context, each));
  const staying = ledgers.filter((ledger) => !movesRows(ledger));
  return [...moving, ...(await readPlaces(context, staying))];
}

export interface CellAsRead extends CellState {
  readonly text: string;
}

/** A ledger with its cells as they are now. */
export type LedgerNow =
  | {
      readonly kind: 'rows';
      readonly ledger: LedgerEdits;
      /** Its data and the rows below that it will need. */
      readonly area: Area;
      readonly cells: readonly (readonly CellAsRead[])[];
      /** The table with its header, or null for a plain block. */
      readonly table: Area | null;
    }
  | {
      readonly kind: 'cells';
      readonly ledger: LedgerEdits;
      readonly cells: ReadonlyMap<string, CellAsRead>;
    };

/** Cells whose contents, formulas and formats stay under 4 MB in one answer. */
const CELLS_AT_ONCE = 10_000;

async function readBlock(context: Excel.RequestContext, ledger: LedgerEdits): Promise<LedgerNow> {
  const sheet = context.workbook.worksheets.getItem(ledger.sheetId);
  const grows = Math.max(0, ledger.added.length - ledger.removed.length);
  const area: Area = { ...ledger.body, rows: ledger.body.rows + grows };
  const table = ledger.table === null ? null : sheet.tables.getItem(ledger.table).getRange();
  table?.load('rowIndex,columnIndex,rowCount,columnCount');
  const blocks = await inSequence(rowBlocks(area, CELLS_AT_ONCE), async (block) => {
    const range = rangeOf(sheet, block);
    range.load('values,formulas,valueTypes,numberFormat,text');
    await context.sync();
    return range.values.map((row, r) =>
      row.map((value, c) => ({
        ...cellState({
          value,
          formula: at(range.formulas, r, c),
          valueType: String(at(range.valueTypes, r, c)),
          numberFormat: at(range.numberFormat, r, c),
        }),
        text: String(at(range.text, r, c)),
      })),
    );
  });
  return { kind: 'rows', ledger, area, cells: blocks.flat(), table: table ? areaOf(table) : null };
}

function at(grid: readonly (readonly unknown[])[], row: number, column: number): unknown {
  return grid[row]?.[column];
}

/** Reads the single cells of all ledgers that keep their rows. */
async function readPlaces(
  context: Excel.RequestContext,
  ledgers: readonly LedgerEdits[],
): Promise<readonly LedgerNow[]> {
  const places = ledgers.flatMap(({ sheetId, cells }) =>
    cells.map(({ row, column }) => ({ sheetId, cell: cellAddress(row, column) })),
  );
  const cells = await readCells(context, places);
  return ledgers.map((ledger) => ({ kind: 'cells', ledger, cells }));
}
