/**
 * 理由: gives findings a reason that the workbook keeps, or takes the reason back.
 * Round trips: 1. to 3. the reasons as they are now; 4. the setting and the tab's cells together.
 */
import { RESULTS_KEY } from '../core/draft/results-tab';
import type { Finding } from '../core/finding';
import { reasonFault } from '../core/reason';
import { findingKey } from '../core/submission';
import type { Aftermath, Outcome } from '../core/outcome';
import type { Reasons } from '../core/submission';
import { knownError } from '../excel/errors';
import { readWorkbook, type WorkbookReading } from '../excel/read';
import { oneAtATime } from '../excel/sequence';
import { REASONS_KEY, writeSetting, type TabTexts } from '../excel/settings';
import { ownWords } from '../words/own-words';
import type { TaskOptions } from './task-options';
import { remember } from './last-check';
import { cancelled, failed, thrown } from './plan-workbook';
import { printReasons, reasonsIn, WITH_REASONS, type KeptReasons } from './reasons';

/** Gives findings a reason, or takes it back with `''`. */
export interface ExplainResult {
  /**
   * Everything that the workbook now holds as a reason, by `findingKey`. Entries that are not acceptable reasons are not yet separated out.
   */
  readonly reasons: Reasons;
}

/**
 * Gives all warnings among the findings one reason; `''` takes their reasons back. A text that is not acceptable as a reason is refused
 * before anything is read.
 */
export async function explain(
  findings: readonly Finding[],
  reason: string,
  options: TaskOptions = {},
): Promise<Outcome<ExplainResult>> {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const faults = warnings.flatMap((each) => reasonFault(reason, each, ownWords(each, [])) ?? []);
  const [fault] = reason.trim() === '' ? [] : faults;
  if (fault) return failed({ code: 'no-reason', params: { fault }, aftermath: 'unchanged' });
  const keys = new Set(warnings.map((each) => findingKey(each)));
  return oneAtATime(() => explained(keys, reason.trim(), options));
}

async function explained(
  keys: ReadonlySet<string>,
  reason: string,
  options: TaskOptions,
): Promise<Outcome<ExplainResult>> {
  options.onProgress?.(0, 'reading');
  let reading: WorkbookReading;
  try {
    reading = await readReasons();
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  if (options.signal?.aborted) return failed(cancelled());
  const kept = reasonsIn(reading);
  const others = Object.entries(kept.reasons).filter(([key]) => !keys.has(key));
  const reasons: Reasons = Object.fromEntries([
    ...others,
    ...(reason === '' ? [] : [...keys].map((key) => [key, reason] as const)),
  ]);
  const cells = kept.cells.filter((cell) => keys.has(cell.key) && cell.reason !== reason);
  const sheetId = reading.tabs.get(RESULTS_KEY)?.id ?? '';
  const refusal = cells.length === 0 ? null : refusalOf(reading);
  if (refusal) return refusal;
  options.onProgress?.(0.6, 'writing');
  const texts = (wanted: (cell: (typeof cells)[number]) => string): TabTexts | null =>
    cells.length === 0
      ? null
      : { sheetId, texts: cells.map((each) => [each.cell, wanted(each)] as const) };
  try {
    await writeSetting(
      REASONS_KEY,
      printReasons(reasons),
      texts(() => reason),
    );
  } catch (error) {
    const aftermath = await settle(
      kept,
      reasons,
      texts((cell) => cell.reason),
    );
    return failed({ ...knownError(error), aftermath });
  }
  // The add-in's own edits raise no event, so the last reading is forgotten here.
  remember(null);
  options.onProgress?.(1, 'writing');
  return { ok: true, result: { reasons } };
}

function readReasons(): Promise<WorkbookReading> {
  return readWorkbook({ ...WITH_REASONS, alone: true });
}

/** What prevents writing into the tab. */
function refusalOf({ structure, tabs }: WorkbookReading): Outcome<never> | null {
  const tab = tabs.get(RESULTS_KEY);
  if (structure.readOnly)
    return failed({
      code: 'read-only',
      params: { workbook: structure.workbook },
      aftermath: 'unchanged',
    });
  if (tab?.protected)
    return failed({ code: 'protected-sheet', params: { sheet: tab.name }, aftermath: 'unchanged' });
  if (tab?.filtered)
    return failed({ code: 'filtered-tab', params: { tab: tab.name }, aftermath: 'unchanged' });
  return null;
}

/** After a failure: checks whether everything was written, and otherwise puts the workbook back as it was. */
async function settle(
  before: KeptReasons,
  wanted: Reasons,
  cells: TabTexts | null,
): Promise<Aftermath> {
  try {
    const now = reasonsIn(await readReasons());
    if (same(now.reasons, wanted)) return 'done';
    if (same(now.reasons, before.reasons) && same(now.stored, before.stored)) return 'unchanged';
    await writeSetting(REASONS_KEY, printReasons(before.stored), cells);
    return 'restored';
  } catch {
    return 'pending';
  }
}

function same(a: Reasons, b: Reasons): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
