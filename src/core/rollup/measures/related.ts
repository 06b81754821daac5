/** A measure over the records of another ledger that belong to the row's records, by their number: the practices of an initiative. */
import { columnOf } from '../../ledger/ledger';
import type { InnerMeasure, MeasureKind } from '../measure';
import { related as relatedScope, type Scope } from '../scope';

export interface RelatedMeasure<M = InnerMeasure> {
  readonly measure: 'related';
  /** The id of the other ledger. */
  readonly ledger: string;
  /** Its field that holds the number of the record it belongs to. */
  readonly through: string;
  readonly of: M;
}

function othersOf(scope: Scope, { ledger: id, through }: RelatedMeasure): Scope | null {
  const ledger = scope.workbook.ledgers.find(({ definition }) => definition.id === id);
  const column = ledger && columnOf(ledger, through);
  return ledger && column ? relatedScope(scope, ledger, column) : null;
}

export const related: MeasureKind<RelatedMeasure> = {
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
  scopes: (measure, scope, inner) => {
    const others = othersOf(scope, measure);
    return others ? inner.scopes(measure.of, others) : [];
  },
};
