/**
 * The records' numbers run without a gap, of codes each series for itself. The numbers of all records are looked at together,
 * where a condition sees one record.
 */
import * as v from 'valibot';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { serialIn } from '../../../values';
import { printCode } from '../../../values/code';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import { wholeWithin } from '../../../data-schema';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingOf } from '../../engine/findings';

const consecutiveRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('consecutive'),
  /** The number that the first record has. */
  from: wholeWithin(0, 1_000_000),
});
export type ConsecutiveRule = DataOf<typeof consecutiveRuleSchema>;

const messages = {
  gap: takes<{ readonly from: string | number; readonly to: string | number }>(),
};

/** A record's number; the series of a code has a prefix. */
interface InSeries {
  readonly prefix: string;
  readonly number: number;
}

function numberIn(cell: LedgerCell, { field }: LedgerColumn): InSeries | null {
  const value = valueIn(cell);
  return value && serialIn(value, field.type);
}

/** The numbers by record; those are left out that are none, or stand in an earlier record already. */
type Numbers = ReadonlyMap<LedgerRecord, InSeries>;

function numbersOf(on: LedgerRecords, column: LedgerColumn): Numbers {
  const seen = new Set<string>();
  const numbers = new Map<LedgerRecord, InSeries>();
  for (const [record, cell] of on.cells(column)) {
    const number = numberIn(cell, column);
    // What is listed once more has the number of the record that counts, or none.
    if (!record.counted || !number || seen.has(printCode(number))) continue;
    seen.add(printCode(number));
    numbers.set(record, number);
  }
  return numbers;
}

interface Placed extends InSeries {
  readonly record: LedgerRecord;
}

/**
 * The records that may be why numbers between two records are not there, each with a finding of its own: those between the two
 * whose number is missing, unreadable or a duplicate, and those that bear the second one's number too, of which the first may be
 * the wrong one.
 */
interface Suspects {
  /** In the ledger's order. */
  readonly all: readonly LedgerRecord[];
  readonly byCode: ReadonlyMap<string, readonly LedgerRecord[]>;
}

function suspectsOf(on: LedgerRecords, column: LedgerColumn, numbers: Numbers): Suspects {
  const all: LedgerRecord[] = [];
  const byCode = new Map<string, LedgerRecord[]>();
  for (const [record, cell] of on.cells(column)) {
    if (numbers.has(record) || !record.counted) continue;
    all.push(record);
    const number = numberIn(cell, column);
    if (!number) continue;
    const code = printCode(number);
    const same = byCode.get(code);
    if (same) same.push(record);
    else byCode.set(code, [record]);
  }
  return { all, byCode };
}

/** Finds the first of some records, in the ledger's order, that stands behind a position. */
function firstBehind(records: readonly LedgerRecord[], position: number): number {
  let from = 0;
  let to = records.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((records[middle]?.index ?? 0) > position) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Lists, up to a number, the suspects for what lacks between two records that are not spent on other gaps, in the ledger's order. */
function whyMissing(
  { all, byCode }: Suspects,
  last: LedgerRecord | null,
  next: Placed,
  most: number,
  spent: ReadonlySet<LedgerRecord>,
): readonly LedgerRecord[] {
  const [from, to] = [last?.index ?? -1, next.record.index];
  const again = (byCode.get(printCode(next)) ?? []).filter((record) => !spent.has(record));
  const why = again.filter(({ index }) => index <= from);
  for (let at = firstBehind(all, from); why.length < most; at += 1) {
    const record = all[at];
    if (!record || record.index >= to) break;
    if (!spent.has(record)) why.push(record);
  }
  return [...why, ...again.filter(({ index }) => index >= to && index > from)].slice(0, most);
}

export const consecutive: RuleKind<ConsecutiveRule, typeof messages> = {
  schema: consecutiveRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const column = on.numberColumn;
    // Sub-records bear their record's number, and not every record has some.
    const ofSubRecords = rule.ledger === undefined && on.ledger.definition.subRecordsOf;
    if (!column || ofSubRecords) return null;
    return function* () {
      const numbers = numbersOf(on, column);
      const suspects = suspectsOf(on, column, numbers);
      const all = [...numbers].map(([record, number]): Placed => ({ ...number, record }));
      // Series may stand between each other: each runs through the ledger for itself.
      for (const series of new Set(all.map(({ prefix }) => prefix))) {
        const own = all.filter(({ prefix }) => prefix === series);
        const spent = new Set<LedgerRecord>();
        let last: { readonly number: number; readonly record: LedgerRecord | null } = {
          number: rule.from - 1,
          record: null,
        };
        for (const next of own.toSorted((a, b) => a.number - b.number)) {
          const missing = next.number - last.number - 1;
          if (missing > 0) {
            const why = whyMissing(suspects, last.record, next, missing, spent);
            if (missing > why.length) {
              const { row, column: at, ...sheet } = next.record.positionIn(column);
              const position = { row, column: at, sheet };
              const code = (number: number): string | number =>
                series === '' ? number : printCode({ prefix: series, number });
              const params = { from: code(last.number + 1), to: code(next.number - 1) };
              yield findingOf(
                rule,
                on.ledger,
                position,
                { message: 'gap', params },
                { field: column.field.label, value: next.record.at(column)?.text ?? '' },
              );
            } else for (const each of why) spent.add(each);
          }
          if (next.number >= rule.from) last = next;
        }
      }
    };
  },
};
