/** Scores, marks and decimals are what their field allows; the mark that was meant is offered. */
import * as v from 'valibot';
import { cellText } from '../../../shown-cell';
import { isMeantAsMark } from '../../../values/mark';
import type { ValueType } from '../../../values';
import { ownCells } from '../../engine/checked-ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
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

const messages = {
  'not-a-score': takes<{ readonly min: number; readonly max: number }>(),
  'not-in-bounds': takes<{ readonly min: string; readonly max: string; readonly places: number }>(),
  'not-a-mark': takes<{ readonly mark: string }>(),
};

/** The sign of a score's field for a year after the record's last one. */
const ENDED = '-';

function messageFor(type: ValueType, written: string): MessageOf<typeof messages> | null {
  switch (type.kind) {
    case 'score': {
      const message: MessageOf<typeof messages> = {
        message: 'not-a-score',
        params: { min: type.min, max: type.max },
      };
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
      const message: MessageOf<typeof messages> = {
        message: 'not-a-mark',
        params: { mark: type.mark },
      };
      return isMeantAsMark(written, type)
        ? { ...message, fix: { way: 'mark', content: type.mark } }
        : message;
    }
    default:
      return null;
  }
}

export const wellFormed: RuleKind<WellFormedRule, typeof messages> = {
  schema: wellFormedRuleSchema,
  messages,
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
