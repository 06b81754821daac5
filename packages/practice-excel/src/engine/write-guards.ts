/** What stands in the way of changing cells: protection and filters. */
import { areasMeet, type Area } from '../area';
import { cellAt } from '../workbook/cells';
import type { PracticeSheet } from '../workbook/model';
import { accessDenied, ExcelError, invalidArgument } from './excel-error';
import { isUnbounded } from './sheet-areas';

function allUnlocked(sheet: PracticeSheet, area: Area): boolean {
  if (isUnbounded(area)) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (cellAt(sheet, row, column)?.style.locked !== false) return false;
  return true;
}

/** Throws when contents of cells may not be written: a protected sheet, or a filter that would send them to other rows. */
export function mayWriteContents(sheet: PracticeSheet, area: Area): void {
  if (sheet.protection && !allUnlocked(sheet, area))
    throw accessDenied(`The sheet ${sheet.name} is protected.`);
  const filtered = [
    ...(sheet.autoFilter?.isDataFiltered ? [sheet.autoFilter.area] : []),
    ...sheet.tables.filter((table) => table.isDataFiltered).map((table) => table.area),
  ];
  if (filtered.some((filter) => areasMeet(filter, area)))
    throw new ExcelError('FilteredRangeConflict', 'A filter is hiding rows of the range.');
}

/** Throws when the sheet is protected and its protection does not allow what is asked. */
export function mayChange(sheet: PracticeSheet, option?: string): void {
  if (!sheet.protection) return;
  if (option === undefined || sheet.protection[option] !== true)
    throw accessDenied(`The sheet ${sheet.name} is protected.`);
}

/** Throws when a range has whole rows or columns, whose cells have no values of their own to set. */
export function mustBeBounded(area: Area, what: string): void {
  if (isUnbounded(area)) throw invalidArgument(`${what} cannot be set on whole rows or columns.`);
}
