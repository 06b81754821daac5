/**
 * What 検証 reads: the ledgers, or else the status sheets of a file that has no ledgers, which a section fills in.
 * Round trips: those of reading; where there is no ledger and the add-in's status sheets are there, those of reading them alone.
 */
import { findForms, namesRecords, plansNamedIn } from '../core/form/find';
import { FORM_TABS } from '../core/form/form-tabs';
import { ledgersOfForms } from '../core/form/form-ledgers';
import type { FoundForm } from '../core/form/found';
import type { Outcome, Trouble } from '../core/outcome';
import type { Plan } from '../core/plan';
import type { SheetSnapshot, Snapshot } from '../core/snapshot';
import { readWorkbook, type AlsoRead, type WorkbookReading } from '../excel/read';
import { plans } from '../plans';
import { keptAsOf } from './kept-as-of';
import { planAnswer } from './plan-answer';
import {
  cancelled,
  failed,
  pause,
  readForPlan,
  recognised,
  thrown,
  type PlanReading,
} from './plan-workbook';
import type { PlanOrigin } from './plan-origin';
import type { TaskOptions } from './task-options';

/** The troubles that status sheets can give: they are no ledger, or look like one of which nobody can tell whose it is. */
const NO_LEDGER: readonly Trouble['code'][] = [
  'no-ledger',
  'empty-ledger',
  'unsure-plan',
  'which-plan',
];

/** A plan and its status sheets. */
interface PlanSheets {
  readonly plan: Plan;
  readonly found: readonly FoundForm[];
}

/** Says whether all labels of a form are there, so that it is no other town's. */
function hasWholeForm({ found }: PlanSheets): boolean {
  return found.some(({ faults }) => faults.length === 0);
}

/** Reads what 検証 checks. Troubles beside those of reading a plan's workbook: none. */
export async function readToCheck(
  options: TaskOptions,
  also: AlsoRead,
): Promise<Outcome<PlanReading>> {
  const read = await readForPlan(options, also);
  return read.ok ? recognisedToCheck(read.result, options) : read;
}

/** Finds in what was read the ledgers or status sheets that are checked. */
export async function recognisedToCheck(
  read: WorkbookReading,
  options: TaskOptions,
): Promise<Outcome<PlanReading>> {
  const opened = await recognised(read, options);
  if (opened.ok ? holdsLedger(opened.result) : !NO_LEDGER.includes(opened.trouble.code))
    return opened;
  let sheets: readonly SheetSnapshot[];
  try {
    sheets = [...read.snapshot.sheets, ...(await statusSheets(read))];
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  if (options.signal?.aborted) return failed(cancelled());
  const whole = { ...read, snapshot: { ...read.snapshot, sheets } };
  return (await sectionFile(whole, options, opened)) ?? opened;
}

/** Says whether what was found names its records; a status sheet that is a list looks like a ledger otherwise. */
function holdsLedger({ workbook: { plan, ledgers } }: PlanReading): boolean {
  const main = ledgers.find(({ definition }) => definition === plan.ledgers[0]);
  return main !== undefined && namesRecords(main);
}

/** The status sheets that the add-in has made, which are not among the workbook's own. */
async function statusSheets({ structure }: WorkbookReading): Promise<readonly SheetSnapshot[]> {
  const isForm = structure.sheets.some(
    ({ stamp }) => stamp?.role === 'tab' && stamp.key.startsWith(FORM_TABS),
  );
  return isForm ? (await readWorkbook({ alone: true, alike: FORM_TABS })).alike : [];
}

/** Makes ledgers of the workbook's status sheets; null where it has none, or nothing shows whose they are. */
async function sectionFile(
  reading: WorkbookReading,
  options: TaskOptions,
  opened: Outcome<PlanReading>,
): Promise<Outcome<PlanReading> | null> {
  const possible = await possiblePlans(reading, options);
  const all = possible.map((each) => each.plan);
  const named = plansNamedIn(reading.snapshot, all);
  // What looks like a ledger is asked about as one, unless the sheets say what they are.
  const isLikeLedger = opened.ok || opened.trouble.code !== 'no-ledger';
  if (named.length === 0 && isLikeLedger) return null;
  const candidates = await candidatesIn(reading.snapshot, named.length > 0 ? named : all);
  const [first, ...others] = named.length > 0 ? candidates : candidates.filter(hasWholeForm);
  if (!first) return null;
  if (others.length > 0) return failed(whichPlan([first, ...others]));
  const { plan, found } = first;
  const asOf = options.asOf === undefined ? keptAsOf(reading.settings) : options.asOf;
  const origin = possible.find((each) => each.plan === plan)?.origin ?? { kind: 'built-in' };
  const workbook = ledgersOfForms(plan, found, reading.snapshot.sheets);
  return {
    ok: true,
    result: { reading, workbook: asOf ? { ...workbook, asOf } : workbook, origin },
  };
}

/** A plan that the sheets can be of, and where it comes from. */
interface PossiblePlan {
  readonly plan: Plan;
  readonly origin: PlanOrigin;
}

/** The plans that the sheets can be of: the one given, held by the workbook, named or answered, or all that are known. */
async function possiblePlans(
  { settings, ownPlan }: WorkbookReading,
  options: TaskOptions,
): Promise<readonly PossiblePlan[]> {
  const { plan, planId, pastOwnPlan = false } = options;
  if (plan) return [{ plan, origin: { kind: 'given' } }];
  if (ownPlan.parts > 0 && planId === undefined && !pastOwnPlan) {
    const { readHeldPlan } = await import(/* webpackChunkName: "plan-file" */ './held-plan');
    const held = readHeldPlan(ownPlan);
    // A plan that was taken away leaves a part without one.
    if (held.state !== 'none') return held.state === 'read' ? [held] : [];
  }
  const imported = (await options.imported?.()) ?? [];
  const known: readonly PossiblePlan[] = [
    ...imported.map((each) => ({ plan: each, origin: { kind: 'imported' } as const })),
    ...plans
      .filter(({ id }) => !imported.some((each) => each.id === id))
      .map((each) => ({ plan: each, origin: { kind: 'built-in' } as const })),
  ];
  const answer = planAnswer(settings);
  const wanted = planId ?? (answer?.isOfPlan ? answer.plan : undefined);
  return wanted === undefined ? known : known.filter((each) => each.plan.id === wanted);
}

async function candidatesIn(
  snapshot: Snapshot,
  among: readonly Plan[],
): Promise<readonly PlanSheets[]> {
  const candidates: PlanSheets[] = [];
  for (const plan of among) {
    await pause();
    const found = findForms(snapshot, plan);
    if (found.length > 0) candidates.push({ plan, found });
  }
  return candidates;
}

function whichPlan(candidates: readonly PlanSheets[]): Trouble {
  const all = candidates.map(({ plan }) => plan);
  return {
    code: 'which-plan',
    params: {
      plans: all.map(({ municipality, title }) => `${municipality} ${title}`),
      ids: all.map(({ id }) => id),
    },
    aftermath: 'unchanged',
  };
}
