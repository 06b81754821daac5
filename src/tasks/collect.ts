/**
 * 回収: reads filled-in status sheets, wherever in the workbook they are, and brings their entries into the ledgers: all of the chosen ones
 * or none, in one run that 直前の処理を取り消す takes back.
 */
import type { AsOf } from '../core/calendar/as-of';
import { compareForms } from '../core/form/compare';
import { findForms } from '../core/form/find';
import { FORM_TABS } from '../core/form/form-tabs';
import type { Ledger } from '../core/ledger/ledger';
import { partsOf } from '../core/ledger/positions';
import type { Plan } from '../core/plan';
import type { SheetSnapshot, Snapshot } from '../core/snapshot';
import type { Outcome } from '../core/outcome';
import type { Collection } from '../core/form/collection';
import type { FoundForm } from '../core/form/found';
import { editLedgers } from '../excel/ledger-edits';
import type { LedgerEdits } from '../excel/ledger-now';
import { readWorkbook, type WorkbookReading } from '../excel/read';
import { isPlaced, rowEditsOf, wantedChanges } from './collected-changes';
import { remember } from './last-check';
import {
  cancelled,
  failed,
  readPlanWorkbook,
  pause,
  thrown,
  type PlanReading,
} from './plan-workbook';
import { planName, type PlanName } from './workbook-facts';
import type { TaskOptions } from './task-options';

/** What 回収 would change. */
export interface CollectPreview {
  readonly plan: PlanName;
  readonly collection: Collection;
}

export interface CollectOptions extends TaskOptions {
  /**
   * Either all that can be brought in without asking (`isSafe`), or the preview's collection: the records, fields and sub-records that the
   * person left in, and those conflicts and unreadable values that the person accepts nevertheless. Changes that no longer apply, because
   * the sheets or the ledger have changed since, are counted in `gone`.
   */
  readonly accepted: 'all' | Collection;
  /** Status sheets that were found in other workbooks, in place of this one's. */
  readonly from?: readonly FoundForm[];
}

export interface CollectResult {
  readonly plan: PlanName;
  /** The moment that the ledgers are judged for; null for the whole plan. */
  readonly asOf: AsOf | null;
  /** Fields that were changed, of sub-records too. */
  readonly fields: number;
  /** Rows of sub-records that came in and went out. */
  readonly added: number;
  readonly removed: number;
  /** Cells of the ledgers that hold a formula, which is kept. */
  readonly formulasKept: number;
  readonly gone: number;
  /** All that was collected, as the ledgers were before. */
  readonly collection: Collection;
}

const WITH_FORMS = { alike: FORM_TABS } as const;

/** The sheets that may hold status sheets: the workbook's own, and our tabs of forms with all copies of them. */
function sheetsToSearch({ snapshot, alike }: WorkbookReading): Snapshot {
  return { ...snapshot, sheets: [...snapshot.sheets, ...alike] };
}

interface Collected {
  readonly opened: PlanReading;
  readonly collection: Collection;
}

async function collected(
  options: TaskOptions & Pick<CollectOptions, 'from'>,
): Promise<Outcome<Collected>> {
  const opened = await readPlanWorkbook(options, WITH_FORMS);
  if (!opened.ok) return opened;
  const { reading, workbook } = opened.result;
  if (workbook.plan.forms.length === 0)
    return failed({ code: 'no-layout', params: {}, aftermath: 'unchanged' });
  await pause();
  const found = options.from ?? findForms(sheetsToSearch(reading), workbook.plan);
  options.onProgress?.(0.4, 'thinking');
  if (found.length === 0)
    return failed({ code: 'no-status-sheets', params: {}, aftermath: 'unchanged' });
  await pause();
  const collection = compareForms(workbook, found);
  options.onProgress?.(0.5, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  return { ok: true, result: { opened: opened.result, collection } };
}

/**
 * Reads all status sheets and lists, record by record, where they differ from the ledgers. Writes nothing. Troubles beside Excel's:
 * `no-layout`, `no-status-sheets`.
 */
export async function previewCollect(
  options: TaskOptions & Pick<CollectOptions, 'from'> = {},
): Promise<Outcome<CollectPreview>> {
  const read = await collected(options);
  if (!read.ok) return read;
  const { opened, collection } = read.result;
  options.onProgress?.(1, 'thinking');
  return { ok: true, result: { plan: planName(opened.workbook.plan), collection } };
}

/** Finds the status sheets of a plan in a workbook that need not hold its ledgers. `source` is how the report names it. */
export async function readStatusSheets(
  plan: Plan,
  source: string,
): Promise<Outcome<readonly FoundForm[]>> {
  try {
    const reading = await readWorkbook(WITH_FORMS);
    const snapshot = { ...sheetsToSearch(reading), workbook: source };
    return { ok: true, result: findForms(snapshot, plan) };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Brings the chosen changes into the ledgers. It reads everything again and leaves alone what no longer differs. */
export async function collect(options: CollectOptions): Promise<Outcome<CollectResult>> {
  const read = await collected(options);
  if (!read.ok) return read;
  const { opened, collection } = read.result;
  const { workbook, reading } = opened;
  const { changes, gone } = wantedChanges(collection, options.accepted);
  const placed = changes.filter(isPlaced);
  const edits = workbook.ledgers.flatMap(partsOf).flatMap((ledger): readonly LedgerEdits[] => {
    const rows = rowEditsOf(ledger, placed);
    const isTouched = rows.cells.length + rows.added.length + rows.removed.length > 0;
    const sheet = reading.snapshot.sheets.find(({ id }) => id === ledger.sheetId);
    return isTouched && sheet ? [{ ...positionOf(ledger, sheet), ...rows }] : [];
  });
  const edited = await editLedgers(edits, {
    onProgress: (part) => options.onProgress?.(0.5 + part / 2, 'writing'),
    signal: options.signal,
  });
  // The add-in's own edits raise no event, so the last reading is forgotten here.
  remember(null);
  if (!edited.ok) return edited;
  const { cells, rowsAdded, rowsRemoved, formulasKept } = edited.result;
  return {
    ok: true,
    result: {
      plan: planName(workbook.plan),
      asOf: workbook.asOf ?? null,
      fields: cells,
      added: rowsAdded,
      removed: rowsRemoved,
      formulasKept,
      gone: gone + changes.length - placed.length,
      collection,
    },
  };
}

/** The position of a ledger, and what its cells showed when they were read. */
function positionOf(
  { sheetId, sheet, table, header, body }: Ledger,
  { merges, tables, area, text }: SheetSnapshot,
): Omit<LedgerEdits, 'cells' | 'added' | 'removed'> {
  return {
    sheetId,
    sheet,
    table,
    header,
    body,
    merges,
    hasTotals: tables.some(({ name, hasTotals }) => name === table && hasTotals),
    shown: (row, column) => (area ? (text[row - area.row]?.[column - area.column] ?? '') : ''),
  };
}
