/** A field does not hold some values where another holds one of some: 未実施 has something to do yet. */
import { comparable } from '../values/comparable';
import { saidIn } from './checked-ledger';
import { conditional, type ConditionalRule } from './conditional';

export interface NotValueWhenRule extends ConditionalRule {
  readonly kind: 'not-value-when';
  readonly values: readonly string[];
}

export const notValueWhen = conditional<NotValueWhenRule>(({ values }) => {
  const refused = new Set(values.map(comparable));
  return (cell) => refused.has(saidIn(cell));
});
