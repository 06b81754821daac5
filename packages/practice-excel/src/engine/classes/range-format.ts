/** RangeFormat, RangeFont, RangeFill and FormatProtection: the style of a range's cells. */
import type { PracticeStyle } from '../../workbook/model';
import { booleanOf, colorOf, numberOf, oneOf, textOf } from '../arguments';
import { invalidArgument } from '../excel-error';
import { commonStyle, setStyles } from '../range-styles';
import { WireObject, type Scalar, type WireClass } from '../members';
import type { SheetAreas } from '../sheet-areas';
import { commonSize, fitColumns, fitRows, setLines } from '../sizes';
import { mayChange } from '../write-guards';
import type { Json } from '../wire';
import { bordersClass } from './border';

/** A member of the style that is read and set for all cells alike. */
function style<K extends keyof PracticeStyle>(
  key: K,
  read: (value: Json) => PracticeStyle[K],
  since = 1,
): Scalar<SheetAreas> {
  return {
    since,
    read: (positions) => {
      const value = commonStyle(positions, (style) => style[key] as Json);
      return value;
    },
    write: (positions, value) => setStyles(positions, { [key]: read(value) }),
  };
}

const fontClass: WireClass<SheetAreas> = {
  name: 'RangeFont',
  scalars: {
    Name: style('fontName', (value) => textOf(value, 'The font')),
    Size: style('fontSize', (value) => {
      const size = numberOf(value, 'The font size');
      if (size < 1 || size > 409) throw invalidArgument('The font size must be 1 to 409.');
      return size;
    }),
    Color: style('fontColor', (value) => colorOf(value, 'A colour')),
    Bold: style('bold', (value) => booleanOf(value, 'bold')),
    Italic: style('italic', (value) => booleanOf(value, 'italic')),
    Underline: style('underline', (value) =>
      oneOf(value, ['None', 'Single', 'Double'], 'The underline'),
    ),
    Strikethrough: style('strikethrough', (value) => booleanOf(value, 'strikethrough'), 9),
  },
};

const fillClass: WireClass<SheetAreas> = {
  name: 'RangeFill',
  scalars: {
    Color: {
      // A cell without a fill is white to Excel, and cells that differ read as ''.
      read: (positions) => commonStyle(positions, (style) => style.fill ?? '#FFFFFF') ?? '',
      write: (positions, value) => setStyles(positions, { fill: colorOf(value, 'A colour') }),
    },
  },
  methods: {
    Clear: {
      changes: true,
      call: (positions) => {
        setStyles(positions, { fill: null });
      },
    },
  },
};

const protectionClass: WireClass<SheetAreas> = {
  name: 'FormatProtection',
  scalars: { Locked: style('locked', (value) => booleanOf(value, 'locked')) },
};

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** Points that Excel takes for a row's height, and the points of its widest column. */
const HIGHEST_ROW = 409.5;
const WIDEST_COLUMN = 1790;

function size(value: Json, most: number, what: string): number {
  const points = numberOf(value, what);
  if (points < 0 || points > most) throw invalidArgument(`${what} must be 0 to ${most} points.`);
  return points;
}

export const rangeFormatClass: WireClass<SheetAreas> = {
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: style('horizontal', (value) =>
      oneOf(value, HORIZONTAL, 'The horizontal alignment'),
    ),
    VerticalAlignment: style('vertical', (value) =>
      oneOf(value, VERTICAL, 'The vertical alignment'),
    ),
    WrapText: style('wrap', (value) => booleanOf(value, 'wrapText')),
    ShrinkToFit: style('shrink', (value) => booleanOf(value, 'shrinkToFit'), 9),
    TextOrientation: style('textOrientation', (value) => numberOf(value, 'textOrientation'), 7),
    IndentLevel: style(
      'indent',
      (value) => {
        const indent = numberOf(value, 'indentLevel');
        if (indent < 0 || indent > 250) throw invalidArgument('indentLevel must be 0 to 250.');
        return indent;
      },
      9,
    ),
    ColumnWidth: {
      since: 2,
      read: (positions) => commonSize(positions, 'columns'),
      write: (positions, value) => {
        mayChange(positions.sheet, 'allowFormatColumns');
        setLines(positions, 'columns', { size: size(value, WIDEST_COLUMN, 'columnWidth') });
      },
    },
    RowHeight: {
      since: 2,
      read: (positions) => commonSize(positions, 'rows'),
      write: (positions, value) => {
        mayChange(positions.sheet, 'allowFormatRows');
        setLines(positions, 'rows', { size: size(value, HIGHEST_ROW, 'rowHeight') });
      },
    },
  },
  objects: {
    Font: { open: (positions) => WireObject.of(fontClass, positions) },
    Fill: { open: (positions) => WireObject.of(fillClass, positions) },
    Borders: { open: (positions) => WireObject.of(bordersClass, positions) },
    Protection: { since: 2, open: (positions) => WireObject.of(protectionClass, positions) },
  },
  methods: {
    AutofitColumns: {
      since: 2,
      changes: true,
      call: (positions) => {
        mayChange(positions.sheet, 'allowFormatColumns');
        fitColumns(positions);
      },
    },
    AutofitRows: {
      since: 2,
      changes: true,
      call: (positions) => {
        mayChange(positions.sheet, 'allowFormatRows');
        fitRows(positions);
      },
    },
  },
};
