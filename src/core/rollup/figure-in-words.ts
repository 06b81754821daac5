/** Figures that stand in another field's text: 令和元年度決算分を令和3年3月に公表, among the goals of the years. */
import type { FiscalYear } from '../fiscal-year';
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { columnOf, columnsOf } from '../ledger/ledger';
import { itemsIn, readCell } from '../values';
import { valueIn } from '../values/value-in';
import type { ValueItem } from '../values/kind';

/** Reads another field's text as the field's own kind would; null where it is no such figure. */
function readAsFigure(column: LedgerColumn, other: LedgerColumn, record: number): ValueItem | null {
  const cell = other.cells[record];
  if (!cell) return null;
  const { type } = column.field;
  const figures = valueIn({ reading: readCell(cell, type) }, 'figures');
  // A text that happens to hold a number is no figure: only what stands for the whole cell, a publication, is.
  return figures?.form === 'publication' ? (itemsIn(figures, type)[0] ?? null) : null;
}

function isBlankEverywhere(columns: readonly LedgerColumn[], record: number): boolean {
  return columns.every(({ cells }) => cells[record]?.reading.state === 'blank');
}

/** Gives the figure that a record's other field states in a year, where its own field is blank in all years. */
export function figureInWords(
  ledger: Ledger,
  record: number,
  field: string,
  or: string,
  year: FiscalYear,
): ValueItem | null {
  const columns = columnsOf(ledger, field);
  const column = columns.find((each) => each.year === year);
  const other = columnOf(ledger, or, year);
  if (!column || !other || !isBlankEverywhere(columns, record)) return null;
  return readAsFigure(column, other, record);
}

/** Says whether a record states its figure in another field, in any year. */
export function hasFigureInWords(
  ledger: Ledger,
  record: number,
  field: string,
  or: string,
): boolean {
  return columnsOf(ledger, field).some(
    ({ year }) => year !== null && figureInWords(ledger, record, field, or, year) !== null,
  );
}
