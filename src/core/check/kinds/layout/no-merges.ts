/** C16: no cells are merged inside the data, but for one row's year columns of one label. */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { areaAddress } from '../../../area';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

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
  compile(rule, on) {
    return function* () {
      let before = 0;
      for (const part of partsOf(on.ledger)) {
        const { merges, rows, columns } = part;
        for (const merge of merges) {
          const params = { area: areaAddress(merge) };
          const message: MessageOf<typeof messages> = { message: 'merged', params };
          const index = rows.indexOf(merge.row);
          const column = columns.find((each) => each.column === merge.column);
          yield index >= 0 && column
            ? on.at(rule, column, before + index, message)
            : on.ofLedger(rule, { ...merge, sheet: part }, message);
        }
        before += rows.length;
      }
    };
  },
};
