/** C17: tells how many records are hidden or filtered away; they are checked all the same. */
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface HiddenRowsRule extends RuleHead {
  readonly kind: 'hidden-rows';
}

export const hiddenRows: RuleKind<HiddenRowsRule> = {
  compile(rule, on) {
    return function* () {
      const { hiddenRows: hidden, header, filtered } = on.ledger;
      if (hidden.length === 0) return;
      const facts = { count: hidden.length, filtered: filtered ? 'yes' : 'no' };
      yield on.ofLedger(rule, header, { sentence: 'hidden-rows', facts });
    };
  },
};
