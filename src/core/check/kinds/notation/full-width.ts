/**
 * No full-width digits or letters where a column is numeric, a code or figures with units. It is about how a cell is written,
 * which conditions pass over on purpose.
 */
import * as v from 'valibot';
import { choicesOf, isHalfWidth, printValue } from '../../../values';
import type { Value, ValueType } from '../../../values';
import { trimmed, withoutInvisible } from '../../../values/comparable';
import { valueIn } from '../../../values/value-in';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { mechanicalFix } from './fixed';
import { fullWidthSigns, machineDependentSigns } from '../../../values/signs';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const fullWidthRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('full-width'),
  /** Fields of which a rule of the plan says it. */
  except: v.optional(v.array(v.string())),
});
export type FullWidthRule = DataOf<typeof fullWidthRuleSchema>;

const messages = {
  'full-width': takes<{ readonly signs: readonly string[] }>(),
};

/**
 * Lists the signs that are of another width than they should be. An allowed value is right as the plan spells it, and
 * anything else in its spelling is a matter of width too, where the kind machine-dependent has nothing to say of it.
 */
function strangeSigns(raw: string, value: Value, type: ValueType): readonly string[] {
  if (choicesOf(type).length === 0) return fullWidthSigns(raw);
  const allowed = printValue(value, type);
  const written = trimmed(withoutInvisible(raw));
  if (written === allowed || machineDependentSigns(written).length > 0) return [];
  return [...new Set([...written].filter((sign) => !allowed.includes(sign)))];
}

export const fullWidth: RuleKind<FullWidthRule, typeof messages> = {
  schema: fullWidthRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.ledger.columns.filter(
      ({ field }) => isHalfWidth(field.type) && !rule.except?.includes(field.id),
    );
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column)) {
          const value = valueIn(cell);
          if (typeof cell.raw !== 'string' || !value) continue;
          const signs = strangeSigns(cell.raw, value, column.field.type);
          if (signs.length === 0) continue;
          const fix = mechanicalFix('width', cell, column.field.type);
          yield findingAt(rule, column, record, { message: 'full-width', params: { signs }, fix });
        }
    };
  },
};
