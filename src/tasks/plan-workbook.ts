/** What every verb begins with: read the workbook, and find the plan it holds. */
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Evidence } from '../core/ledger/evidence';
import { recognise } from '../core/ledger/recognise';
import type { NearestSheet } from '../core/ledger/recognise';
import type { Plan } from '../core/plan';
import type { Aftermath, Outcome, Trouble } from '../core/outcome';
import { knownError } from '../excel/errors';
import { AS_OF_KEY, PLAN_KEY } from '../excel/settings';
import { readWorkbook, type AlsoRead, type WorkbookReading } from '../excel/read';
import { plans } from '../plans';
import { keptAsOf } from './kept-as-of';
import type { TaskOptions } from './task-options';
import { planAnswer } from './plan-answer';

export interface PlanReading {
  readonly reading: WorkbookReading;
  readonly workbook: PlanWorkbook<Plan>;
}

/** Reads and recognises. Troubles: of Excel, `no-ledger`, `which-plan`, `unsure-plan`, `not-the-plan`, `empty-ledger`, `cancelled`. */
export async function readPlanWorkbook(
  options: TaskOptions,
  also: AlsoRead = {},
): Promise<Outcome<PlanReading>> {
  options.onProgress?.(0, 'reading');
  let reading: WorkbookReading;
  try {
    const settings = [...(also.settings ?? []), PLAN_KEY, AS_OF_KEY];
    reading = await readWorkbook({ ...also, settings });
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  options.onProgress?.(0.3, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  return recognised(reading, options);
}

/**
 * Finds the plan of what was read: the plan given by name, the plan that a person answered, or the plan whose features are found. Its
 * ledgers are judged for the as-of of the options, or else for the one that the workbook keeps.
 */
export function recognised(
  reading: WorkbookReading,
  {
    plan,
    planId = plan?.id,
    asOf = keptAsOf(reading.settings) ?? null,
  }: Pick<TaskOptions, 'plan' | 'planId' | 'asOf'>,
): Outcome<PlanReading> {
  const answer = planId === undefined ? planAnswer(reading.settings) : null;
  const answered = plans.find(({ id }) => answer?.isOfPlan === true && id === answer.plan)?.id;
  const recognition = recognise(reading.snapshot, plan ? [plan] : plans, planId ?? answered);
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
        workbook: { ...recognition.workbook, ...(asOf ? { asOf } : {}) },
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
function filled({ reading, workbook }: PlanReading): Outcome<PlanReading> {
  const main = workbook.ledgers.find(({ definition }) => definition === workbook.plan.ledgers[0]);
  if (main && main.rows.length > 0) return { ok: true, result: { reading, workbook } };
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
