/** Range: a rectangle of cells. */
import { areasMeet, type Area } from '../../../core/area';
import { textOf as shown } from '../../workbook/cells';
import { DEFAULT_STYLE } from '../../workbook/create';
import type { PracticeCell, PracticeTable } from '../../workbook/model';
import { formulaOf } from '../../workbook/typing';
import { booleanOf, isLeftOut, jsonOf, numberOf, oneOf } from '../arguments';
import { readGrid, writeContents, writeNumberFormats } from '../cell-grids';
import { ExcelError, invalidArgument, itemNotFound, notSimulated } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Argument, type Opener, type WireClass } from '../members';
import {
  addressOf,
  around,
  isUnbounded,
  onSheet,
  placeOf,
  shared,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Place,
  type Places,
} from '../place';
import { clearPlace, mergePlace, unmergePlace } from '../range-changes';
import { copyInto } from '../range-copies';
import { commonHidden, setLines } from '../sizes';
import { usedWithin } from '../used-area';
import { mayChange } from '../write-guards';
import type { Json } from '../wire';
import { columnProperties, rowProperties } from '../line-properties';
import { rangeAreasClass } from './range-areas';
import { rangeFormatClass } from './range-format';
import { tableScopedCollectionClass } from './table';
import { worksheetClass } from './worksheet';

/** Above so many merged areas Excel's lookup fails. */
const MOST_MERGES = 512;

const places = ({ sheet, area }: Place): Places => ({ sheet, areas: [area] });

export function range(place: Place): WireObject {
  return WireObject.of(rangeClass, place);
}

/** Gives the place an argument names: a Range, or an address on the sheet given. */
export function placeArgument(argument: Argument, on: Place, host: Host): Place {
  if (argument instanceof WireObject) {
    const place = argument.as(rangeClass) ?? firstOf(argument);
    if (place) return place;
  } else if (typeof argument === 'string') return placeOf(host.workbook, on.sheet, argument);
  throw invalidArgument('A range or an address is expected.');
}

function firstOf(object: WireObject): Place | undefined {
  const several = object.as(rangeAreasClass);
  const area = several?.areas[0];
  if (!several || !area) return undefined;
  if (several.areas.length > 1) throw notSimulated('several areas as an argument');
  return { sheet: several.sheet, area };
}

function valueOf(cell: PracticeCell | undefined): Json {
  if (!cell) return '';
  return typeof cell.value === 'object' ? cell.value.error : cell.value;
}

function typeOf(cell: PracticeCell | undefined): Json {
  if (!cell) return 'Empty';
  switch (typeof cell.value) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'object':
      return 'Error';
    default:
      return cell.value === '' && cell.formula === undefined && !cell.quotePrefix
        ? 'Empty'
        : 'String';
  }
}

/** Opens a range that is worked out from this one's area and numbers. */
function derived(
  work: (area: Area, ...numbers: number[]) => Area,
  arity: number,
  since = 1,
): Opener<Place> {
  return {
    since,
    open: ({ sheet, area }, args) => {
      const numbers = Array.from({ length: arity }, (_, index) =>
        numberOf(args[index], 'A position'),
      );
      return range({ sheet, area: onSheet(work(area, ...numbers)) });
    },
  };
}

function intersection(place: Place, args: readonly Argument[], host: Host): Place | null {
  const other = placeArgument(args[0], place, host);
  if (other.sheet !== place.sheet) throw invalidArgument('The ranges are on different sheets.');
  const area = shared(place.area, other.area);
  return area && { sheet: place.sheet, area };
}

function used(place: Place, valuesOnly: Argument): Place | null {
  const area = usedWithin(place.sheet, place.area, valuesOnly === true);
  return area && { sheet: place.sheet, area };
}

function tablesMeeting({ sheet, area }: Place, fullyContained: Argument): readonly PracticeTable[] {
  return sheet.tables.filter((table) => {
    const common = shared(table.area, area);
    if (fullyContained !== true) return common !== null;
    return common?.rows === table.area.rows && common.columns === table.area.columns;
  });
}

