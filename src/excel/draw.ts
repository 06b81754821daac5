/**
 * The one writer: every change to a workbook's tabs goes through it.
 * Round trips of a run, at most six unless 4 or 5 exceed what one request should hold (see batches.ts):
 *   1. and 2. the structure is read fresh (see structure.ts)
 *   3. the cells of tabs to refill are read, to find what a person has typed since the last run, and the cells that are in
 *      the way where a tab needs more room; left out when all tabs are new
 *   4. tabs are made, or marked and copied (worksheet.copy 1.7, customProperties 1.12), and it is read which tables and charts they
 *      have
 *   5. all tabs are filled; the last actions commit the run
 *   6. the first tab is activated (may fail without harm), and it is checked that all tabs are still there
 * If an earlier run was left half done, this run repairs it first. After a failure in 4 or 5, or a cancel between their round
 * trips, the workbook is put back (recover.ts).
 */
import { draftArea, type SheetDraft } from '../core/sheet/sheet-draft';
import type { TabPlan } from '../core/sheet/tab-plan';
import type { Outcome, Trouble } from '../core/outcome';
import { inOneTrip, onSheet, sendSteps, type SendOptions, type Step } from './batches';
import { askCharts, ASK_CHARTS_BYTES, ownCharts, stampedCharts } from './charts';
import type { FillStep } from './call-steps';
import type { RuleWords } from './cell-rules';
import { knownError } from './errors';
import { finishRun, lostTabs } from './finish';
import { fillSteps, type TabGround } from './fill';
import { targetsOf, type TabTarget } from './own-tabs';
import { overwriteRefusal, refusalOf } from './preflight';
import { isOwnLock, lockAgain, LOCK_BYTES, queueOpen } from './protect';
import { settleRun, soundStructure, type RepairOptions } from './recover';
import { droppingSteps, runsBefore } from './run-stack';
import { beginRun } from './runs';
import { oneAtATime } from './sequence';
import { forgetStep, guardStep, LOCK, nameStep, propertyStep, stampStep } from './sheet-steps';
import { doneStamp, fillingStamp, openKey, reservedName, stampArea, type TabStamp } from './stamp';
import type { Structure } from './structure';
import { askTables, askTablesBytes, tablesOf, type RequestedTables } from './table';
import { typedParams } from './typed-cells';
import { typedOver } from './typed-over';
import { CALL, RANGE, SET } from './wire-size';
import { cellsKey, forgottenRecords, printWritten } from './written-cells';

export interface DrawnTab extends TabPlan {
  readonly sheetId: string;
}

export interface DrawOptions {
  /** Called between round trips; 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** Notes by tab key, which the tabs' stamps keep for the next run of their task. */
  readonly notes?: Readonly<Record<string, string>>;
  /** The texts of rules in cells; without them the drafts' entries get no rules. */
  readonly rules?: RuleWords;
  /**
   * What to do with tabs in which a person has typed something that the draft does not hold: leave them as they are (`keep`) or
   * refill them (`discard`). Where this is left out, nothing is drawn and the person is asked (trouble `typed-cells`).
   */
  readonly typed?: 'keep' | 'discard' | undefined;
  readonly known?: RepairOptions['known'];
}

/** A tab that the run has begun: its sheet is there, stamped and, where it was there before, copied. */
interface BegunTab {
  readonly target: TabTarget;
  readonly sheetId: string;
  readonly filling: TabStamp;
  readonly ground: TabGround;
}

