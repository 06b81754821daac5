/** Rows below the records that hold figures and are neither records nor totals nor notes are said: no total counts them. */
import { ofUnread } from './all-read';
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface NoOtherFiguresRule extends RuleHead {
  readonly kind: 'no-other-figures';
}

export const noOtherFigures: RuleKind<NoOtherFiguresRule> = {
  compile(rule, on) {
    return function* () {
      for (const each of on.ledger.unread)
        if (each.where === 'figures') yield ofUnread(rule, on, each, 'unread-figures');
    };
  },
};
