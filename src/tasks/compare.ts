/**
 * 前の台帳と比べる: what has changed since an earlier book, told and, where it is asked for, as the tabs 変更一覧, 訂正一覧 and 集計の増減.
 * Round trips: those of the reading; the earlier book is read from its file. For tabs then those of draw.ts.
 */
import type { AsOf } from '../core/calendar/as-of';
import { compareBooks } from '../core/compare/compare-books';
import { changeCounts, type ChangeCounts, type Comparison } from '../core/compare/comparison';
import { draftComparison } from '../core/draft/changes-tabs';
import { compareTable, type ComparedTable } from '../core/draft/compared-figures';
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Outcome } from '../core/outcome';
import type { Plan } from '../core/plan';
import { lastFilled } from '../core/records/last-filled';
import type { TabPlan } from '../core/sheet/tab-plan';
import { drawTabs } from '../excel/draw';
import { changes as words } from '../words/ja/changes-tabs';
import { tabs as tableWords } from '../words/ja/tabs';
import { readEarlier, type EarlierFile } from './earlier-book';
import { cancelled, failed, pause, readPlanWorkbook } from './plan-workbook';
import type { TaskOptions } from './task-options';
import { planName, type PlanName } from './workbook-facts';

export interface CompareOptions extends TaskOptions {
  readonly earlier: EarlierFile;
}

export interface CompareResult {
  readonly plan: PlanName;
  /** The name of the earlier book's file. */
  readonly earlier: string;
  /** The moment to which the earlier book was filled; null for the whole plan. */
  readonly filledTo: AsOf | null;
  readonly counts: ChangeCounts;
  readonly comparison: Comparison;
  /** Summary tables of which figures are others. */
  readonly tables: readonly ComparedTable[];
}

export interface CompareTabsResult extends CompareResult {
  readonly tabs: readonly (TabPlan & { readonly sheetId: string })[];
}

/** Compares the summary tables that both books can make, both judged for the as-of of the open one. */
async function comparedTables(
  earlier: PlanWorkbook<Plan>,
  after: PlanWorkbook<Plan>,
): Promise<readonly ComparedTable[]> {
  const { plan, ledgers } = earlier;
  const before = { plan, ledgers, ...(after.asOf ? { asOf: after.asOf } : {}) };
  const tables: ComparedTable[] = [];
  for (const definition of after.plan.rollups) {
    const was = plan.rollups.find(({ id }) => id === definition.id);
    const definitions = was && { before: was, after: definition };
    const table = definitions && compareTable({ before, after }, definitions, tableWords.noValue);
    if (table) tables.push(table);
    // A table of a large ledger takes noticeable time, and a plan has several tables.
    await pause();
  }
  return tables;
}

/** Compares the open workbook with an earlier book. Writes nothing. */
export async function compare(options: CompareOptions): Promise<Outcome<CompareResult>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  const { workbook } = opened.result;
  const read = await readEarlier(options.earlier, workbook.plan);
  if (!read.ok) return read;
  const earlier = read.result;
  options.onProgress?.(0.6, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  const filledTo = lastFilled(earlier);
  const comparison = compareBooks(earlier, workbook, filledTo);
  await pause();
  const tables = await comparedTables(earlier, workbook);
  if (options.signal?.aborted) return failed(cancelled());
  return {
    ok: true,
    result: {
      plan: planName(workbook.plan),
      earlier: options.earlier.name,
      filledTo,
      counts: changeCounts(comparison),
      comparison,
      tables,
    },
  };
}

/** Compares, and makes or refills the tabs, all of them or none. */
export async function compareTabs(options: CompareOptions): Promise<Outcome<CompareTabsResult>> {
  const compared = await compare(options);
  if (!compared.ok) return compared;
  const { result } = compared;
  const drafts = draftComparison({ ...result, comparedAt: new Date() }, words);
  await pause();
  const drawn = await drawTabs(drafts, {
    onProgress: (done) => options.onProgress?.(0.7 + done * 0.3, 'writing'),
    ...(options.signal ? { signal: options.signal } : {}),
    typed: options.typed,
  });
  return drawn.ok ? { ok: true, result: { ...result, tabs: drawn.result } } : drawn;
}
