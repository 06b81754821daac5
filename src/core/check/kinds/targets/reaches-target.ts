/** The sum of a record's amounts reaches its target, where the plan expects it to: a condition compares single cells, not their sum. */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { figureOf, unitOf } from '../../../values';
import { printDecimal } from '../../../values/decimal';
import { compileCondition, conditionSchema } from '../../../condition';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const reachesTargetRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('reaches-target'),
  target: v.string(),
  amounts: v.string(),
  /** Which records are expected to reach it. */
  when: conditionSchema,
});
export type ReachesTargetRule = DataOf<typeof reachesTargetRuleSchema>;

const messages = {
  'reaches-target': takes<{
    readonly reached: string;
    readonly target: string;
    readonly unit: string;
  }>(),
};

/**
 * Sums what enters a rollup of a record's amounts, in their field's unit.
 * Null where none is given, one is ※, or one cannot be read: then nothing can be said of the sum.
 */
function sumOf(columns: readonly LedgerColumn[], record: LedgerRecord): Big | null {
  let sum: Big | null = null;
  for (const { cells, field } of columns) {
    const cell = cells[record.index];
    if (!cell || cell.reading.state === 'blank') continue;
    const money = valueIn(cell, 'money');
    if (!money || money.form === 'note') return null;
    const figure = figureOf(money, field.type);
    if (figure) sum = (sum ?? new Big(0)).plus(figure);
  }
  return sum;
}

export const reachesTarget: RuleKind<ReachesTargetRule, typeof messages> = {
  schema: reachesTargetRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const target = on.column(rule.target);
    const amounts = on.everyYear(rule.amounts);
    const when = compileCondition(rule.when, on);
    const [first] = amounts ?? [];
    if (!target || !amounts || !first || !when) return null;
    const targetType = target.field.type;
    const [amountUnit, targetUnit] = [unitOf(first.field.type), unitOf(targetType)];
    if (!amountUnit || !targetUnit) return null;
    const factor = amountUnit.factor.div(targetUnit.factor);
    return function* () {
      for (const [record, cell] of on.cells(target)) {
        const money = valueIn(cell, 'money');
        const wanted = money && figureOf(money, targetType);
        if (!wanted?.gt(0) || when.holds(record, null) !== true) continue;
        const reached = sumOf(amounts, record)?.times(factor);
        if (!reached?.lt(wanted)) continue;
        const params = {
          reached: printDecimal(reached),
          target: printDecimal(wanted),
          unit: targetUnit.name,
        };
        const composed = { because: when.tell(record, null, true), broken: [] };
        yield findingAt(rule, target, record, { message: 'reaches-target', params, composed });
      }
    };
  },
};
