/**
 * A measure over the records of another ledger that belong to the row's records by their number, such as the practices of an
 * initiative.
 */
import * as v from 'valibot';
import type { InnerMeasure, MeasureKind } from '../measure';
import { related as relatedScope, type Scope } from '../scope';
import type { DataOf } from '../../data-schema';

const relatedMeasureSchema = v.strictObject({
  measure: v.literal('related'),
  /** The id of the other ledger. */
  ledger: v.string(),
  /** The field of the other ledger that holds the number of the record it belongs to. */
  through: v.string(),
});
export interface RelatedMeasure<M = InnerMeasure> extends DataOf<typeof relatedMeasureSchema> {
  readonly of: M;
}

function othersOf(scope: Scope, { ledger: id, through }: RelatedMeasure): Scope | null {
  const others = scope.among.other(id);
  const column = others?.column(through);
  return others && column ? relatedScope(scope, others, column) : null;
}

export const related: MeasureKind<RelatedMeasure> = {
  schema: (inner) => v.strictObject({ ...relatedMeasureSchema.entries, of: inner }),
  fields: ({ ledger, through, of }, inner) => [
    { ledger, field: through, column: null },
    ...inner.fields(of).map((needed) => ({ ...needed, ledger })),
  ],
  evaluate: (measure, scope, inner) => {
    const others = othersOf(scope, measure);
    return others ? inner.evaluate(measure.of, others) : '';
  },
  formula: (measure, scope, inner) => {
    const others = othersOf(scope, measure);
    return others ? inner.formula(measure.of, others) : { live: false, reason: 'blank' };
  },
  isAhead: (measure, scope, inner) => {
    const others = othersOf(scope, measure);
    return others !== null && inner.isAhead(measure.of, others);
  },
  scopes: (measure, scope, inner) => {
    const others = othersOf(scope, measure);
    return others ? inner.scopes(measure.of, others) : [];
  },
};
