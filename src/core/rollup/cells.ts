/** The cells of one row: each column's measure over the row's records, with the columns further left at hand. */
import type { RollupColumn } from './definition';
import type { Expression } from './expression';
import type { RowItem } from './items';
import type { Figure, FormulaReading } from './measure';
import { readingsIn } from './measures';
import type { Measure, RowSoFar } from './measures';
import type { Scope } from './scope';
import type { TableCell, TableFormula } from './table';
import { recordsOf } from './totals';

/** What stands in a row so far, by the ids of its columns. */
class Row implements RowSoFar {
  readonly #figures = new Map<string, Figure>();
  readonly #scopes = new Map<string, readonly Scope[]>();
  readonly #item: RowItem | null;

  constructor(item: RowItem | null) {
    this.#item = item;
  }

  item(): RowItem | null {
    return this.#item;
  }

  put(id: string, figure: Figure, scopes: readonly Scope[]): void {
    this.#figures.set(id, figure);
    this.#scopes.set(id, scopes);
  }

  figure(id: string): Figure {
    return this.#figures.get(id) ?? '';
  }

  scopes(id: string): readonly Scope[] {
    return this.#scopes.get(id) ?? [];
  }
}

function placed(
  expression: Expression,
  columns: readonly RollupColumn[],
  row: number,
): TableFormula {
  return expression.map((part) => {
    if (typeof part === 'string') return part;
    const column = columns.findIndex(({ id }) => id === part.own);
    return { column, first: row, last: row };
  });
}

function figureOf(figure: Figure): TableCell['figure'] {
  return typeof figure === 'string'
    ? { kind: 'text', text: figure }
    : { kind: 'number', value: figure.toFixed() };
}

function cellOf(
  figure: Figure,
  reading: FormulaReading,
  scopes: readonly Scope[],
  place: { readonly columns: readonly RollupColumn[]; readonly row: number },
): TableCell {
  return {
    figure: figureOf(figure),
    reading: reading.live
      ? { live: true, formula: placed(reading.expression, place.columns, place.row) }
      : reading,
    records: recordsOf(
      scopes.map(({ ledger, members }) => ({ ledger: ledger.definition.id, members })),
    ),
  };
}

/** Gives the cells of the row at a place of the table. */
export function rowCells(
  columns: readonly RollupColumn[],
  scope: Scope,
  row: number,
  item: RowItem | null = null,
): readonly TableCell[] {
  const soFar = new Row(item);
  const inner = readingsIn(soFar);
  return columns.map(({ id, measure }) => {
    const figure = inner.evaluate(measure, scope);
    const scopes = inner.scopes(measure, scope);
    const cell = cellOf(figure, inner.formula(measure, scope), scopes, { columns, row });
    if (id !== undefined) soFar.put(id, figure, scopes);
    return cell;
  });
}

/** Gives a figure that stands alone. */
export function loneCell(measure: Measure, scope: Scope): TableCell {
  const inner = readingsIn(new Row(null));
  return cellOf(
    inner.evaluate(measure, scope),
    inner.formula(measure, scope),
    inner.scopes(measure, scope),
    { columns: [], row: 0 },
  );
}
