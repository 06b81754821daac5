/** C16: no cells are merged inside the data, but for one row's year columns of one label. */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { areaAddress } from '../../../area';
import type { RuleKind } from '../../engine/kind';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const noMergesRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('no-merges'),
});
export type NoMergesRule = DataOf<typeof noMergesRuleSchema>;

export const noMerges: RuleKind<NoMergesRule> = {
  schema: noMergesRuleSchema,
  compile(rule, on) {
    return function* () {
      let before = 0;
      for (const part of partsOf(on.ledger)) {
        const { merges, rows, columns } = part;
        for (const merge of merges) {
          const message = { message: 'merged', params: { area: areaAddress(merge) } };
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
