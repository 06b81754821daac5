/** What every verb begins with: read the workbook, and find the plan it holds. */
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Evidence } from '../core/ledger/evidence';
import { recognise } from '../core/ledger/recognise';
import type { NearestSheet, Recognition } from '../core/ledger/recognise';
import type { Plan } from '../core/plan';
import type { Aftermath, Outcome, Trouble } from '../core/outcome';
import { knownError } from '../excel/errors';
import { AS_OF_KEY, PART_KEY, PLAN_KEY } from '../excel/settings';
import { readWorkbook, type AlsoRead, type WorkbookReading } from '../excel/read';
import { plans } from '../plans';
import { keptAsOf } from './kept-as-of';
import { keptPart } from './kept-part';
import type { PlanOrigin } from './plan-origin';
import type { TaskOptions } from './task-options';
import { planAnswer } from './plan-answer';

export interface PlanReading {
  readonly reading: WorkbookReading;
  readonly workbook: PlanWorkbook<Plan>;
  /** Where the plan comes from. */
  readonly origin: PlanOrigin;
}

/**
 * Reads and recognises. Troubles: of Excel, `own-plan-damaged`, `no-ledger`, `which-plan`, `unsure-plan`, `not-the-plan`,
 * `empty-ledger`, `cancelled`.
 */
export async function readPlanWorkbook(
  options: TaskOptions,
  also: AlsoRead = {},
): Promise<Outcome<PlanReading>> {
  const read = await readForPlan(options, also);
  return read.ok ? recognised(read.result, options) : read;
}

