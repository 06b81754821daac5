/** Copies the reasons of the tab 検証結果 into the setting before the tab is refilled or removed. */
import { RESULTS_KEY } from '../core/draft/results-tab';
import type { Reasons } from '../core/submission';
import { readWorkbook } from '../excel/read';
import { REASONS_KEY, writeSetting } from '../excel/settings';
import { printReasons, reasonsIn, WITH_REASONS, type KeptReasons } from './reasons';

/** Writes the reasons unless the setting already holds exactly these. Throws what office.js throws. */
export async function storeReasons({ reasons, stored }: KeptReasons): Promise<void> {
  const wanted = printReasons(reasons);
  if (wanted !== printReasons(stored)) await writeSetting(REASONS_KEY, wanted);
}

/** Reads the tab, where there is one, and keeps its reasons. Gives all reasons that are kept now. */
export async function keepReasons(): Promise<Reasons> {
  const reading = await readWorkbook({ ...WITH_REASONS, alone: true });
  const kept = reasonsIn(reading);
  if (reading.tabs.has(RESULTS_KEY)) await storeReasons(kept);
  return kept.reasons;
}

/** Reasons as texts that are not lost with the tab, by its key. */
export function knownReasons(reasons: Reasons): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([[RESULTS_KEY, new Set(Object.values(reasons))]]);
}
