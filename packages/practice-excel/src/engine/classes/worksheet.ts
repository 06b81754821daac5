/** Worksheet: one sheet. */
import type { PracticeSheet, PracticeWorkbook } from '../../workbook/model';
import { copySheet, findSheet, removeSheet, renameSheet } from '../../workbook/sheets';
import { booleanOf, isLeftOut, numberOf, oneOf, textOf } from '../arguments';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import type { Host } from '../host';
import { listening } from '../listening';
import { WireObject, type Argument, type WireClass } from '../members';
import { onSheet, sheetAreaOf, WHOLE_SHEET, type SheetArea } from '../sheet-areas';
import { usedWithin } from '../used-area';
import { autoFilterClass } from './auto-filter';
import { chartsClass } from './chart';
import { customPropertiesClass } from './custom-property';
import { freezePanesClass } from './freeze-panes';
import { pageBreaksClass } from './page-break';
import { pageLayoutClass } from './page-layout';
import { range } from './range';
import { rangeAreasClass } from './range-areas';
import { sheetProtectionClass } from './sheet-protection';
import { tablesClass } from './table';
import { mustBeSheetName, structureMayChange } from './worksheets';

const whole = (sheet: PracticeSheet): SheetArea => ({ sheet, area: WHOLE_SHEET });

function used(sheet: PracticeSheet, valuesOnly: Argument): SheetArea | null {
  const area = usedWithin(sheet, WHOLE_SHEET, valuesOnly === true);
  return area && { sheet, area };
}

function mustLeaveOneVisible(workbook: PracticeWorkbook, without: PracticeSheet): void {
  const others = workbook.sheets.filter((sheet) => sheet !== without);
  if (!others.some(({ visibility }) => visibility === 'Visible'))
    throw new ExcelError('InvalidOperation', 'A workbook must have a visible sheet.');
}

function move({ sheets }: PracticeWorkbook, sheet: PracticeSheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length)
    throw invalidArgument('There is no such position.');
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

function copied(sheet: PracticeSheet, args: readonly Argument[], host: Host): PracticeSheet {
  const { workbook } = host;
  structureMayChange(workbook);
  const type = oneOf(
    isLeftOut(args[0]) ? 'None' : args[0],
    ['None', 'Before', 'After', 'Beginning', 'End'],
    'The position',
  );
  const beside = args[1] instanceof WireObject ? args[1].as(worksheetClass) : undefined;
  if ((type === 'Before' || type === 'After') && !beside)
    throw invalidArgument('A sheet beside which to put the copy is expected.');
  const copy = copySheet(workbook, sheet, host.copiesProperties);
  const at = beside ? workbook.sheets.indexOf(beside) : 0;
  if (type === 'Beginning') move(workbook, copy, 0);
  if (type === 'Before') move(workbook, copy, at);
  if (type === 'After') move(workbook, copy, at + 1);
  host.formulasDue();
  host.happened({ kind: 'added', sheet: copy });
  return copy;
}

function sheetById(args: readonly Argument[], { workbook }: Host): WireObject {
  const sheet = findSheet(workbook, textOf(args[0], 'The id of a sheet'));
  if (!sheet) throw itemNotFound('such sheet');
  return WireObject.of(worksheetClass, sheet);
}

function neighbour(
  sheet: PracticeSheet,
  step: 1 | -1,
  visibleOnly: Argument,
  { workbook }: Host,
): WireObject | null {
  let index = workbook.sheets.indexOf(sheet) + step;
  for (let next = workbook.sheets[index]; next; next = workbook.sheets[(index += step)])
    if (visibleOnly !== true || next.visibility === 'Visible')
      return WireObject.of(worksheetClass, next);
  return null;
}

