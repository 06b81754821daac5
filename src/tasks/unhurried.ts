/** Long work in steps, between which the pane can paint and answer. */
import { pause } from './plan-workbook';

/** Milliseconds of work without a pause that nobody notices. */
const UNNOTICED = 50;

/** Does all steps and returns the last one's result; pauses after a step if that much time has passed since the last pause. */
export async function unhurried<T>(
  steps: Iterator<unknown, T>,
  milliseconds = UNNOTICED,
): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < milliseconds) continue;
    await pause();
    since = performance.now();
  }
}
