/** What a person does in the grid, done to the workbook: typing, styles, sizes and sheets, with Excel's refusals. */
import type { ICellData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, CellValueType } from '@univerjs/core';
import type { Area } from '../area';
import type {
  PracticeConditionalStyle,
  PracticeSheet,
  PracticeStyle,
  PracticeWorkbook,
} from '../workbook/model';
import type { PracticeEvent } from '../engine/events';
import { cellAt, enter, setStyle } from '../workbook/cells';
import { DEFAULT_STYLE } from '../workbook/create';
import { markedStyle, type Marks } from '../workbook/marks';
import { addSheet, checkSheetName, copySheet, removeSheet, renameSheet } from '../workbook/sheets';
import { withAddresses } from '../workbook/structured-references';
import type { GridDeed } from './grid-commands';
import { areaOfRange, type GridCells, PIXELS_A_POINT } from './grid-data';
import { practiceStyle } from './grid-style';
import type { PageWords } from '../words/page';

/** What came of a person's doing: what office.js is to hear of, or the sentence why it was not done. */
export type EditOutcome =
  | {
      readonly done: true;
      readonly events: readonly PracticeEvent[];
      /** A sentence that the person is to read all the same, e.g. the warning of an input rule. */
      readonly message?: string;
    }
  | { readonly done: false; readonly sentence: string };

const NOTHING: EditOutcome = { done: true, events: [] };

function no(sentence: string): EditOutcome {
  return { done: false, sentence };
}

/** What was typed, as `enter` reads it: text that the grid holds as text stays text. */
function typed(cell: ICellData): string | number | boolean {
  if (cell.f) return cell.f;
  const { v: value, p: rich, t: type } = cell;
  if (value === undefined || value === null)
    return rich?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? '';
  if (type === CellValueType.BOOLEAN) return value === 1 || value === true;
  return type === CellValueType.FORCE_STRING ? `'${value}` : value;
}

