/** A target says whether it is to be reached each year or over the period, or has values for the years. */
import { targetRule } from './target-rule';
import type { TargetRule } from './target-rule';

export interface TargetHasPeriodRule extends TargetRule {
  readonly kind: 'target-has-period';
}

/** A target without a number has a finding for that: what it lacks comes with the number. */
export const targetHasPeriod = targetRule<TargetHasPeriodRule>(() => (target) => {
  const { quantity, period, yearly } = target;
  return quantity?.form !== 'figure' || period !== null || yearly.length > 0 ? [] : [{}];
});
