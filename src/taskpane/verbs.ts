/** What the pane uses of the rest of the add-in: the tasks, and the few functions of Excel itself. */
import { string } from 'valibot';
import type { AsOf } from '../core/calendar/as-of';
import type { Finding } from '../core/finding';
import type { Plan } from '../core/plan';
import type { RevertResult } from '../core/revert-result';
import type { TabPlan } from '../core/sheet/tab-plan';
import type { SheetChange } from '../core/snapshot';
import type { TaskOptions } from '../tasks/task-options';
import type { ValidateResult } from '../tasks/validate-result';
import type { Outcome, Trouble } from '../core/outcome';
import { excelAnswers } from '../excel/answers';
import { knownError } from '../excel/errors';
import { hostFacts } from '../excel/host-facts';
import { jumpTo } from '../excel/jump';
import { remember, remembered } from '../excel/storage';
import { watchSelection } from '../excel/selection';
import { watchWorkbook } from '../excel/watch';
import { answerPart, type PartResult } from '../tasks/answer-part';
import { answerPlan } from '../tasks/answer-plan';
import { setAsOf, type AsOfResult } from '../tasks/as-of';
import {
  collect,
  previewCollect,
  type CollectOptions,
  type CollectPreview,
  type CollectResult,
} from '../tasks/collect';
import { clearHistory, printHistory, readHistory, type HistoryResult } from '../tasks/history';
import type { CompareOptions, CompareResult, CompareTabsResult } from '../tasks/compare';
import type { ChosenEdition, EditionProposal, EditionResult } from '../tasks/edition';
import { explain, type ExplainResult } from '../tasks/explain';
import {
  applyFixes,
  previewFixes,
  type FixOptions,
  type FixPreview,
  type FixResult,
} from '../tasks/fix';
import { clearInputRules, setInputRules, type InputRulesResult } from '../tasks/input-rules';
import { makeLedgers, type MadeLedgers } from '../tasks/make-ledger';
import { nextAsOf, type NextAsOfResult } from '../tasks/next-as-of';
import { open, type OpenResult } from '../tasks/open';
import { markLedgers, unmarkLedgers, type MarkResult } from '../tasks/marks';
import type { PlanAnswer } from '../tasks/plan-answer';
import { recheck, type RecheckOptions } from '../tasks/recheck';
import { report, type ReportOptions, type ReportResult } from '../tasks/report';
import { revert, type RevertOptions } from '../tasks/revert';
import { settle, type SettleOptions } from '../tasks/settle';
import {
  previewSheets,
  sheets,
  type SheetsOptions,
  type SheetsPreview,
  type SheetsResult,
} from '../tasks/sheets';
import {
  previewSummary,
  summarize,
  type SummaryOptions,
  type SummaryPreview,
  type SummaryResult,
} from '../tasks/summarize';
import { trace, type Traced } from '../tasks/trace';
import { validate } from '../tasks/validate';
import {
  CHOICES,
  KEPT_PLANS,
  KEPT_TEXTS,
  FIRST_CHOICES,
  FIRST_SHEETS_CHOICE,
  FIRST_SUMMARY_CHOICE,
  SHEETS_CHOICE,
  SUMMARY_CHOICE,
} from './choices';
import type { MakePlanVerbs } from './make-plan/make-plan-verbs';
import type { OwnPlanVerbs } from './overview/own-plan-verbs';
import type { Choices, SheetsChoice, SummaryChoice } from './choices';
import { saveFile } from './save-file';

/** Keeps a person's answer to the question which plan the workbook belongs to; the promise settles when the answer is kept. */
export type AnswerPlan = (answer: PlanAnswer) => Promise<void>;

