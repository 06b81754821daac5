/**
 * No cells are merged inside the data, but for one row's year columns of one label. It is about the sheet's merges, which a
 * condition does not see.
 */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { areaAddress } from '../../../area';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt, findingOf } from '../../engine/findings';

const noMergesRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('no-merges'),
});
export type NoMergesRule = DataOf<typeof noMergesRuleSchema>;

const messages = {
  merged: takes<{ readonly area: string }>(),
};

export const noMerges: RuleKind<NoMergesRule, typeof messages> = {
  schema: noMergesRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      let before = 0;
      for (const part of partsOf(on.ledger)) {
        const { merges, rows, columns } = part;
        for (const merge of merges) {
          const params = { area: areaAddress(merge) };
          const message: MessageOf<typeof messages> = { message: 'merged', params };
          const at = rows.indexOf(merge.row);
          const record = at < 0 ? undefined : on.all[before + at];
          const column = columns.find((each) => each.column === merge.column);
          yield record && column
            ? findingAt(rule, column, record, message)
            : findingOf(rule, on.ledger, { ...merge, sheet: part }, message);
        }
        before += rows.length;
      }
    };
  },
};
