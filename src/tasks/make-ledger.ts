/**
 * 台帳をつくる: adds the ledgers that a plan asks for and the workbook lacks, each on a sheet of its own with its rows to fill in. The sheets
 * are then the person's; taking the run back removes them, and asks first where somebody has typed in them.
 */
import { draftLedger, LEDGER_KEY, ledgersToMake } from '../core/draft/ledger-draft';
import type { Outcome } from '../core/outcome';
import type { TabPlan } from '../core/sheet/tab-plan';
import { drawTabs } from '../excel/draw';
import { ownSheets } from '../excel/own-tabs';
import type { Structure } from '../excel/structure';
import { cancelled, failed, readPlanWorkbook } from './plan-workbook';
import { planName, type PlanName } from './workbook-facts';
import type { TaskOptions } from './task-options';

export interface MadeLedgers {
  readonly plan: PlanName;
  readonly tabs: readonly (TabPlan & { readonly sheetId: string; readonly rows: number })[];
}

/** A key that no sheet has: a sheet that was made before is the person's, and is never filled anew. */
function freeKey(structure: Structure, id: string): string {
  const { tabs } = ownSheets(structure);
  let key = `${LEDGER_KEY}${id}`;
  for (let count = 2; tabs.has(key); count += 1) key = `${LEDGER_KEY}${id}:${count}`;
  return key;
}

/** Trouble `no-ledger-to-make` where the workbook has all that its plan asks for, beside those of reading and writing. */
export async function makeLedgers(options: TaskOptions = {}): Promise<Outcome<MadeLedgers>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  const { workbook, reading } = opened.result;
  const wanted = ledgersToMake(workbook);
  if (wanted.length === 0)
    return failed({ code: 'no-ledger-to-make', params: {}, aftermath: 'unchanged' });
  const drafts = wanted.map((definition) =>
    draftLedger(workbook, definition, freeKey(reading.structure, definition.id)),
  );
  if (options.signal?.aborted) return failed(cancelled());
  const drawn = await drawTabs(drafts, {
    onProgress: (done) => options.onProgress?.(0.5 + done / 2, 'writing'),
    ...(options.signal ? { signal: options.signal } : {}),
    typed: options.typed,
  });
  if (!drawn.ok) return drawn;
  const tabs = drawn.result.map((tab, at) => ({
    ...tab,
    rows: (drafts[at]?.rowHeights.length ?? 1) - 1,
  }));
  return { ok: true, result: { plan: planName(workbook.plan), tabs } };
}
