/**
 * A year that has a plan has an account of what was done, which is more than なし, until the work is over. Whether the work is
 * over is carried along from year to year, where a condition sees one other year.
 */
import * as v from 'valibot';
import { onceACell } from '../../../ledger/contents';
import { comparable } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { affirmedWord } from '../../../condition/affirmed-words';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';

const doneWhenPlannedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('done-when-planned'),
  planned: v.string(),
  actual: v.string(),
  /** Words that fill a cell and say nothing, e.g. なし. */
  none: v.array(v.string()),
  /** Words by which an account says that the work is over, e.g. 完了; what only goes on (⇒) after it has nothing to tell. */
  over: v.optional(v.array(v.string())),
});
export type DoneWhenPlannedRule = DataOf<typeof doneWhenPlannedRuleSchema>;

const messages = {
  'done-when-planned-blank': takes<{ readonly planned: string }>(),
  'done-when-planned-none': takes<{ readonly planned: string }>(),
};

export const doneWhenPlanned: RuleKind<DoneWhenPlannedRule, typeof messages> = {
  schema: doneWhenPlannedRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const planned = on.columns(rule.planned);
    const actual = on.columns(rule.actual);
    const none = new Set(rule.none.map(comparable));
    const said = onceACell(normalizedText);
    const isOver = onceACell((cell) => affirmedWord(said(cell), rule.over ?? []) !== null);
    return function* () {
      for (const record of on.all) {
        // Once an account says that the work is over, a plan that only goes on asks for nothing more.
        let over = false;
        for (const plan of planned) {
          const column = actual.find(({ year }) => year === plan.year);
          const cell = record.at(column);
          if (!column || !cell) continue;
          const wanted = record.at(plan);
          const plans = wanted ? said(wanted) : '';
          // The plan of a year may only go on with that of the year before (⇒).
          over &&= record.valueIn(plan, 'plan-cell')?.continues === true;
          const asks = plans !== '' && !none.has(plans) && !over;
          const params = { planned: plan.field.label };
          if (asks && cell.reading.state === 'blank')
            yield findingAt(rule, column, record, { message: 'done-when-planned-blank', params });
          else if (asks && none.has(said(cell)))
            yield findingAt(rule, column, record, { message: 'done-when-planned-none', params });
          over ||= isOver(cell);
        }
      }
    };
  },
};
