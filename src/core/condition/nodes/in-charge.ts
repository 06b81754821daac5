/** A record has a section in charge: in its own cell, through a merge, or from the record that it belongs to. */
import * as v from 'valibot';
import type { ConditionKind } from '../node';
import type { ClauseMessage } from '../../condition-sentence';
import type { DataOf } from '../../data-schema';

const inChargeSchema = v.strictObject({
  inCharge: v.literal(true),
});
export type InCharge = DataOf<typeof inChargeSchema>;

function message(holds: boolean): ClauseMessage {
  return { message: 'in-charge', holds, params: {} };
}

export const hasSection: ConditionKind<InCharge> = {
  schema: inChargeSchema,
  compile: () => ({
    holds: ({ sections }) => sections.length > 0,
    tell: (_record, _year, holds) => [message(holds)],
  }),
  says: () => message(true),
  fields: () => [],
};
