/**
 * Keeps in the workbook a person's answer to the question which plan the workbook belongs to.
 * Round trips: 1. the setting.
 */
import type { Outcome } from '../core/outcome';
import { PLAN_KEY, writeSetting } from '../excel/settings';
import { failed, thrown } from './plan-workbook';
import { printAnswer, type PlanAnswer } from './plan-answer';

/** Writes the answer; it replaces an earlier one. */
export async function answerPlan(answer: PlanAnswer): Promise<Outcome<PlanAnswer>> {
  try {
    await writeSetting(PLAN_KEY, printAnswer(answer));
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  return { ok: true, result: answer };
}
