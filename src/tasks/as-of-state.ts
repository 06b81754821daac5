/** What a person is shown of the as-of: which it is, which there are, and which one the ledger suggests. */
import type { AsOf } from '../core/calendar/as-of';
import { lastFilled } from '../core/records/last-filled';
import { momentAfter, momentsOf } from '../core/records/moments';
import { keptAsOf } from './kept-as-of';
import type { PlanReading } from './plan-workbook';

export interface AsOfState {
  /** The moment that the ledgers are judged for; null for the whole plan. */
  readonly asOf: AsOf | null;
  /** Those that can be chosen, in order, the first before the plan begins; none where all fields are filled from the start. */
  readonly moments: readonly AsOf[];
  /** The last moment that most records tell of, where nobody has chosen yet and the plan goes on after it. */
  readonly proposed: AsOf | null;
}

/** Works it out from a workbook that was read; `proposed` looks at every record. */
export function asOfState({ reading, workbook }: PlanReading): AsOfState {
  const { plan, asOf = null } = workbook;
  const isOpen = keptAsOf(reading.settings) === undefined && asOf === null;
  const filled = isOpen ? lastFilled(workbook) : null;
  return {
    asOf,
    moments: momentsOf(plan),
    proposed: filled && momentAfter(plan, filled) ? filled : null,
  };
}
