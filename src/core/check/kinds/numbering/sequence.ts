/**
 * The items of a record are numbered from one on, through all its years; each break of the sequence is told. The numbers of a
 * record's items are looked at together, where a condition sees one of them.
 */
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { printValue } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { findingAt } from '../../engine/findings';

const sequenceRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('sequence'),
  /** The field of circled numbers. */
  field: v.string(),
});
export type SequenceRule = DataOf<typeof sequenceRuleSchema>;

const messages = {
  'item-sequence': takes<{ readonly expected: string }>(),
};

/** Counts the rows right above that lost their record's number: they may hold the items that seem left out. */
function lostAbove({ among: { names }, index }: LedgerRecord): number {
  let count = 0;
  while (names[index - 1 - count] === '') count += 1;
  return count;
}

interface Break {
  readonly record: LedgerRecord;
  /** The number by the item's place in the record. */
  readonly expected: number;
  /** What follows goes on from the wrong number: to fix the one alone would only move the break. */
  readonly carries: boolean;
}

/**
 * Finds where the numbers of a record's items leave their sequence. How far a number is ahead of its place stays the same
 * along a sequence: a break is where that changes, unless the sequence only returns to where it was before one slip.
 */
function breaksIn(column: LedgerColumn, records: readonly LedgerRecord[]): readonly Break[] {
  const ahead = records.map((record, at) => {
    const number = record.valueIn(column, 'circled-number')?.number ?? null;
    return number === null ? null : number - (at + 1);
  });
  const found: Break[] = [];
  /** How far ahead the sequence, the last item, and what rows without a record's number explain are. */
  let [settled, last, explained] = [0, 0, 0];
  for (const [at, record] of records.entries()) {
    const own = ahead[at] ?? null;
    if (own === null) continue;
    if (own > last && own <= last + lostAbove(record)) {
      explained += own - last;
      settled = own;
    } else if (own === last) settled = own;
    else if (own !== settled) {
      const next = ahead.slice(at + 1).find((each) => each !== null);
      found.push({ record, expected: at + 1 + explained, carries: next === own });
    }
    last = own;
  }
  return found;
}

export const sequence: RuleKind<SequenceRule, typeof messages> = {
  schema: sequenceRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.field);
    if (!column) return null;
    const messageOf = ({ expected, carries }: Break): MessageOf<typeof messages> => {
      const value = { kind: 'circled-number', number: expected } as const;
      const content = printValue(value, column.field.type);
      const message: MessageOf<typeof messages> = {
        message: 'item-sequence',
        params: { expected: content },
      };
      return carries ? message : { ...message, fix: { way: 'derived', content } };
    };
    return function* () {
      for (const [number, records] of on.byName())
        for (const each of number === '' ? [] : breaksIn(column, records))
          yield findingAt(rule, column, each.record, messageOf(each));
    };
  },
};
