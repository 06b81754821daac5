/** C03: no two records hold the same in a field (or no two of a group); the first occurrence stands, each later one is a finding. */
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { keyOf } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const uniqueRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('unique'),
  field: v.string(),
  /** Only records that hold the same in these fields are compared, e.g. items of one record. */
  within: v.optional(v.array(v.string())),
});
export type UniqueRule = DataOf<typeof uniqueRuleSchema>;

const messages = {
  duplicate: takes<{ readonly firstRecord: string; readonly firstCell: string }>(),
};

function keyIn(column: LedgerColumn, index: number): string | null {
  const reading = column.cells[index]?.reading;
  return reading?.state === 'value' ? keyOf(reading.value, column.field.type) : null;
}

export const unique: RuleKind<UniqueRule, typeof messages> = {
  schema: uniqueRuleSchema,
  messages,
  compile(rule, on) {
    const column = on.column(rule.field);
    const within = (rule.within ?? []).map((field) => on.column(field));
    if (!column || within.includes(null)) return null;
    return function* () {
      const first = new Map<string, number>();
      for (const [index, { reading }] of column.cells.entries()) {
        if (reading.state !== 'value') continue;
        const group = within.map((each) => each && keyIn(each, index));
        // Whether a record belongs with others is not known while the cell that says so cannot be read.
        if (group.includes(null)) continue;
        const key = JSON.stringify([...group, keyOf(reading.value, column.field.type)]);
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, index);
          continue;
        }
        const params = {
          firstRecord: on.names[earlier] ?? '',
          firstCell: on.cellName(column, earlier, index),
        };
        yield on.at(rule, column, index, { message: 'duplicate', params });
      }
    };
  },
};
