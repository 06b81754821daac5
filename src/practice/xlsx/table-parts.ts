/** Tables in .xlsx (as ExcelJS has them) against the practice workbook's. */
import type { Table, TableProperties, Worksheet } from 'exceljs';
import { cellAddress, readAddress } from '../../core/area';
import type { PracticeSheet, PracticeTable } from '../workbook/model';
import { newId } from '../workbook/create';
import { shownText } from '../workbook/shown-text';

/** What ExcelJS holds of a table it has read; its types know only what one adds. */
interface LoadedTable {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef: string;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly autoFilterRef?: string;
  readonly columns: readonly { readonly filterButton?: boolean }[];
  readonly style?: { readonly theme?: string; readonly showRowStripes?: boolean } | null;
}

function loadedTables(worksheet: Worksheet): readonly LoadedTable[] {
  const tables = worksheet.getTables() as unknown as readonly (Table & { model: LoadedTable })[];
  return tables.map(({ model }) => model);
}

/** Reads the tables of a sheet. `filtered` names those whose filter hides rows. */
export function tablesIn(worksheet: Worksheet, filtered: ReadonlySet<string>): PracticeTable[] {
  return loadedTables(worksheet).flatMap((table) => {
    const area = readAddress(table.tableRef);
    if (!area) return [];
    const name = table.displayName ?? table.name;
    const allHidden = table.columns.every(({ filterButton }) => filterButton === false);
    return {
      id: newId(),
      name,
      area,
      showHeaders: table.headerRow,
      showTotals: table.totalsRow,
      showFilterButton: table.autoFilterRef !== undefined && !allHidden,
      ...(table.style?.showRowStripes === false ? { showBandedRows: false } : {}),
      styleName: table.style?.theme ?? '',
      isDataFiltered: filtered.has(name),
    };
  });
}

/** A column's name as its header shows it; line breaks are escaped as Excel does. */
function columnName(sheet: PracticeSheet, table: PracticeTable, column: number): string {
  const cell = sheet.cells.get(table.area.row)?.get(table.area.column + column);
  const header = cell && table.showHeaders ? shownText(cell.value, cell.style.numberFormat) : '';
  return header === '' ? `列${column + 1}` : header.replaceAll('\n', '_x000a_');
}

/** Gives a table as ExcelJS adds it. ExcelJS fills the table's cells too: the sheet's own cells must be written after it. */
export function tableToAdd(sheet: PracticeSheet, table: PracticeTable): TableProperties {
  const { area, showHeaders, showTotals } = table;
  const dataRows = area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
  return {
    name: table.name,
    displayName: table.name,
    ref: cellAddress(area.row, area.column),
    headerRow: showHeaders,
    totalsRow: showTotals,
    // Without a theme ExcelJS takes one of its own; null is none. Its type lists only Excel's own themes.
    style: {
      theme: (table.styleName || null) as 'TableStyleMedium2',
      showRowStripes: table.showBandedRows !== false,
    },
    columns: Array.from({ length: area.columns }, (_, column) => ({
      name: columnName(sheet, table, column),
      filterButton: table.showFilterButton,
    })),
    rows: Array.from({ length: dataRows }, () => []),
  };
}
