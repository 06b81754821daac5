/** Reads figures from another field's text, such as 令和元年度決算分を令和3年3月に公表 among the goals of the years. */
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecord } from '../records/record-book';
import { itemsIn, readCell } from '../values';
import { valueIn } from '../values/value-in';
import type { ValueItem } from '../values/kind';

/** Reads another field's text by the field's own kind of value; null where it holds no such figure. */
function readAsFigure(
  column: LedgerColumn,
  other: LedgerColumn,
  record: LedgerRecord,
): ValueItem | null {
  const cell = record.at(other);
  const figures = cell && valueIn({ reading: readCell(cell, column.field.type) }, 'figures');
  // A text may contain a number by chance, so only a publication is accepted, because it is the whole content of the cell.
  if (figures?.form !== 'publication') return null;
  return itemsIn(figures, column.field.type)[0] ?? null;
}

/** Gives the figure of a year from a record's other field, when its own field is blank in all years. */
export function figureInWords(
  record: LedgerRecord,
  field: string,
  or: string,
  year: FiscalYear,
): ValueItem | null {
  const columns = record.among.columns(field);
  const column = columns.find((each) => each.year === year);
  const other = record.column(or, year);
  const isBlank = columns.every((each) => record.at(each)?.reading.state === 'blank');
  return column && other && isBlank ? readAsFigure(column, other, record) : null;
}

/** Says whether a record's other field gives a figure in any year. */
export function hasFigureInWords(record: LedgerRecord, field: string, or: string): boolean {
  return record.among
    .columns(field)
    .some(({ year }) => year !== null && figureInWords(record, field, or, year) !== null);
}
