/** Tells what taking back each run would do, from the stamps alone. */
import { LEDGER_KEY } from '../core/draft/ledger-draft';
import { FORM_TABS } from '../core/form/form-tabs';
import type { WorkbookPart } from '../core/ledger/ledger';
import type { RevertibleRun } from '../core/revertible-run';
import type { OwnSheets } from '../excel/own-tabs';
import { cellsOf, keptSheets, runStack, type StackedRun } from '../excel/run-stack';
import { startOf } from '../excel/stamp';

/** The runs that can be taken back, the last one first, and what is kept in the workbook for it. */
export interface RevertibleRuns {
  readonly runs: readonly RevertibleRun[];
  readonly keptSheets: number;
  readonly keptCells: number;
}

/** Status sheets are laid out from ledgers: where there is none, the run that made them was done in another workbook. */
function isOfOtherBook({ tabs }: StackedRun, part: WorkbookPart | null): boolean {
  return part === 'sheets' && tabs.some(({ tab }) => tab.stamp.key.startsWith(FORM_TABS));
}

/** Gives the runs of a workbook; `part` is what of the ledgers it holds. */
export function revertibleRuns(own: OwnSheets, part: WorkbookPart | null): RevertibleRuns {
  const kept = keptSheets(own).map(({ sheet }) => cellsOf(sheet));
  const stack = runStack(own);
  const foreign = stack.findIndex((run) => isOfOtherBook(run, part));
  return {
    runs: (foreign < 0 ? stack : stack.slice(0, foreign)).map(runOf),
    keptSheets: kept.length,
    keptCells: kept.reduce((sum, cells) => sum + cells, 0),
  };
}

function runOf({ run, tabs, edits }: StackedRun): RevertibleRun {
  const shown = tabs.filter(({ tab }) => !tab.sheet.concealed);
  const namesOf = (undo: 'copy' | 'remove'): readonly string[] =>
    shown.flatMap(({ tab, state }) => (state.undo === undo ? tab.sheet.name : []));
  return {
    run,
    kind: edits ? (edits.stamp.verb ?? 'cells') : kindOf(tabs[0]?.tab.stamp.key ?? ''),
    began: startOf(run),
    restored: namesOf('copy'),
    removed: namesOf('remove'),
    cells: edits?.stamp.cells ?? 0,
  };
}

/** What the keys of a task's tabs begin with. */
const KINDS = [
  ['check:', 'report'],
  ['rollup:', 'summarize'],
  ['compare:', 'compare'],
  ['form:', 'sheets'],
  [LEDGER_KEY, 'ledger'],
  ['history', 'history'],
] as const;

function kindOf(key: string): RevertibleRun['kind'] {
  return KINDS.find(([beginning]) => key.startsWith(beginning))?.[1] ?? 'cells';
}
