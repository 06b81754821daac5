/** How far a workbook's records are filled: the as-of that is proposed for it. */
import { shortAsOf } from '../calendar/as-of';
import type { AsOf } from '../calendar/as-of';
import type { PlanWorkbook } from '../ledger/ledger';
import { momentsOf } from './moments';
import type { LedgerRecord } from './record-book';
import { timedCells } from './timed-cells';

/**
 * Gives the last moment for which most of the records that tell something by then do so, before the plan begins where none of them does;
 * null where the plan asks for nothing in the course of its years, or no record does.
 */
export function lastFilled(workbook: PlanWorkbook): AsOf | null {
  const records = new Map<string, { asked: Set<LedgerRecord>; filled: Set<LedgerRecord> }>();
  for (const { record, moment, filled } of timedCells(workbook)) {
    const key = shortAsOf(moment);
    const those = records.get(key) ?? { asked: new Set(), filled: new Set() };
    records.set(key, those);
    those.asked.add(record);
    // One cell shows that somebody has come to the record: others may rightly stay empty.
    if (filled) those.filled.add(record);
  }
  if (records.size === 0) return null;
  const [before, ...moments] = momentsOf(workbook.plan);
  const last = moments.findLast((moment) => {
    const those = records.get(shortAsOf(moment));
    return those !== undefined && those.filled.size * 2 > those.asked.size;
  });
  return last ?? before ?? null;
}
