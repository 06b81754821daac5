/** What taking back the last run came to: the tabs that were put back, and those that were taken away. */
import type { RunKind } from './revertible-run';

export interface RevertResult {
  /** What the run had done, where it was no run of tabs. */
  readonly kind?: RunKind;
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** Ledger cells that fixes had changed and that hold again what they held. */
  readonly cells: number;
  /** Cells (`sheet!A1`) in which a person has typed after the run: they were left as they are. */
  readonly kept: readonly string[];
  /** Tabs that stayed as they are for the sake of such cells; left out where there are none. */
  readonly keptTabs?: readonly string[];
}
