/** Cells with figures can be read: label, number, unit. */
import { ownCells } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface FiguresReadableRule extends RuleHead {
  readonly kind: 'figures-readable';
  readonly fields: readonly string[];
}

export const figuresReadable: RuleKind<FiguresReadableRule> = {
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns) {
        const { type } = column.field;
        const units = type.kind === 'figures' ? type.units : [];
        for (const [index, { reading, raw }] of ownCells(column)) {
          // A date that cannot exist was read: C14 says so.
          if (reading.state !== 'unreadable' || reading.reason === 'impossible-date') continue;
          const rest = String(raw).slice(reading.at).trim();
          const facts = { reason: reading.reason, rest, units };
          yield on.at(rule, column, index, { sentence: 'figures-unreadable', facts });
        }
      }
    };
  },
};
