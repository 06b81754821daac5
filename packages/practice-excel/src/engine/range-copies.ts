/** Copies one range into another, as `copyFrom` does. */
import { cellAt, copyCells, enter, setStyle } from '../workbook/cells';
import { copyFormats } from '../workbook/conditional-formats';
import { DEFAULT_STYLE } from '../workbook/create';
import { movedFormula } from '../workbook/moved-formula';
import type { PracticeCell } from '../workbook/model';
import { notSimulated } from './excel-error';
import type { Host } from './host';
import { isUnbounded, onSheet, type SheetArea } from './sheet-areas';
import { mayChange, mayWriteContents } from './write-guards';

export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';

/**
 * Copies into a range. A target that is a whole multiple of the source is filled with copies; any other one only says where the
 * copy begins.
 */
export function copyInto(to: SheetArea, from: SheetArea, type: CopyType, host: Host): void {
  const { rows, columns } = from.area;
  const repeats = to.area.rows % rows === 0 && to.area.columns % columns === 0;
  const target = onSheet(repeats ? to.area : { ...to.area, rows, columns });
  if (type === 'Formats') mayChange(to.sheet, 'allowFormatCells');
  else mayWriteContents(to.sheet, target);
  for (let row = 0; row < target.rows; row += rows)
    for (let column = 0; column < target.columns; column += columns)
      copyOnce(
        from,
        { ...to, area: { ...target, row: target.row + row, column: target.column + column } },
        type,
      );
  if (type !== 'Formats') {
    if (!isUnbounded(target)) host.countWritten(target.rows * target.columns);
    host.contentsChanged(to.sheet, target);
  }
}

function copyOnce(from: SheetArea, to: SheetArea, type: CopyType): void {
  if (type === 'All') {
    copyCells(from.sheet, from.area, to.sheet, to.area.row, to.area.column);
    return;
  }
  if (isUnbounded(from.area)) throw notSimulated(`copying only ${type} of whole rows or columns`);
  const { row: top, column: left, rows, columns } = from.area;
  if (type === 'Formats') copyFormats(from.sheet, from.area, to.sheet, to.area.row, to.area.column);
  const rowShift = to.area.row - top;
  const columnShift = to.area.column - left;
  // Taken before anything is written: the ranges may overlap.
  const cells: { row: number; column: number; cell: PracticeCell | undefined }[] = [];
  for (let row = top; row < top + rows; row += 1)
    for (let column = left; column < left + columns; column += 1)
      cells.push({ row, column, cell: cellAt(from.sheet, row, column) });
  for (const { row, column, cell } of cells) {
    const [atRow, atColumn] = [row + rowShift, column + columnShift];
    if (type === 'Formats') setStyle(to.sheet, atRow, atColumn, cell?.style ?? DEFAULT_STYLE);
    else if (type === 'Formulas' && cell?.formula !== undefined)
      enter(to.sheet, atRow, atColumn, movedFormula(cell.formula, rowShift, columnShift));
    else enter(to.sheet, atRow, atColumn, contentOf(cell));
  }
}

/** What is to be typed to get the same constant again. */
function contentOf(cell: PracticeCell | undefined): string | number | boolean {
  const value = cell?.value ?? '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
