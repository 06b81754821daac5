/**
 * Keeps in the workbook what somebody answered to the question which plan it is of.
 * Round trips: 1. the setting.
 */
import type { Outcome } from '../core/outcome';
import { PLAN_KEY, writeSetting } from '../excel/settings';
import { failed, thrown } from './plan-workbook';
import { printAnswer, type PlanAnswer } from './plan-answer';

/** Writes the answer in the place of an earlier one. */
export async function answerPlan(answer: PlanAnswer): Promise<Outcome<PlanAnswer>> {
  try {
    await writeSetting(PLAN_KEY, printAnswer(answer));
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  return { ok: true, result: answer };
}
