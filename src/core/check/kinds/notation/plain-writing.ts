/**
 * Cells are written so that machines read them: without needless white space, in half width, in plain signs, numbers as
 * numbers. It is about how a cell is written, which conditions pass over on purpose; every fault has its mechanical fix.
 */
import * as v from 'valibot';
import { onceACell } from '../../../ledger/contents';
import type { LedgerCell } from '../../../ledger/ledger';
import { repairWayOf } from '../../../values';
import type { ValueType } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';
import { mechanicalFix } from './fixed';
import { signsOfOtherWidth } from './full-width';
import { signsOfMachines } from './machine-dependent';
import { isNumberAsText } from './stored-as-text';
import { needlessSpace } from './white-space';

const plainWritingRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('plain-writing'),
  asks: v.picklist(['spaces', 'half-width', 'plain-signs', 'numbers']),
  /** Fields of which a rule of the plan says it. */
  except: v.optional(v.array(v.string())),
});
export type PlainWritingRule = DataOf<typeof plainWritingRuleSchema>;

const messages = {
  'space-at-ends': takes(),
  'space-doubled': takes(),
  'space-invisible': takes(),
  'full-width': takes<{ readonly signs: readonly string[] }>(),
  'machine-dependent': takes<{ readonly signs: readonly string[] }>(),
  'stored-as-text': takes<{ readonly number: string | number }>(),
};

/** Says what is wrong with how a cell is written, if anything. */
function messageOf(
  { asks }: PlainWritingRule,
  cell: LedgerCell,
  type: ValueType,
): MessageOf<typeof messages> | null {
  switch (asks) {
    case 'spaces': {
      const where = needlessSpace(cell);
      return where && { message: `space-${where}`, fix: mechanicalFix('trim', cell, type) };
    }
    case 'half-width': {
      const signs = signsOfOtherWidth(cell, type);
      if (signs.length === 0) return null;
      const fix = mechanicalFix('width', cell, type);
      return { message: 'full-width', params: { signs }, fix };
    }
    case 'plain-signs': {
      const signs = signsOfMachines(cell, type);
      if (signs.length === 0) return null;
      const fix = mechanicalFix('width', cell, type);
      return { message: 'machine-dependent', params: { signs }, fix };
    }
    case 'numbers': {
      if (!isNumberAsText(cell, type)) return null;
      const fix = mechanicalFix(repairWayOf(type) ?? 'number', cell, type);
      return { message: 'stored-as-text', params: { number: fix.content }, fix };
    }
  }
}

export const plainWriting: RuleKind<PlainWritingRule, typeof messages> = {
  schema: plainWritingRuleSchema,
  messages,
  reach: ({ asks }) => (asks === 'numbers' ? 'storage' : 'record'),
  compile(rule, on) {
    const columns = on.ledger.columns.filter(({ field }) => !rule.except?.includes(field.id));
    return function* () {
      for (const column of columns) {
        const messageIn = onceACell((cell) => messageOf(rule, cell, column.field.type));
        for (const [record, cell] of on.ownCells(column, (each) => messageIn(each) !== null)) {
          const message = messageIn(cell);
          if (message) yield findingAt(rule, column, record, message);
        }
      }
    };
  },
};
