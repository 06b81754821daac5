/**
 * 理由: gives findings a reason that the workbook keeps, or takes the reason back.
 * Round trips: 1. to 3. the reasons as they are now; then those of excel/text-run.ts. Two more where a run before was left half done.
 */
import { RESULTS_KEY } from '../core/draft/results-tab';
import type { Finding } from '../core/finding';
import { reasonFault } from '../core/reason';
import { findingKey } from '../core/submission';
import type { Outcome } from '../core/outcome';
import type { Reasons } from '../core/submission';
import { readWorkbook, type WorkbookReading } from '../excel/read';
import { isSound, soundStructure } from '../excel/recover';
import { oneAtATime } from '../excel/sequence';
import { REASONS_KEY } from '../excel/settings';
import { writeTexts, type TextRun } from '../excel/text-run';
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
    if (!isSound(reading.structure)) {
      await soundStructure();
      reading = await readReasons();
    }
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
  const refusal = refusalOf(reading);
  if (refusal) return refusal;
  options.onProgress?.(0.6, 'writing');
  const texts = [...keys].map((key) => ({
    key,
    before: kept.reasons[key] ?? null,
    after: reason === '' ? null : reason,
  }));
  const tab = tabOf(reading, kept, { keys, reason });
  // Nothing is written where every finding has this reason already.
  if (tab === null && texts.every(({ before, after }) => before === after))
    return { ok: true, result: { reasons } };
  const written = await writeTexts(reading.structure, {
    verb: 'explain',
    setting: REASONS_KEY,
    value: printReasons(reasons),
    texts,
    tab,
  });
  if (!written.ok) return written;
  // The add-in's own edits raise no event, so the last reading is forgotten here.
  remember(null);
  options.onProgress?.(1, 'writing');
  return { ok: true, result: { reasons } };
}

function readReasons(): Promise<WorkbookReading> {
  return readWorkbook({ ...WITH_REASONS, alone: true });
}

/** The cells of the tab 検証結果 that show another reason. */
function tabOf(
  { tabs }: WorkbookReading,
  { cells }: KeptReasons,
  given: { readonly keys: ReadonlySet<string>; readonly reason: string },
): TextRun['tab'] {
  const tab = tabs.get(RESULTS_KEY);
  const { keys, reason: text } = given;
  const changed = cells.filter(({ key, reason }) => keys.has(key) && reason !== text);
  if (!tab || changed.length === 0) return null;
  return {
    sheetId: tab.id,
    sheet: tab.name,
    cells: changed.map(({ cell }) => ({ cell, text })),
  };
}

/** What prevents writing into the tab. */
function refusalOf({ tabs }: WorkbookReading): Outcome<never> | null {
  const tab = tabs.get(RESULTS_KEY);
  return tab?.filtered
    ? failed({ code: 'filtered-tab', params: { tab: tab.name }, aftermath: 'unchanged' })
    : null;
}
