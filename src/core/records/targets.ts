/** How the targets of a record are named. */
import { indicatorText, targetMark } from '../values/targets';
import type { Target } from '../values/targets';

/** Names a target for a person: its mark where there are several, and its indicator. */
export function targetName(target: Target): string {
  const mark = targetMark(target);
  return `${mark === '○' ? '' : mark}${indicatorText(target)}`;
}
