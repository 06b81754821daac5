/** Long work in steps, between which the pane can paint, answer and call the work off. */
import { pause } from './plan-workbook';

/** Milliseconds of work without a pause that nobody notices. */
const UNNOTICED = 50;

export interface Unhurried {
  /** Calls the work off, at the next pause. */
  readonly signal?: AbortSignal | undefined;
  /** Told before each pause how much is done, from 0 to 1. */
  readonly onDone?: (share: number) => void;
  readonly milliseconds?: number;
}

/**
 * Does all steps, each of which tells how much is done, and returns the last one's result; pauses after a step if some time has passed
 * since the last pause. Null where the work was called off.
 */
export async function unhurried<T extends object | string>(
  steps: Iterator<number, T>,
  { signal, onDone, milliseconds = UNNOTICED }: Unhurried = {},
): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    if (signal?.aborted) return null;
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < milliseconds) continue;
    onDone?.(step.value);
    await pause();
    since = performance.now();
  }
}

/** Does all steps of work that is not called off any more. */
export async function toTheEnd<T extends object | string>(
  steps: Iterator<number, T>,
  milliseconds = UNNOTICED,
): Promise<T> {
  const done = await unhurried(steps, { milliseconds });
  if (done === null) throw new Error('Work without a signal was called off.');
  return done;
}
