/** A measure over all records of the row's ledger, whatever the row is about: the whole for a share. */
import * as v from 'valibot';
import type { InnerMeasure, MeasureKind } from '../measure';
import { wholeLedger, type Scope } from '../scope';
import type { DataOf } from '../../data-schema';

const wholeMeasureSchema = v.strictObject({
  measure: v.literal('whole'),
});
export interface WholeMeasure<M = InnerMeasure> extends DataOf<typeof wholeMeasureSchema> {
  readonly of: M;
}

function all({ among }: Scope): Scope {
  return wholeLedger(among);
}

export const whole: MeasureKind<WholeMeasure> = {
  schema: (inner) => v.strictObject({ ...wholeMeasureSchema.entries, of: inner }),
  fields: ({ of }, inner) => inner.fields(of),
  evaluate: ({ of }, scope, inner) => inner.evaluate(of, all(scope)),
  formula: ({ of }, scope, inner) => inner.formula(of, all(scope)),
  isAhead: ({ of }, scope, inner) => inner.isAhead(of, all(scope)),
  scopes: ({ of }, scope, inner) => inner.scopes(of, all(scope)),
};
