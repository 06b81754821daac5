/** 途中で止まった処理: carries out a person's decision about what an earlier run left half done. */
import type { Outcome } from '../core/outcome';
import { repairWorkbook } from '../excel/recover';
import { cancelled, failed, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';

/** `typed` as in TaskOptions, for tabs that a run has left half done. */
export type SettleOptions = Pick<TaskOptions, 'onProgress' | 'signal' | 'typed'>;

/**
 * Puts everything back to what it was before the run, even if the run was begun in another pane a short while ago. Trouble `half-done` if a
 * person has typed since and `typed` does not tell what happens to that text.
 */
export async function settle(options: SettleOptions = {}): Promise<Outcome<true>> {
  if (options.signal?.aborted) return failed(cancelled());
  options.onProgress?.(0, 'writing');
  try {
    await repairWorkbook({ stopped: true, ...(options.typed ? { typed: options.typed } : {}) });
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  options.onProgress?.(1, 'writing');
  return { ok: true, result: true };
}
