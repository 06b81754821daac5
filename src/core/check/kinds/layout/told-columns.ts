/**
 * Each field has one column: where two have the same heading, nothing says which of them the field is, and the first is no
 * better. It is about headings, which a condition does not see.
 */
import * as v from 'valibot';
import { cellAddress } from '../../../area';
import { columnLabel } from '../../../ledger/labels';
import { columnOf } from '../../../ledger/ledger';
import { partsOf } from '../../../ledger/positions';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingOf } from '../../engine/findings';

const toldColumnsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('told-columns'),
});
export type ToldColumnsRule = DataOf<typeof toldColumnsRuleSchema>;

const messages = {
  'twin-column': takes<{ readonly label: string; readonly first: string }>(),
};

export const toldColumns: RuleKind<ToldColumnsRule, typeof messages> = {
  schema: toldColumnsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger))
        for (const { field, year, column, header } of part.twins) {
          const row = part.header.row + part.header.rows - 1;
          const first = columnOf(part, field.id, year);
          const params = {
            label: columnLabel({ field, year }),
            first: cellAddress(row, first?.column ?? column),
          };
          yield findingOf(
            rule,
            on.ledger,
            { row, column, sheet: part },
            { message: 'twin-column', params },
            { field: field.label, year, value: header },
          );
        }
    };
  },
};