export const worksheetClass: WireClass<PracticeSheet> = {
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  gone: (sheet, host) => !host.workbook.sheets.includes(sheet),
  scalars: {
    Id: { read: ({ id }) => id },
    Name: {
      read: ({ name }) => name,
      write: (sheet, value, host) => {
        const name = textOf(value, 'The name of a sheet');
        structureMayChange(host.workbook);
        mustBeSheetName(host.workbook, name, sheet);
        renameSheet(host.workbook, sheet, name);
        host.formulasDue();
      },
    },
    Position: {
      read: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      write: (sheet, value, { workbook }) => {
        structureMayChange(workbook);
        move(workbook, sheet, numberOf(value, 'The position'));
      },
    },
    Visibility: {
      read: ({ visibility }) => visibility,
      write: (sheet, value, { workbook }) => {
        const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'The visibility');
        structureMayChange(workbook);
        if (visibility !== 'Visible') mustLeaveOneVisible(workbook, sheet);
        sheet.visibility = visibility;
        if (visibility !== 'Visible' && workbook.activeSheetId === sheet.id) {
          const next = workbook.sheets.find((other) => other.visibility === 'Visible');
          if (next) workbook.activeSheetId = next.id;
        }
      },
    },
    TabColor: {
      since: 7,
      read: ({ tabColor }) => tabColor,
      write: (sheet, value) => {
        const color = textOf(value, 'The colour of a tab');
        if (color !== '' && !/^#[0-9A-Fa-f]{6}$/.test(color))
          throw invalidArgument('A colour must be of the form #RRGGBB, or empty.');
        sheet.tabColor = color.toUpperCase();
      },
    },
    ShowGridlines: {
      since: 8,
      read: ({ showGridlines }) => showGridlines,
      write: (sheet, value) => {
        sheet.showGridlines = booleanOf(value, 'showGridlines');
      },
    },
  },
  objects: {
    Tables: { open: (sheet, _, { workbook }) => WireObject.of(tablesClass, { workbook, sheet }) },
    Charts: { open: (sheet) => WireObject.of(chartsClass, sheet) },
    Protection: { since: 2, open: (sheet) => WireObject.of(sheetProtectionClass, sheet) },
    CustomProperties: { since: 12, open: (sheet) => WireObject.of(customPropertiesClass, sheet) },
    PageLayout: { since: 9, open: (sheet) => WireObject.of(pageLayoutClass, sheet) },
    FreezePanes: { since: 7, open: (sheet) => WireObject.of(freezePanesClass, sheet) },
    AutoFilter: {
      since: 9,
      open: (sheet) => WireObject.of(autoFilterClass, { sheet, table: null }),
    },
    HorizontalPageBreaks: { since: 9, open: (sheet) => WireObject.of(pageBreaksClass, sheet) },
  },
  openers: {
    GetRange: {
      open: (sheet, args, host) => {
        if (isLeftOut(args[0])) return range(whole(sheet));
        const address = textOf(args[0], 'The address');
        if (address.includes(',')) throw invalidArgument('getRange takes one area; see getRanges.');
        return range(sheetAreaOf(host.workbook, sheet, address));
      },
    },
    GetRanges: {
      since: 9,
      open: (sheet, args, host) => {
        const positions = isLeftOut(args[0])
          ? [whole(sheet)]
          : textOf(args[0], 'The addresses')
              .split(',')
              .map((address) => sheetAreaOf(host.workbook, sheet, address.trim()));
        return WireObject.of(rangeAreasClass, { sheet, areas: positions.map(({ area }) => area) });
      },
    },
    GetRangeByIndexes: {
      since: 7,
      open: (sheet, args) => {
        const [row = 0, column = 0, rows = 0, columns = 0] = [0, 1, 2, 3].map((index) =>
          numberOf(args[index], 'A position'),
        );
        return range({ sheet, area: onSheet({ row, column, rows, columns }) });
      },
    },
    GetCell: {
      open: (sheet, args) =>
        range({
          sheet,
          area: onSheet({
            row: numberOf(args[0], 'The row'),
            column: numberOf(args[1], 'The column'),
            rows: 1,
            columns: 1,
          }),
        }),
    },
    GetUsedRange: {
      open: (sheet, args) => {
        const found = used(sheet, args[0]);
        if (!found) throw itemNotFound('used range');
        return range(found);
      },
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      open: (sheet, args) => {
        const found = used(sheet, args[0]);
        return found && range(found);
      },
    },
    Copy: {
      since: 7,
      changes: true,
      open: (sheet, args, host) => WireObject.of(worksheetClass, copied(sheet, args, host)),
    },
    GetNextOrNullObject: {
      since: 5,
      open: (sheet, args, host) => neighbour(sheet, 1, args[0], host),
    },
    GetPreviousOrNullObject: {
      since: 5,
      open: (sheet, args, host) => neighbour(sheet, -1, args[0], host),
    },
    _GetAnotherWorksheetById: { since: 7, open: (_, args, host) => sheetById(args, host) },
    _GetSheetById: { since: 7, open: (_, args, host) => sheetById(args, host) },
  },
  methods: {
    Activate: {
      call: (sheet, _, host) => {
        if (sheet.visibility !== 'Visible')
          throw new ExcelError('InvalidOperation', `The sheet ${sheet.name} is hidden.`);
        if (host.workbook.activeSheetId === sheet.id) return;
        host.workbook.activeSheetId = sheet.id;
        host.happened({ kind: 'activated', sheet });
      },
    },
    Delete: {
      changes: true,
      call: (sheet, _, host) => {
        const { workbook } = host;
        structureMayChange(workbook);
        if (sheet.visibility === 'VeryHidden')
          throw new ExcelError('GeneralException', 'A very hidden sheet cannot be deleted.');
        mustLeaveOneVisible(workbook, sheet);
        removeSheet(workbook, sheet);
        host.formulasDue();
        host.happened({ kind: 'deleted', sheet });
      },
    },
    Calculate: {
      since: 6,
      call: (_, __, host) => {
        host.formulasDue();
      },
    },
    ...listening<PracticeSheet>(['DataChanged', 'Activated', 'SelectionChanged'], ({ id }) => id),
  },
};
