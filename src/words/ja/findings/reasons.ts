/** Why a rule speaks of a record, as the beginning of a finding in Japanese: 「…なのに、」. */
import type { Finding } from '../../../core/finding';
import { clauseOf, reasonsOf } from '../../condition-words';
import { conditions, though } from '../conditions';

/** Begins a sentence with the conditions that hold at the record; `''` where none has to be named. */
export function reasons({ composed, field }: Pick<Finding, 'composed' | 'field'>): string {
  const clauses = reasonsOf(composed?.because ?? []).map((said) =>
    clauseOf(said, conditions, `「${field}」`),
  );
  return though(clauses);
}
