/** What the fields hold that a rule speaks of. */
import type { BookRule } from '../core/check/engine/rule-book';
import type { ValueType } from '../core/values';

/** Gives the type of the first of the fields, which all hold the same; null where the plan has none of them. */
export function fieldType({ types }: BookRule, fields: readonly string[]): ValueType | null {
  const [first] = fields;
  return (first === undefined ? undefined : types[first]) ?? null;
}

/** Says whether the first of the fields has a column a year. */
export function isByYear({ ledger }: BookRule, fields: readonly string[]): boolean {
  return ledger?.fields.find(({ id }) => id === fields[0])?.byYear === true;
}
