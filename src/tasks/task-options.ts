/** The options that every verb takes. */
import type { AsOf } from '../core/calendar/as-of';
import type { Plan } from '../core/plan';

export interface TaskOptions {
  /** The workbook belongs to this plan, which need not be one of the add-in's own. */
  readonly plan?: Plan;
  /** Use this plan, whatever the headers look like. */
  readonly planId?: string;
  /** Look past the plan that the workbook holds, because it cannot be used. */
  readonly pastOwnPlan?: boolean;
  /** Plans that were brought to this computer; they come before those that the add-in knows. */
  readonly imported?: () => Promise<readonly Plan[]>;
  /**
   * The moment that the ledgers are judged for; null for the whole plan, in which everything is due. Left out, the as-of that the
   * workbook keeps, or the whole plan where it keeps none.
   */
  readonly asOf?: AsOf | null;
  /**
   * The ledgers are a part of the plan's: the rows of one section. Left out, what a person has answered, or all of them where nobody
   * was asked.
   */
  readonly part?: boolean;
  /** The run follows from something that a person was told of already; 履歴 keeps no line of it. */
  readonly unasked?: true;
  /** Called between steps; 0 to 1. */
  readonly onProgress?: (done: number, step: 'reading' | 'thinking' | 'writing') => void;
  readonly signal?: AbortSignal;
  /**
   * What happens to tabs in which a person has typed since they were made. With `keep` they stay as they are; with `discard` they are
   * removed or refilled, and the typed text is lost. If left out, nothing is written and the person is asked (trouble `typed-cells`).
   */
  readonly typed?: 'keep' | 'discard';
}
