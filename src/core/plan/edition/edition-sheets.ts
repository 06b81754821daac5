/** The sheets of the next edition's workbook: each ledger laid like the one before, with the records that are carried on. */
import { isUnderMerge } from '../../area';
import type { Area } from '../../area';
import type { Ledger } from '../../ledger/ledger';
import { partsOf } from '../../ledger/positions';
import { ledgerDefinition } from '../../programme';
import type { SheetDraft } from '../../sheet/sheet-draft';
import { FONT, HEAD, PLAIN } from '../../sheet/styles';
import { textHeight, textWidth } from '../../sheet/text-size';
import type { SheetSnapshot } from '../../snapshot';
import { editionColumns, isInLines } from './edition-columns';
import type { EditionColumn } from './edition-columns';
import { editionHeads } from './edition-heads';
import { contentIn, editionRows, goesOn, wordAt } from './edition-rows';
import type { EditionCarrying, EditionRow } from './edition-rows';
import { SheetBuilder } from './sheet-builder';

/** How the sheets of the old workbook look, by the sheet's id; what is not known is chosen by the texts. */
export interface SheetLook {
  /** Points, from the ledger's first column on. */
  readonly widths: readonly number[];
  /** The number formats of the ledger's first record, from the ledger's first column on. */
  readonly formats: readonly string[];
}

export interface EditionSheets {
  readonly sheets: readonly SheetDraft[];
  /** Headings of columns that are no field of the plan: nobody knows what becomes of them, so they are not carried. */
  readonly left: readonly string[];
}

/** Points; 409 is the highest row that Excel has. */
const HEIGHTS = { least: 18.75, most: 409, space: 4 };
const WIDTHS = { least: 40, most: 220, space: 14 };
const GENERAL = 'General';

function titleRows(sheet: SheetSnapshot, ledger: Ledger, renamed: readonly [string, string]) {
  const { area } = sheet;
  if (!area) return [];
  const [from, to] = renamed;
  return Array.from({ length: Math.max(0, ledger.header.row - area.row) }, (_, down) =>
    Array.from({ length: area.columns }, (_each, across) => ({
      column: Math.max(0, area.column + across - ledger.header.column),
      text: (sheet.text[down]?.[across] ?? '').replaceAll(from, to),
    })).filter(({ text }) => text.trim() !== ''),
  );
}

function laidSheet(
  ledger: Ledger,
  sheet: SheetSnapshot,
  rows: readonly EditionRow[],
  carrying: EditionCarrying,
  look: SheetLook | undefined,
): { readonly draft: SheetDraft; readonly left: readonly string[] } | null {
  const { from, next } = carrying;
  const definition = ledgerDefinition(next, ledger.definition.id);
  if (!definition) return null;
  const { columns, left } = editionColumns(ledger, definition, { before: from, next });
  const formatOf = ({ like }: EditionColumn): string =>
    (like === null ? undefined : look?.formats[like - ledger.header.column]) ?? GENERAL;
  const laid = new SheetBuilder(columns, formatOf);
  for (const line of titleRows(sheet, ledger, [from.title, next.title])) {
    for (const { column, text } of line) laid.put(0, column, text, PLAIN);
    laid.next();
  }
  const top = laid.row;
  for (const { text, area } of editionHeads(ledger, sheet, columns)) {
    for (let down = 0; down < area.rows; down += 1)
      for (let across = 0; across < area.columns; across += 1)
        laid.put(area.row + down, area.column + across, down + across === 0 ? text : '', HEAD);
    if (area.rows * area.columns > 1) laid.merges.push({ ...area, row: top + area.row });
  }
  laid.next(ledger.header.rows);
  const first = laid.row;
  const lines = ledger.columns.filter(isInLines);
  const runs = new Map<number, Area>();
  const endRun = (column: number): void => {
    const run = runs.get(column);
    if (run && run.rows > 1) laid.merges.push(run);
    runs.delete(column);
  };
  let above: number | null = null;
  for (const row of rows) {
    if (row.kind === 'carried') {
      for (const line of lines) {
        const own = line.positions?.[row.index]?.row;
        if (above !== null && own === line.positions?.[above]?.row) continue;
        const text = line.cells[row.index]?.text ?? '';
        if (text === '') continue;
        columns.forEach((_, column) => {
          laid.put(0, column, column === 0 ? text : '');
          endRun(column);
        });
        laid.next();
      }
    }
    columns.forEach((column, at) => {
      const isGoing = row.kind === 'carried' && goesOn(ledger, row.index, above, column);
      const run = runs.get(at);
      if (isGoing && run) {
        runs.set(at, { ...run, rows: run.rows + ledger.rowsEach });
      } else {
        endRun(at);
        runs.set(at, { row: laid.row, column: at, rows: ledger.rowsEach, columns: 1 });
      }
      for (let down = 0; down < ledger.rowsEach; down += 1) {
        const held = column.fields.filter(({ offset }) => offset === down);
        const isWord = column.fields.some(({ field }) => field.id === definition.recordRows?.told);
        const content = isWord
          ? wordAt(ledger, sheet, row, column, down)
          : (held.map(({ field }) => contentIn(row, field.id, column, definition, carrying))[0] ??
            '');
        laid.put(down, at, isGoing && run ? '' : content);
      }
      // A single record's several rows are never merged.
      if (ledger.rowsEach > 1 && !isGoing)
        runs.set(at, { row: laid.row, column: at, rows: 1, columns: 1 });
    });
    laid.next(ledger.rowsEach);
    above = row.kind === 'carried' ? row.index : null;
  }
  columns.forEach((_, column) => endRun(column));
  if (rows.length === 0) {
    columns.forEach((_, column) => laid.put(0, column, ''));
    laid.next();
  }
  const area: Area = {
    row: first - 1,
    column: 0,
    rows: laid.row - first + 1,
    columns: columns.length,
  };
  const widths = columns.map((column, at) => widthOf(column, at, laid, look, ledger));
  const isTable = ledger.table !== null && laid.merges.every((merge) => merge.row < first - 1);
  return {
    left: left.flatMap((column) => headingAt(sheet, ledger, column)),
    draft: {
      key: `edition:${definition.id}`,
      name: sheet.name,
      fontName: FONT,
      columnWidths: widths,
      rowHeights: heightsOf(laid, widths),
      cells: laid.cells,
      merges: laid.merges,
      ...(isTable && ledger.table !== null ? { table: { name: ledger.table, area } } : {}),
      frozenRows: first,
      page: {
        orientation: 'landscape',
        printArea: { row: 0, column: 0, rows: laid.row, columns: columns.length },
        titleRows: { first: top, last: first - 1 },
        centerHorizontally: true,
        header: '',
        footer: '&P / &N',
      },
    },
  };
}

