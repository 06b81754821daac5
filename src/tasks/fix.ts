/** 修正: shows what fixes would do to the ledgers' cells, and does it. The cells are read fresh each time. */
import type { Outcome } from '../core/outcome';
import type { Finding } from '../core/finding';
import { fixCells, readFresh } from '../excel/fix-cells';
import { remember } from './last-check';
import { cancelled, failed, thrown } from './plan-workbook';
import { positionsOf, plannedFixes, type PlannedFix } from './planned-fixes';
import type { TaskOptions } from './task-options';

/** What 回収 would change. */
export interface FixPreview {
  readonly fixes: readonly PlannedFix[];
  /** Findings whose cell is no longer as it was checked, or which have no fix. */
  readonly gone: number;
}

export interface FixOptions extends TaskOptions {
  readonly findings: readonly Finding[];
  /** Replace formulas too: only when the person was shown them and said so. */
  readonly formulas?: boolean;
}

export interface FixResult {
  readonly changed: number;
  /** Cells with formulas that were left alone. */
  readonly formulasKept: number;
  readonly gone: number;
}

/** Gives each fix with its cell before and after, one a cell. Writes nothing. */
export async function previewFixes(options: FixOptions): Promise<Outcome<FixPreview>> {
  const { findings } = options;
  options.onProgress?.(0, 'reading');
  try {
    const { cells, gone } = plannedFixes(findings, await readFresh(positionsOf(findings)));
    if (options.signal?.aborted) return failed(cancelled());
    options.onProgress?.(1, 'thinking');
    return { ok: true, result: { fixes: cells.map(({ planned }) => planned), gone } };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Does the fixes, all of them or none; `revert` takes them back. Cells with formulas only where that was agreed to. */
export async function applyFixes(options: FixOptions): Promise<Outcome<FixResult>> {
  const { findings } = options;
  options.onProgress?.(0, 'reading');
  const fixed = await fixCells(
    positionsOf(findings),
    (now) => {
      const { cells, gone } = plannedFixes(findings, now);
      const done = cells.filter(
        ({ planned }) => planned.formula === null || options.formulas === true,
      );
      return {
        changes: done.map(({ change }) => change),
        result: { changed: done.length, formulasKept: cells.length - done.length, gone },
      };
    },
    {
      onProgress: (part) => options.onProgress?.(part, 'writing'),
      signal: options.signal,
    },
  );
  // The add-in's own edits call no event: what was read last no longer holds.
  remember(null);
  return fixed.ok ? { ok: true, result: fixed.result.result } : fixed;
}