/** Draws all drafts, or none: on a failure the workbook is put back, and the trouble's aftermath tells its state. */
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
  const run = beginRun();
  let structure: Structure;
  let targets: readonly TabTarget[];
  try {
    structure = await soundStructure();
    const wanted = targetsOf(structure, drafts);
    const refusal = refusalOf(structure, wanted);
    if (refusal) return failed({ ...refusal, aftermath: 'unchanged' });
    const typed = options.typed === 'discard' ? [] : await typedOver(wanted, options.known);
    if (typed.length > 0 && options.typed === undefined)
      return failed({ code: 'typed-cells', params: typedParams(typed), aftermath: 'unchanged' });
    const stays = new Set(typed.map(({ tab }) => tab.sheet.id));
    targets = wanted.filter((each) => each.action === 'make' || !stays.has(each.tab.sheet.id));
    const overwrite = await overwriteRefusal(targets);
    if (overwrite) return failed({ ...overwrite, aftermath: 'unchanged' });
  } catch (error) {
    return failed({ ...knownError(error), aftermath: 'unchanged' });
  }
  // No target is left where every tab stays as it is.
  if (options.signal?.aborted || targets.length === 0) {
    return failed({ code: 'cancelled', params: {}, aftermath: 'unchanged' });
  }
  try {
    options.onProgress?.(0.2);
    const begun = await begin(structure, targets, run, options);
    options.onProgress?.(0.3);
    await fill(structure, begun, run, {
      ...options,
      onProgress: (done) => options.onProgress?.(0.3 + 0.6 * done),
    });
    const made = begun.map(({ target: { name, draft }, sheetId }) => ({
      name,
      sheetId,
      concealed: draft.veryHidden === true,
    }));
    const lost = await finishRun(made, run);
    if (lost.length > 0) return failed(await lostTabs(lost, made, run));
    const drawn = begun.map(({ target, sheetId }) => ({
      key: target.draft.key,
      name: target.name,
      action: target.action,
      sheetId,
    }));
    options.onProgress?.(1);
    return { ok: true, result: drawn };
  } catch (error) {
    const aftermath = await settleRun(run);
    await lockLeftOpen(targets, run);
    return failed({ ...knownError(error), aftermath });
  }
}

/** Locks the tabs that the run has opened or did not come to lock. Where this fails too, the tabs are complete but stay unlocked. */
async function lockLeftOpen(targets: readonly TabTarget[], run: string): Promise<void> {
  const opened = targets.flatMap((target) =>
    target.action === 'refill' && isOwnLock(target.tab) ? [target.tab.sheet.id] : [],
  );
  const locking = targets.some(({ draft }) => draft.protection !== undefined);
  if (opened.length === 0 && !locking) return;
  try {
    await lockAgain(({ sheet, stamp }) => opened.includes(sheet.id) || stamp.run === run);
  } catch {
    // Ignored: the caller reports the run's own trouble.
  }
}

function failed(trouble: Trouble): Outcome<never> {
  return { ok: false, trouble };
}

/** What is asked about a tab when the run begins it; to be read after the round trip. */
interface AskedTab {
  readonly filling: TabStamp;
  readonly sheet: Excel.Worksheet;
  readonly tables: RequestedTables;
  readonly charts: Excel.ChartCollection | null;
}

/** Makes the new tabs under names that only the add-in gives, marks the others and takes their copies. */
async function begin(
  structure: Structure,
  targets: readonly TabTarget[],
  run: string,
  { notes = {}, signal }: DrawOptions,
): Promise<readonly BegunTab[]> {
  const { after } = runsBefore(structure);
  const asked = new Map<TabTarget, AskedTab>();
  const steps = targets.map((target, index): Step => {
    const { draft, name } = target;
    const filling = fillingStamp({
      key: draft.key,
      name,
      area: draftArea(draft),
      run,
      note: notes[draft.key],
      table: target.table,
      breaks: draft.page.pageBreaks,
      ...(draft.protection ? { locked: true } : {}),
      ...(draft.charts ? { charts: stampedCharts(draft.charts) } : {}),
      before: target.action === 'make' ? null : target.tab.stamp,
      after,
    });
    const position = reservedName(run, index);
    return target.action === 'make'
      ? makeStep(target, filling, position, (tab) => asked.set(target, tab))
      : copyStep(
          target,
          filling,
          { position, lent: reservedName(run, targets.length + index) },
          (tab) => asked.set(target, tab),
        );
  });
  await sendSteps(steps, { signal });
  return targets.flatMap((target): readonly BegunTab[] => {
    const tab = asked.get(target);
    if (!tab) return [];
    const { filling, sheet, tables, charts } = tab;
    const ground = {
      area: target.action === 'refill' ? stampArea(target.tab.stamp) : null,
      tables: tablesOf(tables),
      charts: charts ? ownCharts(charts) : [],
    };
    return [{ target, filling, sheetId: sheet.id, ground }];
  });
}

