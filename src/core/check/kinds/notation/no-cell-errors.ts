/** C08: no cell holds an Excel error. */
import type { RuleHead, RuleKind } from '../../engine/kind';
import { ownCells } from '../../engine/checked-ledger';

export interface NoCellErrorsRule extends RuleHead {
  readonly kind: 'no-cell-errors';
}

export const noCellErrors: RuleKind<NoCellErrorsRule> = {
  compile(rule, on) {
    return function* () {
      for (const column of on.ledger.columns)
        for (const [index, { reading }] of ownCells(column))
          if (reading.state === 'error')
            yield on.at(rule, column, index, {
              message: 'cell-error',
              params: { error: reading.error },
            });
    };
  },
};
