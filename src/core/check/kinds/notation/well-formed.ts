/**
 * Scores, marks and decimals are what their field allows; the mark that was meant is offered. It is about cells that cannot be
 * read, which conditions leave alone.
 */
import * as v from 'valibot';
import { cellText } from '../../../shown-cell';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { howToWrite } from '../../../values';
import { repair } from './repaired';
import type { HowToWrite } from '../../../values';
import { findingAt } from '../../engine/findings';

const wellFormedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('well-formed'),
  /** Fields of scores, marks and bounded decimals. */
  fields: v.array(v.string()),
});
export type WellFormedRule = DataOf<typeof wellFormedRuleSchema>;

const messages = {
  'not-a-score': takes<{ readonly min: number; readonly max: number }>(),
  'not-in-bounds': takes<{ readonly min: string; readonly max: string; readonly places: number }>(),
  'not-a-mark': takes<{ readonly mark: string }>(),
};

/** Says what is wrong by how such a value is written. */
function messageFor(how: HowToWrite): MessageOf<typeof messages> | null {
  switch (how.message) {
    case 'score':
      return { message: 'not-a-score', params: how.params };
    case 'bounded-decimal':
      return { message: 'not-in-bounds', params: how.params };
    case 'mark':
      return { message: 'not-a-mark', params: how.params };
    default:
      return null;
  }
}

export const wellFormed: RuleKind<WellFormedRule, typeof messages> = {
  schema: wellFormedRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column)) {
          if (cell.reading.state !== 'unreadable') continue;
          const { type } = column.field;
          const message = messageFor(howToWrite(type));
          if (message)
            yield findingAt(rule, column, record, { ...message, ...repair(cellText(cell), type) });
        }
    };
  },
};
