/**
 * Writes what was collected into ledgers, all of it or nothing: cells that change, rows that are added and removed.
 * Round trips: 1. and 2. the structure is read; 3. the ledgers' cells and the positions of their tables are read (more where the
 * cells are many); then those of any run of edits (edit-run.ts). After a failure the cells are put back (recover.ts).
 *
 * A row's contents and number formats move with it, and the formulas of moved rows follow them. New rows take the formulas, formats
 * and style of the row above. Excel's own insertion of rows is not used: if it were cut off half-way, it could be neither repeated
 * nor undone.
 */
import { areaAddress, areasMeet, cellAddress, type Area } from '../core/area';
import type { Aftermath, Outcome } from '../core/outcome';
import type { CellChange } from './cell-backup';
import { holdsSame, type CellState } from './cell-state';
import { writeRun } from './edit-run';
import { addressKey } from './edit-cells';
import { knownError } from './errors';
import {
  movesRows,
  readLedgersNow,
  type CellAsRead,
  type LedgerEdits,
  type LedgerNow,
} from './ledger-now';
import { rowsAfter, stateWith, type RowsAfter } from './ledger-rows';
import type { FixOptions } from './fix-cells';
import { withMerges } from './merged-cells';
import type { NewRowStyle } from './new-row-styles';
import { ledgerRefusal, type Refusal } from './preflight';
import { settleRun, soundStructure } from './recover';
import { beginRun } from './runs';
import { oneAtATime } from './sequence';
import type { Structure } from './structure';
import type { SizedTable } from './table-sizes';

export interface LedgersEdited {
  readonly cells: number;
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  /** How many cells keep their formula although an edit would have replaced it. */
  readonly formulasKept: number;
}

/** Does all edits, or none; `revertLastRun` takes them back. A trouble's aftermath tells the state of the workbook. */
export function editLedgers(
  ledgers: readonly LedgerEdits[],
  options: FixOptions = {},
): Promise<Outcome<LedgersEdited>> {
  return oneAtATime(() => edit(ledgers, options));
}

async function edit(
  given: readonly LedgerEdits[],
  { onProgress, signal }: FixOptions,
): Promise<Outcome<LedgersEdited>> {
  const run = beginRun();
  const ledgers = given.map(withoutMerged);
  let structure: Structure;
  let planned: readonly PlannedLedger[];
  try {
    structure = await soundStructure();
    const refusal =
      ledgerRefusal(
        structure,
        ledgers.map(({ sheetId }) => sheetId),
      ) ?? firstOf(given, layoutRefusal);
    if (refusal) return refused(refusal);
    const read = await readLedgersNow(ledgers);
    const changed = firstOf(read, changedRefusal);
    if (changed) return refused(changed);
    planned = read.map(plan);
  } catch (error) {
    return failed(error, 'unchanged');
  }
  if (signal?.aborted) return refused({ code: 'cancelled', params: {} });
  const result = sumOf(given, planned);
  const changes = planned.flatMap((each) => each.changes);
  const tables = planned.flatMap((each) => each.tables);
  const styles = planned.flatMap((each) => each.styles);
  if (changes.length === 0) return { ok: true, result };
  onProgress?.(0.4);
  try {
    await writeRun(
      structure,
      run,
      { verb: 'collect', changes, tables, styles },
      { onProgress, signal },
    );
    return { ok: true, result };
  } catch (error) {
    return failed(error, await settleRun(run));
  }
}

function firstOf<T>(items: readonly T[], refusal: (item: T) => Refusal | null): Refusal | null {
  for (const item of items) {
    const found = refusal(item);
    if (found) return found;
  }
  return null;
}

/** How many cells a sentence names. */
const NAMED_CELLS = 5;

/** Gives the edits with cells that a merge shows as one written as one. */
function withoutMerged(ledger: LedgerEdits): LedgerEdits {
  return { ...ledger, cells: withMerges(ledger.cells, ledger.merges).cells };
}

/** Refuses edits that the ledger's layout does not allow: merged cells that are to differ, or a row of totals in the way. */
function layoutRefusal(ledger: LedgerEdits): Refusal | null {
  const { sheet, table, body, merges, cells } = ledger;
  if (movesRows(ledger)) {
    if (ledger.hasTotals) return { code: 'ledger-totals', params: { sheet, table: table ?? '' } };
    const inTheWay = merges.filter((merge) => areasMeet(merge, body));
    return inTheWay.length === 0 ? null : mergedRefusal(sheet, inTheWay.map(areaAddress));
  }
  const { inTheWay } = withMerges(cells, merges);
  if (inTheWay.length === 0) return null;
  return mergedRefusal(
    sheet,
    inTheWay.map(({ row, column }) => cellAddress(row, column)),
  );
}

function mergedRefusal(sheet: string, cells: readonly string[]): Refusal {
  const params = { sheet, cells: cells.slice(0, NAMED_CELLS), count: cells.length };
  return { code: 'merged-cells', params };
}

