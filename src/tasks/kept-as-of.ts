/** The as-of (確認時期) as the workbook keeps it for every verb, in one of its settings. */
import { readAsOf, shortAsOf } from '../core/calendar/as-of';
import type { AsOf } from '../core/calendar/as-of';
import type { Settings } from '../excel/read';
import { AS_OF_KEY } from '../excel/settings';

/** What the setting holds where a person has chosen the whole plan. */
const WHOLE_PLAN = 'whole-plan';

/**
 * Takes the as-of from what was read of the workbook's settings: null where a person has chosen the whole plan, undefined where nobody
 * has chosen. Anything that the add-in does not write counts as not chosen.
 */
export function keptAsOf(settings: Settings): AsOf | null | undefined {
  const kept = settings[AS_OF_KEY];
  if (kept === WHOLE_PLAN) return null;
  if (typeof kept !== 'string') return undefined;
  const asOf = readAsOf(kept);
  return asOf && printAsOf(asOf) === kept ? asOf : undefined;
}

/** Prints an as-of as the setting holds it. */
export function printAsOf(asOf: AsOf | null): string {
  return asOf ? shortAsOf(asOf) : WHOLE_PLAN;
}
