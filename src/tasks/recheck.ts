/**
 * 入力中に検証: checks again after edits, reading only the rows that changed (one round trip, excel/read-rows.ts). If anything changed
 * besides cells within a ledger's records, the whole workbook is read again.
 */
import { readAddress } from '../core/area';
import { RESULTS_KEY } from '../core/draft/results-tab';
import type { Ledger } from '../core/ledger/ledger';
import type { Outcome } from '../core/outcome';
import type { SheetChange } from '../core/snapshot';
import { readChanged, type Changed, type ChangedRows } from '../excel/read-rows';
import { oneAtATime } from '../excel/sequence';
import { touchedBy } from './changes';
import { checkOpened, type CheckedWorkbook } from './check-workbook';
import type { ValidateResult } from './validate-result';
import { lastCheck, remember } from './last-check';
import { failed, recognised, thrown } from './plan-workbook';
import { validate } from './validate';
import type { TaskOptions } from './task-options';

/** The changed rows are read again; the rest is kept from the last reading. */
export interface RecheckOptions extends TaskOptions {
  readonly changes: readonly SheetChange[];
}

/**
 * Reads what changed and returns all findings, as `validate` does. Rechecks run one after the other, because each builds on the one before.
 */
export function recheck(options: RecheckOptions): Promise<Outcome<ValidateResult>> {
  return oneAtATime(() => recheckOnce(options));
}

async function recheckOnce(options: RecheckOptions): Promise<Outcome<ValidateResult>> {
  const last = lastCheck();
  // A status sheet's cells lie where its labels say, so all of it is read again.
  if (last?.result.part?.of === 'sheets') return validate(options);
  const changed = last && isOfPlan(last, options.planId) ? changedIn(last, options.changes) : null;
  if (!last || !changed) return validate(options);
  if (changed.rows.length === 0 && changed.tabs.length === 0)
    return { ok: true, result: last.result };
  try {
    const reading = await readChanged(last.opened.reading, changed);
    const opened = reading && (await recognised(reading, options));
    if (!opened?.ok) return await validate(options);
    const checked = await checkOpened(opened.result, options);
    if (!checked.ok) return checked;
    remember(checked.result);
    return { ok: true, result: checked.result.result };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

function isOfPlan(last: CheckedWorkbook, planId: string | undefined): boolean {
  return planId === undefined || planId === last.result.plan.id;
}

/** Gives the rows to read again; null where the edits may have changed more than cells of records. */
function changedIn(last: CheckedWorkbook, changes: readonly SheetChange[]): Changed | null {
  const { reading, workbook } = last.opened;
  const rows: ChangedRows[] = [];
  const tabs = new Set<string>();
  for (const change of changes) {
    if (!reading.structure.sheets.some(({ id }) => id === change.sheetId)) return null;
    switch (touchedBy(change, last.result)) {
      case 'nothing':
        continue;
      case 'reasons':
        tabs.add(RESULTS_KEY);
        continue;
      case 'ledger': {
        const edited = rowsWithin(last, change, workbook.ledgers);
        if (edited === null) return null;
        rows.push(edited);
      }
    }
  }
  return { rows: joined(rows), tabs: [...tabs] };
}

/** The edited rows that are below the header of every ledger on the sheet and within what was read. */
function rowsWithin(
  { opened }: CheckedWorkbook,
  { sheetId, address }: SheetChange,
  ledgers: readonly Ledger[],
): ChangedRows | null {
  const edited = address === null ? null : readAddress(address);
  const sheet = opened.reading.snapshot.sheets.find(({ id }) => id === sheetId);
  if (!edited || !sheet?.area) return null;
  const { area } = sheet;
  const top = Math.max(
    ...ledgers.flatMap(({ sheetId: on, header }) =>
      on === sheetId ? header.row + header.rows : [],
    ),
  );
  const within =
    edited.row >= top &&
    edited.row + edited.rows <= area.row + area.rows &&
    edited.column >= area.column &&
    edited.column + edited.columns <= area.column + area.columns;
  return within ? { sheetId, rows: [{ first: edited.row, count: edited.rows }] } : null;
}

/** Puts the rows of each sheet together, each row once. */
function joined(changes: readonly ChangedRows[]): readonly ChangedRows[] {
  return [...new Set(changes.map(({ sheetId }) => sheetId))].map((sheetId) => {
    const numbers = new Set(
      changes
        .filter((change) => change.sheetId === sheetId)
        .flatMap(({ rows }) =>
          rows.flatMap(({ first, count }) =>
            Array.from({ length: count }, (_each, down) => first + down),
          ),
        ),
    );
    const rows: { first: number; count: number }[] = [];
    for (const row of [...numbers].sort((a, b) => a - b)) {
      const last = rows.at(-1);
      if (last && last.first + last.count === row) last.count += 1;
      else rows.push({ first: row, count: 1 });
    }
    return { sheetId, rows };
  });
}
