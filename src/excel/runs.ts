/**
 * Tells which of the runs recorded in a workbook may still be going on: several people may have the workbook and the add-in open at
 * once.
 */
import { newRun, startOf } from './stamp';

/**
 * How long another person's run is left alone: the largest run takes a few minutes. The clocks of two machines may differ, so a run
 * may seem to begin later than now.
 */
const PATIENCE_MS = 10 * 60_000;

const begunHere = new Set<string>();

/** Gives the id of a run that this pane begins. */
export function beginRun(): string {
  const run = newRun(Date.now());
  begunHere.add(run);
  return run;
}

/** Says whether another pane may be in the middle of this run. Runs of this pane follow one another, so earlier ones have ended. */
export function mayStillRun(run: string, now = Date.now()): boolean {
  return !begunHere.has(run) && Math.abs(now - startOf(run)) < PATIENCE_MS;
}
