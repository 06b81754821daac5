/** Where a goal was reached, no part of the year says that nothing was done, or that it was called off. One finding a record. */
import * as v from 'valibot';
import { comparable } from '../../../values/comparable';
import { normalizedText, messageOfAll, whenSchema } from '../../engine/checked-ledger';
import type { RuleKind } from '../../engine/kind';
import { affirmedWord } from '../../../condition/affirmed-words';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const reportedWhenRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('reported-when'),
  /** The accounts of the parts of the year. */
  fields: v.array(v.string()),
  /** What says that there is nothing, e.g. なし; a full stop behind it makes no difference. */
  none: v.array(v.string()),
  /** Words that speak against it wherever an account states them, e.g. 中止. */
  against: v.optional(v.array(v.string())),
  when: whenSchema,
});
export type ReportedWhenRule = DataOf<typeof reportedWhenRuleSchema>;

const FULL_STOP = /[。.]$/u;

export const reportedWhen: RuleKind<ReportedWhenRule> = {
  schema: reportedWhenRuleSchema,
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const applies = on.when(rule.when);
    const condition = on.column(rule.when.field);
    if (!applies || !condition) return null;
    const none = new Set(rule.none.map(comparable));
    return function* () {
      for (const index of on.ledger.rows.keys()) {
        if (!applies(index)) continue;
        const params = {
          because: normalizedText(condition.cells[index]),
          becauseField: condition.field.label,
        };
        const found = columns.flatMap((column) => {
          const cell = column.cells[index];
          const said = normalizedText(cell);
          const position = { field: column.field.label, value: cell?.text ?? '' };
          if (none.has(said.replace(FULL_STOP, '')))
            return [{ column, told: { message: 'reported-when', params, ...position } }];
          const word = affirmedWord(said, rule.against ?? []);
          if (word === null) return [];
          const told = { message: 'reported-against', params: { ...params, word }, ...position };
          return [{ column, told }];
        });
        const [first] = found;
        const message = messageOfAll(found.map(({ told }) => told));
        if (first && message) yield on.at(rule, first.column, index, message);
      }
    };
  },
};
