/** A text is not the one of another field of the same record. */
import { squashed } from '../../values/comparable';
import { ownCells, saidIn } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface DiffersFromRule extends RuleHead {
  readonly kind: 'differs-from';
  readonly field: string;
  /** The field that it may have been copied from. */
  readonly from: string;
}

export const differsFrom: RuleKind<DiffersFromRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const from = on.column(rule.from);
    if (!column || !from) return null;
    return function* () {
      for (const [index, cell] of ownCells(column)) {
        const said = squashed(saidIn(cell));
        if (said === '' || said !== squashed(saidIn(from.cells[index]))) continue;
        const facts = { from: from.field.label };
        yield on.at(rule, column, index, { sentence: 'differs-from', facts });
      }
    };
  },
};
