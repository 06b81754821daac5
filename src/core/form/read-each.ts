/** Reads the rows of sub-records between a table's heads and the next label of the form. */
import { fiscalYearsIn } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { FormProgramme } from './form-programme';
import { cellText } from '../shown-cell';
import { isCellError } from '../snapshot';
import type { CellValue } from '../snapshot';
import { isBlank, squashed } from '../values/comparable';
import { lastColumn, rowBelow } from './anchors';
import type { Region } from './anchors';
import type { SeenCell } from './element';
import { readCell } from './elements';
import type { CellPosition } from '../area';
import type { FoundSubRecord, FoundValue } from './found';
import { typesOf } from './lay-block';
import type { OutlineEach } from './outline';
import { seenAt } from './trace-form';

export interface EachRows {
  readonly region: Region;
  readonly plan: FormProgramme;
  readonly part: OutlineEach;
  /** Sheet columns by grid column, as far as labels show them. */
  readonly columns: ReadonlyMap<number, number>;
  readonly first: number;
  /** One past the last row. */
  readonly end: number;
  /** The row below those that repeat a head on a continued page and begin here; null where no head begins. */
  readonly belowRepeated: (row: number) => number | null;
}

function isEmpty(raw: CellValue): boolean {
  return typeof raw === 'string' && isBlank(raw);
}

function yearIn(cell: SeenCell): FiscalYear | null {
  if (isCellError(cell.raw)) return null;
  const [year] = fiscalYearsIn(squashed(cellText(cell)));
  if (year) return year.year;
  return typeof cell.raw === 'number' ? cell.raw : null;
}

/** Gives the sub-records row by row with the years beside them; rows in which nothing was filled in are left out. */
export function readSubRecords(rows: EachRows): {
  readonly subRecords: readonly FoundSubRecord[];
  readonly years: readonly FiscalYear[];
} {
  const { region, part } = rows;
  const definition = rows.plan.ledgers.find(({ id }) => id === part.band.ledger);
  const read = readRows(rows);
  const found: FoundSubRecord[] = [];
  const years = new Set<FiscalYear>();
  // Where the years' merges were split, or pasted as values, a year stands only in the first of its rows.
  const isParted = read.every(({ yearRows }) => yearRows === 1);
  // A row inserted between two years may belong to either; below the last year it can only belong to that one.
  const last = rows.plan.years.at(-1);
  let above: FiscalYear | null = null;
  for (const { row, isYearBlank, values, at, ...own } of read) {
    const goesOn: boolean = isYearBlank && (isParted || above === last);
    const year: FiscalYear | null = goesOn ? above : own.year;
    above = year;
    if (year !== null) years.add(year);
    if (!values.some(({ raw }) => !isEmpty(raw))) continue;
    const item = values.find(({ field }) => field === definition?.itemField);
    found.push({
      ledger: part.band.ledger,
      year,
      item: item && !isCellError(item.raw) ? cellText(item).trim() : '',
      values,
      at: at ?? {
        sheetId: region.grid.sheet.id,
        sheet: region.grid.sheet.name,
        row,
        column: region.left,
      },
    });
  }
  return { subRecords: found, years: [...years] };
}

/** Reads all rows but those that repeat heads. */
function readRows(rows: EachRows): readonly ReadRow[] {
  const read: ReadRow[] = [];
  for (let row = rows.first; row < rows.end;) {
    const repeated = rows.belowRepeated(row);
    if (repeated !== null) {
      // A head with a long text takes several rows of the sheet.
      row = Math.max(row + 1, repeated);
      continue;
    }
    const own = readRow(rows, row);
    read.push(own);
    row = Math.max(row + 1, own.below);
  }
  return read;
}

interface ReadRow {
  readonly row: number;
  readonly year: FiscalYear | null;
  readonly isYearBlank: boolean;
  /** Rows that the year's cell covers. */
  readonly yearRows: number;
  readonly values: readonly FoundValue[];
  readonly at: CellPosition | null;
  /** The row below. */
  readonly below: number;
}

function readRow({ region, plan, part, columns }: EachRows, row: number): ReadRow {
  const { grid } = region;
  const values: FoundValue[] = [];
  const typeOf = typesOf(plan, part.band.ledger);
  let year: FiscalYear | null = null;
  let isYearBlank = false;
  let yearRows = 1;
  let below = row + 1;
  let next = part.template.side ? lastColumn(grid, row, region.left) + 1 : region.left;
  for (const { cell, column } of part.template.row.cells) {
    const at = Math.max(next, columns.get(column) ?? next);
    const seen = seenAt(region, row, at);
    if (cell.element === 'item-year') {
      year = yearIn(seen);
      isYearBlank = isEmpty(seen.raw);
      yearRows = seen.area.rows;
    } else {
      below = rowBelow(grid, row, at);
      readCell(cell, {
        plan,
        seen,
        typeOf,
        years: new Map(),
        seenAt: (position) => seenAt(region, row, position),
        give: ({ field, raw, text, seen: from }) => {
          const { row: top, column: left } = from.area;
          values.push({
            field,
            year: null,
            raw,
            text,
            at: { sheetId: grid.sheet.id, sheet: grid.sheet.name, row: top, column: left },
          });
        },
        unclear: () => undefined,
      });
    }
    next = lastColumn(grid, row, at) + 1;
  }
  return { row, year, isYearBlank, yearRows, values, at: values[0]?.at ?? null, below };
}