/** Refuses the edits if somebody has changed the ledger since it was read, or rows below it hold something. */
function changedRefusal(now: LedgerNow): Refusal | null {
  const { ledger } = now;
  const { sheet, sheetId } = ledger;
  const refusal: Refusal = { code: 'ledger-changed', params: { sheet } };
  if (now.kind === 'cells') {
    const same = ledger.cells.every(
      ({ row, column }) =>
        now.cells.get(addressKey({ sheetId, cell: cellAddress(row, column) }))?.text ===
        ledger.shown(row, column),
    );
    return same ? null : refusal;
  }
  const { body, header } = ledger;
  const { table, area } = now;
  if (table && (table.row !== header.row + header.rows - 1 || endOf(table) !== endOf(body)))
    return refusal;
  const taken: string[] = [];
  for (const [down, cells] of now.cells.entries())
    for (const [across, cell] of cells.entries()) {
      const row = area.row + down;
      const column = area.column + across;
      if (row >= endOf(body)) {
        if (cell.kind !== 'empty') taken.push(cellAddress(row, column));
      } else if (cell.text !== ledger.shown(row, column)) return refusal;
    }
  if (taken.length === 0) return null;
  const params = { sheet, cells: taken.slice(0, NAMED_CELLS), count: taken.length };
  return { code: 'ledger-room', params };
}

function endOf({ row, rows }: Area): number {
  return row + rows;
}

interface PlannedLedger {
  readonly changes: readonly CellChange[];
  readonly tables: readonly SizedTable[];
  readonly styles: readonly NewRowStyle[];
  readonly formulasKept: number;
}

function plan(now: LedgerNow): PlannedLedger {
  return now.kind === 'cells' ? planCells(now) : planRows(now);
}

function planCells({ ledger, cells }: Extract<LedgerNow, { kind: 'cells' }>): PlannedLedger {
  const { sheetId, sheet } = ledger;
  let formulasKept = 0;
  const changes = ledger.cells.flatMap(({ row, column, content }): readonly CellChange[] => {
    const cell = cellAddress(row, column);
    const found = cells.get(addressKey({ sheetId, cell }));
    if (!found) return [];
    const before = stateOf(found);
    if (before.kind === 'formula') {
      formulasKept += 1;
      return [];
    }
    const like =
      content.kind === 'number' && content.like !== undefined
        ? cells.get(addressKey({ sheetId, cell: cellAddress(content.like, column) }))?.numberFormat
        : undefined;
    const after = stateWith(content, before.numberFormat, like);
    return [{ sheetId, sheet, cell, before, after }];
  });
  return { changes: changes.filter(differs), tables: [], styles: [], formulasKept };
}

function planRows(now: Extract<LedgerNow, { kind: 'rows' }>): PlannedLedger {
  const { ledger, table, area, cells } = now;
  const { sheetId, sheet, body } = ledger;
  const states = cells.map((row) => row.map(stateOf));
  const after = rowsAfter({ sheet, body, isTable: table !== null, states }, ledger);
  if (!after) return { changes: [], tables: [], styles: [], formulasKept: 0 };
  const changes = after.states.flatMap((row, down) =>
    row.map((state, across): CellChange => {
      const [r, c] = [after.area.row + down, after.area.column + across];
      const before = states[r - area.row]?.[c - area.column] ?? state;
      return { sheetId, sheet, cell: cellAddress(r, c), before, after: state };
    }),
  );
  return {
    changes: changes.filter(differs),
    tables: table && ledger.table !== null ? sizesOf(ledger, ledger.table, table, after) : [],
    styles: stylesOf(ledger, after),
    formulasKept: after.formulasKept,
  };
}

/** Rows added at the ledger's end take the style of its last row. */
function stylesOf(
  { sheetId, sheet, body }: LedgerEdits,
  { rows }: RowsAfter,
): readonly NewRowStyle[] {
  if (rows <= body.rows || body.rows === 0) return [];
  const last: Area = { ...body, row: endOf(body) - 1, rows: 1 };
  const area: Area = { ...body, row: endOf(body), rows: rows - body.rows };
  return [{ sheetId, sheet, area: areaAddress(area), like: areaAddress(last) }];
}

function sizesOf(
  { sheetId, sheet, body }: LedgerEdits,
  name: string,
  area: Area,
  { rows }: RowsAfter,
): readonly SizedTable[] {
  if (rows === body.rows) return [];
  const after = areaAddress({ ...area, rows: area.rows - body.rows + rows });
  return [{ sheetId, sheet, name, before: areaAddress(area), after }];
}

function stateOf({ kind, content, numberFormat }: CellAsRead): CellState {
  return { kind, content, numberFormat };
}

function differs({ before, after }: CellChange): boolean {
  return !holdsSame(before, after) || before.numberFormat !== after.numberFormat;
}

function sumOf(ledgers: readonly LedgerEdits[], planned: readonly PlannedLedger[]): LedgersEdited {
  const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  const formulasKept = sum(planned, (each) => each.formulasKept);
  return {
    cells: sum(ledgers, ({ cells }) => cells.length) - formulasKept,
    rowsAdded: sum(ledgers, ({ added }) => added.length),
    rowsRemoved: sum(ledgers, ({ removed }) => removed.length),
    formulasKept,
  };
}

function refused(refusal: Refusal): Outcome<never> {
  return { ok: false, trouble: { ...refusal, aftermath: 'unchanged' } };
}

function failed(error: unknown, aftermath: Aftermath): Outcome<never> {
  return { ok: false, trouble: { ...knownError(error), aftermath } };
}