/** Reads the workbook with what tells its plan. Troubles: of Excel, `cancelled`. */
export async function readForPlan(
  options: TaskOptions,
  also: AlsoRead = {},
): Promise<Outcome<WorkbookReading>> {
  options.onProgress?.(0, 'reading');
  let reading: WorkbookReading;
  try {
    const settings = [...(also.settings ?? []), PLAN_KEY, AS_OF_KEY, PART_KEY];
    reading = await readWorkbook({ ...also, settings, signal: options.signal });
  } catch (error) {
    if (options.signal?.aborted) return failed(cancelled());
    return failed(thrown(error, 'unchanged'));
  }
  options.onProgress?.(0.3, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  return { ok: true, result: reading };
}

type Choice = Pick<TaskOptions, 'plan' | 'planId' | 'pastOwnPlan' | 'imported' | 'asOf' | 'part'>;

/**
 * Finds the plan of what was read: the plan that was given or named, the workbook's own, the one that a person answered, an imported
 * one whose features are found, or a built-in one. Its ledgers are judged for the as-of of the options, or else for the one that the
 * workbook keeps.
 */
export async function recognised(
  reading: WorkbookReading,
  options: Choice,
): Promise<Outcome<PlanReading>> {
  const { snapshot, ownPlan } = reading;
  const { plan, planId, pastOwnPlan = false } = options;
  if (plan)
    return concluded(reading, options, recognise(snapshot, [plan], planId ?? plan.id), {
      kind: 'given',
    });
  if (ownPlan.parts > 0 && planId === undefined && !pastOwnPlan) {
    const { readHeldPlan } = await import(/* webpackChunkName: "plan-file" */ './held-plan');
    const held = readHeldPlan(ownPlan);
    if (held.state === 'damaged') return failed(held.trouble);
    if (held.state === 'read') {
      const recognition = recognise(snapshot, [held.plan], held.plan.id);
      return concluded(reading, options, recognition, held.origin);
    }
  }
  const imported = (await options.imported?.()) ?? [];
  const known = [
    ...imported,
    ...plans.filter(({ id }) => !imported.some((each) => each.id === id)),
  ];
  const wanted = planId ?? answeredId(reading, known);
  // An imported plan that fits is taken before a built-in one that fits as well.
  const first = recognise(snapshot, imported, wanted);
  const recognition = first.state === 'found' ? first : recognise(snapshot, known, wanted);
  const isImported = recognition.state === 'found' && imported.includes(recognition.workbook.plan);
  return concluded(reading, options, recognition, { kind: isImported ? 'imported' : 'built-in' });
}

/** Gives the id of the plan that a person has declared the workbook to belong to, if it is known here. */
function answeredId({ settings }: WorkbookReading, known: readonly Plan[]): string | undefined {
  const answer = planAnswer(settings);
  return known.find(({ id }) => answer?.isOfPlan === true && id === answer.plan)?.id;
}

function concluded(
  reading: WorkbookReading,
  {
    plan,
    planId = plan?.id,
    asOf = keptAsOf(reading.settings) ?? null,
    part = keptPart(reading.settings) ?? false,
  }: Choice,
  recognition: Recognition<Plan>,
  origin: PlanOrigin,
): Outcome<PlanReading> {
  const answer = planId === undefined ? planAnswer(reading.settings) : null;
  switch (recognition.state) {
    case 'none':
      return failed({
        code: 'no-ledger',
        params: recognition.nearest ? nearestParams(recognition.nearest) : {},
        aftermath: 'unchanged',
      });
    case 'unsure': {
      const { evidence } = recognition;
      const denied = answer?.isOfPlan === false && answer.plan === evidence.plan.id;
      return failed({
        code: denied ? 'not-the-plan' : 'unsure-plan',
        params: evidenceParams(evidence),
        aftermath: 'unchanged',
      });
    }
    case 'several':
      return failed({
        code: 'which-plan',
        params: {
          plans: recognition.plans.map(({ municipality, title }) => `${municipality} ${title}`),
          ids: recognition.plans.map(({ id }) => id),
        },
        aftermath: 'unchanged',
      });
    case 'found':
      return filled({
        reading,
        workbook: {
          ...recognition.workbook,
          ...(asOf ? { asOf } : {}),
          ...(part ? { part: 'rows' } : {}),
        },
        origin,
      });
  }
}

/** What is named in the question whether the workbook belongs to a plan. */
function evidenceParams({ plan, ledger, sheet, ...evidence }: Evidence): Trouble['params'] {
  const { found, missing, unknown, named, others } = evidence;
  return {
    ids: [plan.id],
    plan: `${plan.municipality} ${plan.title}`,
    municipality: plan.municipality,
    ledger,
    sheet,
    found,
    missing,
    unknown,
    named,
    others,
    bearsName: evidence.bearsName ? 'yes' : 'no',
  };
}

/** What a sentence tells about the plan that is nearest to the workbook. */
function nearestParams({ plan, sheet, missing }: NearestSheet): Trouble['params'] {
  const near = { plan: `${plan.municipality} ${plan.title}`, ledger: plan.ledgers[0]?.name ?? '' };
  return sheet === null ? near : { ...near, sheet, columns: missing };
}

/** The plan's first ledger decides: without a record in it there is nothing to do. */
function filled(found: PlanReading): Outcome<PlanReading> {
  const { ledgers, plan } = found.workbook;
  const main = ledgers.find(({ definition }) => definition === plan.ledgers[0]);
  if (main && main.rows.length > 0) return { ok: true, result: found };
  return failed({
    code: 'empty-ledger',
    params: { sheet: main?.sheet ?? '', record: main?.definition.recordName ?? '' },
    aftermath: 'unchanged',
  });
}

/** Gives the outcome of a task that did not succeed. */
export function failed(trouble: Trouble): Outcome<never> {
  return { ok: false, trouble };
}

/** Gives the trouble of something thrown. */
export function thrown(error: unknown, aftermath: Aftermath): Trouble {
  return { ...knownError(error), aftermath };
}

/** Gives the trouble of a task that was called off before it wrote. */
export function cancelled(): Trouble {
  return { code: 'cancelled', params: {}, aftermath: 'unchanged' };
}

/** Lets the pane paint and answer: Excel takes down add-ins that block for 5 s. */
export function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
