/** The looks of the tabs' cells, all made from one plain look. */
import type { CellStyle } from './sheet-draft';

export const FONT = '游ゴシック';
/** Points. */
export const TEXT_SIZE = 11;
const TITLE_SIZE = 14;
export const NOTE_SIZE = 10;

export const PLAIN: CellStyle = {
  bold: false,
  fontSize: TEXT_SIZE,
  fontColor: '#000000',
  fill: null,
  horizontal: 'left',
  vertical: 'center',
  indent: 0,
  wrap: false,
  numberFormat: 'General',
  borders: { top: null, bottom: null, left: null, right: null },
};

const BOXED = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;
/** Figures that were others at the last run. */
export const CHANGED_FILL = '#FFF2CC';
const HEAD_FILL = '#EDEDED';

export const TITLE: CellStyle = { ...PLAIN, bold: true, fontSize: TITLE_SIZE };
export const UNIT_LINE: CellStyle = { ...PLAIN, horizontal: 'right', fontSize: NOTE_SIZE };
/** The as-of (確認時期) above a table. */
export const AS_OF_LINE: CellStyle = { ...PLAIN, fontSize: NOTE_SIZE };
export const NOTE: CellStyle = { ...PLAIN, fontSize: NOTE_SIZE, wrap: true, vertical: 'top' };
/** Says what stands beside a table. */
export const NOTE_HEAD: CellStyle = { ...PLAIN, fontSize: NOTE_SIZE };
export const HEAD: CellStyle = {
  ...PLAIN,
  bold: true,
  fill: HEAD_FILL,
  horizontal: 'center',
  wrap: true,
  borders: BOXED,
};

/** How a row stands out: a total has a thicker line above it. */
export type RowStyle = 'row' | 'part' | 'total';

function bodyStyle(row: RowStyle): CellStyle {
  return {
    ...PLAIN,
    bold: row !== 'row',
    borders: row === 'total' ? { ...BOXED, top: 'medium' } : BOXED,
  };
}

/** Gives the look of a row's label, indented by Excel's levels: the first keeps it off the border. */
export function labelStyle(row: RowStyle, indent: number): CellStyle {
  return { ...bodyStyle(row), indent: indent + 1, wrap: true };
}

/** Gives the look of a label that is a record's number. */
export function numberLabelStyle(row: RowStyle): CellStyle {
  return { ...bodyStyle(row), horizontal: 'center', wrap: true };
}

/** What a column's cells are: figures below each other, marks in the middle, or text that wraps. */
export type FigureStyle = 'figure' | 'mark' | 'text';

/** Gives the look of a figure; the indent keeps it off the border. */
export function figureStyle(
  row: RowStyle,
  numberFormat: string,
  kind: FigureStyle = 'figure',
): CellStyle {
  const style = { ...bodyStyle(row), numberFormat };
  if (kind === 'mark') return { ...style, horizontal: 'center' };
  if (kind === 'text') return { ...style, wrap: true, indent: 1 };
  return { ...style, horizontal: 'right', indent: 1 };
}

/** Text kept as it is, whatever it looks like. */
export const STORED_TEXT: CellStyle = { ...PLAIN, numberFormat: '@' };

/** Points, in the reports' lists. */
export const LIST_SIZE = 10;
const KEY_SIZE = 8;

const REASON_FILL = '#FFF2CC';
const LINK_COLOR = '#0563C1';
const KEY_COLOR = '#A6A6A6';

/** A label and a value above a report's list. */
export const FACT_LABEL: CellStyle = {
  ...PLAIN,
  fontSize: LIST_SIZE,
  fill: HEAD_FILL,
  borders: BOXED,
};
export const FACT: CellStyle = { ...PLAIN, fontSize: LIST_SIZE, wrap: true, borders: BOXED };
export const FACT_MARK: CellStyle = { ...FACT, horizontal: 'center' };
export const STATUS: CellStyle = { ...FACT, bold: true, fontSize: TEXT_SIZE };
export const LIST_HEAD: CellStyle = { ...HEAD, fontSize: LIST_SIZE };
export const LIST_TEXT: CellStyle = { ...FACT, vertical: 'top' };
export const LIST_MARK: CellStyle = { ...LIST_TEXT, horizontal: 'center' };
export const LIST_LINK: CellStyle = { ...LIST_MARK, fontColor: LINK_COLOR };
/** Where a reason is wanted. */
export const REASON_WANTED: CellStyle = { ...LIST_TEXT, fill: REASON_FILL };
export const SECTION_HEAD: CellStyle = {
  ...PLAIN,
  bold: true,
  fontSize: TEXT_SIZE,
  fill: HEAD_FILL,
  borders: BOXED,
};
/** What only the add-in reads: grey, small, outside the print area. */
export const KEY: CellStyle = {
  ...PLAIN,
  fontSize: KEY_SIZE,
  fontColor: KEY_COLOR,
  vertical: 'top',
  numberFormat: '@',
};
