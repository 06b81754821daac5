/** A target has a number, of its own or for the years. */
import { targetRule } from './target-rule';
import type { TargetRule } from './target-rule';

export interface TargetHasNumberRule extends TargetRule {
  readonly kind: 'target-has-number';
}

export const targetHasNumber = targetRule<TargetHasNumberRule>(() => ({ quantity, yearly }) => {
  return quantity?.form === 'figure' || yearly.length > 0 ? [] : [{}];
});
