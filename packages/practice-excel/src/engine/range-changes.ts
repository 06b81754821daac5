/** Clears, merges and takes apart ranges. */
import { areasMeet, type Area } from '../area';
import { cellAt, clearCells, enter } from '../workbook/cells';
import type { PracticeSheet } from '../workbook/model';
import { ExcelError } from './excel-error';
import type { Host } from './host';
import { isUnbounded, type SheetArea } from './sheet-areas';
import { mayChange, mayWriteContents, mustBeBounded } from './write-guards';

/** Clears contents, styles or both of a range; whole rows and columns may be cleared. */
export function clearArea(
  { sheet, area }: SheetArea,
  what: 'All' | 'Contents' | 'Formats',
  host: Host,
): void {
  if (what === 'Formats') mayChange(sheet, 'allowFormatCells');
  else mayWriteContents(sheet, area);
  clearCells(sheet, area, what);
  if (what !== 'Formats') host.contentsChanged(sheet, area);
}

function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function holdsContent(sheet: PracticeSheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && (cell.value !== '' || cell.formula !== undefined);
}

/** Merges a range, or each of its rows. As in Excel, only the first cell keeps its contents. */
export function mergeArea({ sheet, area }: SheetArea, across: boolean, host: Host): void {
  mustBeBounded(area, 'A merge');
  mayChange(sheet);
  if (sheet.tables.some((table) => areasMeet(table.area, area)))
    throw new ExcelError('InvalidOperation', 'Cells of a table cannot be merged.');
  const cut = sheet.merges.some((merge) => areasMeet(merge, area) && !contains(area, merge));
  if (cut) throw new ExcelError('MergedRangeConflict', 'The range cuts a merged area in two.');
  const parts = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  let lost = false;
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    for (let row = part.row; row < part.row + part.rows; row += 1)
      for (let column = part.column; column < part.column + part.columns; column += 1)
        if ((row !== part.row || column !== part.column) && holdsContent(sheet, row, column)) {
          enter(sheet, row, column, '');
          lost = true;
        }
    sheet.merges.push(part);
  }
  // Formulas see a merge only by what it took.
  if (lost) host.contentsChanged(sheet, area);
  else host.happened({ kind: 'changed', sheet, area, by: 'addin' });
}

/** Takes all merged areas apart that the range touches. */
export function unmergeArea({ sheet, area }: SheetArea): void {
  mayChange(sheet);
  if (isUnbounded(area) && sheet.merges.length === 0) return;
  sheet.merges = sheet.merges.filter((merge) => !areasMeet(merge, area));
}