/** Everything that the pane can have done; tests replace these functions. */
export interface Verbs {
  readonly open: (options: TaskOptions) => Promise<Outcome<OpenResult>>;
  /** Keeps in the workbook which plan it belongs to, or does not belong to. */
  readonly answerPlan: (answer: PlanAnswer) => Promise<Outcome<PlanAnswer>>;
  /** Keeps in the workbook whether its ledgers are a part of the plan's. */
  readonly answerPart: (isPart: boolean) => Promise<Outcome<PartResult>>;
  /** Keeps in the workbook the moment that its ledgers are judged for, null for the whole plan. */
  readonly setAsOf: (asOf: AsOf | null) => Promise<Outcome<AsOfResult>>;
  readonly nextAsOf: (options: TaskOptions) => Promise<Outcome<NextAsOfResult>>;
  /** Adds the ledgers that the plan asks for and the workbook lacks. */
  readonly makeLedgers: (options: TaskOptions) => Promise<Outcome<MadeLedgers>>;
  /** Proposes the next edition of the plan. */
  readonly proposeEdition: (options: TaskOptions) => Promise<Outcome<EditionProposal>>;
  /** Makes its workbook as a file, and opens that beside this one. */
  readonly nextEdition: (
    chosen: ChosenEdition,
    options: TaskOptions,
  ) => Promise<Outcome<EditionResult>>;
  readonly openEdition: (made: EditionResult) => Promise<Outcome<null>>;
  readonly validate: (options: TaskOptions) => Promise<Outcome<ValidateResult>>;
  readonly recheck: (options: RecheckOptions) => Promise<Outcome<ValidateResult>>;
  readonly explain: (
    findings: readonly Finding[],
    reason: string,
    options: TaskOptions,
  ) => Promise<Outcome<ExplainResult>>;
  readonly previewFixes: (options: FixOptions) => Promise<Outcome<FixPreview>>;
  readonly applyFixes: (options: FixOptions) => Promise<Outcome<FixResult>>;
  readonly report: (options: ReportOptions) => Promise<Outcome<ReportResult>>;
  readonly markLedgers: (options: TaskOptions) => Promise<Outcome<MarkResult>>;
  readonly unmarkLedgers: (options: TaskOptions) => Promise<Outcome<MarkResult>>;
  readonly setInputRules: (options: TaskOptions) => Promise<Outcome<InputRulesResult>>;
  readonly clearInputRules: (options: TaskOptions) => Promise<Outcome<InputRulesResult>>;
  readonly previewSummary: (options: TaskOptions) => Promise<Outcome<SummaryPreview>>;
  readonly summarize: (options: SummaryOptions) => Promise<Outcome<SummaryResult>>;
  readonly trace: (options: TaskOptions) => Promise<Outcome<Traced>>;
  readonly previewSheets: (options: SheetsOptions) => Promise<Outcome<SheetsPreview>>;
  readonly sheets: (options: SheetsOptions) => Promise<Outcome<SheetsResult>>;
  readonly previewCollect: (options: TaskOptions) => Promise<Outcome<CollectPreview>>;
  readonly collect: (options: CollectOptions) => Promise<Outcome<CollectResult>>;
  /** Compares the workbook with an earlier book's file. */
  readonly compare: (options: CompareOptions) => Promise<Outcome<CompareResult>>;
  /** Compares, and makes the tabs of what has changed. */
  readonly compareTabs: (options: CompareOptions) => Promise<Outcome<CompareTabsResult>>;
  readonly revert: (options: RevertOptions) => Promise<Outcome<RevertResult>>;
  readonly readHistory: (options: TaskOptions) => Promise<Outcome<HistoryResult>>;
  readonly printHistory: (options: TaskOptions) => Promise<Outcome<TabPlan>>;
  readonly clearHistory: () => Promise<Outcome<HistoryResult>>;
  readonly settle: (options: SettleOptions) => Promise<Outcome<true>>;
  /** What is done with plans of one's own; loaded when it is asked for. */
  readonly ownPlan: () => Promise<OwnPlanVerbs>;
  /** What is done while a plan is made; loaded when it is asked for. */
  readonly makePlan: () => Promise<MakePlanVerbs>;
  /** The plans that this computer keeps. */
  readonly importedPlans: () => Promise<readonly Plan[]>;
  /** Says whether Excel takes requests now. */
  readonly answers: () => Promise<boolean>;
  /** Selects a range (A1 without the sheet); returns what prevented it, or null. */
  readonly jump: (sheetId: string, address: string) => Promise<Trouble | null>;
  /** Calls back when a person changes the workbook; returns a function that ends this. */
  readonly watch: (onChange: (change: SheetChange) => void) => () => void;
  /** Calls back when another cell is selected; returns a function that ends this. */
  readonly watchSelection: (onSelected: () => void) => () => void;
  /** Host, platform and versions, a line each. */
  readonly diagnostics: () => readonly string[];
  readonly recall: () => Choices;
  readonly remember: (choices: Choices) => void;
  /** The name that lines of 履歴 bear; empty for none. */
  readonly recallWho: () => string;
  readonly rememberWho: (name: string) => void;
  /** Saves a text as a file of the person's computer. */
  readonly saveFile: (name: string, text: string, type: string) => void;
  readonly recallSummary: (planId: string) => SummaryChoice;
  readonly rememberSummary: (planId: string, choice: SummaryChoice) => void;
  readonly recallSheets: (planId: string) => SheetsChoice;
  readonly rememberSheets: (planId: string, choice: SheetsChoice) => void;
}

async function ownPlan(): Promise<OwnPlanVerbs> {
  const loaded = await import(/* webpackChunkName: "plan-file" */ './overview/own-plan-verbs');
  return loaded.ownPlanVerbs;
}