/** Whether the grid holds what the workbook does; a formula stands there with addresses for references to tables. */
function sameContent(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  row: number,
  column: number,
  cell: ICellData,
): boolean {
  const before = cellAt(sheet, row, column);
  if (before?.formula !== undefined)
    return cell.f === withAddresses(workbook, before.formula, { sheet, row, column });
  if (cell.f) return false;
  const value = typed(cell);
  return (before?.value ?? '') === (typeof value === 'string' ? value.replace(/^'/, '') : value);
}

function areaAround(cells: GridCells): Area | null {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((line) => Object.keys(line).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

/** Takes edited cells into the workbook, contents and styles; formulas are due after it. */
export function takeCells(
  workbook: PracticeWorkbook,
  sheetId: string,
  cells: GridCells,
  words: PageWords,
  marks: Marks = new Map(),
): EditOutcome {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const area = areaAround(cells);
  if (!sheet || !area) return NOTHING;
  if (workbook.readOnly) return no(words.readOnly);
  if (sheet.protection) return no(words.protectedSheet(sheet.name));
  let changed = false;
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      const position = { row: Number(row), column: Number(column) };
      const mark = marks.get(sheetId)?.get(position.row)?.get(position.column);
      changed = takeCell(workbook, sheet, position, cell, mark) || changed;
    }
  }
  return changed
    ? { done: true, events: [{ kind: 'changed', sheet, area, by: 'person' }] }
    : NOTHING;
}

/** Gives whether the contents changed: a new style alone is no change that office.js tells of. */
function takeCell(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  { row, column }: { readonly row: number; readonly column: number },
  cell: ICellData,
  mark: PracticeConditionalStyle | undefined,
): boolean {
  const same = sameContent(workbook, sheet, row, column, cell);
  if (!same) enter(sheet, row, column, typed(cell));
  const style = cellAt(sheet, row, column)?.style ?? DEFAULT_STYLE;
  const shown = mark ? markedStyle(style, mark) : style;
  if (cell.s && typeof cell.s === 'object')
    setStyle(sheet, row, column, differing(practiceStyle(cell.s, shown), shown));
  // The grid was given every style but the default one: without any, somebody cleared it.
  else if (style !== DEFAULT_STYLE && same) setStyle(sheet, row, column, DEFAULT_STYLE);
  return !same;
}

/** What is as it was shown may be a mark, which is not the cell's own. */
function differing(style: Partial<PracticeStyle>, shown: PracticeStyle): Partial<PracticeStyle> {
  const before = new Map<string, unknown>(Object.entries(shown));
  return Object.fromEntries(
    Object.entries(style).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
    ),
  );
}

/** Takes over sizes, hidden rows and columns, merges, panes and the tab's colour as they stand in the grid. */
export function takeFrame(workbook: PracticeWorkbook, sheetId: string, data: IWorksheetData): void {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return;
  sheet.merges = data.mergeData.map(areaOfRange);
  sheet.freeze = { rows: data.freeze.ySplit, columns: data.freeze.xSplit };
  sheet.tabColor = data.tabColor ?? '';
  sheet.showGridlines = data.showGridlines !== BooleanNumber.FALSE;
  for (const [key, style] of Object.entries(data.rowData)) {
    const row = Number(key);
    const hidden = style?.hd === BooleanNumber.TRUE;
    // A height that only follows from the text is not one that somebody set.
    const height = style?.ia === BooleanNumber.FALSE ? style.h : undefined;
    sheet.rows.set(row, {
      ...(height === undefined ? {} : { height: height / PIXELS_A_POINT }),
      ...(hidden ? { hidden } : {}),
    });
  }
  for (const [key, style] of Object.entries(data.columnData)) {
    const hidden = style?.hd === BooleanNumber.TRUE;
    sheet.columns.set(Number(key), {
      ...(style?.w === undefined ? {} : { width: style.w / PIXELS_A_POINT }),
      ...(hidden ? { hidden } : {}),
    });
  }
}

function activate(workbook: PracticeWorkbook, sheet: PracticeSheet): PracticeEvent {
  workbook.activeSheetId = sheet.id;
  return { kind: 'activated', sheet };
}

/** Does what a person asked of a whole sheet. */
export function doDeed(workbook: PracticeWorkbook, deed: GridDeed, words: PageWords): EditOutcome {
  if (workbook.readOnly || workbook.structureProtected) return no(words.readOnly);
  if (deed.kind === 'add-sheet') {
    const sheet = addSheet(workbook);
    return { done: true, events: [{ kind: 'added', sheet }, activate(workbook, sheet)] };
  }
  const sheet = workbook.sheets.find(({ id }) => id === deed.sheetId);
  if (!sheet) return NOTHING;
  const last =
    workbook.sheets.filter(({ visibility }) => visibility === 'Visible').length <= 1 &&
    sheet.visibility === 'Visible';
  switch (deed.kind) {
    case 'copy-sheet': {
      const copy = copySheet(workbook, sheet);
      return { done: true, events: [{ kind: 'added', sheet: copy }, activate(workbook, copy)] };
    }
    case 'remove-sheet':
      if (last) return no(words.lastSheet);
      removeSheet(workbook, sheet);
      return { done: true, events: [{ kind: 'deleted', sheet }] };
    case 'hide-sheet': {
      if (last) return no(words.lastSheet);
      sheet.visibility = 'Hidden';
      const next = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
      return next && workbook.activeSheetId === sheet.id
        ? { done: true, events: [activate(workbook, next)] }
        : NOTHING;
    }
    case 'show-sheet':
      sheet.visibility = 'Visible';
      return { done: true, events: [activate(workbook, sheet)] };
    case 'rename-sheet':
      if (checkSheetName(workbook, deed.name, sheet) !== null)
        return no(words.sheetName(deed.name));
      renameSheet(workbook, sheet, deed.name);
      return NOTHING;
    case 'move-sheet':
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      workbook.sheets.splice(deed.to, 0, sheet);
      return NOTHING;
  }
}