function headingAt(sheet: SheetSnapshot, { header }: Ledger, column: number): readonly string[] {
  const { area } = sheet;
  if (!area) return [];
  const text = sheet.text[header.row + header.rows - 1 - area.row]?.[column - area.column] ?? '';
  return text.trim() === '' ? [] : [text.trim()];
}

/** Gives each row the height of its longest text; a merged area's text has room in all of its rows. */
function heightsOf(
  { cells, merges, row }: SheetBuilder,
  widths: readonly number[],
): readonly number[] {
  const heights = Array.from({ length: row }, () => HEIGHTS.least);
  for (const cell of cells) {
    const { content, style } = cell;
    if (content?.kind !== 'text' || !style.wrap) continue;
    if (isUnderMerge(merges, cell.row, cell.column)) continue;
    const width = Math.max(style.fontSize, (widths[cell.column] ?? 0) - WIDTHS.space / 2);
    const height = textHeight(content.text, style.fontSize, width) + HEIGHTS.space;
    heights[cell.row] = Math.min(HEIGHTS.most, Math.max(heights[cell.row] ?? 0, height));
  }
  return heights;
}

function widthOf(
  { like }: EditionColumn,
  at: number,
  { cells }: SheetBuilder,
  look: SheetLook | undefined,
  ledger: Ledger,
): number {
  const known = like === null ? undefined : look?.widths[like - ledger.header.column];
  if (known !== undefined) return known;
  const texts = cells.flatMap(({ column, content, style }) =>
    column === at && content?.kind === 'text' && style !== PLAIN
      ? [textWidth(content.text, style.fontSize) + WIDTHS.space]
      : [],
  );
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, ...texts));
}

/** Lays the sheets, in the order of the ledgers; `sheetOf` gives the old sheets as they were read. */
export function editionSheets(
  carrying: EditionCarrying,
  sheetOf: (sheetId: string) => SheetSnapshot | undefined,
  lookOf: (sheetId: string, ledgerId: string) => SheetLook | undefined,
): EditionSheets {
  const laid = carrying.records.book.workbook.ledgers.flatMap((ledger) => {
    let skipped = 0;
    return partsOf(ledger).flatMap((part) => {
      const sheet = sheetOf(part.sheetId);
      const rows = editionRows(part, ledger, skipped, carrying);
      skipped += part.rows.length;
      const look = lookOf(part.sheetId, ledger.definition.id);
      return sheet ? (laidSheet(part, sheet, rows, carrying, look) ?? []) : [];
    });
  });
  const names = new Set<string>();
  return {
    left: [...new Set(laid.flatMap(({ left }) => left))],
    sheets: laid.map(({ draft }) => {
      // Two ledgers of one sheet get a sheet each.
      let { name } = draft;
      for (let count = 2; names.has(name); count += 1) name = `${draft.name} (${count})`;
      names.add(name);
      return { ...draft, name };
    }),
  };
}
