/**
 * The copy of what was checked (検証時の控え): a formula compares the ledgers with it, so that later changes show even if the pane is
 * closed.
 */
import type { Area } from '../area';
import { areaAddress, quoteSheetName } from '../area';
import { SheetGrid } from '../ledger/grid';
import type { Ledger, PlanWorkbook } from '../ledger/ledger';
import { partsOf } from '../ledger/positions';
import type { CellValue, SheetSnapshot, Snapshot } from '../snapshot';
import { isCellError } from '../snapshot';
import type { CellContent, CellDraft, SheetDraft } from '../sheet/sheet-draft';
import { FONT, PLAIN, STORED_TEXT } from '../sheet/styles';

/** The key of the copy's tab. */
const COPY_KEY = 'check:copy';

/** One rectangle of a ledger's sheet, and the position of its copy. */
interface CopiedBlock {
  /** How a formula names the cells: the table as a whole, or their address. */
  readonly reference: string;
  readonly area: Area;
  /** The copy's first row; its first column is A. */
  readonly row: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface CheckedCopy {
  /** The very hidden tab. The tab must be in the workbook before a formula names it. */
  readonly draft: SheetDraft;
  readonly blocks: readonly CopiedBlock[];
}

interface Source {
  readonly sheet: SheetSnapshot;
  readonly reference: string;
  readonly area: Area;
}

function fixed(area: Area, sheet: string): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheetName(sheet)}!${address}`;
}

/** A table's reference grows with the table. A block includes the row below it, because the next record would be written there. */
function sourcesOf(ledger: Ledger, snapshot: Snapshot): readonly Source[] {
  const sheet = snapshot.sheets.find(({ id }) => id === ledger.sheetId);
  if (!sheet) return [];
  const { header, body } = ledger;
  const table = sheet.tables.find(({ name }) => name === ledger.table);
  if (!table) {
    const area = { ...header, rows: body.row + body.rows - header.row + 1 };
    return [{ sheet, area, reference: fixed(area, sheet.name) }];
  }
  const whole = { sheet, area: table.area, reference: `${table.name}[#All]` };
  const above = { ...header, rows: table.area.row - header.row };
  return above.rows > 0
    ? [{ sheet, area: above, reference: fixed(above, sheet.name) }, whole]
    : [whole];
}

function valuesOf({ sheet, area }: Source): readonly (readonly CellValue[])[] {
  const grid = new SheetGrid(sheet);
  return Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, across) =>
      grid.raw(area.row + down, area.column + across),
    ),
  );
}

function contentOf(value: CellValue): CellContent {
  if (typeof value === 'number') return { kind: 'number', value };
  if (isCellError(value)) return { kind: 'text', text: value.error };
  return { kind: 'text', text: typeof value === 'boolean' ? String(value).toUpperCase() : value };
}

function cellsOf({ row, values }: CopiedBlock): readonly CellDraft[] {
  return values.flatMap((line, down) =>
    line.flatMap((value, column) => {
      if (value === '') return [];
      const style = typeof value === 'number' ? PLAIN : STORED_TEXT;
      return [{ row: row + down, column, content: contentOf(value), style }];
    }),
  );
}

/** Copies the cells of all ledgers, one block below the other; `name` is the tab's. */
export function copyChecked(
  { ledgers }: PlanWorkbook,
  snapshot: Snapshot,
  name: string,
): CheckedCopy {
  const blocks: CopiedBlock[] = [];
  let row = 0;
  for (const source of ledgers.flatMap(partsOf).flatMap((ledger) => sourcesOf(ledger, snapshot))) {
    const { area, reference } = source;
    // Ledgers that are read from status sheets share the sheets.
    if (blocks.some((block) => block.reference === reference)) continue;
    blocks.push({ reference, area, row, values: valuesOf(source) });
    row += area.rows;
  }
  const columns = Math.max(1, ...blocks.map(({ area }) => area.columns));
  return {
    blocks,
    draft: {
      key: COPY_KEY,
      name,
      fontName: FONT,
      columnWidths: [],
      rowHeights: [],
      cells: blocks.flatMap(cellsOf),
      merges: [],
      frozenRows: 0,
      veryHidden: true,
      page: {
        orientation: 'portrait',
        printArea: { row: 0, column: 0, rows: Math.max(1, row), columns },
        titleRows: null,
        centerHorizontally: false,
        header: '',
        footer: '',
      },
    },
  };
}

/**
 * Conditions under which a block is no longer as copied: its size, its cells (as texts with their case, numbers as numbers), its errors. An
 * error in a cell makes EXACT an error too, which is not a number, so such cells are counted separately. All conditions work without array
 * entry, in every Excel since 2007.
 */
function changes({ reference, area, row, values }: CopiedBlock, sheet: string): readonly string[] {
  const copy = fixed({ row, column: 0, rows: area.rows, columns: area.columns }, sheet);
  const errors = values.flat().filter(isCellError).length;
  const same = `EXACT(${reference},${copy})*(ISNUMBER(${reference})=ISNUMBER(${copy}))`;
  return [
    `ROWS(${reference})<>${area.rows}`,
    `COLUMNS(${reference})<>${area.columns}`,
    `SUMPRODUCT(--ISNUMBER(1/(${same})))<>${area.rows * area.columns - errors}`,
    ...(errors === 0 ? [] : [`SUMPRODUCT(--ISERROR(${reference}))<>${errors}`]),
  ];
}

/** Gives the Excel expression that is TRUE when a checked cell changed or a ledger is gone; `sheet` is the name the copy's tab has. */
export function changedSince({ blocks }: CheckedCopy, sheet: string): string {
  const conditions = blocks.flatMap((block) => changes(block, sheet));
  return conditions.length === 0 ? 'TRUE' : `IFERROR(OR(${conditions.join(',')}),TRUE)`;
}
