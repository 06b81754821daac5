/** 集計: makes or refills the plan's summary tabs. Errors in the ledger do not stop it; the result counts them. */
import { check } from '../core/check';
import { countBySeverity, type Finding } from '../core/finding';
import { drawTabs } from '../excel/draw';
import { targetsOf } from '../excel/own-tabs';
import type { SummaryPreview, SummaryResult, TaskOptions } from './contract';
import { cancelled, failed, openPlan, pause, planName, type OpenedPlan } from './open';
import type { Outcome } from './outcome';
import { summaryDrafts, type SummaryDrafts } from './summary-drafts';

interface Thought extends SummaryDrafts {
  readonly opened: OpenedPlan;
  readonly findings: readonly Finding[];
}

/** Reads and computes all there is to write, before anything is written. */
async function think(options: TaskOptions): Promise<Outcome<Thought>> {
  const opened = await openPlan(options);
  if (!opened.ok) return opened;
  const { workbook } = opened.result;
  await pause();
  const findings = check(workbook);
  options.onProgress?.(0.4, 'thinking');
  await pause();
  const drafted = summaryDrafts(workbook);
  if (!drafted.ok) return drafted;
  options.onProgress?.(0.5, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  return { ok: true, result: { opened: opened.result, findings, ...drafted.result } };
}

/** Says which tabs a summary would make or refill, and what the check finds. Writes nothing. */
export async function previewSummary(options: TaskOptions = {}): Promise<Outcome<SummaryPreview>> {
  const thought = await think(options);
  if (!thought.ok) return thought;
  const { opened, findings, drafts } = thought.result;
  return {
    ok: true,
    result: {
      plan: planName(opened.workbook.plan),
      tabs: targetsOf(opened.reading.structure, drafts).map(({ draft, name, action }) => ({
        key: draft.key,
        name,
        action,
      })),
      counts: countBySeverity(findings),
    },
  };
}

/** Makes or refills the summary tabs, all of them or none. It can be called off until it begins to write. */
export async function summarize(options: TaskOptions = {}): Promise<Outcome<SummaryResult>> {
  const thought = await think(options);
  if (!thought.ok) return thought;
  const { opened, findings, drafts, figures } = thought.result;
  const drawn = await drawTabs(drafts, {
    onProgress: (done) => options.onProgress?.(0.5 + done / 2, 'writing'),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!drawn.ok) return drawn;
  return {
    ok: true,
    result: {
      plan: planName(opened.workbook.plan),
      tabs: drawn.result,
      counts: countBySeverity(findings),
      findings,
      figures,
    },
  };
}
