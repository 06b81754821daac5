/** The items of a record are numbered from one on, through all its years. */
import { printValue } from '../values';
import type { RuleHead, RuleKind } from './kind';
import { rowsByRecord } from './rows-by-record';

export interface SequenceRule extends RuleHead {
  readonly kind: 'sequence';
  /** The field of circled numbers. */
  readonly field: string;
}

export const sequence: RuleKind<SequenceRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    if (!column) return null;
    return function* () {
      for (const indices of rowsByRecord(on).values())
        // One finding a record: what follows the first wrong number is often right in itself.
        for (const [place, index] of indices.entries()) {
          const reading = column.cells[index]?.reading;
          if (reading?.state !== 'value' || reading.value.kind !== 'circled-number') continue;
          const expected = { kind: 'circled-number', number: place + 1 } as const;
          if (reading.value.number === expected.number) continue;
          const content = printValue(expected, column.field.type);
          yield on.at(rule, column, index, {
            sentence: 'item-sequence',
            facts: { expected: content },
            fix: { way: 'derived', content },
          });
          break;
        }
    };
  },
};
