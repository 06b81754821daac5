/** Reads the rows of sub-records between a table's heads and the next label of the form. */
import { fiscalYearsIn } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { Plan } from '../plan';
import { isCellError } from '../snapshot';
import type { CellValue } from '../snapshot';
import { isBlank } from '../values/comparable';
import { lastColumn, rowBelow } from './anchors';
import type { Region } from './anchors';
import type { SeenCell } from './element';
import { readCell } from './elements';
import type { FoundCell, FoundSubRecord, FoundValue } from './found';
import { typesOf } from './lay-block';
import type { OutlineEach } from './outline';

export interface EachRows {
  readonly region: Region;
  readonly plan: Plan;
  readonly part: OutlineEach;
  /** Sheet columns by the grid's, as far as labels tell. */
  readonly columns: ReadonlyMap<number, number>;
  readonly first: number;
  /** One past the last row. */
  readonly end: number;
  /** The row repeats heads on a continued page. */
  readonly isRepeated: (row: number) => boolean;
}

function seenAt({ grid }: Region, row: number, column: number): SeenCell {
  const merge = grid.mergeAt(row, column);
  const area = merge ?? { row, column, rows: 1, columns: 1 };
  return { raw: grid.raw(area.row, area.column), area };
}

function isEmpty(raw: CellValue): boolean {
  return typeof raw === 'string' && isBlank(raw);
}

function yearIn(raw: CellValue): FiscalYear | null {
  if (isCellError(raw)) return null;
  if (typeof raw === 'number') return raw;
  const [year] = fiscalYearsIn(String(raw).normalize('NFKC').replace(/\s+/gu, ''));
  return year?.year ?? null;
}

/** Gives the sub-records, row by row, and the years that stand beside them; rows in which nothing was filled in are none. */
export function readSubRecords(rows: EachRows): {
  readonly subRecords: readonly FoundSubRecord[];
  readonly years: readonly FiscalYear[];
} {
  const { region, part, first, end } = rows;
  const definition = rows.plan.ledgers.find(({ id }) => id === part.band.ledger);
  const found: FoundSubRecord[] = [];
  const years = new Set<FiscalYear>();
  let row = first;
  while (row < end) {
    if (rows.isRepeated(row)) {
      row += 1;
      continue;
    }
    const read = readRow(rows, row);
    row = Math.max(row + 1, read.below);
    if (read.year !== null) years.add(read.year);
    const filled = read.values.some(({ raw }) => !isEmpty(raw));
    if (!filled) continue;
    const item = read.values.find(({ field }) => field === definition?.itemField);
    found.push({
      ledger: part.band.ledger,
      year: read.year,
      item: item && !isCellError(item.raw) ? String(item.raw).trim() : '',
      values: read.values,
      at: read.at ?? {
        sheetId: region.grid.sheet.id,
        sheet: region.grid.sheet.name,
        row,
        column: region.left,
      },
    });
  }
  return { subRecords: found, years: [...years] };
}

interface ReadRow {
  readonly year: FiscalYear | null;
  readonly values: readonly FoundValue[];
  readonly at: FoundCell | null;
  /** The row below. */
  readonly below: number;
}

function readRow({ region, plan, part, columns }: EachRows, row: number): ReadRow {
  const { grid } = region;
  const values: FoundValue[] = [];
  const typeOf = typesOf(plan, part.band.ledger);
  let year: FiscalYear | null = null;
  let below = row + 1;
  let next = part.template.side ? lastColumn(grid, row, region.left) + 1 : region.left;
  for (const { cell, column } of part.template.row.cells) {
    const at = Math.max(next, columns.get(column) ?? next);
    const seen = seenAt(region, row, at);
    if (cell.element === 'item-year') year = yearIn(seen.raw);
    else {
      below = rowBelow(grid, row, at);
      readCell(cell, {
        plan,
        seen,
        typeOf,
        years: new Map(),
        seenAt: (place) => seenAt(region, row, place),
        give: ({ field, raw, seen: from }) => {
          const { row: top, column: left } = from.area;
          values.push({
            field,
            year: null,
            raw,
            at: { sheetId: grid.sheet.id, sheet: grid.sheet.name, row: top, column: left },
          });
        },
        fault: () => undefined,
      });
    }
    next = lastColumn(grid, row, at) + 1;
  }
  return { year, values, at: values[0]?.at ?? null, below };
}
