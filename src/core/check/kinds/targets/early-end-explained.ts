/**
 * A period that ends before the plan does is marked with ※, and a note behind the targets names the plan it follows. The note
 * and the mark stand within their cells, which a condition takes whole.
 */
import * as v from 'valibot';
import { printFiscalYear } from '../../../fiscal-year';
import type { Fix } from '../../../finding';
import { printValue } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const earlyEndExplainedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('early-end-explained'),
  /** The field that holds the period. */
  period: v.string(),
  /** The field that holds the targets with their note. */
  targets: v.string(),
  /** Words that the name of another plan holds, e.g. `計画`. */
  planWords: v.array(v.string()),
});
export type EarlyEndExplainedRule = DataOf<typeof earlyEndExplainedRuleSchema>;

const messages = {
  'early-end-unmarked': takes<{ readonly end: string; readonly targets: string }>(),
  'early-end-unexplained': takes<{ readonly end: string; readonly targets: string }>(),
  'early-end-bare': takes<{ readonly end: string; readonly targets: string }>(),
};

export const earlyEndExplained: RuleKind<EarlyEndExplainedRule, typeof messages> = {
  schema: earlyEndExplainedRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const periods = on.column(rule.period);
    const targets = on.column(rule.targets);
    const last = on.years.at(-1);
    if (!periods || !targets || last === undefined) return null;
    return function* () {
      for (const [record, cell] of on.ownCells(periods)) {
        const period = valueIn(cell, 'year-range');
        // A period that runs backwards is no early end.
        if (!period || period.to >= last || period.to < period.from) continue;
        const value = record.valueIn(targets, 'targets');
        // Of targets that cannot be read nobody knows whether they have a note.
        const note = value?.note ?? '';
        const explained = value === null || rule.planWords.some((word) => note.includes(word));
        if (period.marked && explained) continue;
        const params = { end: printFiscalYear(period.to), targets: targets.field.label };
        const message = explained
          ? 'early-end-unmarked'
          : period.marked
            ? 'early-end-unexplained'
            : 'early-end-bare';
        const column = message === 'early-end-unexplained' ? targets : periods;
        const marked = printValue({ ...period, marked: true }, periods.field.type);
        // The note is there already: ※ follows from it.
        const fix: Fix = { way: 'derived', content: marked };
        const fixed = message === 'early-end-unmarked' && value ? { fix } : {};
        yield findingAt(rule, column, record, { message, params, ...fixed });
      }
    };
  },
};
