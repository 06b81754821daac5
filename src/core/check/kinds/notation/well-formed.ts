/** Scores, marks and decimals are what their field allows; the mark that was meant is offered. */
import * as v from 'valibot';
import { cellText } from '../../../shown-cell';
import { isMeantAsMark } from '../../../values/mark';
import type { ValueType } from '../../../values';
import type { Message } from '../../engine/checked-ledger';
import { ownCells } from '../../engine/checked-ledger';
import type { RuleKind } from '../../engine/kind';
import { asTyped } from './nearest';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const wellFormedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('well-formed'),
  /** Fields of scores, marks and bounded decimals. */
  fields: v.array(v.string()),
});
export type WellFormedRule = DataOf<typeof wellFormedRuleSchema>;

/** The sign of a score's field for a year after the record's last one. */
const ENDED = '-';

function messageFor(type: ValueType, written: string): Message | null {
  switch (type.kind) {
    case 'score': {
      const message = { message: 'not-a-score', params: { min: type.min, max: type.max } };
      // ー is typed for the - of a year after the end.
      return asTyped(written) === ENDED
        ? { ...message, fix: { way: 'spelling', content: ENDED } }
        : message;
    }
    case 'bounded-decimal': {
      const { min, max, places } = type;
      return { message: 'not-in-bounds', params: { min, max, places } };
    }
    case 'mark': {
      const message = { message: 'not-a-mark', params: { mark: type.mark } };
      return isMeantAsMark(written, type)
        ? { ...message, fix: { way: 'mark', content: type.mark } }
        : message;
    }
    default:
      return null;
  }
}

export const wellFormed: RuleKind<WellFormedRule> = {
  schema: wellFormedRuleSchema,
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns)
        for (const [index, cell] of ownCells(column)) {
          if (cell.reading.state !== 'unreadable') continue;
          const message = messageFor(column.field.type, cellText(cell));
          if (message) yield on.at(rule, column, index, message);
        }
    };
  },
};
