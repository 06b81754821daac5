/**
 * What is filled before its time. To a condition a cell that is not yet due is not there, so that no rule asks for the future; this
 * one kind looks at it.
 */
import * as v from 'valibot';
import { shortAsOf } from '../../../calendar/as-of';
import type { LedgerColumn } from '../../../ledger/ledger';
import { holdsItself } from '../../../ledger/ledger';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const notYetDueRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('not-yet-due'),
});
export type NotYetDueRule = DataOf<typeof notYetDueRuleSchema>;

const messages = {
  'filled-early': takes<{
    readonly labels: readonly string[];
    /** In short: R3, R2-1. */
    readonly asOf: string;
  }>(),
};

/** The columns that a record has filled before their time, by the year of their cells. */
function filledEarly(on: LedgerRecords, record: LedgerRecord): readonly LedgerColumn[][] {
  const years = new Map<number | null, LedgerColumn[]>();
  for (const column of on.early) {
    const cell = record.due(column.field, column.year) ? null : record.written(column);
    if (!cell || cell.reading.state === 'blank' || !holdsItself(cell)) continue;
    const year = record.yearIn(column);
    years.set(year, [...(years.get(year) ?? []), column]);
  }
  return [...years.values()];
}

export const notYetDue: RuleKind<NotYetDueRule, typeof messages> = {
  schema: notYetDueRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const { asOf } = on.workbook;
    return function* () {
      if (!asOf) return;
      for (const record of on.all)
        for (const columns of filledEarly(on, record)) {
          const [first] = columns;
          // One finding a record and year: that the as-of is too early is one cause.
          const labels = columns.map(({ field }) => field.label);
          const params = { asOf: shortAsOf(asOf), labels };
          if (first) yield findingAt(rule, first, record, { message: 'filled-early', params });
        }
    };
  },
};
