/** C07: numbers, money, years and dates can be read. */
import type { RuleHead, RuleKind } from './kind';
import { ownCells } from './checked-ledger';
import { repair } from './repaired';

export interface ReadableRule extends RuleHead {
  readonly kind: 'readable';
  /** Fields of which a rule of the plan says it. */
  readonly except?: readonly string[];
}

export const readable: RuleKind<ReadableRule> = {
  compile(rule, on) {
    const { numberField } = on.ledger.definition;
    // A record's number has C02, allowed values have C06.
    const columns = on.ledger.columns.filter(
      ({ field }) =>
        field.id !== numberField &&
        field.type.kind !== 'one-of' &&
        !rule.except?.includes(field.id),
    );
    return function* () {
      for (const column of columns)
        for (const [index, { reading, raw, text }] of ownCells(column)) {
          // A date that cannot exist was read: C14 says so.
          if (reading.state !== 'unreadable' || reading.reason === 'impossible-date') continue;
          const facts = {
            kind: column.field.type.kind,
            reason: reading.reason,
            rest: text.slice(reading.at),
          };
          yield on.at(rule, column, index, {
            sentence: 'unreadable',
            facts,
            ...repair(raw, column.field.type),
          });
        }
    };
  },
};
