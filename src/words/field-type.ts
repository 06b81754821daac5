/** What the fields hold that a rule speaks of. */
import type { BookRule } from '../core/check/rule-book';
import type { ValueType } from '../core/values';

/** Gives the type of the first of the fields, which all hold the same; null where the rule's ledger has none of them. */
export function fieldType({ ledger }: BookRule, fields: readonly string[]): ValueType | null {
  return ledger?.fields.find(({ id }) => id === fields[0])?.type ?? null;
}
