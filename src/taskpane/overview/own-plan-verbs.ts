/** What the pane does with plans of one's own. Loaded when somebody asks for it: most panes never do. */
import type { Plan } from '../../core/plan';
import { planText } from '../../core/plan/plan-text';
import { remember, remembered } from '../../excel/storage';
import {
  lookAtOwnPlan,
  planInUse,
  removeOwnPlan,
  restoreOwnPlan,
  writeOwnPlan,
} from '../../tasks/own-plan';
import { readPlanBytes } from '../../tasks/plan-text';
import { KEPT_PLANS, KEPT_TEXTS } from '../choices';

/** Every opening of a workbook looks at all of them. */
const MOST_KEPT = 20;

function keptPlans(): readonly Plan[] {
  return (remembered(KEPT_PLANS, KEPT_TEXTS) ?? []).flatMap((text) => {
    const reading = readPlanBytes(new TextEncoder().encode(text));
    return reading.state === 'read' ? [reading.plan] : [];
  });
}

function others(plan: Plan): readonly Plan[] {
  return keptPlans().filter(({ id }) => id !== plan.id);
}

/** Keeps a plan on this computer, in the place of one of the same id. Says whether the browser kept it. */
function keepPlan(plan: Plan): boolean {
  remember(KEPT_PLANS, [plan, ...others(plan)].slice(0, MOST_KEPT).map(planText));
  return keptPlans().some(({ id }) => id === plan.id);
}

function forgetPlan(plan: Plan): void {
  remember(KEPT_PLANS, others(plan).map(planText));
}

export const ownPlanVerbs = {
  look: lookAtOwnPlan,
  inUse: planInUse,
  write: writeOwnPlan,
  remove: removeOwnPlan,
  restore: restoreOwnPlan,
  readFile: readPlanBytes,
  keptPlans,
  keepPlan,
  forgetPlan,
};

export type OwnPlanVerbs = typeof ownPlanVerbs;
