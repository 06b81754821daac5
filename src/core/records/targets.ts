/** The targets that a record's field says, and how each is named. */
import type { LedgerCell } from '../ledger/ledger';
import { valueIn } from '../values/value-in';
import { indicatorText, targetMark } from '../values/targets';
import type { Target, TargetsValue } from '../values/targets';

/** Gives a cell's targets, or null where it holds none that can be read. */
export function targetsIn(cell: LedgerCell | undefined): TargetsValue | null {
  return valueIn(cell, 'targets');
}

/** Names a target for a person: its mark where there are several, and its indicator. */
export function targetName(target: Target): string {
  const mark = targetMark(target);
  return `${mark === '○' ? '' : mark}${indicatorText(target)}`;
}
