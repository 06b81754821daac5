/** 直前の処理を取り消す: puts the tabs or the cells of the last run back to what they were. */
import type { RevertResult } from '../core/revert-result';
import type { Outcome } from '../core/outcome';
import { revertLastRun } from '../excel/revert';
import { keepReasons, knownReasons } from './keep-reasons';
import { remember } from './last-check';
import { cancelled, failed, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';

export interface RevertOptions extends Omit<TaskOptions, 'typed'> {
  /** As in TaskOptions, but tabs in which a person has typed stay where it is left out, and it is asked by `ask`. */
  readonly typed?: 'keep' | 'discard' | 'ask';
}

/**
 * Takes the last run back; troubles `nothing-to-revert` when there is none, and `typed-cells` where a person has typed into its tabs
 * and it is to be asked.
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
