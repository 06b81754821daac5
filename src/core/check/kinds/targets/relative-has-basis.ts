/** A target of change in per cent has what it counts from: 基準, or the year before. */
import { isRelative } from '../../../values/targets';
import { targetRule } from './target-rule';
import type { TargetRule } from './target-rule';

export interface RelativeHasBasisRule extends TargetRule {
  readonly kind: 'relative-has-basis';
}

export const relativeHasBasis = targetRule<RelativeHasBasisRule>(() => (target) => {
  const { previousYear, bases } = target;
  const based = previousYear || bases.some(({ role }) => role === '基準');
  return isRelative(target) && !based ? [{}] : [];
});