export const rangeClass: WireClass<Place> = {
  name: 'Range',
  keepable: true,
  gone: ({ sheet }, host) => !host.workbook.sheets.includes(sheet),
  scalars: {
    Address: { read: addressOf },
    AddressLocal: { read: addressOf },
    RowIndex: { read: ({ area }) => area.row },
    ColumnIndex: { read: ({ area }) => area.column },
    RowCount: { read: ({ area }) => area.rows },
    ColumnCount: { read: ({ area }) => area.columns },
    CellCount: {
      // Excel gives -1 for more cells than 32 bits count.
      read: ({ area }) => (area.rows * area.columns < 2 ** 31 ? area.rows * area.columns : -1),
    },
    IsEntireRow: { since: 7, read: ({ area }) => area.columns === SHEET_COLUMNS },
    IsEntireColumn: { since: 7, read: ({ area }) => area.rows === SHEET_ROWS },
    Values: {
      read: (place, host) => readGrid(place, host, valueOf),
      write: (place, value, host) => writeContents(place, value, 'values', host),
    },
    Text: { read: (place, host) => readGrid(place, host, shown) },
    Formulas: {
      read: (place, host) => readGrid(place, host, formulaOf),
      write: (place, value, host) => writeContents(place, value, 'formulas', host),
    },
    NumberFormat: {
      read: (place, host) =>
        readGrid(place, host, (cell) => (cell?.style ?? DEFAULT_STYLE).numberFormat),
      write: (place, value) => writeNumberFormats(place, value),
    },
    ValueTypes: { read: (place, host) => readGrid(place, host, typeOf) },
    RowHidden: {
      since: 2,
      read: (place) => commonHidden(places(place), 'rows'),
      write: (place, value) => {
        mayChange(place.sheet, 'allowFormatRows');
        setLines(places(place), 'rows', { hidden: booleanOf(value, 'rowHidden') });
      },
    },
    ColumnHidden: {
      since: 2,
      read: (place) => commonHidden(places(place), 'columns'),
      write: (place, value) => {
        mayChange(place.sheet, 'allowFormatColumns');
        setLines(places(place), 'columns', { hidden: booleanOf(value, 'columnHidden') });
      },
    },
    Hidden: {
      since: 2,
      read: (place) => {
        const rows = commonHidden(places(place), 'rows');
        const columns = commonHidden(places(place), 'columns');
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
  },
  objects: {
    Format: { open: (place) => WireObject.of(rangeFormatClass, places(place)) },
    Worksheet: { open: ({ sheet }) => WireObject.of(worksheetClass, sheet) },
  },
  openers: {
    GetCell: derived(
      (area, row = 0, column = 0) => ({
        row: area.row + row,
        column: area.column + column,
        rows: 1,
        columns: 1,
      }),
      2,
    ),
    GetRow: derived((area, row = 0) => ({ ...area, row: area.row + row, rows: 1 }), 1),
    GetColumn: derived(
      (area, column = 0) => ({ ...area, column: area.column + column, columns: 1 }),
      1,
    ),
    GetLastRow: derived((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }), 0),
    GetLastColumn: derived(
      (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }),
      0,
    ),
    GetLastCell: derived(
      (area) => ({
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      }),
      0,
    ),
    GetEntireRow: derived((area) => ({ ...area, column: 0, columns: SHEET_COLUMNS }), 0),
    GetEntireColumn: derived((area) => ({ ...area, row: 0, rows: SHEET_ROWS }), 0),
    GetOffsetRange: derived(
      (area, rows = 0, columns = 0) => ({
        ...area,
        row: area.row + rows,
        column: area.column + columns,
      }),
      2,
    ),
    GetResizedRange: derived(
      (area, rows = 0, columns = 0) => ({
        ...area,
        rows: area.rows + rows,
        columns: area.columns + columns,
      }),
      2,
      3,
    ),
    GetAbsoluteResizedRange: derived(
      (area, rows = 1, columns = 1) => ({ ...area, rows, columns }),
      2,
      7,
    ),
    GetRowsBelow: {
      since: 3,
      open: ({ sheet, area }, args) => {
        const rows = isLeftOut(args[0]) ? 1 : numberOf(args[0], 'The count');
        if (rows < 1) throw notSimulated('getRowsBelow with a negative count');
        return range({ sheet, area: onSheet({ ...area, row: area.row + area.rows, rows }) });
      },
    },
    GetBoundingRect: {
      open: (place, args, host) => {
        const other = placeArgument(args[0], place, host);
        if (other.sheet !== place.sheet)
          throw invalidArgument('The ranges are on different sheets.');
        return range({ sheet: place.sheet, area: around(place.area, other.area) });
      },
    },
    GetIntersection: {
      open: (place, args, host) => {
        const common = intersection(place, args, host);
        if (!common) throw itemNotFound('intersection');
        return range(common);
      },
    },
    GetIntersectionOrNullObject: {
      since: 4,
      open: (place, args, host) => {
        const common = intersection(place, args, host);
        return common && range(common);
      },
    },
    GetUsedRange: {
      open: (place, args) => {
        const found = used(place, args[0]);
        if (!found) throw itemNotFound('used range');
        return range(found);
      },
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      open: (place, args) => {
        const found = used(place, args[0]);
        return found && range(found);
      },
    },
    GetTables: {
      since: 9,
      open: (place, args) =>
        WireObject.of(tableScopedCollectionClass, tablesMeeting(place, args[0])),
    },
    GetMergedAreasOrNullObject: {
      since: 13,
      open: ({ sheet, area }) => {
        // Excel finds a merge only by its first cell.
        const areas = sheet.merges.filter((merge) =>
          areasMeet({ ...merge, rows: 1, columns: 1 }, area),
        );
        if (areas.length > MOST_MERGES)
          throw new ExcelError('GeneralException', `There are over ${MOST_MERGES} merged areas.`);
        return areas.length === 0 ? null : WireObject.of(rangeAreasClass, { sheet, areas });
      },
    },
  },
  methods: {
    Clear: {
      changes: true,
      call: (place, args, host) => {
        const applyTo = isLeftOut(args[0]) ? 'All' : args[0];
        clearPlace(
          place,
          oneOf(applyTo, ['All', 'Contents', 'Formats'], 'What to clear (as far as simulated)'),
          host,
        );
      },
    },
    Merge: {
      since: 2,
      changes: true,
      call: (place, args, host) => {
        mergePlace(place, args[0] === true, host);
      },
    },
    Unmerge: {
      since: 2,
      changes: true,
      call: (place) => {
        unmergePlace(place);
      },
    },
    CopyFrom: {
      since: 9,
      changes: true,
      call: (place, args, host) => {
        if (args[2] === true) throw notSimulated('copyFrom that skips blanks');
        if (args[3] === true) throw notSimulated('copyFrom that transposes');
        const type = isLeftOut(args[1]) ? 'All' : args[1];
        copyInto(
          place,
          placeArgument(args[0], place, host),
          oneOf(type, ['All', 'Formulas', 'Values', 'Formats'], 'The kind of copy'),
          host,
        );
      },
    },
    Calculate: {
      since: 6,
      call: (_, __, host) => {
        host.formulasDue();
      },
    },
    Select: {
      call: ({ sheet, area }, _, host) => {
        if (sheet.visibility !== 'Visible')
          throw new ExcelError('InvalidOperation', `The sheet ${sheet.name} is hidden.`);
        const activated = host.workbook.activeSheetId !== sheet.id;
        host.workbook.activeSheetId = sheet.id;
        sheet.selection = area;
        if (activated) host.happened({ kind: 'activated', sheet });
        host.happened({ kind: 'selected', sheet, area });
      },
    },
    GetRowProperties: {
      since: 9,
      call: (place, args) => rowProperties(place, jsonOf(args[0])),
    },
    GetColumnProperties: {
      since: 9,
      call: (place, args) => columnProperties(place, jsonOf(args[0])),
    },
    _ValidateArraySize: {
      since: 3,
      call: ({ area }, args) => {
        if (isUnbounded(area) || area.rows !== args[0] || area.columns !== args[1])
          throw invalidArgument(
            `The array must have ${area.rows} rows and ${area.columns} columns.`,
          );
      },
    },
  },
};
