/** A measure over all records of the row's ledger, whatever the row is about: what a share is a share of. */
import type { InnerMeasure, MeasureKind } from '../measure';
import { wholeLedger, type Scope } from '../scope';

export interface WholeMeasure<M = InnerMeasure> {
  readonly measure: 'whole';
  readonly of: M;
}

function all({ workbook, ledger }: Scope): Scope {
  return wholeLedger(workbook, ledger);
}

export const whole: MeasureKind<WholeMeasure> = {
  fields: ({ of }, inner) => inner.fields(of),
  evaluate: ({ of }, scope, inner) => inner.evaluate(of, all(scope)),
  formula: ({ of }, scope, inner) => inner.formula(of, all(scope)),
  scopes: ({ of }, scope, inner) => inner.scopes(of, all(scope)),
};
