/** A hidden sheet with records under the ledger's headings is said: nobody would look for them there. */
import { isHiddenCopy, ofUnread } from './all-read';
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface HiddenCopiesRule extends RuleHead {
  readonly kind: 'hidden-copies';
}

export const hiddenCopies: RuleKind<HiddenCopiesRule> = {
  compile(rule, on) {
    return function* () {
      for (const each of on.ledger.unread)
        if (isHiddenCopy(each)) yield ofUnread(rule, on, each, 'unread-hidden');
    };
  },
};
