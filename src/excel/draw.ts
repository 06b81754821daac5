/**
 * The one writer: every change to a workbook's tabs goes through it.
 * Round trips of a run, at most six unless the tabs pass 4 MB together:
 *   1. and 2. the structure, fresh (see structure.ts)
 *   3. cells of the user's where a refilled tab needs room; left out when there is nothing to look at
 *   4. tabs are made, or marked and copied (worksheet.copy 1.7, customProperties 1.12), and say where their tables and charts
 *      stand
 *   5. all tabs are filled; the last actions commit the run
 *   6. the first tab is activated: may fail without harm
 * A run that an earlier one has left half done repairs that first. Whatever fails in 4 or 5 is put back (recover.ts).
 */
import { draftArea, type SheetDraft } from '../core/draft/sheet-draft';
import type { TabPlan } from '../tasks/contract';
import type { Outcome, Trouble } from '../tasks/outcome';
import { packSteps, type SheetStep } from './batches';
import { askCharts, ownCharts, stampedCharts } from './charts';
import type { RuleWords } from './cell-rules';
import { knownError } from './errors';
import { fillSteps, type TabGround } from './fill';
import { ownSheets, targetsOf, type TabTarget } from './own-tabs';
import { overwriteRefusal, refusalOf } from './preflight';
import { isOwnLock, lockAgain, queueLock, queueOpen } from './protect';
import { settleRun, soundStructure } from './recover';
import { inSequence, oneAtATime } from './sequence';
import {
  doneStamp,
  fillingStamp,
  newRun,
  printStamp,
  reservedName,
  settledPart,
  STAMP_KEY,
  stampArea,
  type TabStamp,
} from './stamp';
import { queueRemoval, type Structure } from './structure';
import { askTables, tablesOf } from './table';

export interface DrawnTab extends TabPlan {
  readonly sheetId: string;
}

export interface DrawOptions {
  /** Called between round trips; 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** What the stamps of tabs, by key, are to hold for the next run of their task. */
  readonly notes?: Readonly<Record<string, string>>;
  /** The words of rules in cells; without them drafts' entries get none. */
  readonly rules?: RuleWords;
}

/** A tab that the run has begun: its sheet is there, stamped and, where it was there before, copied. */
interface BegunTab {
  readonly target: TabTarget;
  readonly sheetId: string;
  readonly filling: TabStamp;
  readonly ground: TabGround;
}

/** Draws all drafts, or none: on a failure the workbook is put back, and the trouble's aftermath says how it stands. */
export function drawTabs(
  drafts: readonly SheetDraft[],
  options: DrawOptions = {},
): Promise<Outcome<readonly DrawnTab[]>> {
  return oneAtATime(() => draw(drafts, options));
}

async function draw(
  drafts: readonly SheetDraft[],
  options: DrawOptions,
): Promise<Outcome<readonly DrawnTab[]>> {
  const run = newRun(Date.now());
  let structure: Structure;
  let targets: readonly TabTarget[];
  try {
    structure = await soundStructure();
    targets = targetsOf(structure, drafts);
    const refusal = refusalOf(structure, targets) ?? (await overwriteRefusal(targets));
    if (refusal) return failed({ ...refusal, aftermath: 'unchanged' });
  } catch (error) {
    return failed({ ...knownError(error), facts: {}, aftermath: 'unchanged' });
  }
  if (options.signal?.aborted) {
    return failed({ code: 'cancelled', facts: {}, aftermath: 'unchanged' });
  }
  try {
    options.onProgress?.(0.2);
    const begun = await begin(structure, targets, run, options.notes ?? {});
    options.onProgress?.(0.5);
    await fill(structure, begun, run, options.rules);
    options.onProgress?.(0.9);
    const drawn = begun.map(({ target, sheetId }) => ({
      key: target.draft.key,
      name: target.name,
      action: target.action,
      sheetId,
    }));
    await activate(begun.find(({ target }) => !target.draft.veryHidden)?.sheetId);
    options.onProgress?.(1);
    return { ok: true, result: drawn };
  } catch (error) {
    const aftermath = await settleRun(run);
    await lockLeftOpen(targets, run);
    return failed({ ...knownError(error), facts: {}, aftermath });
  }
}

/** Locks what the run has opened, or could not lock any more. Where even that fails, the tabs are whole, if open. */
async function lockLeftOpen(targets: readonly TabTarget[], run: string): Promise<void> {
  const opened = targets.flatMap((target) =>
    target.action === 'refill' && isOwnLock(target.tab) ? [target.tab.sheet.id] : [],
  );
  const locking = targets.some(({ draft }) => draft.protection !== undefined);
  if (opened.length === 0 && !locking) return;
  try {
    await lockAgain(({ sheet, stamp }) => opened.includes(sheet.id) || stamp.run === run);
  } catch {
    // The trouble that is reported is the run's.
  }
}