function makeStep(
  { draft }: TabTarget,
  filling: TabStamp,
  position: string,
  ask: (tab: AskedTab) => void,
): Step {
  const marks = markSteps(filling, draft);
  return {
    bytes: RANGE + bytesOf(marks) + SET + CALL,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.add(position);
      for (const mark of marks) mark.queue(sheet);
      if (draft.veryHidden) sheet.visibility = 'VeryHidden';
      sheet.load('id');
      ask({ filling, sheet, tables: [], charts: null });
    },
  };
}

function copyStep(
  { draft, tab }: Extract<TabTarget, { action: 'refill' }>,
  filling: TabStamp,
  names: { readonly position: string; readonly lent: string },
  ask: (tab: AskedTab) => void,
): Step {
  // The mark goes before the copy, because a copy that was cut off half-way is recognized by the mark.
  const marks = markSteps(filling, draft);
  const copied = stampStep({ role: 'copy', key: draft.key, run: filling.run });
  // Excel names a copy after its sheet. The tab is renamed to one of the run's own names while it is copied, so that no copy ever
  // has a name that a person could have given.
  const lending = nameStep(names.lent);
  const back = nameStep(tab.sheet.name);
  return onSheet(tab.sheet.id, {
    bytes:
      bytesOf([...marks, copied, lending, back]) +
      ASK_CHARTS_BYTES +
      askTablesBytes(tab.sheet.tables) +
      (LOCK_BYTES + RANGE + 2 * SET + CALL),
    queue: (sheet) => {
      const tables = askTables(sheet, tab.sheet.tables);
      const charts = askCharts(sheet);
      queueOpen(sheet, tab);
      for (const mark of marks) mark.queue(sheet);
      lending.queue(sheet);
      const copy = sheet.copy('End');
      copy.visibility = 'VeryHidden';
      copied.queue(copy);
      copy.name = names.position;
      back.queue(sheet);
      sheet.load('id');
      ask({ filling, sheet, tables, charts });
    },
  });
}

/** The marks of a tab in the middle of a run. The stamp comes last, because the other marks are found through it. */
function markSteps(filling: TabStamp, draft: SheetDraft): readonly FillStep[] {
  return [
    propertyStep(openKey(filling.run), filling.run),
    propertyStep(cellsKey(filling.run), printWritten(draft)),
    stampStep(filling),
  ];
}

function bytesOf(steps: readonly FillStep[]): number {
  return steps.reduce((total, { bytes }) => total + bytes, 0);
}

/**
 * Fills all tabs. The tabs are named first, because a tab's formulas may refer to another tab of the run. The run ends with the
 * commit, the locks, and the removal of what was kept of runs that can no longer be taken back.
 */
function fill(
  structure: Structure,
  begun: readonly BegunTab[],
  run: string,
  { rules, ...options }: Pick<DrawOptions, 'rules'> & SendOptions,
): Promise<void> {
  const names = begun.flatMap(({ target, sheetId }) =>
    target.action === 'make' ? [onSheet(sheetId, nameStep(target.name))] : [],
  );
  const fillings = begun.flatMap(({ target, sheetId, ground }) =>
    fillSteps(target.draft, ground, { table: target.table, rules }).map((step) =>
      onSheet(sheetId, step),
    ),
  );
  return sendSteps([...names, ...fillings, ...commitSteps(structure, begun, run)], options);
}

function commitSteps(
  structure: Structure,
  begun: readonly BegunTab[],
  run: string,
): readonly Step[] {
  const { kept } = runsBefore(structure);
  // Where another pane has taken over one of the tabs, the guards make Excel refuse the whole commit.
  const commit = inOneTrip([
    ...begun.map(({ sheetId }) => onSheet(sheetId, guardStep(openKey(run)))),
    ...begun.flatMap(({ sheetId, filling }) => {
      const done = doneStamp(filling, kept);
      return [stampStep(done), forgetStep(openKey(run)), ...forgottenRecords(filling, done)].map(
        (step) => onSheet(sheetId, step),
      );
    }),
  ]);
  // Locked after the stamps are written: it is not documented whether Excel lets them change on a protected sheet.
  const locks = begun.flatMap(({ target, sheetId }) =>
    target.draft.protection ? [onSheet(sheetId, LOCK)] : [],
  );
  return [commit, ...locks, ...droppingSteps(structure, kept)];
}
