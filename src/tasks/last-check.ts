/** What the last check has read: 入力中に検証 reads only the rows that changed since. It lives as long as the pane. */
import type { CheckedWorkbook } from './check-workbook';

let last: CheckedWorkbook | null = null;

/** Keeps a check's reading; null forgets it. */
export function remember(checked: CheckedWorkbook | null): void {
  last = checked;
}

/** Gives the last check, or null when there was none. */
export function lastCheck(): CheckedWorkbook | null {
  return last;
}
