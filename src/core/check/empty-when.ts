/** A field is empty where another holds one of some values: 実施 has no reason for not being so. */
import { comparable } from '../values/comparable';
import { saidIn } from './checked-ledger';
import { conditional, type ConditionalRule } from './conditional';

export interface EmptyWhenRule extends ConditionalRule {
  readonly kind: 'empty-when';
  /** Words that fill a cell and say nothing, e.g. なし. */
  readonly none?: readonly string[];
}

export const emptyWhen = conditional<EmptyWhenRule>(({ none }) => {
  const nothing = new Set(['', ...(none ?? []).map(comparable)]);
  return (cell) => !nothing.has(saidIn(cell));
});
