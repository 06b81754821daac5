/** The sum of a record's amounts reaches its target, where the record says that all was done. */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { figureOf, unitOf } from '../../../values';
import { printDecimal } from '../../../values/decimal';
import { whenSchema } from '../../engine/findings';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt, whenOf } from '../../engine/findings';

const reachesTargetRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('reaches-target'),
  target: v.string(),
  amounts: v.string(),
  when: whenSchema,
});
export type ReachesTargetRule = DataOf<typeof reachesTargetRuleSchema>;

const messages = {
  'reaches-target': takes<{
    readonly reached: string;
    readonly target: string;
    readonly unit: string;
    readonly because: string;
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
  compile(rule, on) {
    const target = on.column(rule.target);
    const amounts = on.everyYear(rule.amounts);
    const applies = whenOf(on, rule.when);
    const [first] = amounts ?? [];
    if (!target || !amounts || !first || !applies) return null;
    const targetType = target.field.type;
    const [amountUnit, targetUnit] = [unitOf(first.field.type), unitOf(targetType)];
    if (!amountUnit || !targetUnit) return null;
    const factor = amountUnit.factor.div(targetUnit.factor);
    return function* () {
      for (const [record, cell] of on.cells(target)) {
        const money = valueIn(cell, 'money');
        const wanted = money && figureOf(money, targetType);
        if (!wanted?.gt(0) || !applies(record)) continue;
        const reached = sumOf(amounts, record)?.times(factor);
        if (!reached?.lt(wanted)) continue;
        const params = {
          reached: printDecimal(reached),
          target: printDecimal(wanted),
          unit: targetUnit.name,
          because: rule.when.in[0] ?? '',
        };
        yield findingAt(rule, target, record, { message: 'reaches-target', params });
      }
    };
  },
};
