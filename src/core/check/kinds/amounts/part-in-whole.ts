/** Whether an amount that is part of another one can be: amounts below nought have parts below nought. */
import type { Big } from 'big.js';

/** Says whether a part is larger than its whole: of △100, △120 is, and △50 is not. */
export function isLargerThanWhole(part: Big, whole: Big): boolean {
  return whole.lt(0) ? part.gt(0) || part.lt(whole) : part.gt(whole);
}
