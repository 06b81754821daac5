/** Where a goal was not reached, the account names a cause or a next step. */
import { comparable } from '../../values/comparable';
import { saidIn } from '../checked-ledger';
import { conditional, type ConditionalRule } from '../conditional';

export interface CauseOrNextStepRule extends ConditionalRule {
  readonly kind: 'cause-or-next-step';
  /** Words by which a text names one, e.g. `ため`, `今後`. */
  readonly words: readonly string[];
}

export const causeOrNextStep = conditional<CauseOrNextStepRule>(({ words }) => {
  const naming = words.map(comparable);
  return (cell) => {
    const said = saidIn(cell);
    return said !== '' && !naming.some((word) => said.includes(word));
  };
});
