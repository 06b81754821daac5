/** Totals of a table: they add the figures of its rows as printed, by formulas over the table's own cells. */
import { Big } from 'big.js';
import type { RollupColumn } from './definition';
import type { TableCell, TableFormula, TableRow, TableSpan } from './table';

/** The rows a total adds: a run of rows, or single rows apart. */
export type TotalOf =
  | { readonly kind: 'run'; readonly first: number; readonly last: number }
  | { readonly kind: 'rows'; readonly rows: readonly number[] };

function rowsOf(of: TotalOf): readonly number[] {
  if (of.kind === 'rows') return of.rows;
  return Array.from({ length: of.last - of.first + 1 }, (_, place) => of.first + place);
}

/** Adds the numbers of one column; words (目標額なし) add nothing. */
function added(rows: readonly TableRow[], of: TotalOf, column: number): Big {
  return rowsOf(of).reduce((total, row) => {
    const figure = rows[row]?.cells[column]?.figure;
    return figure?.kind === 'number' ? total.plus(figure.value) : total;
  }, new Big(0));
}

function addition(of: TotalOf, column: number): TableFormula {
  if (of.kind === 'run') return ['SUM(', { column, first: of.first, last: of.last }, ')'];
  const spans = of.rows.map((row): TableSpan => ({ column, first: row, last: row }));
  return ['SUM(', ...spans.flatMap((span, place) => (place === 0 ? [span] : [',', span])), ')'];
}

/** Gives a total's cells, one a column, over rows of the table that are there already. */
export function totalCells(
  columns: readonly RollupColumn[],
  rows: readonly TableRow[],
  of: TotalOf,
): readonly TableCell[] {
  return columns.map(({ total }, column): TableCell => {
    const sum = added(rows, of, column);
    if (rowsOf(of).length === 0)
      return { figure: { kind: 'number', value: '0' }, reading: { live: true, formula: ['0'] } };
    if (total.kind === 'sum')
      return {
        figure: { kind: 'number', value: sum.toFixed() },
        reading: { live: true, formula: addition(of, column) },
      };
    const base = added(rows, of, total.base);
    const share = base.eq(0) ? base : sum.div(base).round(total.places + 2, Big.roundHalfUp);
    const percent = share.times(100).toFixed(total.places);
    const format = `0${total.places > 0 ? `.${'0'.repeat(total.places)}` : ''}%`;
    const ratio: TableFormula = [...addition(of, column), '/', ...addition(of, total.base)];
    return {
      figure: { kind: 'text', text: `${sum.toFixed()} (${percent}%)` },
      reading: {
        live: true,
        formula: [
          ...addition(of, column),
          '&" ("&TEXT(IFERROR(ROUND(',
          ...ratio,
          `,${total.places + 2}),0),"${format}")&")"`,
        ],
      },
    };
  });
}
