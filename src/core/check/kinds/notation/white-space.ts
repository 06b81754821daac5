/**
 * No white space or line breaks at a cell's ends, no doubled spaces in it, and no signs that do not show. It is about how a
 * cell is written, which conditions pass over on purpose.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { mechanicalFix } from './fixed';
import { hasDoubledSpace, hasInvisibleSigns, hasSpaceAtEnds } from '../../../values/signs';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const whiteSpaceRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('white-space'),
  /** Fields of which a rule of the plan says it. */
  except: v.optional(v.array(v.string())),
});
export type WhiteSpaceRule = DataOf<typeof whiteSpaceRuleSchema>;

const messages = {
  'space-at-ends': takes(),
  'space-doubled': takes(),
  'space-invisible': takes(),
};

export const whiteSpace: RuleKind<WhiteSpaceRule, typeof messages> = {
  schema: whiteSpaceRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.ledger.columns.filter(({ field }) => !rule.except?.includes(field.id));
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column)) {
          // A cell of white space alone counts as empty: where that is wrong, another rule says so.
          if (typeof cell.raw !== 'string' || cell.reading.state === 'blank') continue;
          const atEnds = hasSpaceAtEnds(cell.raw);
          const doubled = hasDoubledSpace(cell.raw);
          if (!atEnds && !doubled && !hasInvisibleSigns(cell.raw)) continue;
          const fix = mechanicalFix('trim', cell, column.field.type);
          const inside = doubled ? 'space-doubled' : 'space-invisible';
          const message = atEnds ? 'space-at-ends' : inside;
          yield findingAt(rule, column, record, { message, fix });
        }
    };
  },
};
