/** The heading cells of a ledger of the next edition: laid and merged like the old ones, with the years of the edition. */
import type { Area } from '../../area';
import { fiscalYearsIn, printFiscalYear, shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import type { Ledger } from '../../ledger/ledger';
import type { SheetSnapshot } from '../../snapshot';
import type { EditionColumn } from './edition-columns';

/** A heading with the cells that it takes, from row 0 of the headings and column 0 of the ledger. */
export interface Head {
  readonly text: string;
  readonly area: Area;
}

const WRITINGS: readonly ((year: FiscalYear) => string)[] = [
  printFiscalYear,
  (year) => printFiscalYear(year).replace(/度$/u, ''),
  shortFiscalYear,
  String,
];

/** Writes another year where a heading names a column's own. */
function withYear(text: string, from: FiscalYear, to: FiscalYear): string {
  for (const write of WRITINGS) {
    // R1 is no part of R10.
    const own = new RegExp(`${write(from)}(?!\\d)`, 'u');
    if (own.test(text)) return text.replace(own, write(to));
  }
  return text;
}

/** What stands at a position of the sheet, and the cell that holds it: a merged area's first. */
function originAt(sheet: SheetSnapshot, row: number, column: number) {
  const merge = sheet.merges.find(
    (each) =>
      row >= each.row &&
      row < each.row + each.rows &&
      column >= each.column &&
      column < each.column + each.columns,
  );
  const at = merge ?? { row, column };
  const { area } = sheet;
  const text = area ? (sheet.text[at.row - area.row]?.[at.column - area.column] ?? '') : '';
  return { text, key: merge ? `${at.row}:${at.column}` : null };
}

interface HeadCell {
  readonly text: string;
  /** Cells with the same key next to each other are one heading; null for a heading of one cell. */
  readonly key: string | null;
}

function headCells(
  ledger: Ledger,
  sheet: SheetSnapshot,
  columns: readonly EditionColumn[],
): readonly (readonly HeadCell[])[] {
  const { row: top, rows } = ledger.header;
  return Array.from({ length: rows }, (_, down) =>
    columns.map(({ like, oldYear, year, fields: [named] }, at): HeadCell => {
      const label = named?.field.label ?? '';
      if (like === null) return { text: label, key: `new:${at}` };
      const { text, key } = originAt(sheet, top + down, like);
      if (oldYear !== null && year !== null) {
        const moved = withYear(text, oldYear, year);
        return { text: moved, key: key === null ? null : `${key} ${moved}` };
      }
      // A heading that names a date of the old plan is written as the plan has it, where it is the column's own.
      const isOwn = text !== '' && down === rows - 1;
      const speaksOfYear = fiscalYearsIn(text.normalize('NFKC')).length > 0;
      return { text: isOwn && speaksOfYear ? label : text, key };
    }),
  );
}

function isSame(a: HeadCell | undefined, b: HeadCell | undefined): boolean {
  return a !== undefined && b !== undefined && a.key !== null && a.key === b.key;
}

/** Lays the headings. */
export function editionHeads(
  ledger: Ledger,
  sheet: SheetSnapshot,
  columns: readonly EditionColumn[],
): readonly Head[] {
  const cells = headCells(ledger, sheet, columns);
  const taken = new Set<string>();
  const heads: Head[] = [];
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (taken.has(`${row}:${column}`)) return;
      let width = 1;
      while (isSame(cell, line[column + width])) width += 1;
      let height = 1;
      while (isSame(cell, cells[row + height]?.[column])) height += 1;
      for (let down = 0; down < height; down += 1)
        for (let across = 0; across < width; across += 1)
          taken.add(`${row + down}:${column + across}`);
      heads.push({ text: cell.text, area: { row, column, rows: height, columns: width } });
    });
  });
  return heads;
}
