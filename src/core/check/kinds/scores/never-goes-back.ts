/**
 * A stage never goes back to an earlier one. Each year is compared with the last one that has a stage, whichever that is; a condition
 * looks at one other year, and at no other row.
 */
import * as v from 'valibot';
import { compileCondition, conditionSchema } from '../../../condition';
import { shortFiscalYear } from '../../../fiscal-year';
import type { FiscalYear } from '../../../fiscal-year';
import type { LedgerColumn } from '../../../ledger/ledger';
import { comparable } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';

const neverGoesBackRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('never-goes-back'),
  /** A field by year, or a field of sub-records of which each has its year. */
  field: v.string(),
  /** The stages from the first to the last. */
  order: v.array(v.string()),
  /** What allows a step back, e.g. a reason. */
  unless: v.optional(conditionSchema),
});
export type NeverGoesBackRule = DataOf<typeof neverGoesBackRuleSchema>;

const messages = {
  'never-goes-back': takes<{ readonly before: string; readonly yearBefore: string }>(),
};

/** A cell that may hold a stage. */
interface Stop {
  readonly record: LedgerRecord;
  readonly column: LedgerColumn;
  readonly year: FiscalYear;
}

/** The cells of each record in the order of years: of a field by year its columns, else its sub-records' rows. */
function series(on: LedgerRecords, columns: readonly LedgerColumn[]): readonly (readonly Stop[])[] {
  const [column] = columns;
  if (!column) return [];
  if (column.year !== null)
    return on.all.map((record) =>
      columns.flatMap((each) =>
        each.year === null ? [] : [{ record, column: each, year: each.year }],
      ),
    );
  return [...on.byName()].map(([name, records]) =>
    (name === '' ? [] : records)
      .flatMap((record) => (record.year === null ? [] : [{ record, column, year: record.year }]))
      .toSorted((a, b) => a.year - b.year),
  );
}

export const neverGoesBack: RuleKind<NeverGoesBackRule, typeof messages> = {
  schema: neverGoesBackRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const order = rule.order.map(comparable);
    const unless = rule.unless && compileCondition(rule.unless, on);
    if (unless === null) return null;
    return function* () {
      for (const stops of series(on, columns)) {
        // Years without a stage are left out: the next one is held against the last that is known.
        let last: { readonly rank: number; readonly stage: string; readonly year: string } | null =
          null;
        for (const { record, column, year } of stops) {
          const stage = normalizedText(record.at(column));
          const rank = order.indexOf(stage);
          if (rank < 0) continue;
          if (last && rank < last.rank && unless?.holds(record, year) !== true) {
            const params = { before: last.stage, yearBefore: last.year };
            yield findingAt(rule, column, record, { message: 'never-goes-back', params });
          }
          last = { rank, stage, year: shortFiscalYear(year) };
        }
      }
    };
  },
};
