/**
 * 検証結果・修正依頼・規則一覧: checks, and writes what was found into tabs.
 * Round trips: 1. to 3. the reading; one more if reasons were added or removed since the setting was written, so that the reasons of
 * findings that are absent for now are kept; then those of draw.ts.
 */
import { RESULTS_KEY } from '../core/draft/results-tab';
import type { Outcome } from '../core/outcome';
import type { ReportTab } from '../core/draft/report-tabs';
import type { TabPlan } from '../core/sheet/tab-plan';
import { drawTabs, type DrawnTab } from '../excel/draw';
import { checkNote, checkWorkbook } from './check-workbook';
import { knownReasons, storeReasons } from './keep-reasons';
import { remember } from './last-check';
import { cancelled, failed, pause, thrown } from './plan-workbook';
import { knownAnswers, reportDrafts, WITH_ANSWERS } from './report-drafts';
import type { TaskOptions } from './task-options';
import type { ValidateResult } from './validate-result';

export interface ReportOptions extends TaskOptions {
  readonly tabs: readonly ReportTab[];
}

export interface ReportResult extends ValidateResult {
  readonly tabs: readonly (TabPlan & { readonly sheetId: string })[];
}

/** Makes or refills the tabs that are asked for, all of them or none, and ends on the first. */
export async function report(options: ReportOptions): Promise<Outcome<ReportResult>> {
  const checked = await checkWorkbook(options, WITH_ANSWERS);
  if (!checked.ok) return checked;
  const drafts = reportDrafts(checked.result, options.tabs, new Date());
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  try {
    // The tab will list this check's findings only.
    await storeReasons(checked.result.kept);
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  const { result } = checked.result;
  const drawn = await drawTabs(drafts, {
    onProgress: (done) => options.onProgress?.(0.5 + done / 2, 'writing'),
    ...(options.signal ? { signal: options.signal } : {}),
    notes: { [RESULTS_KEY]: checkNote(result) },
    known: new Map([...knownReasons(result.reasons), ...knownAnswers(checked.result)]),
    typed: options.typed,
  });
  // The tab's cells are new and hold reasons, so the last reading is out of date.
  remember(null);
  if (!drawn.ok) return drawn;
  const shown = new Set(drafts.flatMap(({ key, veryHidden }) => (veryHidden ? [] : [key])));
  const tabs = drawn.result.filter(({ key }) => shown.has(key));
  const written = { ...result, report: reportOf(tabs) ?? result.report };
  return { ok: true, result: { ...written, tabs } };
}

function reportOf(tabs: readonly DrawnTab[]): ReportResult['report'] {
  const tab = tabs.find(({ key }) => key === RESULTS_KEY);
  return tab ? { tab: tab.name, sheetId: tab.sheetId, upToDate: true } : null;
}
