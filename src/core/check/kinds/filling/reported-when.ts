/** Where a goal was reached, no part of the year says that nothing was done, or that it was called off. One finding a record. */
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { comparable } from '../../../values/comparable';
import { whenSchema } from '../../engine/findings';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { affirmedWord } from '../../../condition/affirmed-words';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt, whenOf } from '../../engine/findings';

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

/** What the record says that an account speaks against. */
type Because = { readonly because: string; readonly becauseField: string };

const messages = {
  'reported-when': takes<Because>(),
  'reported-against': takes<Because & { readonly word: string }>(),
};

/** What an account says that it should not. */
interface Told {
  readonly column: LedgerColumn;
  readonly told: BreakOf<typeof messages>;
}

const FULL_STOP = /[。.]$/u;

export const reportedWhen: RuleKind<ReportedWhenRule, typeof messages> = {
  schema: reportedWhenRuleSchema,
  messages,
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const applies = whenOf(on, rule.when);
    const condition = on.column(rule.when.field);
    if (!applies || !condition) return null;
    const none = new Set(rule.none.map(comparable));
    return function* () {
      for (const record of on.all) {
        if (!applies(record)) continue;
        const params = {
          because: normalizedText(record.at(condition)),
          becauseField: condition.field.label,
        };
        const found = columns.flatMap((column): readonly Told[] => {
          const cell = record.at(column);
          const said = normalizedText(cell);
          const position = { field: column.field.label, value: cell?.text ?? '' };
          if (none.has(said.replace(FULL_STOP, '')))
            return [{ column, told: { message: 'reported-when', params, ...position } }];
          const word = affirmedWord(said, rule.against ?? []);
          if (word === null) return [];
          const against = { ...params, word };
          return [{ column, told: { message: 'reported-against', params: against, ...position } }];
        });
        const [first] = found;
        const message = messageOfAll(found.map(({ told }) => told));
        if (first && message) yield findingAt(rule, first.column, record, message);
      }
    };
  },
};
