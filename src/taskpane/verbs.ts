/** What the pane asks of the rest of the add-in: the tasks, and the few things it needs of Excel itself. */
import type {
  Look,
  RevertResult,
  SummaryPreview,
  SummaryResult,
  TaskOptions,
  ValidateResult,
} from '../tasks/contract';
import type { Outcome, Trouble } from '../tasks/outcome';
import { knownError } from '../excel/errors';
import { hostFacts } from '../excel/host-facts';
import { jumpTo } from '../excel/jump';
import { remember, remembered } from '../excel/storage';
import { watchWorkbook } from '../excel/watch';
import { look } from '../tasks/look';
import { revert } from '../tasks/revert';
import { previewSummary, summarize } from '../tasks/summarize';
import { validate } from '../tasks/validate';
import { CHOICES, FIRST_CHOICES } from './choices';
import type { Choices } from './choices';

/** Everything the pane can have done; tests put others in their place. */
export interface Verbs {
  readonly look: (options: TaskOptions) => Promise<Outcome<Look>>;
  readonly validate: (options: TaskOptions) => Promise<Outcome<ValidateResult>>;
  readonly previewSummary: (options: TaskOptions) => Promise<Outcome<SummaryPreview>>;
  readonly summarize: (options: TaskOptions) => Promise<Outcome<SummaryResult>>;
  readonly revert: (options: TaskOptions) => Promise<Outcome<RevertResult>>;
  /** Selects a range (A1 without the sheet); gives what stood in the way, or null. */
  readonly jump: (sheetId: string, address: string) => Promise<Trouble | null>;
  /** Calls back when a person changes the workbook; gives what ends it. */
  readonly watch: (onStale: () => void) => () => void;
  /** Host, platform and versions, a line each. */
  readonly diagnostics: () => readonly string[];
  readonly recall: () => Choices;
  readonly remember: (choices: Choices) => void;
}

async function jump(sheetId: string, address: string): Promise<Trouble | null> {
  try {
    await jumpTo(sheetId, address);
    return null;
  } catch (error) {
    return { ...knownError(error), facts: {}, aftermath: 'unchanged' };
  }
}

function watch(onStale: () => void): () => void {
  // Events are a convenience: where they cannot be had, results just carry no mark.
  const watching = watchWorkbook(onStale).catch(() => null);
  return () => {
    void watching.then((end) => end?.()).catch(() => undefined);
  };
}

function diagnostics(): readonly string[] {
  return Object.entries(hostFacts()).map(([name, value]) => `${name}: ${String(value)}`);
}

export const verbs: Verbs = {
  look,
  validate,
  previewSummary,
  summarize,
  revert,
  jump,
  watch,
  diagnostics,
  recall: () => ({
    grouping: remembered('grouping', CHOICES.grouping) ?? FIRST_CHOICES.grouping,
    shown: remembered('shown', CHOICES.shown) ?? FIRST_CHOICES.shown,
  }),
  remember: ({ grouping, shown }) => {
    remember('grouping', grouping);
    remember('shown', shown);
  },
};
