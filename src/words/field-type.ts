/** What the fields hold that a rule speaks of. */
import type { BookRule } from '../core/check/rule-book';
import type { ValueType } from '../core/values';

/** Gives the type of the first of the fields, which all hold the same; null where the plan has none of them. */
export function fieldType({ types }: BookRule, fields: readonly string[]): ValueType | null {
  const [first] = fields;
  return (first === undefined ? undefined : types[first]) ?? null;
}
