/** The plans that the add-in knows: one line a municipality. */
import type { Plan } from '../core/plan';
import { annaka } from './annaka';
import { asahikawa } from './asahikawa';
import { azumino } from './azumino';
import { kamifurano } from './kamifurano';
import { tomakomai } from './tomakomai';

export const plans: readonly Plan[] = [asahikawa, annaka, tomakomai, azumino, kamifurano];

/** Finds a plan by its id, e.g. `asahikawa`. */
export function planById(id: string): Plan | undefined {
  return plans.find((plan) => plan.id === id);
}
