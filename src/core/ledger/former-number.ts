/** The field of a ledger that holds a record's number in the edition of the plan before (旧番号). */

/** The field's id in every plan. */
export const FORMER_NUMBER = 'formerNumber';
