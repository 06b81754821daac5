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
import { onSheet, sendSteps, type SendOptions, type Step } from './batches';
import { askCharts, ASK_CHARTS_BYTES, ownCharts, stampedCharts } from './charts';
import type { RuleWords } from './cell-rules';
import { knownError } from './errors';
import { fillSteps, type TabGround } from './fill';
import { ownSheets, targetsOf, type TabTarget } from './own-tabs';
import { overwriteRefusal, refusalOf } from './preflight';
import { isOwnLock, lockAgain, LOCK_BYTES, queueOpen } from './protect';
import { settleRun, soundStructure } from './recover';
import { oneAtATime } from './sequence';
import { LOCK, nameStep, REMOVAL, stampStep } from './sheet-steps';
import {
  doneStamp,
  fillingStamp,
  newRun,
  reservedName,
  settledPart,
  stampArea,
  type TabStamp,
} from './stamp';
import type { Structure } from './structure';
import { askTables, askTablesBytes, tablesOf, type AskedTables } from './table';
import { CALL, RANGE, SET } from './wire-size';

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
    return failed({ ...knownError(error), aftermath: 'unchanged' });
  }
  if (options.signal?.aborted) {
    return failed({ code: 'cancelled', facts: {}, aftermath: 'unchanged' });
  }
  try {
    options.onProgress?.(0.2);
    const begun = await begin(structure, targets, run, options);
    options.onProgress?.(0.3);
    await fill(structure, begun, run, {
      ...options,
      onProgress: (done) => options.onProgress?.(0.3 + 0.6 * done),
    });
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
    return failed({ ...knownError(error), aftermath });
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

/** What is asked of a tab as it is begun; to be read after the round trip. */
interface AskedTab {
  readonly filling: TabStamp;
  readonly sheet: Excel.Worksheet;
  readonly tables: AskedTables;
  readonly charts: Excel.ChartCollection | null;
}

/** Makes the new tabs under names that only the add-in gives, marks the others and takes their copies. */
async function begin(
  structure: Structure,
  targets: readonly TabTarget[],
  run: string,
  { notes = {}, signal }: DrawOptions,
): Promise<readonly BegunTab[]> {
  const sheets = structure.sheets.map((sheet) => sheet.id);
  const asked = new Map<TabTarget, AskedTab>();
  const steps = targets.map((target, index): Step => {
    const { draft, name } = target;
    const filling = fillingStamp({
      ...{ key: draft.key, name, area: draftArea(draft), run, sheets },
      ...{ note: notes[draft.key], table: target.table, breaks: draft.page.pageBreaks },
      ...(draft.protection ? { locked: true } : {}),
      ...(draft.charts ? { charts: stampedCharts(draft.charts) } : {}),
      before: target.action === 'make' ? null : settledPart(target.tab.stamp),
    });
    const place = reservedName(run, index);
    return target.action === 'make'
      ? makeStep(target, filling, place, (tab) => asked.set(target, tab))
      : copyStep(target, filling, place, (tab) => asked.set(target, tab));
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
  place: string,
  ask: (tab: AskedTab) => void,
): Step {
  const stamp = stampStep(filling);
  return {
    bytes: RANGE + stamp.bytes + SET + CALL,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.add(place);
      stamp.queue(sheet);
      if (draft.veryHidden) sheet.visibility = 'VeryHidden';
      sheet.load('id');
      ask({ filling, sheet, tables: [], charts: null });
    },
  };
}

function copyStep(
  { draft, tab }: Extract<TabTarget, { action: 'refill' }>,
  filling: TabStamp,
  place: string,
  ask: (tab: AskedTab) => void,
): Step {
  const stamp = stampStep(filling);
  const copied = stampStep({ role: 'copy', key: draft.key, run: filling.run });
  return onSheet(tab.sheet.id, {
    bytes:
      stamp.bytes +
      ASK_CHARTS_BYTES +
      askTablesBytes(tab.sheet.tables) +
      (LOCK_BYTES + RANGE + copied.bytes + 2 * SET + CALL),
    queue: (sheet) => {
      const tables = askTables(sheet, tab.sheet.tables);
      const charts = askCharts(sheet);
      queueOpen(sheet, tab);
      // The mark goes first: it is by the mark that a copy cut off half-way is known.
      stamp.queue(sheet);
      const copy = sheet.copy('End');
      copied.queue(copy);
      copy.name = place;
      copy.visibility = 'VeryHidden';
      sheet.load('id');
      ask({ filling, sheet, tables, charts });
    },
  });
}

/**
 * Fills all tabs. The names come first, for a tab's formulas may name another of the run; the run ends with the commit, and the
 * end of the copies before.
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
  const stamps = begun.map(({ sheetId, filling }) =>
    onSheet(sheetId, stampStep(doneStamp(filling))),
  );
  // After the stamps: whether Excel lets them change on a protected sheet is not documented.
  const locks = begun.flatMap(({ target, sheetId }) =>
    target.draft.protection ? [onSheet(sheetId, LOCK)] : [],
  );
  const { copies, edits } = ownSheets(structure);
  const removals = [...copies, ...edits].flatMap(({ sheet, stamp }) =>
    stamp.run === run ? [] : [onSheet(sheet.id, REMOVAL)],
  );
  return [...stamps, ...locks, ...removals];
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
