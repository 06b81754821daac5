/** WorksheetFreezePanes: rows and columns that stay in view. */
import type { PracticeSheet } from '../../workbook/model';
import { isLeftOut, numberOf } from '../arguments';
import { invalidArgument, itemNotFound } from '../excel-error';
import type { Argument, WireClass } from '../members';
import { SHEET_COLUMNS, SHEET_ROWS, type SheetArea } from '../sheet-areas';
import { sheetAreaArgument, range } from './range';

function count(argument: Argument): number {
  const number = isLeftOut(argument) ? 1 : numberOf(argument, 'The count');
  if (!Number.isInteger(number) || number < 0)
    throw invalidArgument('The count must be 0 or more.');
  return number;
}

/** The frozen part, as a range of whole rows, whole columns, or the corner of both. */
function location(sheet: PracticeSheet): SheetArea | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return {
    sheet,
    area: {
      row: 0,
      column: 0,
      rows: rows === 0 ? SHEET_ROWS : rows,
      columns: columns === 0 ? SHEET_COLUMNS : columns,
    },
  };
}

export const freezePanesClass: WireClass<PracticeSheet> = {
  name: 'WorksheetFreezePanes',
  since: 7,
  openers: {
    GetLocation: {
      open: (sheet) => {
        const position = location(sheet);
        if (!position) throw itemNotFound('frozen pane');
        return range(position);
      },
    },
    GetLocationOrNullObject: {
      open: (sheet) => {
        const position = location(sheet);
        return position && range(position);
      },
    },
  },
  methods: {
    FreezeRows: {
      changes: true,
      call: (sheet, args) => {
        sheet.freeze = { rows: count(args[0]), columns: 0 };
      },
    },
    FreezeColumns: {
      changes: true,
      call: (sheet, args) => {
        sheet.freeze = { rows: 0, columns: count(args[0]) };
      },
    },
    FreezeAt: {
      changes: true,
      call: (sheet, args, host) => {
        const on = { sheet, area: sheet.selection };
        const { area } = sheetAreaArgument(args[0], on, host);
        sheet.freeze = {
          rows: area.rows === SHEET_ROWS ? 0 : area.row + area.rows,
          columns: area.columns === SHEET_COLUMNS ? 0 : area.column + area.columns,
        };
      },
    },
    Unfreeze: {
      changes: true,
      call: (sheet) => {
        sheet.freeze = { rows: 0, columns: 0 };
      },
    },
  },
};
