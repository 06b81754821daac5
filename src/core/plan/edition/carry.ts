/** What becomes of each field in the next edition: it is kept, emptied, moved in time, or takes the last figure of another field. */
import type { FieldDefinition, LedgerDefinition } from '../../ledger/definition';
import { FORMER_NUMBER } from '../../ledger/former-number';
import { canGive } from '../../values';

/** What is done with a field's cells of a record that is carried on. */
export type Carrying =
  | { readonly how: 'keep' }
  | { readonly how: 'empty' }
  /** It says years of the plan: their place in the edition is written. */
  | { readonly how: 'move' }
  /** It takes the last figure that another field holds. */
  | { readonly how: 'last-figure'; readonly of: string; readonly ledger?: string }
  /** It takes the record's number of before. */
  | { readonly how: 'former-number' };

export { FORMER_NUMBER };

/** Says what is done with a field: what the plan states, or else what follows from its part in the ledger. */
export function carryingOf(field: FieldDefinition, ledger: LedgerDefinition): Carrying {
  const { carry, id, due, byYear, type } = field;
  if (id === FORMER_NUMBER) return { how: 'former-number' };
  if (typeof carry === 'string') return { how: carry };
  if (carry) {
    const { lastOf: of, ledger: among } = carry;
    return { how: 'last-figure', of, ...(among === undefined ? {} : { ledger: among }) };
  }
  if (due !== undefined || byYear || id === ledger.endField) return { how: 'empty' };
  if (canGive(type, 'fiscal-year') || canGive(type, 'year-range')) return { how: 'move' };
  return { how: 'keep' };
}
