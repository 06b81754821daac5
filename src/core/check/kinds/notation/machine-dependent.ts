/**
 * No machine-dependent signs and no half-width katakana; ① to ⑳ are allowed, and so are the marks of items. It is about how a
 * cell is written, which conditions pass over on purpose.
 */
import * as v from 'valibot';
import { natureOf, printValue } from '../../../values';
import type { ValueType } from '../../../values';
import type { LedgerCell } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { mechanicalFix } from './fixed';
import { machineDependentSigns } from '../../../values/signs';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const machineDependentRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('machine-dependent'),
  /** Fields of which a rule of the plan says it. */
  except: v.optional(v.array(v.string())),
});
export type MachineDependentRule = DataOf<typeof machineDependentRuleSchema>;

const messages = {
  'machine-dependent': takes<{ readonly signs: readonly string[] }>(),
};

/** The signs of a cell that are none of the code's own (㉑ is the number 21 where a plan numbers so). */
function signsIn({ raw, reading }: LedgerCell, type: ValueType): readonly string[] {
  if (typeof raw !== 'string') return [];
  const signs = machineDependentSigns(raw);
  if (signs.length === 0 || natureOf(type) === null || reading.state !== 'value') return signs;
  const print = printValue(reading.value, type);
  return signs.filter((sign) => !print.includes(sign));
}

export const machineDependent: RuleKind<MachineDependentRule, typeof messages> = {
  schema: machineDependentRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.ledger.columns.filter(({ field }) => !rule.except?.includes(field.id));
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column)) {
          const signs = signsIn(cell, column.field.type);
          if (signs.length === 0) continue;
          const fix = mechanicalFix('width', cell, column.field.type);
          yield findingAt(rule, column, record, {
            message: 'machine-dependent',
            params: { signs },
            fix,
          });
        }
    };
  },
};
