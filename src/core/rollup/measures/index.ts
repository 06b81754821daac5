/** The kinds of measure: one line a kind here, one file a kind beside. Each has two readings that agree. */
import type { Figure, FormulaReading, Inner, MeasureKind } from '../measure';
import type { Scope } from '../scope';
import { count } from './count';
import { countWhere } from './count-where';
import { divide } from './divide';
import { ifAny } from './if-any';
import { round } from './round';
import { sum } from './sum';
import type { CountMeasure } from './count';
import type { CountWhereMeasure } from './count-where';
import type { DivideMeasure } from './divide';
import type { IfAnyMeasure } from './if-any';
import type { RoundMeasure } from './round';
import type { SumMeasure } from './sum';

const KINDS = { count, 'count-where': countWhere, sum, divide, round, 'if-any': ifAny } as const;

/** One figure's definition, as a plan states it. */
export type Measure =
  CountMeasure | CountWhereMeasure | SumMeasure | DivideMeasure | RoundMeasure | IfAnyMeasure;

/** Excel takes at most 8,192 signs; what stays below leaves room for `=`. */
const LONGEST_FORMULA = 8000;

const inner: Inner = { fields: fieldsOf, evaluate, formula };

function kindOf(name: Measure['measure']): MeasureKind<Measure> {
  return KINDS[name];
}

/** Lists the fields whose columns a measure needs. */
export function fieldsOf(measure: Measure): readonly string[] {
  return kindOf(measure.measure).fields(measure, inner);
}

/** Gives a measure's figure over a scope, exact. */
export function evaluate(measure: Measure, scope: Scope): Figure {
  return kindOf(measure.measure).evaluate(measure, scope, inner);
}

/** Gives the Excel formula (without `=`) over the ledger that gives the same figure, or why there is none. */
export function formula(measure: Measure, scope: Scope): FormulaReading {
  const reading = kindOf(measure.measure).formula(measure, scope, inner);
  if (reading.live && reading.expression.length > LONGEST_FORMULA)
    return { live: false, reason: 'too-long' };
  return reading;
}
