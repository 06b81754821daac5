/** A sheet's protection in .xlsx against the options of office.js's protect(). */
import type { WorksheetProtection } from 'exceljs';

const OPTIONS = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const satisfies Readonly<Record<string, keyof WorksheetProtection>>;

/** Reads which of office.js's options are on. Passwords are not kept. */
export function readProtection(
  protection: Partial<WorksheetProtection>,
): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const [ours, inFile] of Object.entries(OPTIONS)) {
    // Objects and scenarios are editable unless a file says no, the others the other way round.
    const open = inFile === 'objects' || inFile === 'scenarios';
    if (open ? protection[inFile] !== false : protection[inFile] === true) options[ours] = true;
  }
  return options;
}

/** Gives the options as ExcelJS writes them. */
export function writeProtection(
  options: Readonly<Record<string, unknown>>,
): Partial<WorksheetProtection> {
  const protection: Partial<WorksheetProtection> = {};
  for (const [ours, inFile] of Object.entries(OPTIONS)) protection[inFile] = options[ours] === true;
  return protection;
}
