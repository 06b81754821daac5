/** Every record has a record of another ledger that names it: an initiative without practices is lost. */
import { columnOf } from '../ledger/ledger';
import { keyOf } from '../values';
import type { RuleHead, RuleKind } from './kind';

export interface ReferredToRule extends RuleHead {
  readonly kind: 'referred-to';
  /** The id of the other ledger. */
  readonly by: string;
  /** The other ledger's field that holds this one's number. */
  readonly field: string;
}

export const referredTo: RuleKind<ReferredToRule> = {
  compile(rule, on) {
    const numbers = on.numberColumn;
    const other = on.workbook.ledgers.find(({ definition }) => definition.id === rule.by);
    const naming = other && columnOf(other, rule.field);
    if (!numbers || !other || !naming) return null;
    return function* () {
      const named = new Set(
        naming.cells.flatMap(({ reading }) =>
          reading.state === 'value' ? [keyOf(reading.value, naming.field.type)] : [],
        ),
      );
      const facts = { ledger: other.definition.name, recordName: other.definition.recordName };
      for (const [index, { reading }] of numbers.cells.entries())
        if (reading.state === 'value' && !named.has(keyOf(reading.value, numbers.field.type)))
          yield on.at(rule, numbers, index, { sentence: 'referred-to', facts });
    };
  },
};
