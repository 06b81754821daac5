/**
 * 次の年度へ: moves the as-of on to the plan's next year or half, and tells what each section then has to fill.
 * Round trips: 1. to 3. the reading; 4. the setting (see as-of.ts).
 */
import type { AsOf } from '../core/calendar/as-of';
import type { Outcome } from '../core/outcome';
import { momentAfter } from '../core/records/moments';
import { newlyDue } from '../core/records/newly-due';
import type { NewlyDue } from '../core/records/newly-due';
import { setAsOf } from './as-of';
import { cancelled, failed, pause, readPlanWorkbook } from './plan-workbook';
import type { TaskOptions } from './task-options';

export interface NextAsOfResult {
  readonly asOf: AsOf;
  /** What becomes due with it, in the order of the ledger's sections. */
  readonly due: readonly NewlyDue[];
}

/** Moves on by one step. Trouble beside Excel's: `no-next-as-of`, at the plan's end and where the whole plan is judged. */
export async function nextAsOf(options: TaskOptions = {}): Promise<Outcome<NextAsOfResult>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  const { workbook } = opened.result;
  const { plan, asOf } = workbook;
  const next = asOf ? momentAfter(plan, asOf) : null;
  if (!asOf || !next) return failed({ code: 'no-next-as-of', params: {}, aftermath: 'unchanged' });
  const due = newlyDue(workbook, asOf, next);
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  options.onProgress?.(0.8, 'writing');
  const set = await setAsOf(next);
  return set.ok ? { ok: true, result: { asOf: next, due } } : set;
}
