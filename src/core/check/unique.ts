/** C03: no two records hold the same in a field; the first occurrence stands, each later one is a finding. */
import { cellAddress } from '../area';
import { keyOf } from '../values';
import type { RuleHead, RuleKind } from './kind';

export interface UniqueRule extends RuleHead {
  readonly kind: 'unique';
  readonly field: string;
}

export const unique: RuleKind<UniqueRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    if (!column) return null;
    return function* () {
      const first = new Map<string, number>();
      for (const [index, { reading }] of column.cells.entries()) {
        if (reading.state !== 'value') continue;
        const key = keyOf(reading.value, column.field.type);
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, index);
          continue;
        }
        const facts = {
          firstRecord: on.numbers[earlier] ?? '',
          firstCell: cellAddress(on.ledger.rows[earlier] ?? 0, column.column),
        };
        yield on.at(rule, column, index, { sentence: 'duplicate', facts });
      }
    };
  },
};
