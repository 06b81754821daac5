/**
 * Writes a run of fixes into cells of a user's sheets, all of them or none.
 * Round trips: 1. and 2. the structure is read; 3. the cells are read; 4. the changes are kept on a very hidden sheet; 5. they are
 * written, and the run is committed. After a failure in 4 or 5 the cells are put back (recover.ts).
 */
import type { Aftermath, Outcome } from '../core/outcome';
import type { CellChange } from './cell-backup';
import { readCells, type CellNow, type CellAddress } from './edit-cells';
import { writeRun } from './edit-run';
import { knownError } from './errors';
import { ledgerRefusal } from './preflight';
import { settleRun, soundStructure } from './recover';
import { beginRun } from './runs';
import { oneAtATime } from './sequence';
import { structureNow, type Structure } from './structure';

/** Cells as they are now, by `addressKey`; cells of sheets that are gone are left out. */
export type CellsNow = ReadonlyMap<string, CellNow>;

/** Reads cells fresh in three round trips. Throws what office.js throws. */
export async function readFresh(positions: readonly CellAddress[]): Promise<CellsNow> {
  return readPresent(await structureNow(), positions);
}

function readPresent(structure: Structure, positions: readonly CellAddress[]): Promise<CellsNow> {
  const present = new Set(structure.sheets.map(({ id }) => id));
  return readCells(positions.filter(({ sheetId }) => present.has(sheetId)));
}

export interface FixOptions {
  /** Called between round trips; 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the cells fresh, lets `plan` decide what to write, writes it, and gives what `plan` gave. A trouble's aftermath tells the
 * state of the workbook.
 */
export function fixCells<P extends { readonly changes: readonly CellChange[] }>(
  positions: readonly CellAddress[],
  plan: (now: CellsNow) => P,
  options: FixOptions = {},
): Promise<Outcome<P>> {
  return oneAtATime(() => fix(positions, plan, options));
}

async function fix<P extends { readonly changes: readonly CellChange[] }>(
  positions: readonly CellAddress[],
  plan: (now: CellsNow) => P,
  { onProgress, signal }: FixOptions,
): Promise<Outcome<P>> {
  const run = beginRun();
  let structure: Structure;
  let planned: P;
  try {
    structure = await soundStructure();
    const refusal = ledgerRefusal(
      structure,
      positions.map(({ sheetId }) => sheetId),
    );
    if (refusal) return { ok: false, trouble: { ...refusal, aftermath: 'unchanged' } };
    planned = plan(await readPresent(structure, positions));
  } catch (error) {
    return failed(error, 'unchanged');
  }
  if (signal?.aborted)
    return { ok: false, trouble: { code: 'cancelled', params: {}, aftermath: 'unchanged' } };
  if (planned.changes.length === 0) return { ok: true, result: planned };
  onProgress?.(0.4);
  try {
    await writeRun(
      structure,
      run,
      { verb: 'fix', changes: planned.changes },
      { onProgress, signal },
    );
    return { ok: true, result: planned };
  } catch (error) {
    return failed(error, await settleRun(run));
  }
}

function failed(error: unknown, aftermath: Aftermath): Outcome<never> {
  return { ok: false, trouble: { ...knownError(error), aftermath } };
}