function failed(trouble: Trouble): Outcome<never> {
  return { ok: false, trouble };
}

/** Makes the new tabs under names that only the add-in gives, marks the others and takes their copies. */
async function begin(
  structure: Structure,
  targets: readonly TabTarget[],
  run: string,
  notes: Readonly<Record<string, string>>,
): Promise<readonly BegunTab[]> {
  const sheets = structure.sheets.map((sheet) => sheet.id);
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const queued = targets.map((target, index) => {
      const { draft, name } = target;
      const area = draftArea(draft);
      const facts = {
        ...{ key: draft.key, name, area, run, sheets },
        ...{ note: notes[draft.key], table: target.table, breaks: draft.page.pageBreaks },
        ...(draft.protection ? { locked: true } : {}),
        ...(draft.charts ? { charts: stampedCharts(draft.charts) } : {}),
      };
      if (target.action === 'make') {
        const sheet = worksheets.add(reservedName(run, index));
        const filling = fillingStamp({ ...facts, before: null });
        sheet.customProperties.add(STAMP_KEY, printStamp(filling));
        if (draft.veryHidden) sheet.visibility = 'VeryHidden';
        sheet.load('id');
        return { target, filling, sheet, tables: [], charts: null };
      }
      const sheet = worksheets.getItem(target.tab.sheet.id);
      const tables = askTables(sheet, target.tab.sheet.tables);
      const charts = askCharts(sheet);
      const filling = fillingStamp({ ...facts, before: settledPart(target.tab.stamp) });
      queueOpen(sheet, target.tab);
      // The mark goes first: it is by the mark that a copy cut off half-way is known.
      sheet.customProperties.add(STAMP_KEY, printStamp(filling));
      const copy = sheet.copy('End');
      copy.customProperties.add(STAMP_KEY, printStamp({ role: 'copy', key: draft.key, run }));
      copy.name = reservedName(run, index);
      copy.visibility = 'VeryHidden';
      sheet.load('id');
      return { target, filling, sheet, tables, charts };
    });
    await context.sync();
    return queued.map(({ target, filling, sheet, tables, charts }) => ({
      ...{ target, filling, sheetId: sheet.id },
      ground: {
        area: target.action === 'refill' ? stampArea(target.tab.stamp) : null,
        tables: tablesOf(tables),
        charts: charts ? ownCharts(charts) : [],
      },
    }));
  });
}

/**
 * Fills all tabs. The names come first, for a tab's formulas may name another of the run; the last round trip ends with the
 * commit, and the end of the copies before.
 */
async function fill(
  structure: Structure,
  begun: readonly BegunTab[],
  run: string,
  rules: RuleWords | undefined,
): Promise<void> {
  const steps = begun.flatMap(({ target, sheetId, ground }): SheetStep[] =>
    fillSteps(target.draft, ground, { table: target.table, rules }).map((step) => ({
      ...{ sheetId, step },
    })),
  );
  const trips = packSteps(steps);
  await Excel.run((context) =>
    inSequence(trips, async (trip, index) => {
      if (index === 0) queueNames(context, begun);
      for (const { sheetId, step } of trip) {
        step.queue(context.workbook.worksheets.getItem(sheetId));
      }
      if (index === trips.length - 1) queueCommit(context, structure, begun, run);
      await context.sync();
    }),
  );
}

function queueNames(context: Excel.RequestContext, begun: readonly BegunTab[]): void {
  for (const { target, sheetId } of begun) {
    if (target.action === 'make') context.workbook.worksheets.getItem(sheetId).name = target.name;
  }
}

function queueCommit(
  context: Excel.RequestContext,
  structure: Structure,
  begun: readonly BegunTab[],
  run: string,
): void {
  const { worksheets } = context.workbook;
  for (const { sheetId, filling } of begun) {
    const { customProperties } = worksheets.getItem(sheetId);
    customProperties.add(STAMP_KEY, printStamp(doneStamp(filling)));
  }
  // After the stamps: whether Excel lets them change on a protected sheet is not documented.
  for (const { target, sheetId } of begun)
    if (target.draft.protection) queueLock(worksheets.getItem(sheetId));
  const { copies, edits } = ownSheets(structure);
  for (const { sheet, stamp } of [...copies, ...edits]) {
    if (stamp.run !== run) queueRemoval(worksheets.getItem(sheet.id));
  }
}

/** Ends on the first tab that is for people. Another workbook may be in front: then the tabs are made all the same. */
async function activate(sheetId: string | undefined): Promise<void> {
  if (sheetId === undefined) return;
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      sheet.getRange('A1').select();
      await context.sync();
    });
  } catch {
    // The run is committed; where the selection stands is no part of it.
  }
}
