/** The words of a proposed plan by language. */
import type { PlanWords } from '../core/infer/proposal';
import { proposedPlan as english } from './en/proposed-plan';
import { proposedPlan as japanese } from './ja/proposed-plan';
import type { Language } from './language';

export function proposedPlanWords(language: Language): PlanWords {
  return language === 'ja' ? japanese : english;
}
