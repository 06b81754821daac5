/** What is known of a run that can be taken back, before it is. */
export interface RevertibleRun {
  readonly run: string;
  readonly kind:
    | 'report'
    | 'summarize'
    | 'compare'
    | 'sheets'
    | 'fix'
    | 'collect'
    | 'ledger'
    | 'history'
    | 'cells';
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** Names of tabs that will be put back, and of those that will be taken away. */
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** Cells of ledgers that will be put back. */
  readonly cells: number;
}
