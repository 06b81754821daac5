/** Table and its collections. */
import { areasMeet, type Area } from '../../area';
import type { PracticeSheet, PracticeTable, PracticeWorkbook } from '../../workbook/model';
import { renameTable } from '../../workbook/sheets';
import { dissolveTable, makeTable, removeTable, resizeTable } from '../../workbook/table-changes';
import { checkTableArea, checkTableName, tableParts, tablesOf } from '../../workbook/tables';
import { booleanOf, numberOf, textOf } from '../arguments';
import { ExcelError, invalidArgument, itemNotFound, notSimulated } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Argument, type Opener, type Scalar, type WireClass } from '../members';
import type { SheetArea } from '../sheet-areas';
import { mayChange, mustBeBounded } from '../write-guards';
import { autoFilterClass, clearFilter } from './auto-filter';
import { sheetAreaArgument, range } from './range';
import { tableColumnsClass, tableRowsClass } from './table-parts';
import { activeSheet } from './workbook';
import { worksheetClass } from './worksheet';

/** Gives the sheet a table stands on. */
export function homeOf(table: PracticeTable, { workbook }: Host): PracticeSheet {
  const sheet = workbook.sheets.find(({ tables }) => tables.includes(table));
  if (!sheet) throw itemNotFound(`table ${table.name}`);
  return sheet;
}

function part(
  pick: (parts: ReturnType<typeof tableParts>) => SheetArea['area'] | null,
): Opener<PracticeTable> {
  return {
    open: (table, _, host) => {
      const area = pick(tableParts(table));
      if (!area) throw itemNotFound(`such part of the table ${table.name}`);
      return range({ sheet: homeOf(table, host), area });
    },
  };
}

function shows(member: 'showHeaders' | 'showTotals'): Scalar<PracticeTable> {
  return { read: (table) => table[member] };
}

function mustBeFree(sheet: PracticeSheet, area: Area, except?: PracticeTable): void {
  const trouble = checkTableArea(sheet, area, except);
  if (trouble === 'overlaps-merge')
    throw new ExcelError('MergedRangeConflict', 'A table cannot stand on merged cells.');
  if (trouble) throw invalidArgument('Tables cannot overlap.');
}

function resize(table: PracticeTable, args: readonly Argument[], host: Host): void {
  const sheet = homeOf(table, host);
  mayChange(sheet);
  const position = sheetAreaArgument(args[0], { sheet, area: table.area }, host);
  if (position.sheet !== sheet) throw invalidArgument('A table stays on its sheet.');
  const { area } = position;
  mustBeBounded(area, 'The size of a table');
  if (area.row !== table.area.row || !areasMeet(area, table.area))
    throw invalidArgument('A table keeps its header row, and its new range meets the old one.');
  if (area.rows < (table.showHeaders ? 2 : 1)) throw invalidArgument('A table has a row of data.');
  if (table.showTotals && area.rows !== table.area.rows)
    throw notSimulated('Table.resize that moves a row of totals');
  mustBeFree(sheet, area, table);
  resizeTable(sheet, table, area);
  host.contentsChanged(sheet, area);
}

