/** Which runs that a workbook tells of may still be going on. Several people may have the workbook and the add-in open at once. */
import { newRun, startOf } from './stamp';

/**
 * How long a run of somebody else's is left alone: the largest takes a few minutes. Clocks of two machines may differ, so a run may
 * seem to begin later than now.
 */
const PATIENCE_MS = 10 * 60_000;

const begunHere = new Set<string>();

/** Gives the id of a run that this pane begins. */
export function beginRun(): string {
  const run = newRun(Date.now());
  begunHere.add(run);
  return run;
}

/** Says whether another pane may be in the middle of a run. Those of this pane follow each other: none before is going on. */
export function mayStillRun(run: string, now = Date.now()): boolean {
  return !begunHere.has(run) && Math.abs(now - startOf(run)) < PATIENCE_MS;
}
