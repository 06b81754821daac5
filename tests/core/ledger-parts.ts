/** Takes a ledger's sheet apart and lays it out anew: columns in another order, other headers, another place. */
import type { Area } from '../../src/core/area';
import { areasMeet } from '../../src/core/area';
import { printFiscalYear } from '../../src/core/fiscal-year';
import type { FiscalYear } from '../../src/core/fiscal-year';
import type { Ledger, PlanWorkbook } from '../../src/core/ledger/ledger';
import type { FieldDefinition } from '../../src/core/ledger/definition';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { plainSheet } from './plain-sheet';

/** One column of a ledger's sheet; of the plan's fields, or one that no field knows. */
interface ShapeColumn {
  readonly field: FieldDefinition | null;
  readonly label: string;
  readonly year: FiscalYear | null;
  readonly cells: readonly CellValue[];
}

/** A ledger's sheet taken apart. */
export interface Parts {
  readonly ledger: Ledger;
  readonly sheet: SheetSnapshot;
  readonly columns: readonly ShapeColumn[];
  /** Merges in the data: rows from its first row, columns by their place in `columns`. */
  readonly merges: readonly Area[];
}

function partsOf(sheet: SheetSnapshot, ledger: Ledger): Parts {
  const { header, body } = ledger;
  const [top, left] = [sheet.area?.row ?? 0, sheet.area?.column ?? 0];
  const at = (row: number, column: number): CellValue =>
    sheet.values[row - top]?.[column - left] ?? '';
  const columns = Array.from({ length: header.columns }, (_, position): ShapeColumn => {
    const column = header.column + position;
    const known = ledger.columns.find((each) => each.column === column);
    const label = known?.field.label ?? String(at(header.row + header.rows - 1, column));
    const cells = Array.from({ length: body.rows }, (_each, down) => at(body.row + down, column));
    return { field: known?.field ?? null, label, year: known?.year ?? null, cells };
  });
  const merges = sheet.merges
    .filter((merge) => body.rows > 0 && areasMeet(merge, body))
    .map((merge) => ({
      ...merge,
      row: merge.row - body.row,
      column: merge.column - header.column,
    }));
  return { ledger, sheet, columns, merges };
}

/** Puts columns into another order, given by their places; what is merged has to stay side by side. */
export function reordered(parts: Parts, order: readonly number[]): Parts {
  const columns = order.flatMap((position) => parts.columns[position] ?? []);
  const merges = parts.merges.map((merge) => {
    const column = order.indexOf(merge.column);
    for (let step = 0; step < merge.columns; step += 1)
      if (order[column + step] !== merge.column + step) throw new Error('a merge is torn apart');
    return { ...merge, column };
  });
  return { ...parts, columns, merges };
}

/** Places that stay together: those under one merge. */
export function units({ columns, merges }: Parts): readonly (readonly number[])[] {
  const found: number[][] = [];
  columns.forEach((_column, position) => {
    const last = found.at(-1);
    const tied = merges.some(
      ({ column, columns: width }) => column < position && position < column + width,
    );
    if (tied && last) last.push(position);
    else found.push([position]);
  });
  return found;
}

/** How the header is written. */
export interface Heading {
  readonly rows: 'one' | 'label-above' | 'year-above';
  readonly write: (label: string, year: FiscalYear) => string;
  readonly year: (year: FiscalYear) => string;
}

export const STANDARD: Heading = {
  rows: 'one',
  write: (label, year) => `${label}${printFiscalYear(year)}`,
  year: printFiscalYear,
};

/** Where the ledger stands on its sheet, and as what. */
export interface Position {
  readonly row: number;
  readonly column: number;
  readonly table: boolean;
}

/** The header's rows and its merges, from the block's first cell. */
function headerOf(
  columns: readonly ShapeColumn[],
  heading: Heading,
): { readonly rows: readonly (readonly string[])[]; readonly merges: readonly Area[] } {
  const written = columns.map(({ label, year }) =>
    year === null ? label : heading.write(label, year),
  );
  if (heading.rows === 'one') return { rows: [written], merges: [] };
  const above = heading.rows === 'label-above';
  const pairs = columns.map(({ label, year }): readonly [string, string] => {
    if (year === null) return [label, ''];
    return above ? [label, heading.year(year)] : [heading.year(year), label];
  });
  const merges: Area[] = [];
  const covered = new Set<number>();
  pairs.forEach(([upper, lower], column) => {
    if (covered.has(column)) return;
    let width = 1;
    if (lower !== '')
      while (pairs[column + width]?.[0] === upper && pairs[column + width]?.[1] !== '') {
        covered.add(column + width);
        width += 1;
      }
    if (lower === '') merges.push({ row: 0, column, rows: 2, columns: 1 });
    else if (width > 1) merges.push({ row: 0, column, rows: 1, columns: width });
  });
  return {
    rows: [
      pairs.map(([upper], column) => (covered.has(column) ? '' : upper)),
      pairs.map(([, lower]) => lower),
    ],
    merges,
  };
}

export function layOut(
  { columns, merges, sheet, ledger }: Parts,
  heading: Heading,
  { row, column, table }: Position,
): SheetSnapshot {
  const header = headerOf(columns, heading);
  const data = ledger.body.rows;
  const records = Array.from({ length: data }, (_, down) =>
    columns.map(({ cells }) => cells[down] ?? ''),
  );
  const lead: readonly CellValue[] = Array.from({ length: column }, () => '');
  const titles = Array.from({ length: row }, (_, at) =>
    at === 0 ? ['行政改革の取組状況について'] : [],
  );
  const notes = row === 0 ? [] : [[], [...lead, '※　各課の報告による。']];
  const rows = [
    ...titles,
    ...[...header.rows, ...records].map((cells) => [...lead, ...cells]),
    ...notes,
  ];
  const top = row + header.rows.length;
  const moved = (area: Area, down: number): Area => ({
    ...area,
    row: area.row + down,
    column: area.column + column,
  });
  const laid = plainSheet(rows, { id: sheet.id, name: sheet.name });
  const area = { row: top - 1, column, rows: data + 1, columns: columns.length };
  const name = ledger.table ?? ledger.definition.name;
  return {
    ...laid,
    merges: [
      ...header.merges.map((merge) => moved(merge, row)),
      ...merges.map((merge) => moved(merge, top)),
    ],
    tables: table ? [{ name, area, hasHeaders: true, hasTotals: false }] : [],
  };
}

/** Lays every ledger's sheet out anew; other sheets stay. */
export function eachLedger(
  snapshot: Snapshot,
  { ledgers }: PlanWorkbook,
  make: (parts: Parts) => SheetSnapshot,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const [ledger, ...others] = ledgers.filter(({ sheetId }) => sheetId === sheet.id);
      if (others.length > 0) throw new Error(`${sheet.name} holds several ledgers`);
      return ledger ? make(partsOf(sheet, ledger)) : sheet;
    }),
  };
}
