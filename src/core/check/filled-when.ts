/** A field is filled where another holds one of some values: 一部実施 needs a reason. */
import { comparable } from '../values/comparable';
import { saidIn } from './checked-ledger';
import { conditional, type ConditionalRule } from './conditional';

export interface FilledWhenRule extends ConditionalRule {
  readonly kind: 'filled-when';
  /** Words that fill a cell and say nothing, e.g. なし. */
  readonly none?: readonly string[];
}

export const filledWhen = conditional<FilledWhenRule>(({ none }) => {
  const nothing = new Set(none?.map(comparable));
  return (cell) => cell.reading.state === 'blank' || nothing.has(saidIn(cell));
});
