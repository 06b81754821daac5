/** 途中で止まった処理: a person has said what is to become of what an earlier run has left half done. */
import type { Outcome } from '../core/outcome';
import { repairWorkbook } from '../excel/recover';
import { cancelled, failed, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';

/** `typed` as in TaskOptions, for tabs that a run has left half done. */
export type SettleOptions = Pick<TaskOptions, 'onProgress' | 'signal' | 'typed'>;

/**
 * Puts everything back to what it was before the run, also where it was begun in another pane a short while ago. Trouble `half-done`
 * where it was not said what becomes of what a person has typed since.
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
