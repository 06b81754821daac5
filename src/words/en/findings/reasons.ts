/** Why a rule speaks of a record, as the beginning of a finding in English: “…, but ”. */
import type { Finding } from '../../../core/finding';
import { clauseOf, reasonsOf } from '../../condition-words';
import { conditions } from '../conditions';

/** Begins a sentence with the conditions that hold at the record; `''` where none has to be named. */
export function reasons({ composed, field }: Pick<Finding, 'composed' | 'field'>): string {
  const clauses = reasonsOf(composed?.because ?? []).map((said) =>
    clauseOf(said, conditions, `“${field}”`),
  );
  return clauses.length === 0 ? '' : `${clauses.join(' and ')}, but `;
}

/** Writes the first letter of a sentence large. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
