/**
 * Numbers are stored as numbers, not as text. It is about how a cell is stored, which conditions pass over on purpose.
 */
import * as v from 'valibot';
import { natureOf, repairWayOf } from '../../../values';
import { valueIn } from '../../../values/value-in';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { mechanicalFix } from './fixed';
import {
  fullWidthSigns,
  hasDoubledSpace,
  hasInvisibleSigns,
  hasSpaceAtEnds,
  machineDependentSigns,
} from '../../../values/signs';
import { storedNumber } from './stored-number';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const storedAsTextRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('stored-as-text'),
  /** Fields of which a rule of the plan says it. */
  except: v.optional(v.array(v.string())),
});
export type StoredAsTextRule = DataOf<typeof storedAsTextRuleSchema>;

const messages = {
  'stored-as-text': takes<{ readonly number: string | number }>(),
};

/** A space or a full-width digit is why Excel took the number for text: another finding says so, and fixes both. */
function isWhyText(raw: string): boolean {
  return (
    hasSpaceAtEnds(raw) ||
    hasDoubledSpace(raw) ||
    hasInvisibleSigns(raw) ||
    fullWidthSigns(raw).length > 0 ||
    machineDependentSigns(raw).length > 0
  );
}

export const storedAsText: RuleKind<StoredAsTextRule, typeof messages> = {
  schema: storedAsTextRuleSchema,
  messages,
  reach: () => 'storage',
  compile(rule, on) {
    const columns = on.ledger.columns.filter(
      ({ field }) => natureOf(field.type) === 'number' && !rule.except?.includes(field.id),
    );
    return function* () {
      for (const column of columns) {
        const { type } = column.field;
        for (const [record, cell] of on.ownCells(column)) {
          const value = valueIn(cell);
          if (typeof cell.raw !== 'string' || !value) continue;
          if (!storedNumber(value, type, cell.raw) || isWhyText(cell.raw)) continue;
          const way = repairWayOf(type) ?? 'number';
          const fix = mechanicalFix(way, cell, type);
          const params = { number: fix.content };
          yield findingAt(rule, column, record, { message: 'stored-as-text', params, fix });
        }
      }
    };
  },
};
