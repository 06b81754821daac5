/** The word by which a plan names all of its sections, for sentences about rules. */
import type { BookRule } from '../core/check/engine/rule-book';
import { typeAs } from '../core/values/value-in';

/** Gives the word for a field of practising sections, e.g. `全課`; `''` for other fields. */
export function allSections({ ledger }: BookRule, fieldId: string): string {
  const type = ledger?.fields.find(({ id }) => id === fieldId)?.type;
  return typeAs(type, 'practising-section')?.all ?? '';
}
