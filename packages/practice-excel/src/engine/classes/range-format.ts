/** RangeFormat, RangeFont, RangeFill and FormatProtection: the look of a range's cells. */
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

/** A member of the look that is read and set for all cells alike. */
function look<K extends keyof PracticeStyle>(
  key: K,
  read: (value: Json) => PracticeStyle[K],
  since = 1,
): Scalar<SheetAreas> {
  return {
    since,
    read: (places) => {
      const value = commonStyle(places, (style) => style[key] as Json);
      return value;
    },
    write: (places, value) => setStyles(places, { [key]: read(value) }),
  };
}

const fontClass: WireClass<SheetAreas> = {
  name: 'RangeFont',
  scalars: {
    Name: look('fontName', (value) => textOf(value, 'The font')),
    Size: look('fontSize', (value) => {
      const size = numberOf(value, 'The font size');
      if (size < 1 || size > 409) throw invalidArgument('The font size must be 1 to 409.');
      return size;
    }),
    Color: look('fontColor', (value) => colorOf(value, 'A colour')),
    Bold: look('bold', (value) => booleanOf(value, 'bold')),
    Italic: look('italic', (value) => booleanOf(value, 'italic')),
    Underline: look('underline', (value) =>
      oneOf(value, ['None', 'Single', 'Double'], 'The underline'),
    ),
    Strikethrough: look('strikethrough', (value) => booleanOf(value, 'strikethrough'), 9),
  },
};

const fillClass: WireClass<SheetAreas> = {
  name: 'RangeFill',
  scalars: {
    Color: {
      // A cell without a fill is white to Excel, and cells that differ read as ''.
      read: (places) => commonStyle(places, (style) => style.fill ?? '#FFFFFF') ?? '',
      write: (places, value) => setStyles(places, { fill: colorOf(value, 'A colour') }),
    },
  },
  methods: {
    Clear: {
      changes: true,
      call: (places) => {
        setStyles(places, { fill: null });
      },
    },
  },
};

const protectionClass: WireClass<SheetAreas> = {
  name: 'FormatProtection',
  scalars: { Locked: look('locked', (value) => booleanOf(value, 'locked')) },
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
    HorizontalAlignment: look('horizontal', (value) =>
      oneOf(value, HORIZONTAL, 'The horizontal alignment'),
    ),
    VerticalAlignment: look('vertical', (value) =>
      oneOf(value, VERTICAL, 'The vertical alignment'),
    ),
    WrapText: look('wrap', (value) => booleanOf(value, 'wrapText')),
    ShrinkToFit: look('shrink', (value) => booleanOf(value, 'shrinkToFit'), 9),
    TextOrientation: look('textOrientation', (value) => numberOf(value, 'textOrientation'), 7),
    IndentLevel: look(
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
      read: (places) => commonSize(places, 'columns'),
      write: (places, value) => {
        mayChange(places.sheet, 'allowFormatColumns');
        setLines(places, 'columns', { size: size(value, WIDEST_COLUMN, 'columnWidth') });
      },
    },
    RowHeight: {
      since: 2,
      read: (places) => commonSize(places, 'rows'),
      write: (places, value) => {
        mayChange(places.sheet, 'allowFormatRows');
        setLines(places, 'rows', { size: size(value, HIGHEST_ROW, 'rowHeight') });
      },
    },
  },
  objects: {
    Font: { open: (places) => WireObject.of(fontClass, places) },
    Fill: { open: (places) => WireObject.of(fillClass, places) },
    Borders: { open: (places) => WireObject.of(bordersClass, places) },
    Protection: { since: 2, open: (places) => WireObject.of(protectionClass, places) },
  },
  methods: {
    AutofitColumns: {
      since: 2,
      changes: true,
      call: (places) => {
        mayChange(places.sheet, 'allowFormatColumns');
        fitColumns(places);
      },
    },
    AutofitRows: {
      since: 2,
      changes: true,
      call: (places) => {
        mayChange(places.sheet, 'allowFormatRows');
        fitRows(places);
      },
    },
  },
};
