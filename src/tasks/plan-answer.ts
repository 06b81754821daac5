/** A person's answer to which plan the workbook belongs to, or does not belong to. It is asked once and kept in the workbook. */
import * as v from 'valibot';
import type { Settings } from '../excel/read';
import { PLAN_KEY } from '../excel/settings';

const ANSWER = v.object({ plan: v.string(), isOfPlan: v.boolean() });

/** A person's answer to the question whether the workbook belongs to a plan. */
export type PlanAnswer = v.InferOutput<typeof ANSWER>;

/** Takes the answer from what was read of the workbook's settings; null where nobody was asked. */
export function planAnswer(settings: Settings): PlanAnswer | null {
  const kept = settings[PLAN_KEY];
  if (typeof kept !== 'string') return null;
  try {
    const parsed = v.safeParse(ANSWER, JSON.parse(kept));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Prints an answer as the setting holds it. */
export function printAnswer(answer: PlanAnswer): string {
  return JSON.stringify(answer);
}
