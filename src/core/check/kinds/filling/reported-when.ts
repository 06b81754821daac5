/**
 * Where a goal was reached, no part of the year says that nothing was done, or that it was called off. One finding a record tells all
 * of its parts, which a rule of conditions tells one by one.
 */
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { comparable } from '../../../values/comparable';
import { compileCondition, conditionSchema } from '../../../condition';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { affirmedWord } from '../../../condition/affirmed-words';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';

const reportedWhenRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('reported-when'),
  /** The accounts of the parts of the year. */
  fields: v.array(v.string()),
  /** What says that there is nothing, e.g. なし; a full stop behind it makes no difference. */
  none: v.array(v.string()),
  /** Words that speak against it wherever an account states them, e.g. 中止. */
  against: v.optional(v.array(v.string())),
  /** Which records have something to report. */
  when: conditionSchema,
});
export type ReportedWhenRule = DataOf<typeof reportedWhenRuleSchema>;

const messages = {
  'reported-when': takes(),
  'reported-against': takes<{ readonly word: string }>(),
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
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const when = compileCondition(rule.when, on);
    if (!when) return null;
    const none = new Set(rule.none.map(comparable));
    return function* () {
      for (const record of on.all) {
        if (when.holds(record, record.year) !== true) continue;
        const found = columns.flatMap((column): readonly Told[] => {
          const cell = record.at(column);
          const said = normalizedText(cell);
          const position = { field: column.field.label, value: cell?.text ?? '' };
          if (none.has(said.replace(FULL_STOP, '')))
            return [{ column, told: { message: 'reported-when', params: {}, ...position } }];
          const word = affirmedWord(said, rule.against ?? []);
          if (word === null) return [];
          return [{ column, told: { message: 'reported-against', params: { word }, ...position } }];
        });
        const [first] = found;
        const message = messageOfAll(found.map(({ told }) => told));
        if (!first || !message) continue;
        const composed = { because: when.tell(record, record.year, true), broken: [] };
        yield findingAt(rule, first.column, record, { ...message, composed });
      }
    };
  },
};
