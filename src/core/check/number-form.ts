/** C02: every record has a number of the plan's form. */
import { repair } from './repaired';
import type { RuleHead, RuleKind } from './kind';

export interface NumberFormRule extends RuleHead {
  readonly kind: 'number-form';
}

export const numberForm: RuleKind<NumberFormRule> = {
  compile(rule, on) {
    const column = on.numberColumn;
    if (!column) return null;
    return function* () {
      for (const [index, { reading, raw }] of column.cells.entries()) {
        if (reading.state === 'blank')
          yield on.at(rule, column, index, { sentence: 'number-missing' });
        if (reading.state === 'unreadable')
          yield on.at(rule, column, index, {
            sentence: 'number-form',
            ...repair(raw, column.field.type, true),
          });
      }
    };
  },
};
