/**
 * 台帳に印: shows in the ledgers' cells what prevents submission, with conditional formats that belong to the add-in.
 * Round trips: those of reading (only to put marks on), and those of excel/marks.ts.
 */
import type { Finding } from '../core/finding';
import { isOpen } from '../core/submission';
import type { Outcome } from '../core/outcome';
import { replaceMarks, type SheetMarks } from '../excel/marks';
import { checkWorkbook } from './check-workbook';
import type { TaskOptions } from './task-options';
import type { ValidateResult } from './validate-result';
import { remember } from './last-check';
import { cancelled, failed } from './plan-workbook';

/** Cells that bear a mark now. */
export interface MarkResult {
  readonly cells: number;
}

/** Checks anew and marks the cells of errors and of warnings without a reason; earlier marks go. */
export async function markLedgers(options: TaskOptions = {}): Promise<Outcome<MarkResult>> {
  const checked = await checkWorkbook(options);
  if (!checked.ok) return checked;
  remember(checked.result);
  options.onProgress?.(0.6, 'writing');
  const marks = marksOf(checked.result.result);
  const replaced = await replaceMarks(marks);
  if (!replaced.ok) return replaced;
  options.onProgress?.(1, 'writing');
  const cells = marks.reduce((sum, { cells: of }) => sum + of.error.length + of.warning.length, 0);
  return { ok: true, result: { cells } };
}

/** Takes all marks off, on all sheets. */
export async function unmarkLedgers(options: TaskOptions = {}): Promise<Outcome<MarkResult>> {
  options.onProgress?.(0, 'writing');
  if (options.signal?.aborted) return failed(cancelled());
  const replaced = await replaceMarks([]);
  if (!replaced.ok) return replaced;
  options.onProgress?.(1, 'writing');
  return { ok: true, result: { cells: 0 } };
}

/** The cells to mark by sheet; a cell with an error and a warning gets the error's mark. */
function marksOf({ findings, reasons }: ValidateResult): readonly SheetMarks[] {
  const open = findings.filter((finding) => isOpen(finding, reasons));
  return [...new Set(open.map(({ sheetId }) => sheetId))].map((sheetId) => {
    const cellsOf = (severity: Finding['severity']): ReadonlySet<string> =>
      new Set(
        open.flatMap((each) =>
          each.sheetId === sheetId && each.severity === severity ? each.cell : [],
        ),
      );
    const error = cellsOf('error');
    const warning = [...cellsOf('warning')].filter((cell) => !error.has(cell));
    return { sheetId, cells: { error: [...error], warning } };
  });
}