async function makePlan(): Promise<MakePlanVerbs> {
  const loaded = await import(/* webpackChunkName: "make-plan" */ './make-plan/make-plan-verbs');
  return loaded.makePlanVerbs;
}

async function importedPlans(): Promise<readonly Plan[]> {
  // Most computers keep none: then what reads them is not loaded.
  if ((remembered(KEPT_PLANS, KEPT_TEXTS) ?? []).length === 0) return [];
  return (await ownPlan()).keptPlans();
}

/** Runs what is loaded only when it is wanted; a part that cannot be loaded is told as such. */
async function whenLoaded<M, T>(
  part: Promise<M>,
  run: (loaded: M) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const loaded = await part.catch(() => null);
  return loaded === null
    ? { ok: false, trouble: { code: 'part-missing', params: {}, aftermath: 'unchanged' } }
    : run(loaded);
}

const edition = () => import(/* webpackChunkName: "next-plan" */ '../tasks/edition');

const comparing = () => import(/* webpackChunkName: "compare" */ '../tasks/compare');

async function jump(sheetId: string, address: string): Promise<Trouble | null> {
  try {
    await jumpTo(sheetId, address);
    return null;
  } catch (error) {
    return { ...knownError(error), aftermath: 'unchanged' };
  }
}

/**
 * Events are a convenience. If they are not available, results are not marked as out of date, and a button replaces following the
 * selection.
 */
function whileWatching(begun: Promise<() => Promise<void>>): () => void {
  const watching = begun.catch(() => null);
  return () => {
    void watching.then((end) => end?.()).catch(() => undefined);
  };
}

function diagnostics(): readonly string[] {
  return Object.entries(hostFacts()).map(([name, value]) => `${name}: ${String(value)}`);
}

/** The name that a person has given for 履歴; empty where nobody has. */
export function recallWho(): string {
  return remembered('who', string()) ?? '';
}

/** The verbs, without lines in 履歴. */
export const quietVerbs: Verbs = {
  open,
  answerPlan,
  answerPart,
  setAsOf,
  nextAsOf,
  makeLedgers,
  proposeEdition: (options) => whenLoaded(edition(), ({ planProposal }) => planProposal(options)),
  nextEdition: (chosen, options) =>
    whenLoaded(edition(), ({ nextEdition }) => nextEdition(chosen, options)),
  openEdition: (made) => whenLoaded(edition(), ({ openEdition }) => openEdition(made)),
  validate,
  recheck,
  explain,
  previewFixes,
  applyFixes,
  report,
  markLedgers,
  unmarkLedgers,
  setInputRules,
  clearInputRules,
  previewSummary,
  summarize,
  trace,
  previewSheets,
  sheets,
  previewCollect,
  collect,
  compare: (options) => whenLoaded(comparing(), ({ compare }) => compare(options)),
  compareTabs: (options) => whenLoaded(comparing(), ({ compareTabs }) => compareTabs(options)),
  revert,
  settle,
  readHistory,
  printHistory,
  clearHistory,
  ownPlan,
  makePlan,
  importedPlans,
  answers: excelAnswers,
  jump,
  watch: (onChange) => whileWatching(watchWorkbook(onChange)),
  watchSelection: (onSelected) => whileWatching(watchSelection(onSelected)),
  diagnostics,
  recall: () => ({
    grouping: remembered('grouping', CHOICES.grouping) ?? FIRST_CHOICES.grouping,
    shown: remembered('shown', CHOICES.shown) ?? FIRST_CHOICES.shown,
    hideExplained:
      remembered('hideExplained', CHOICES.hideExplained) ?? FIRST_CHOICES.hideExplained,
    whileTyping: remembered('whileTyping', CHOICES.whileTyping) ?? FIRST_CHOICES.whileTyping,
  }),
  remember: ({ grouping, shown, hideExplained, whileTyping }) => {
    remember('grouping', grouping);
    remember('shown', shown);
    remember('hideExplained', hideExplained);
    remember('whileTyping', whileTyping);
  },
  recallWho,
  rememberWho: (name) => remember('who', name),
  saveFile,
  recallSummary: (planId) =>
    remembered(`summary.${planId}`, SUMMARY_CHOICE) ?? FIRST_SUMMARY_CHOICE,
  rememberSummary: (planId, choice) => remember(`summary.${planId}`, choice),
  recallSheets: (planId) => remembered(`sheets.${planId}`, SHEETS_CHOICE) ?? FIRST_SHEETS_CHOICE,
  rememberSheets: (planId, choice) => remember(`sheets.${planId}`, choice),
};
