/** Changes every formula of a sheet or a workbook, wherever formulas stand. */
import type { PracticeSheet, PracticeWorkbook } from './model';

/** Rewrites the formulas on a sheet. */
export function rewriteFormulas(sheet: PracticeSheet, rewrite: (formula: string) => string): void {
  for (const cells of sheet.cells.values())
    for (const cell of cells.values())
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
}

/** Rewrites the formulas on all sheets, and those of the names. */
export function rewriteAllFormulas(
  workbook: PracticeWorkbook,
  rewrite: (formula: string) => string,
): void {
  for (const sheet of workbook.sheets) rewriteFormulas(sheet, rewrite);
  for (const [name, formula] of workbook.names) workbook.names.set(name, rewrite(formula));
}
