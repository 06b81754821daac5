/** Reads ledgers right before they are written: all data where rows move, single cells where rows stay. */
import { cellAddress, type Area } from '../core/area';
import type { CellState } from './cell-state';
import { CELL_PROPERTIES, cellQuestions, cellsOf } from './edit-cells';
import type { RowEdits } from './ledger-rows';
import { askAll, gridQuestion, type Question } from './questions';
import { tableQuestion } from './table';

/** A ledger as it was read, and what is to be done to it. */
export interface LedgerEdits extends RowEdits {
  readonly sheetId: string;
  readonly sheet: string;
  /** The Excel table's name, or null for a plain block. */
  readonly table: string | null;
  readonly header: Area;
  readonly body: Area;
  /** The table has a row of totals below its data. */
  readonly hasTotals: boolean;
  /** All merged areas of the sheet. */
  readonly merges: readonly Area[];
  /** What a cell showed when it was read: where it shows something else now, nothing is written. */
  readonly shown: (row: number, column: number) => string;
}

/** Says whether rows are added or removed. */
export function movesRows({ added, removed }: RowEdits): boolean {
  return added.length + removed.length > 0;
}

/** Reads all ledgers at once. */
export async function readLedgersNow(
  ledgers: readonly LedgerEdits[],
): Promise<readonly LedgerNow[]> {
  const asked = ledgers.map((ledger) => (movesRows(ledger) ? askBlock(ledger) : askCells(ledger)));
  await askAll(asked.flatMap(({ questions }) => questions));
  return asked.map(({ read }) => read());
}

export interface CellAsRead extends CellState {
  readonly text: string;
}

/** A ledger with its cells as they are now. */
export type LedgerNow =
  | {
      readonly kind: 'rows';
      readonly ledger: LedgerEdits;
      /** The ledger's data and the rows below that it will need. */
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

interface AskedLedger {
  readonly questions: readonly Question[];
  /** To be called after the questions have been answered. */
  read(): LedgerNow;
}

function askBlock(ledger: LedgerEdits): AskedLedger {
  const { sheetId, body } = ledger;
  const grows = Math.max(0, ledger.added.length - ledger.removed.length);
  const area: Area = { ...body, rows: body.rows + grows };
  const { question, grid } = gridQuestion({ sheetId, area }, CELL_PROPERTIES);
  const tables: Area[] = [];
  const named = ledger.table === null ? [] : [ledger.table];
  return {
    questions: [
      ...named.map((name) => tableQuestion(sheetId, name, (found) => tables.push(found))),
      question,
    ],
    read: () => ({ kind: 'rows', ledger, area, cells: cellsOf(grid), table: tables[0] ?? null }),
  };
}

/** Asks for the cells to write in a ledger that keeps its rows, and for the cells whose formats the new contents take. */
function askCells(ledger: LedgerEdits): AskedLedger {
  const wanted = ledger.cells.flatMap(({ row, column, content }) => {
    const like = content.kind === 'number' ? content.like : undefined;
    return [row, ...(like === undefined ? [] : [like])].map((each) => cellAddress(each, column));
  });
  const { questions, read } = cellQuestions(
    [...new Set(wanted)].map((cell) => ({ sheetId: ledger.sheetId, cell })),
  );
  return { questions, read: () => ({ kind: 'cells', ledger, cells: read() }) };
}
