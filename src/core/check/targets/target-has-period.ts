/** A target says whether it is to be reached each year or over the period, or has values for the years. */
import { targetRule } from './target-rule';
import type { TargetRule } from './target-rule';

export interface TargetHasPeriodRule extends TargetRule {
  readonly kind: 'target-has-period';
}

export const targetHasPeriod = targetRule<TargetHasPeriodRule>(() => ({ period, yearly }) => {
  return period !== null || yearly.length > 0 ? null : {};
});
