/** What a Range leads to: ranges beside, around and within it, its tables and its merged areas. */
import { areaAround, areasMeet, type Area } from '../../area';
import { shared } from '../../workbook/area-sets';
import type { PracticeTable } from '../../workbook/model';
import { isLeftOut, numberOf } from '../arguments';
import { ExcelError, invalidArgument, itemNotFound, notSimulated } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Argument, type Opener } from '../members';
import { onSheet, SHEET_COLUMNS, SHEET_ROWS, type SheetArea } from '../sheet-areas';
import { usedWithin } from '../used-area';
import { sheetAreaArgument, range } from './range';
import { rangeAreasClass } from './range-areas';
import { tableScopedCollectionClass } from './table';

/** Above so many merged areas Excel's lookup fails. */
const MOST_MERGES = 512;

/** Opens a range that is worked out from this one's area and numbers. */
function derived(
  work: (area: Area, ...numbers: number[]) => Area,
  arity: number,
  since = 1,
): Opener<SheetArea> {
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

function intersection(
  position: SheetArea,
  args: readonly Argument[],
  host: Host,
): SheetArea | null {
  const other = sheetAreaArgument(args[0], position, host);
  if (other.sheet !== position.sheet) throw invalidArgument('The ranges are on different sheets.');
  const area = shared(position.area, other.area);
  return area && { sheet: position.sheet, area };
}

function used(position: SheetArea, valuesOnly: Argument): SheetArea | null {
  const area = usedWithin(position.sheet, position.area, valuesOnly === true);
  return area && { sheet: position.sheet, area };
}

function tablesMeeting(
  { sheet, area }: SheetArea,
  fullyContained: Argument,
): readonly PracticeTable[] {
  return sheet.tables.filter((table) => {
    const common = shared(table.area, area);
    if (fullyContained !== true) return common !== null;
    return common?.rows === table.area.rows && common.columns === table.area.columns;
  });
}

export const rangeOpeners: Readonly<Record<string, Opener<SheetArea>>> = {
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
    open: (position, args, host) => {
      const other = sheetAreaArgument(args[0], position, host);
      if (other.sheet !== position.sheet)
        throw invalidArgument('The ranges are on different sheets.');
      return range({ sheet: position.sheet, area: areaAround(position.area, other.area) });
    },
  },
  GetIntersection: {
    open: (position, args, host) => {
      const common = intersection(position, args, host);
      if (!common) throw itemNotFound('intersection');
      return range(common);
    },
  },
  GetIntersectionOrNullObject: {
    since: 4,
    open: (position, args, host) => {
      const common = intersection(position, args, host);
      return common && range(common);
    },
  },
  GetUsedRange: {
    open: (position, args) => {
      const found = used(position, args[0]);
      if (!found) throw itemNotFound('used range');
      return range(found);
    },
  },
  GetUsedRangeOrNullObject: {
    since: 4,
    open: (position, args) => {
      const found = used(position, args[0]);
      return found && range(found);
    },
  },
  GetTables: {
    since: 9,
    open: (position, args) =>
      WireObject.of(tableScopedCollectionClass, tablesMeeting(position, args[0])),
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
};
