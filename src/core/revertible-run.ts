/** What a run did. */
export type RunKind =
  | 'report'
  | 'summarize'
  | 'compare'
  | 'sheets'
  | 'fix'
  | 'collect'
  | 'mark'
  | 'unmark'
  | 'set-rules'
  | 'clear-rules'
  | 'explain'
  | 'ledger'
  | 'history'
  | 'cells';

/** What a run changed beside tabs and cells: marks (印), input rules (入力規則) or reasons (理由); null where it was none of these. */
export function besideOf(kind: RunKind | undefined): 'marks' | 'rules' | 'reasons' | null {
  switch (kind) {
    case 'mark':
    case 'unmark':
      return 'marks';
    case 'set-rules':
    case 'clear-rules':
      return 'rules';
    case 'explain':
      return 'reasons';
    default:
      return null;
  }
}

/** What is known of a run that can be taken back, before it is. */
export interface RevertibleRun {
  readonly run: string;
  readonly kind: RunKind;
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** Names of tabs that will be put back, and of those that will be taken away. */
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** Cells of ledgers that will be put back. */
  readonly cells: number;
}
