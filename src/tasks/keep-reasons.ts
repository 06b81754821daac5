/** Keeps the reasons that stand in the tab 検証結果 in the setting too, before the tab is filled anew or taken away. */
import { RESULTS_KEY } from '../core/draft/results-tab';
import { readWorkbook } from '../excel/read';
import { REASONS_KEY, writeSetting } from '../excel/settings';
import { printReasons, reasonsIn, WITH_REASONS, type KeptReasons } from './reasons';

/** Writes reasons where the setting does not hold them as they are. Throws what office.js throws. */
export async function storeReasons({ reasons, stored }: KeptReasons): Promise<void> {
  const wanted = printReasons(reasons);
  if (wanted !== printReasons(stored)) await writeSetting(REASONS_KEY, wanted);
}

/** Reads the tab, where there is one, and keeps its reasons. */
export async function keepReasons(): Promise<void> {
  const reading = await readWorkbook({ ...WITH_REASONS, alone: true });
  if (reading.tabs.has(RESULTS_KEY)) await storeReasons(reasonsIn(reading));
}
