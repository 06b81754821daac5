/** Makes a plan of an accepted proposal. */
import type { Plan } from '../plan';
import { FORMAT_VERSION } from '../plan/schema';
import type { PlanDetails, Proposal } from './proposal';

/** Gives the plan as proposed and chosen; null where the workbook has nothing to plan. */
export function planOf({ reading }: Proposal, details: PlanDetails): Plan | null {
  if (!reading) return null;
  const { municipality, title, id = reading.plan.id } = details;
  return { formatVersion: FORMAT_VERSION, ...reading.plan, id, municipality, title };
}
