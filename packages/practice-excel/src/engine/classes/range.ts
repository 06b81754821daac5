/** Range: a rectangle of cells. */
import { textOf as shown } from '../../workbook/cells';
import { DEFAULT_STYLE } from '../../workbook/create';
import type { PracticeCell } from '../../workbook/model';
import { formulaOf } from '../../workbook/typing';
import { booleanOf, isLeftOut, jsonOf, oneOf } from '../arguments';
import { readGrid, writeContents, writeNumberFormats } from '../cell-grids';
import { ExcelError, invalidArgument, notSimulated } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Argument, type WireClass } from '../members';
import {
  addressOf,
  formulaAtPosition,
  isUnbounded,
  sheetAreaOf,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type SheetArea,
  type SheetAreas,
} from '../sheet-areas';
import { clearArea, mergeArea, unmergeArea } from '../range-changes';
import { copyInto } from '../range-copies';
import { commonHidden, setLines } from '../sizes';
import { mayChange } from '../write-guards';
import type { Json } from '../wire';
import { columnProperties, rowProperties } from '../line-properties';
import { conditionalFormatsClass } from './conditional-format';
import { dataValidationClass } from './data-validation';
import { rangeAreasClass } from './range-areas';
import { rangeOpeners } from './range-openers';
import { rangeFormatClass } from './range-format';
import { worksheetClass } from './worksheet';

const positions = ({ sheet, area }: SheetArea): SheetAreas => ({ sheet, areas: [area] });

export function range(position: SheetArea): WireObject {
  return WireObject.of(rangeClass, position);
}

/** Gives the place an argument names: a Range, or an address on the sheet given. */
export function sheetAreaArgument(argument: Argument, on: SheetArea, host: Host): SheetArea {
  if (argument instanceof WireObject) {
    const position = argument.as(rangeClass) ?? firstOf(argument);
    if (position) return position;
  } else if (typeof argument === 'string') return sheetAreaOf(host.workbook, on.sheet, argument);
  throw invalidArgument('A range or an address is expected.');
}

function firstOf(object: WireObject): SheetArea | undefined {
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

export const rangeClass: WireClass<SheetArea> = {
  name: 'Range',
  keepable: true,
  formula: formulaAtPosition,
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
      read: (position, host) => readGrid(position, host, valueOf),
      write: (position, value, host) => writeContents(position, value, 'values', host),
    },
    Text: { read: (position, host) => readGrid(position, host, shown) },
    Formulas: {
      read: (position, host) => readGrid(position, host, formulaOf),
      write: (position, value, host) => writeContents(position, value, 'formulas', host),
    },
    NumberFormat: {
      read: (position, host) =>
        readGrid(position, host, (cell) => (cell?.style ?? DEFAULT_STYLE).numberFormat),
      write: (position, value) => writeNumberFormats(position, value),
    },
    ValueTypes: { read: (position, host) => readGrid(position, host, typeOf) },
    RowHidden: {
      since: 2,
      read: (position) => commonHidden(positions(position), 'rows'),
      write: (position, value) => {
        mayChange(position.sheet, 'allowFormatRows');
        setLines(positions(position), 'rows', { hidden: booleanOf(value, 'rowHidden') });
      },
    },
    ColumnHidden: {
      since: 2,
      read: (position) => commonHidden(positions(position), 'columns'),
      write: (position, value) => {
        mayChange(position.sheet, 'allowFormatColumns');
        setLines(positions(position), 'columns', { hidden: booleanOf(value, 'columnHidden') });
      },
    },
    Hidden: {
      since: 2,
      read: (position) => {
        const rows = commonHidden(positions(position), 'rows');
        const columns = commonHidden(positions(position), 'columns');
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
  },
  objects: {
    Format: { open: (position) => WireObject.of(rangeFormatClass, positions(position)) },
    Worksheet: { open: ({ sheet }) => WireObject.of(worksheetClass, sheet) },
    DataValidation: {
      since: 8,
      open: (position) => WireObject.of(dataValidationClass, positions(position)),
    },
    ConditionalFormats: {
      since: 6,
      open: (position) => WireObject.of(conditionalFormatsClass, positions(position)),
    },
  },
  openers: rangeOpeners,
  methods: {
    Clear: {
      changes: true,
      call: (position, args, host) => {
        const applyTo = isLeftOut(args[0]) ? 'All' : args[0];
        clearArea(
          position,
          oneOf(applyTo, ['All', 'Contents', 'Formats'], 'What to clear (as far as simulated)'),
          host,
        );
      },
    },
    Merge: {
      since: 2,
      changes: true,
      call: (position, args, host) => {
        mergeArea(position, args[0] === true, host);
      },
    },
    Unmerge: {
      since: 2,
      changes: true,
      call: (position) => {
        unmergeArea(position);
      },
    },
    CopyFrom: {
      since: 9,
      changes: true,
      call: (position, args, host) => {
        if (args[2] === true) throw notSimulated('copyFrom that skips blanks');
        if (args[3] === true) throw notSimulated('copyFrom that transposes');
        const type = isLeftOut(args[1]) ? 'All' : args[1];
        copyInto(
          position,
          sheetAreaArgument(args[0], position, host),
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
      call: (position, args) => rowProperties(position, jsonOf(args[0])),
    },
    GetColumnProperties: {
      since: 9,
      call: (position, args) => columnProperties(position, jsonOf(args[0])),
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
