/** What every verb can be asked with. */
import type { AsOf } from '../core/calendar/as-of';
import type { Plan } from '../core/plan';

export interface TaskOptions {
  /** The workbook is of this plan, which the add-in need not know. */
  readonly plan?: Plan;
  /** Use this plan, whatever the headers look like. */
  readonly planId?: string;
  /** The moment that the ledgers are checked for; left out, the plan is over and everything is due. */
  readonly asOf?: AsOf;
  /** Called between steps; 0 to 1. */
  readonly onProgress?: (done: number, step: 'reading' | 'thinking' | 'writing') => void;
  readonly signal?: AbortSignal;
  /**
   * What becomes of tabs in which a person has typed since they were made: they stay as they are (`keep`), or go, or are filled anew,
   * with what was typed (`discard`). Where left out, nothing is written, and it is asked (trouble `typed-cells`).
   */
  readonly typed?: 'keep' | 'discard';
}
