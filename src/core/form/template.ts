/**
 * Turns a form's bands into rows of the grid, with the columns of each cell. Laying out and reading share it, so that they agree.
 */
import type { FiscalYear } from '../fiscal-year';
import type { Programme } from '../programme';
import type { EachBand } from './definition';
import type { FormCell, FormRow, LabelCell } from './cell-definition';

/** A cell with its position on the grid. */
export interface PlacedCell {
  readonly cell: FormCell;
  /** From 0, on the grid. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** A row of the grid: the cells that begin in it, and those that reach into it from above. */
export interface TemplateRow {
  readonly cells: readonly PlacedCell[];
  readonly crossing: readonly PlacedCell[];
}

/** Gives the years of cells by year. */
export function yearsOf(
  cell: { readonly years?: readonly FiscalYear[] },
  plan: Programme,
): readonly FiscalYear[] {
  return cell.years ?? plan.years;
}

/** Gives how many columns of the grid a cell covers. */
function columnsOfCell(cell: FormCell, plan: Programme): number {
  const each = cell.columns ?? 1;
  return cell.element === 'years' || cell.element === 'by-year'
    ? each * yearsOf(cell, plan).length
    : each;
}

/** Puts the cells of rows into the next free columns, to the right of `left`. */
export function placeRows(
  rows: readonly FormRow[],
  plan: Programme,
  left = 0,
): readonly TemplateRow[] {
  const reaching: { placed: PlacedCell; until: number }[] = [];
  return rows.map((row, at) => {
    const crossing = reaching.filter(({ until }) => until > at).map(({ placed }) => placed);
    const taken = new Set(
      crossing.flatMap(({ column, columns }) =>
        Array.from({ length: columns }, (_each, across) => column + across),
      ),
    );
    let free = left;
    const cells = row.map((cell): PlacedCell => {
      while (taken.has(free)) free += 1;
      const placed = {
        cell,
        column: free,
        columns: columnsOfCell(cell, plan),
        rows: cell.rows ?? 1,
      };
      free += placed.columns;
      return placed;
    });
    for (const placed of cells)
      if (placed.rows > 1) reaching.push({ placed, until: at + placed.rows });
    return { cells, crossing };
  });
}

/** The parts of a band of sub-records on the grid. */
export interface EachTemplate {
  readonly side: LabelCell | null;
  /** Columns that the side label covers. */
  readonly left: number;
  readonly heads: readonly TemplateRow[];
  readonly row: TemplateRow;
  readonly foot: readonly TemplateRow[];
}

/** Places the rows of a band of sub-records beside its side label. */
export function placeEach(band: EachBand, plan: Programme): EachTemplate {
  const side = band.side ?? null;
  const left = side ? (side.columns ?? 1) : 0;
  const row = placeRows([band.row], plan, left)[0] ?? { cells: [], crossing: [] };
  return {
    side,
    left,
    heads: placeRows(band.heads, plan, left),
    row,
    foot: placeRows(band.foot ?? [], plan, left),
  };
}
