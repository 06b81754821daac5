/** Keeps a line of 履歴 in a workbook that the command line is about to write. */
import type { Deed, HistoryCounts } from '../core/history/history-line';
import { keepLine } from '../tasks/history';
import type { TaskOptions } from '../tasks/task-options';

/** Keeps the line, without a name: a file has none of the person who runs the command line. */
export function keepRun(
  deed: Deed,
  counts: HistoryCounts,
  { asOf }: Pick<TaskOptions, 'asOf'>,
): Promise<void> {
  return keepLine({ deed, counts, asOf, who: '', at: new Date() });
}
