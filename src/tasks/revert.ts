/** 直前の処理を取り消す: puts the tabs or the cells of the last run back to what they were. */
import { revertLastRun } from '../excel/revert';
import type { RevertResult, TaskOptions } from './contract';
import { keepReasons } from './keep-reasons';
import { remember } from './last-check';
import { cancelled, failed, thrown } from './open';
import type { Outcome } from './outcome';

/** Takes the last run back; trouble `nothing-to-revert` when there is none. */
export async function revert(options: TaskOptions = {}): Promise<Outcome<RevertResult>> {
  if (options.signal?.aborted) return failed(cancelled());
  options.onProgress?.(0, 'writing');
  try {
    await keepReasons();
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  const outcome = await revertLastRun();
  remember(null);
  options.onProgress?.(1, 'writing');
  return outcome;
}
