/** Which way is better for a target: the target's own words decide, then the plan's words; otherwise up is better. */
import * as v from 'valibot';
import { squashed } from '../comparable';
import { isSeries } from './target';
import type { Comparator, Target } from './target';
import type { DataOf } from '../../data-schema';

export type Direction = 'up' | 'down';

/** What a plan gives about directions. */
export const directionsSchema = v.strictObject({
  /** Words that mark an indicator for which less is better, e.g. `事故`. */
  lessIsBetter: v.array(v.string()),
});
export type Directions = DataOf<typeof directionsSchema>;

const OF_COMPARATOR: Readonly<Record<Comparator, Direction>> = {
  以上: 'up',
  増: 'up',
  向上: 'up',
  以下: 'down',
  減: 'down',
  の縮減: 'down',
};

/**
 * Gives the direction that is better for a target (docs/formats/azumino.md, Targets: it is not printed). For a series and for a named
 * quantity, the record's name tells what is measured.
 */
export function betterDirection(
  target: Target,
  recordName: string,
  { lessIsBetter }: Directions,
): Direction {
  const { quantity, indicator } = target;
  if (quantity?.comparator) return OF_COMPARATOR[quantity.comparator];
  const spoken = squashed((indicator ?? '') + (isSeries(target) ? recordName : ''));
  return lessIsBetter.some((word) => spoken.includes(squashed(word))) ? 'down' : 'up';
}
