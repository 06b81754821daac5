/** 修正: shows what fixes would do to the ledgers' cells, and does it. The cells are read fresh each time. */
import type { Outcome } from '../core/outcome';
import type { Finding } from '../core/finding';
import { fixCells, readFresh } from '../excel/fix-cells';
import { remember } from './last-check';
import { cancelled, failed, thrown } from './plan-workbook';
import { positionsOf, plannedFixes, type PlannedFix } from './planned-fixes';
import type { TaskOptions } from './task-options';

/** What 修正 would change. */
export interface FixPreview {
  readonly fixes: readonly PlannedFix[];
  /** Findings whose cell is no longer as it was checked, or which have no fix. */
  readonly gone: number;
}

export interface FixOptions extends TaskOptions {
  readonly findings: readonly Finding[];
  /** Replace formulas too. Set it only when the person was shown the formulas and agreed. */
  readonly formulas?: boolean;
}

export interface FixResult {
  readonly changed: number;
  /** Cells with formulas that were left alone. */
  readonly formulasKept: number;
  readonly gone: number;
}

/** Returns one fix for each cell, with the cell before and after it. Writes nothing. */
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

/** Does all of the fixes or none; `revert` takes them back. Cells with formulas are fixed only if the person agreed to it. */
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
  // The add-in's own edits raise no event, so the last reading is forgotten here.
  remember(null);
  return fixed.ok ? { ok: true, result: fixed.result.result } : fixed;
}
