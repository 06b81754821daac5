/** Targets can be read; the finding says where reading stopped. */
import { ownCells } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface TargetsReadableRule extends RuleHead {
  readonly kind: 'targets-readable';
  readonly targets: string;
}

export const targetsReadable: RuleKind<TargetsReadableRule> = {
  compile(rule, on) {
    const column = on.column(rule.targets);
    if (!column) return null;
    const { type } = column.field;
    const units = type.kind === 'targets' ? type.units : [];
    return function* () {
      for (const [index, { reading, raw }] of ownCells(column)) {
        // A date that cannot exist is for C14 to say.
        if (reading.state !== 'unreadable' || reading.reason === 'impossible-date') continue;
        const facts = { reason: reading.reason, rest: String(raw).slice(reading.at), units };
        yield on.at(rule, column, index, { sentence: 'targets-readable', facts });
      }
    };
  },
};
