/** 直前の処理を取り消す: puts the tabs or the cells of the last run back to what they were. */
import type { RevertResult } from '../core/revert-result';
import type { Outcome } from '../core/outcome';
import { revertLastRun } from '../excel/revert';
import { keepReasons, knownReasons } from './keep-reasons';
import { remember } from './last-check';
import { cancelled, failed, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';

export interface RevertOptions extends Omit<TaskOptions, 'typed'> {
  /** As in TaskOptions, with two differences: if it is left out, tabs in which a person has typed stay; with `ask`, the person is asked. */
  readonly typed?: 'keep' | 'discard' | 'ask';
}

/**
 * Takes the last run back. Troubles: `nothing-to-revert` when there is no run, and `typed-cells` when a person has typed into the run's
 * tabs and `typed` is `ask`.
 */
export async function revert(options: RevertOptions = {}): Promise<Outcome<RevertResult>> {
  if (options.signal?.aborted) return failed(cancelled());
  options.onProgress?.(0, 'writing');
  let known: ReturnType<typeof knownReasons>;
  try {
    known = knownReasons(await keepReasons());
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  const outcome = await revertLastRun({
    known,
    ...(options.typed ? { typed: options.typed } : {}),
  });
  remember(null);
  options.onProgress?.(1, 'writing');
  return outcome;
}
