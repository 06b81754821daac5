/** Reads a plan that comes as data: its shape by plan.schema.json, then whether it has all that it names. */
import type { Plan } from '../core/plan';
import { planFaults } from '../core/plan/faults';
import type { PlanFault } from '../core/plan-fault';
import schema from './plan.schema.json';
import { shapeCheck } from './shape';
import type { ShapeFault } from './shape';

export type ReadingFault = ShapeFault | PlanFault;

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly faults: readonly ReadingFault[] };

const faultsOfShape = shapeCheck(schema);

/** Gives the plan, or all that is wrong with it. */
export function readPlan(data: unknown): PlanReading {
  const shape = faultsOfShape(data);
  if (shape.length > 0) return { ok: false, faults: shape };
  // The schema is made from the type, and a test holds it to that.
  const plan = data as Plan;
  const faults = planFaults(plan);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, plan };
}
