/** C17: tells how many records are hidden or filtered away; they are checked all the same. */
import { partsOf } from '../../../ledger/positions';
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface HiddenRowsRule extends RuleHead {
  readonly kind: 'hidden-rows';
}

export const hiddenRows: RuleKind<HiddenRowsRule> = {
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger)) {
        const { hiddenRows: hidden, header, filtered } = part;
        if (hidden.length === 0) continue;
        const params = { count: hidden.length, filtered: filtered ? 'yes' : 'no' };
        yield on.ofLedger(rule, { ...header, sheet: part }, { message: 'hidden-rows', params });
      }
    };
  },
};
