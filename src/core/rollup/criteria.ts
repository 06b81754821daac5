/** A scope's conditions as Excel asks for them, where that picks the same records: as criteria of COUNTIFS, or as weights for SUMPRODUCT. */
import type { Expression } from './expression';
import { expr } from './expression';
import type { FormulaReading } from './measure';
import { asPairs } from './pairs';
import type { Criteria } from './pairs';
import type { Scope } from './scope';
import { asWeights } from './weights';

export type { Criteria } from './pairs';

/** Gives what picks a scope's records, and no other row of the ledger's range. */
export function criteriaOf(scope: Scope): Criteria {
  const pairs = asPairs(scope);
  if (pairs.live) return pairs;
  const weights = asWeights(scope);
  return weights.live ? weights : pairs;
}

/** Wraps what gives one result a criterion in a sum, where a criterion is a list. */
export function summed(
  criteria: Extract<Criteria, { kind: 'pairs' }>,
  expression: string,
): FormulaReading {
  const whole: Expression = [expression];
  return { live: true, expression: criteria.several ? expr`SUM(${whole})` : whole };
}
