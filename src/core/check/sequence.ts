/** The items of a record are numbered from one on, through all its years. */
import { printValue } from '../values';
import type { CheckedLedger } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';
import { rowsByRecord } from './rows-by-record';

export interface SequenceRule extends RuleHead {
  readonly kind: 'sequence';
  /** The field of circled numbers. */
  readonly field: string;
}

/** Counts the rows right above that lost their record's number (C02): they may hold the items that seem left out. */
function lostAbove({ numbers }: CheckedLedger, index: number): number {
  let count = 0;
  while (numbers[index - 1 - count] === '') count += 1;
  return count;
}

export const sequence: RuleKind<SequenceRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    if (!column) return null;
    return function* () {
      for (const indices of rowsByRecord(on).values()) {
        let next = 1;
        // One finding a record: what follows the first wrong number is often right in itself.
        for (const index of indices) {
          const reading = column.cells[index]?.reading;
          const isRead = reading?.state === 'value' && reading.value.kind === 'circled-number';
          const number = isRead ? reading.value.number : next;
          if (number < next || number > next + lostAbove(on, index)) {
            const expected = { kind: 'circled-number', number: next } as const;
            const content = printValue(expected, column.field.type);
            yield on.at(rule, column, index, {
              sentence: 'item-sequence',
              facts: { expected: content },
              fix: { way: 'derived', content },
            });
            break;
          }
          next = number + 1;
        }
      }
    };
  },
};
