/** 集計: makes or refills the plan's summary tabs. Errors in the ledger do not stop it; the result and the tabs count them. */
import type { AsOf } from '../core/calendar/as-of';
import { datedText, momentOf } from '../core/calendar/dated-text';
import { checkSteps } from '../core/check';
import { countBySeverity, type Finding, type SeverityCounts } from '../core/finding';
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Plan } from '../core/plan';
import type { RollupDefinition } from '../core/rollup';
import { missingLabels, neededFields } from '../core/rollup/roll-up';
import type { Outcome } from '../core/outcome';
import type { TabPlan } from '../core/sheet/tab-plan';
import type { FiscalYear } from '../core/fiscal-year';
import { drawTabs } from '../excel/draw';
import { ownSheets, tabNames } from '../excel/own-tabs';
import { tabs as words } from '../words/ja/tabs';
import { cancelled, failed, readPlanWorkbook, pause, type PlanReading } from './plan-workbook';
import { planName, type PlanName } from './workbook-facts';
import {
  rollupKey,
  summaryDrafts,
  yearOf,
  type FigureChange,
  type FigureCounts,
  type TablesToMake,
  type SummaryDrafts,
} from './summary-drafts';
import { unhurried } from './unhurried';
import { asOfState, type AsOfState } from './as-of-state';
import type { TaskOptions } from './task-options';

export type SummaryOptions = TaskOptions & TablesToMake;

/** A rollup that can be chosen, with the tab it makes or refills. */
export interface RollupChoice extends TabPlan {
  readonly id: string;
  readonly title: string;
  /** Labels of columns that the workbook lacks for it; it cannot be made until they are there. */
  readonly missing: readonly string[];
  /** Names of ledgers that the workbook lacks for it. */
  readonly missingLedgers: readonly string[];
  /** The year it is made for and those it can be made for; null where it is made for all years. */
  readonly year: { readonly now: FiscalYear; readonly all: readonly FiscalYear[] } | null;
}

/** What 集計 would change. */
export interface SummaryPreview {
  readonly plan: PlanName;
  readonly rollups: readonly RollupChoice[];
  /** The as-of, and what can be chosen in its place. */
  readonly asOfState: AsOfState;
  readonly counts: SeverityCounts;
}

export interface SummaryResult {
  readonly plan: PlanName;
  /** The moment that the ledgers are judged for; null for the whole plan. */
  readonly asOf: AsOf | null;
  readonly tabs: readonly (TabPlan & { readonly sheetId: string })[];
  readonly counts: SeverityCounts;
  /** What the ledgers' check found on the way; findings do not stop a summary. */
  readonly findings: readonly Finding[];
  readonly figures: FigureCounts;
  /** Figures that have changed since the tabs' last run; none if a tab is made for the first time. */
  readonly changes: readonly FigureChange[];
}

interface Checked {
  readonly opened: PlanReading;
  readonly findings: readonly Finding[];
}

interface Thought extends Checked, SummaryDrafts {}

/** Reads the workbook and checks its ledgers. */
async function read(options: SummaryOptions): Promise<Outcome<Checked>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  await pause();
  const findings = await unhurried(checkSteps(opened.result.workbook), {
    signal: options.signal,
    onDone: (share) => options.onProgress?.(0.3 + 0.1 * share, 'thinking'),
  });
  if (!findings) return failed(cancelled());
  options.onProgress?.(0.4, 'thinking');
  await pause();
  return { ok: true, result: { opened: opened.result, findings } };
}

/** Reads and computes all there is to write, before anything is written. */
async function think(options: SummaryOptions): Promise<Outcome<Thought>> {
  const checked = await read(options);
  if (!checked.ok) return checked;
  const { opened, findings } = checked.result;
  const { tabs } = ownSheets(opened.reading.structure);
  const notes = new Map([...tabs].map(([key, { stamp }]) => [key, stamp.note] as const));
  const errors = countBySeverity(findings).error;
  const drafted = await summaryDrafts(opened.workbook, { notes, errors }, options);
  if (!drafted.ok) return drafted;
  options.onProgress?.(0.5, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  return { ok: true, result: { opened, findings, ...drafted.result } };
}

/** Says which tabs a summary can make or refill, which not and why, and what the check finds. Writes nothing. */
export async function previewSummary(
  options: SummaryOptions = {},
): Promise<Outcome<SummaryPreview>> {
  const checked = await read(options);
  if (!checked.ok) return checked;
  const { opened, findings } = checked.result;
  const { workbook, reading } = opened;
  const { tabs } = ownSheets(reading.structure);
  const names = tabNames(
    reading.structure,
    workbook.plan.rollups.map((rollup) => ({
      key: rollupKey(rollup),
      name: words.tabName(rollup.name),
    })),
  );
  const rollups = workbook.plan.rollups.map((rollup, position): RollupChoice => {
    const key = rollupKey(rollup);
    const year = yearOf(workbook, rollup, tabs.get(key)?.stamp.note, options.years);
    return {
      id: rollup.id,
      title: datedText(rollup.title, momentOf(workbook)),
      key,
      name: names[position] ?? words.tabName(rollup.name),
      action: tabs.has(key) ? 'refill' : 'make',
      missing: missingLabels(workbook, rollup),
      missingLedgers: missingLedgers(workbook, rollup),
      year: year === undefined ? null : { now: year, all: workbook.plan.years },
    };
  });
  options.onProgress?.(1, 'thinking');
  return {
    ok: true,
    result: {
      plan: planName(workbook.plan),
      rollups,
      asOfState: asOfState(opened),
      counts: countBySeverity(findings),
    },
  };
}

/** Gives the names of ledgers that a rollup needs and the workbook lacks. */
function missingLedgers(
  { plan, ledgers }: PlanWorkbook<Plan>,
  rollup: RollupDefinition,
): readonly string[] {
  const needed = new Set([rollup.ledger, ...neededFields(rollup).map(({ ledger }) => ledger)]);
  return plan.ledgers
    .filter(({ id }) => needed.has(id) && !ledgers.some(({ definition }) => definition.id === id))
    .map(({ name }) => name);
}

/** Makes or refills the summary tabs, all of them or none. It can be called off until it begins to write. */
export async function summarize(options: SummaryOptions = {}): Promise<Outcome<SummaryResult>> {
  const thought = await think(options);
  if (!thought.ok) return thought;
  const { opened, findings, drafts, figures, notes, changes } = thought.result;
  const drawn = await drawTabs(drafts, {
    onProgress: (done) => options.onProgress?.(0.5 + done / 2, 'writing'),
    ...(options.signal ? { signal: options.signal } : {}),
    notes,
    typed: options.typed,
  });
  if (!drawn.ok) return drawn;
  const byKey = new Map(drawn.result.map((tab) => [tab.key, tab] as const));
  return {
    ok: true,
    result: {
      plan: planName(opened.workbook.plan),
      asOf: opened.workbook.asOf ?? null,
      tabs: drawn.result,
      counts: countBySeverity(findings),
      findings,
      figures,
      changes: changes.flatMap(({ key, ...change }) => {
        const tab = byKey.get(key);
        return tab ? [{ tab: tab.name, sheetId: tab.sheetId, ...change }] : [];
      }),
    },
  };
}
