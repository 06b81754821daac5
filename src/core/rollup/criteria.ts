/**
 * A scope's conditions in Excel's terms, where they pick the same records: as COUNTIFS criteria, or as weights for SUMPRODUCT.
 */
import type { Expression } from './expression';
import { expr } from './expression';
import type { FormulaReading } from './measure';
import { asPairs } from './pairs';
import type { Criteria } from './pairs';
import { amongRecords, recordsOnly } from './records-only';
import type { Scope } from './scope';
import { asWeights } from './weights';

export type { Criteria } from './pairs';

/** Gives criteria that pick a scope's records and no other row of the ledger's range. */
export function criteriaOf(scope: Scope): Criteria {
  const criteria = eitherWay(scope);
  if (criteria.live) return criteria;
  const only = recordsCriteria(scope);
  return only.live ? only : criteria;
}

function eitherWay(scope: Scope): Criteria {
  const pairs = asPairs(scope);
  if (pairs.live) return pairs;
  const weights = asWeights(scope);
  return weights.live ? weights : pairs;
}

/** The same, with an added criterion that only records fulfil, so that it does not matter what other rows hold. */
export function recordsCriteria(scope: Scope): Criteria {
  const { ledger } = scope.among;
  const only = ledger.body.rows === ledger.rows.length ? null : recordsOnly(ledger);
  if (!only) return { live: false, reason: 'other-rows' };
  const criteria = eitherWay({ ...scope, conditions: scope.conditions.map(amongRecords) });
  if (!criteria.live) return criteria;
  return criteria.kind === 'pairs'
    ? { ...criteria, pairs: criteria.pairs + only.pair }
    : { ...criteria, weights: `${criteria.weights.replace(/^--/u, '')}*${only.weight}` };
}

/** Puts SUM around a function that returns one result for each criterion of a list. */
export function summed(
  criteria: Extract<Criteria, { kind: 'pairs' }>,
  expression: string,
): FormulaReading {
  const whole: Expression = [expression];
  return { live: true, expression: criteria.several ? expr`SUM(${whole})` : whole };
}
