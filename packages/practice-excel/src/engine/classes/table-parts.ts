/** TableColumnCollection, TableColumn and TableRowCollection: what a table is made of. */
import type { Area } from '../../area';
import { cellAt } from '../../workbook/cells';
import type { PracticeTable } from '../../workbook/model';
import { tableParts } from '../../workbook/tables';
import { numberOf } from '../arguments';
import { itemNotFound } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Opener, type WireClass } from '../members';
import { range } from './range';
import { homeOf } from './table';

interface Column {
  readonly table: PracticeTable;
  /** From 0, within the table. */
  readonly index: number;
}

function nameOf({ table, index }: Column, host: Host): string {
  const { headers } = tableParts(table);
  if (!headers) return `列${index + 1}`;
  const value = cellAt(homeOf(table, host), headers.row, headers.column + index)?.value ?? '';
  return typeof value === 'object' ? value.error : String(value);
}

function part(pick: (parts: ReturnType<typeof tableParts>) => Area | null): Opener<Column> {
  return {
    open: ({ table, index }, _, host) => {
      const area = pick(tableParts(table));
      if (!area) throw itemNotFound(`such part of the table ${table.name}`);
      return range({
        sheet: homeOf(table, host),
        area: { ...area, column: area.column + index, columns: 1 },
      });
    },
  };
}

const tableColumnClass: WireClass<Column> = {
  name: 'TableColumn',
  // Excel numbers the columns of a table from 1.
  identity: ({ index }) => ({ Id: String(index + 1) }),
  scalars: {
    Id: { read: ({ index }) => index + 1 },
    Index: { read: ({ index }) => index },
    Name: { read: nameOf },
  },
  openers: {
    GetRange: part(({ all }) => all),
    GetHeaderRowRange: part(({ headers }) => headers),
    GetDataBodyRange: part(({ data }) => data),
    GetTotalRowRange: part(({ totals }) => totals),
  },
};

const columnsOf = (table: PracticeTable): readonly Column[] =>
  Array.from({ length: table.area.columns }, (_, index) => ({ table, index }));

function find(table: PracticeTable, key: unknown, host: Host): WireObject | null {
  const column = columnsOf(table).find(
    (each) =>
      String(each.index + 1) === String(key) ||
      nameOf(each, host).toLowerCase() === String(key).toLowerCase(),
  );
  return column ? WireObject.of(tableColumnClass, column) : null;
}

export const tableColumnsClass: WireClass<PracticeTable> = {
  name: 'TableColumnCollection',
  scalars: { Count: { read: ({ area }) => area.columns } },
  items: (table) => columnsOf(table).map((column) => WireObject.of(tableColumnClass, column)),
  item: (table, key, host) => {
    const column = find(table, key, host);
    if (!column) throw itemNotFound(`column ${String(key)}`);
    return column;
  },
  openers: {
    GetItemOrNullObject: { since: 4, open: (table, args, host) => find(table, args[0], host) },
    GetItemAt: {
      open: (table, args) => {
        const column = columnsOf(table)[numberOf(args[0], 'The index')];
        if (!column) throw itemNotFound('such column');
        return WireObject.of(tableColumnClass, column);
      },
    },
  },
  methods: { GetCount: { since: 4, call: ({ area }) => area.columns } },
};

export const tableRowsClass: WireClass<PracticeTable> = {
  name: 'TableRowCollection',
  scalars: { Count: { read: (table) => tableParts(table).data.rows } },
  methods: { GetCount: { since: 4, call: (table) => tableParts(table).data.rows } },
};
