/** C04: the records' numbers run without a gap. */
import type { LedgerColumn } from '../ledger/ledger';
import type { RuleHead, RuleKind } from './kind';

export interface ConsecutiveRule extends RuleHead {
  readonly kind: 'consecutive';
  /** The number that the first record has. */
  readonly from: number;
}

/** Gives the numbers by record; null where there is none, or it stands in an earlier record already. */
function numbersOf(column: LedgerColumn): readonly (number | null)[] {
  const seen = new Set<number>();
  return column.cells.map(({ reading }) => {
    if (reading.state !== 'value' || reading.value.kind !== 'integer') return null;
    const { value } = reading.value;
    if (seen.has(value)) return null;
    seen.add(value);
    return value;
  });
}

export const consecutive: RuleKind<ConsecutiveRule> = {
  compile(rule, on) {
    const column = on.numberColumn;
    if (!column) return null;
    return function* () {
      const numbers = numbersOf(column);
      const sorted = numbers
        .flatMap((number, index) => (number === null ? [] : [{ number, index }]))
        .toSorted((a, b) => a.number - b.number);
      let last = { number: rule.from - 1, index: -1 };
      for (const next of sorted) {
        const missing = next.number - last.number - 1;
        // A record between the two whose number is missing, unreadable or a duplicate has a finding of
        // its own, and is why the number is not there.
        const explained = numbers
          .slice(last.index + 1, Math.max(last.index + 1, next.index))
          .filter((number) => number === null).length;
        if (missing > explained) {
          const place = { row: on.ledger.rows[next.index] ?? 0, column: column.column };
          const facts = { from: last.number + 1, to: next.number - 1 };
          yield on.ofLedger(
            rule,
            place,
            { sentence: 'gap', facts },
            { field: column.field.label, value: column.cells[next.index]?.text ?? '' },
          );
        }
        if (next.number >= rule.from) last = next;
      }
    };
  },
};
