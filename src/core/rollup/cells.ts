/** Calculates the cells of a row, each column's measure over the row's records, and the figures below the table. */
import { Big } from 'big.js';
import type { RollupColumn } from './definition';
import type { Expression } from './expression';
import type { RowItem } from './items';
import type { ColumnRow, FormulaReading } from './measure';
import type { Figure } from './figure';
import { readingsIn } from './measures';
import type { Measure, RowSoFar } from './measures';
import type { Scope } from './scope';
import type { TableCell, TableFormula, TableRow } from './table';
import { AHEAD, isAheadCell, recordsOf } from './totals';

/** The finished table, for figures below it that refer to its rows. */
export interface TableSoFar {
  readonly columns: readonly RollupColumn[];
  readonly rows: readonly TableRow[];
}

/** The figures of a row so far, by the ids of their columns. */
class Row implements RowSoFar {
  readonly #figures = new Map<string, Figure>();
  readonly #scopes = new Map<string, readonly Scope[]>();
  readonly #ahead = new Set<string>();
  readonly #item: RowItem | null;
  readonly #table: TableSoFar;

  constructor(item: RowItem | null, table: TableSoFar) {
    this.#item = item;
    this.#table = table;
  }

  measure(id: string): Measure | null {
    return this.#table.columns.find((column) => column.id === id)?.measure ?? null;
  }

  item(): RowItem | null {
    return this.#item;
  }

  rows(id: string): readonly ColumnRow[] {
    const { columns, rows } = this.#table;
    const column = columnPosition(columns, id);
    return rows.flatMap(({ kind, cells }, row) => {
      const cell = kind === 'row' ? cells[column] : null;
      if (!cell) return [];
      const { figure, records } = cell;
      const shown = figure.kind === 'text' ? figure.text : new Big(figure.value);
      return [{ row, figure: shown, records, isAhead: isAheadCell(cell) }];
    });
  }

  put(
    id: string,
    figure: Figure,
    { scopes, isAhead }: { readonly scopes: readonly Scope[]; readonly isAhead: boolean },
  ): void {
    this.#figures.set(id, figure);
    this.#scopes.set(id, scopes);
    if (isAhead) this.#ahead.add(id);
  }

  isAhead(id: string): boolean {
    return this.#ahead.has(id);
  }

  figure(id: string): Figure {
    return this.#figures.get(id) ?? '';
  }

  scopes(id: string): readonly Scope[] {
    return this.#scopes.get(id) ?? [];
  }
}

function columnPosition(columns: readonly RollupColumn[], wanted: string): number {
  return columns.findIndex(({ id }) => id === wanted);
}

function placed(expression: Expression, { columns }: TableSoFar, row: number): TableFormula {
  return expression.map((part) => {
    if (typeof part === 'string') return part;
    if ('of' in part) {
      const { of, first, last } = part;
      return { column: columnPosition(columns, of), first, last };
    }
    return { column: columnPosition(columns, part.own), first: row, last: row };
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
  position: { readonly table: TableSoFar; readonly row: number },
): TableCell {
  return {
    figure: figureOf(figure),
    reading: reading.live
      ? { live: true, formula: placed(reading.expression, position.table, position.row) }
      : reading,
    records: recordsOf(
      scopes.map(({ among, records }) => ({
        ledger: among.ledger.definition.id,
        members: records.map(({ index }) => index),
      })),
    ),
  };
}

/** Gives the cells of the row at a position of the table. */
export function rowCells(
  columns: readonly RollupColumn[],
  scope: Scope,
  row: number,
  item: RowItem | null = null,
): readonly TableCell[] {
  const table = { columns, rows: [] };
  const soFar = new Row(item, table);
  const inner = readingsIn(soFar);
  return columns.map(({ id, measure }) => {
    const figure = inner.evaluate(measure, scope);
    const scopes = inner.scopes(measure, scope);
    const cell = cellOf(figure, inner.formula(measure, scope), scopes, { table, row });
    const isAhead = inner.isAhead(measure, scope);
    if (id !== undefined) soFar.put(id, figure, { scopes, isAhead });
    return cell;
  });
}

/** Gives the cells of a row about records that nobody can tell yet, because the fields that tell them are not due. */
export function aheadCells(columns: readonly RollupColumn[]): readonly TableCell[] {
  return columns.map(() => AHEAD);
}

/** Gives a figure that stands below a table. */
export function loneCell(measure: Measure, scope: Scope, table: TableSoFar): TableCell {
  const inner = readingsIn(new Row(null, table));
  return cellOf(
    inner.evaluate(measure, scope),
    inner.formula(measure, scope),
    inner.scopes(measure, scope),
    { table, row: 0 },
  );
}
