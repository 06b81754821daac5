/** Cells: reading, typing into, clearing, copying, and the area in use. */
import type { Area } from '../area';
import { areasMeet, isUnderMerge } from '../area';
import type { PracticeCell, PracticeSheet, PracticeStyle, PracticeValue } from './model';
import { DEFAULT_STYLE } from './create';
import { clearFormats, copyFormats } from './conditional-formats';
import { movedFormula } from './moved-formula';
import { shownText } from './shown-text';
import { styleWith } from './styles';
import { readTyped } from './typing';
import { clearValidations, copyValidations } from './validations';

/** Gives a cell, or undefined where nothing was ever put. */
export function cellAt(
  sheet: PracticeSheet,
  row: number,
  column: number,
): PracticeCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

function put(sheet: PracticeSheet, row: number, column: number, cell: PracticeCell): void {
  if (cell.value === '' && cell.formula === undefined && cell.style === DEFAULT_STYLE) {
    const cells = sheet.cells.get(row);
    cells?.delete(column);
    if (cells?.size === 0) sheet.cells.delete(row);
    return;
  }
  const cells = sheet.cells.get(row);
  if (cells) cells.set(column, cell);
  else sheet.cells.set(row, new Map([[column, cell]]));
}

/** Changes a cell's style; what the patch does not name stays. */
export function setStyle(
  sheet: PracticeSheet,
  row: number,
  column: number,
  patch: Partial<PracticeStyle>,
): void {
  const cell = cellAt(sheet, row, column);
  const style = styleWith(cell?.style ?? DEFAULT_STYLE, patch);
  put(sheet, row, column, cell ? { ...cell, style } : { value: '', style });
}

/** Puts a whole cell, as cellAt gave it before, back into its place. */
export function putCell(
  sheet: PracticeSheet,
  row: number,
  column: number,
  cell: PracticeCell | undefined,
): void {
  put(sheet, row, column, cell ?? { value: '', style: DEFAULT_STYLE });
}

/** Puts a constant into a cell as it is, not as typed: `=1` stays text. The style stays. */
export function putValue(
  sheet: PracticeSheet,
  row: number,
  column: number,
  value: PracticeValue,
): void {
  put(sheet, row, column, {
    value,
    style: cellAt(sheet, row, column)?.style ?? DEFAULT_STYLE,
  });
}

/** Says whether a cell lies in a merged area and is not its first: Excel ignores what is written there. */
function isCovered(sheet: PracticeSheet, row: number, column: number): boolean {
  return isUnderMerge(sheet.merges, row, column);
}

/**
 * Types into a cell, as `range.values` does too: see readTyped. `''` clears the contents and leaves the style. A format comes with
 * the entry (`5%`) only where the cell's own is General. Writes into the covered cells of a merge are ignored.
 */
export function enter(
  sheet: PracticeSheet,
  row: number,
  column: number,
  input: string | number | boolean,
): void {
  if (sheet.merges.length > 0 && isCovered(sheet, row, column)) return;
  const before = cellAt(sheet, row, column)?.style ?? DEFAULT_STYLE;
  if (input === '') {
    put(sheet, row, column, { value: '', style: before });
    return;
  }
  const { numberFormat, ...content } = readTyped(input, before.numberFormat);
  const style =
    numberFormat !== undefined && before.numberFormat === 'General'
      ? styleWith(before, { numberFormat })
      : before;
  put(sheet, row, column, { ...content, style });
}

/**
 * Clears an area as Excel does: contents, styles, or both with the validations. Clearing styles takes merges inside apart, and
 * conditional formats away.
 */
export function clearCells(
  sheet: PracticeSheet,
  area: Area,
  what: 'All' | 'Contents' | 'Formats',
): void {
  emptyCells(sheet, area, what);
  if (what !== 'Contents') clearFormats(sheet, area);
  if (what === 'All') clearValidations(sheet, area);
}

/** Clears the cells themselves and the merges, not what is laid over them. */
function emptyCells(sheet: PracticeSheet, area: Area, what: 'All' | 'Contents' | 'Formats'): void {
  if (what !== 'Contents') sheet.merges = sheet.merges.filter((merge) => !areasMeet(merge, area));
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns;
  for (const [row, cells] of [...sheet.cells]) {
    if (row < area.row || row >= lastRow) continue;
    for (const [column, cell] of [...cells]) {
      if (column < area.column || column >= lastColumn) continue;
      if (what === 'Formats') put(sheet, row, column, { ...cell, style: DEFAULT_STYLE });
      else
        put(sheet, row, column, {
          value: '',
          style: what === 'All' ? DEFAULT_STYLE : cell.style,
        });
    }
  }
}

/** Gives the smallest area around all cells with contents, or (unless `valuesOnly`) with a style; null for none. */
export function usedArea(sheet: PracticeSheet, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Gives a cell's text as Excel shows it, whatever the column's width. */
export function textOf(cell: PracticeCell | undefined): string {
  return cell ? shownText(cell.value, cell.style.numberFormat) : '';
}

/**
 * Copies an area, contents, styles, merges, conditional formats and validations: relative references move along, `$` and structured ones stay. A copy of a whole
 * sheet (see isWholeSheet) takes the columns' widths and the rows' heights with it. Source and target may overlap.
 */
export function copyCells(
  from: PracticeSheet,
  fromArea: Area,
  to: PracticeSheet,
  toRow: number,
  toColumn: number,
): void {
  const rowShift = toRow - fromArea.row;
  const columnShift = toColumn - fromArea.column;
  const target: Area = { ...fromArea, row: toRow, column: toColumn };
  const copied: { row: number; column: number; cell: PracticeCell }[] = [];
  for (const [row, cells] of from.cells) {
    if (row < fromArea.row || row >= fromArea.row + fromArea.rows) continue;
    for (const [column, cell] of cells) {
      if (column < fromArea.column || column >= fromArea.column + fromArea.columns) continue;
      const formula =
        cell.formula === undefined ? undefined : movedFormula(cell.formula, rowShift, columnShift);
      copied.push({
        row: row + rowShift,
        column: column + columnShift,
        cell: { ...cell, ...(formula === undefined ? {} : { formula }) },
      });
    }
  }
  const merges = from.merges
    .filter((merge) => covers(fromArea, merge))
    .map((merge) => ({
      ...merge,
      row: merge.row + rowShift,
      column: merge.column + columnShift,
    }));
  emptyCells(to, target, 'All');
  copyFormats(from, fromArea, to, toRow, toColumn);
  copyValidations(from, fromArea, to, toRow, toColumn);
  for (const { row, column, cell } of copied) put(to, row, column, cell);
  to.merges.push(...merges);
  if (isWholeSheet(fromArea)) {
    to.columns = new Map([...from.columns].map(([column, style]) => [column, { ...style }]));
    to.rows = new Map([...from.rows].map(([row, style]) => [row, { ...style }]));
  }
}

function covers(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Says whether an area is all of a sheet: 1,048,576 rows of 16,384 columns. */
export function isWholeSheet(area: Area): boolean {
  return area.rows === 1_048_576 && area.columns === 16_384;
}