const tableClass: WireClass<PracticeTable> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  gone: (table, { workbook }) => !tablesOf(workbook).includes(table),
  scalars: {
    Id: { read: ({ id }) => id },
    Name: {
      read: ({ name }) => name,
      write: (table, value, { workbook }) => {
        const name = textOf(value, 'The name of a table');
        const trouble = checkTableName(workbook, name, table);
        if (trouble) throw invalidArgument(`A table cannot be called ${name} (${trouble}).`);
        renameTable(workbook, table, name);
      },
    },
    ShowHeaders: shows('showHeaders'),
    ShowTotals: shows('showTotals'),
    ShowFilterButton: {
      since: 3,
      read: ({ showFilterButton }) => showFilterButton,
      write: (table, value) => {
        table.showFilterButton = booleanOf(value, 'showFilterButton');
      },
    },
    ShowBandedRows: {
      since: 3,
      read: ({ showBandedRows }) => showBandedRows !== false,
      write: (table, value) => {
        table.showBandedRows = booleanOf(value, 'showBandedRows');
      },
    },
    Style: {
      read: ({ styleName }) => styleName,
      write: (table, value) => {
        table.styleName = textOf(value, 'The style of a table');
      },
    },
  },
  objects: {
    AutoFilter: {
      since: 9,
      open: (table, _, host) =>
        WireObject.of(autoFilterClass, { sheet: homeOf(table, host), table }),
    },
    Worksheet: {
      since: 2,
      open: (table, _, host) => WireObject.of(worksheetClass, homeOf(table, host)),
    },
    Columns: { open: (table) => WireObject.of(tableColumnsClass, table) },
    Rows: { open: (table) => WireObject.of(tableRowsClass, table) },
  },
  openers: {
    GetRange: part(({ all }) => all),
    GetHeaderRowRange: part(({ headers }) => headers),
    GetDataBodyRange: part(({ data }) => data),
    GetTotalRowRange: part(({ totals }) => totals),
    ConvertToRange: {
      since: 2,
      changes: true,
      open: (table, _, host) => {
        const sheet = homeOf(table, host);
        mayChange(sheet);
        dissolveTable(host.workbook, sheet, table);
        return range({ sheet, area: table.area });
      },
    },
  },
  methods: {
    Resize: {
      since: 13,
      changes: true,
      call: (table, args, host) => {
        resize(table, args, host);
      },
    },
    Delete: {
      changes: true,
      call: (table, _, host) => {
        const sheet = homeOf(table, host);
        mayChange(sheet);
        removeTable(host.workbook, sheet, table);
        host.contentsChanged(sheet, table.area);
      },
    },
    ClearFilters: {
      since: 2,
      changes: true,
      call: (table, _, host) => {
        clearFilter(homeOf(table, host), table);
      },
    },
  },
};

interface Tables {
  readonly workbook: PracticeWorkbook;
  /** null for all tables of the workbook. */
  readonly sheet: PracticeSheet | null;
}

const within = ({ workbook, sheet }: Tables): readonly PracticeTable[] =>
  sheet ? sheet.tables : tablesOf(workbook);

function find(tables: readonly PracticeTable[], wanted: Argument): WireObject | null {
  const key = textOf(wanted, 'The name or id of a table').toLowerCase();
  const table = tables.find(
    ({ id, name }) => id.toLowerCase() === key || name.toLowerCase() === key,
  );
  return table ? WireObject.of(tableClass, table) : null;
}

function mustFind(tables: readonly PracticeTable[], wanted: Argument): WireObject {
  const table = find(tables, wanted);
  if (!table) throw itemNotFound(`table ${String(wanted)}`);
  return table;
}

function added({ workbook, sheet }: Tables, args: readonly Argument[], host: Host): WireObject {
  const front = sheet ?? activeSheet(host);
  const position = sheetAreaArgument(args[0], { sheet: front, area: front.selection }, host);
  mayChange(position.sheet);
  if (args[1] !== true) throw notSimulated('tables.add for a range without headers');
  mustBeBounded(position.area, 'A table');
  const { sheet: on, area } = position;
  mustBeFree(on, area.rows === 1 ? { ...area, rows: 2 } : area);
  if (on.autoFilter && areasMeet(on.autoFilter.area, area)) on.autoFilter = null;
  const table = makeTable(workbook, on, area);
  host.contentsChanged(on, { ...area, rows: 1 });
  return WireObject.of(tableClass, table);
}

export const tablesClass: WireClass<Tables> = {
  name: 'TableCollection',
  scalars: { Count: { read: (tables) => within(tables).length } },
  items: (tables) => within(tables).map((table) => WireObject.of(tableClass, table)),
  item: (tables, key) => mustFind(within(tables), key),
  openers: {
    GetItemOrNullObject: { since: 4, open: (tables, args) => find(within(tables), args[0]) },
    GetItemAt: {
      open: (tables, args) => {
        const table = within(tables)[numberOf(args[0], 'The index')];
        if (!table) throw itemNotFound('such table');
        return WireObject.of(tableClass, table);
      },
    },
    Add: { changes: true, open: added },
  },
  methods: { GetCount: { since: 4, call: (tables) => within(tables).length } },
};

export const tableScopedCollectionClass: WireClass<readonly PracticeTable[]> = {
  name: 'TableScopedCollection',
  since: 9,
  items: (tables) => tables.map((table) => WireObject.of(tableClass, table)),
  item: (tables, key) => mustFind(tables, key),
  openers: {
    GetItemOrNullObject: { since: 14, open: (tables, args) => find(tables, args[0]) },
  },
  methods: { GetCount: { call: (tables) => tables.length } },
};
