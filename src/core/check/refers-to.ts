/** C09: a record that names a record of another ledger names one that is there. */
import { numberColumn } from '../ledger/ledger';
import { keyOf } from '../values';
import type { RuleHead, RuleKind } from './kind';

export interface RefersToRule extends RuleHead {
  readonly kind: 'refers-to';
  /** The field that holds the other record's number. */
  readonly field: string;
  /** The id of the other ledger. */
  readonly to: string;
}

export const refersTo: RuleKind<RefersToRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const target = on.workbook.ledgers.find(({ definition }) => definition.id === rule.to);
    const numbers = target && numberColumn(target);
    if (!column || !target || !numbers) return null;
    return function* () {
      const known = new Set(
        numbers.cells.flatMap(({ reading }) =>
          reading.state === 'value' ? [keyOf(reading.value, numbers.field.type)] : [],
        ),
      );
      for (const [index, { reading }] of column.cells.entries()) {
        if (reading.state !== 'value' || known.has(keyOf(reading.value, column.field.type)))
          continue;
        const facts = { ledger: target.definition.name, recordName: target.definition.recordName };
        yield on.at(rule, column, index, { sentence: 'refers-to', facts });
      }
    };
  },
};
