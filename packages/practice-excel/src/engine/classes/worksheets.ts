/** WorksheetCollection: the sheets of a workbook. */
import type { PracticeSheet, PracticeWorkbook } from '../../workbook/model';
import { addSheet, checkSheetName, findSheet } from '../../workbook/sheets';
import { isLeftOut, textOf } from '../arguments';
import { WORKBOOK_TARGET } from '../events';
import { accessDenied, ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { listening } from '../listening';
import { WireObject, type Argument, type WireClass } from '../members';
import { activeSheet } from './workbook';
import { worksheetClass } from './worksheet';

/** Throws when sheets may not be added, removed, renamed or moved. */
export function structureMayChange(workbook: PracticeWorkbook): void {
  if (workbook.structureProtected)
    throw accessDenied('The structure of the workbook is protected.');
}

/** Throws what Excel throws for a name that a sheet cannot have. */
export function mustBeSheetName(
  workbook: PracticeWorkbook,
  name: string,
  except?: PracticeSheet,
): void {
  const trouble = checkSheetName(workbook, name, except);
  if (trouble === 'taken')
    throw new ExcelError('ItemAlreadyExists', `There is already a sheet ${name}.`);
  if (trouble !== null) throw invalidArgument(`A sheet cannot be called ${name} (${trouble}).`);
}

function found(workbook: PracticeWorkbook, key: Argument): WireObject | null {
  const sheet = findSheet(workbook, textOf(key, 'The name or id of a sheet'));
  return sheet ? WireObject.of(worksheetClass, sheet) : null;
}

function shown(workbook: PracticeWorkbook, visibleOnly: Argument): readonly PracticeSheet[] {
  return workbook.sheets.filter(
    ({ visibility }) => visibleOnly !== true || visibility === 'Visible',
  );
}

export const worksheetsClass: WireClass<PracticeWorkbook> = {
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map((sheet) => WireObject.of(worksheetClass, sheet)),
  item: (workbook, key) => {
    const sheet = found(workbook, key);
    if (!sheet) throw itemNotFound(`sheet ${String(key)}`);
    return sheet;
  },
  openers: {
    GetItemOrNullObject: { since: 4, open: (workbook, args) => found(workbook, args[0]) },
    GetActiveWorksheet: {
      open: (_, __, host) => WireObject.of(worksheetClass, activeSheet(host)),
    },
    GetFirst: {
      since: 5,
      open: (workbook, args) => {
        const first = shown(workbook, args[0])[0];
        if (!first) throw itemNotFound('sheet');
        return WireObject.of(worksheetClass, first);
      },
    },
    GetLast: {
      since: 5,
      open: (workbook, args) => {
        const last = shown(workbook, args[0]).at(-1);
        if (!last) throw itemNotFound('sheet');
        return WireObject.of(worksheetClass, last);
      },
    },
    Add: {
      changes: true,
      open: (workbook, args, host) => {
        structureMayChange(workbook);
        const name = isLeftOut(args[0]) ? undefined : textOf(args[0], 'The name of a sheet');
        if (name !== undefined) mustBeSheetName(workbook, name);
        const sheet = addSheet(workbook, name);
        host.formulasDue();
        host.happened({ kind: 'added', sheet });
        return WireObject.of(worksheetClass, sheet);
      },
    },
  },
  methods: {
    GetCount: { since: 4, call: (workbook, args) => shown(workbook, args[0]).length },
    ...listening<PracticeWorkbook>(
      ['DataChanged', 'Activated', 'SelectionChanged', 'Added', 'Deleted'],
      () => WORKBOOK_TARGET,
    ),
  },
};
