/** The numbers of headings run from 1 without a gap within the records of one group: ① within its 中項目. */
import type { LedgerColumn } from '../ledger/ledger';
import { keyOf } from '../values';
import type { HeadingValue } from '../values';
import { printHeadingNumber } from '../values/heading';
import type { CheckedLedger } from './checked-ledger';
import type { PlacedFinding, RuleHead, RuleKind } from './kind';

export interface SequenceWithinRule extends RuleHead {
  readonly kind: 'sequence-within';
  /** A field of headings. */
  readonly field: string;
  /** The fields that make a group together. */
  readonly within: readonly string[];
}

interface Numbered {
  readonly index: number;
  readonly number: number;
  readonly numbering: HeadingValue['numbering'];
}

/** Names the group of a record; null where one of its fields is empty or cannot be read. */
function groupOf(columns: readonly LedgerColumn[], index: number): string | null {
  const keys = columns.map(({ cells, field }) => {
    const reading = cells[index]?.reading;
    return reading?.state === 'value' ? keyOf(reading.value, field.type) : null;
  });
  return keys.includes(null) ? null : JSON.stringify(keys);
}

function headingIn(column: LedgerColumn, index: number): HeadingValue | null {
  const reading = column.cells[index]?.reading;
  return reading?.state === 'value' && reading.value.kind === 'heading' ? reading.value : null;
}

/** Says what is wrong in one group. `strays` records without a group may be what is missing. */
function* faultsIn(
  rule: RuleHead,
  on: CheckedLedger,
  column: LedgerColumn,
  indexes: readonly number[],
  strays: number,
): Iterable<PlacedFinding> {
  const { type } = column.field;
  if (type.kind !== 'heading') return;
  const first = new Map<number, Numbered>();
  let explained = strays;
  for (const index of indexes) {
    const value = headingIn(column, index);
    if (value?.number == null) {
      explained += 1;
      // An empty heading is a required field's.
      if (value) yield on.at(rule, column, index, { sentence: 'within-unnumbered' });
      continue;
    }
    const { number, numbering } = value;
    const earlier = first.get(number);
    if (!earlier) {
      first.set(number, { index, number, numbering });
      continue;
    }
    explained += 1;
    const facts = {
      number: printHeadingNumber(number, numbering, type),
      firstRecord: on.numbers[earlier.index] ?? '',
    };
    yield on.at(rule, column, index, { sentence: 'within-repeated', facts });
  }
  let last = 0;
  for (const { index, number, numbering } of [...first.values()].toSorted(
    (a, b) => a.number - b.number,
  )) {
    const missing = number - last - 1;
    // A record without a number, or with another's, has its own finding and is why this number is not there.
    if (missing > explained) {
      const facts = {
        from: printHeadingNumber(last + 1, numbering, type),
        to: printHeadingNumber(number - 1, numbering, type),
      };
      yield on.at(rule, column, index, { sentence: 'within-gap', facts });
    }
    explained = Math.max(0, explained - Math.max(0, missing));
    last = number;
  }
}

export const sequenceWithin: RuleKind<SequenceWithinRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const within = rule.within.flatMap((field) => on.column(field) ?? []);
    if (!column || within.length < rule.within.length) return null;
    return function* () {
      const groups = new Map<string, number[]>();
      let strays = 0;
      for (const index of on.ledger.rows.keys()) {
        const group = groupOf(within, index);
        if (group === null) strays += 1;
        else groups.set(group, [...(groups.get(group) ?? []), index]);
      }
      for (const indexes of groups.values()) yield* faultsIn(rule, on, column, indexes, strays);
    };
  },
};
