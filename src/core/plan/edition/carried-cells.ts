/** What a carried record's cells hold in the next edition. */
import { printFiscalYear, shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import type { FieldDefinition, LedgerDefinition } from '../../ledger/definition';
import type { LedgerCell } from '../../ledger/ledger';
import type { LedgerRecord } from '../../records/record-book';
import { cellText } from '../../shown-cell';
import { isCellError } from '../../snapshot';
import { printValue, readValue } from '../../values';
import type { ValueType } from '../../values';
import { valueIn } from '../../values/value-in';
import type { Plan } from '..';
import { carryingOf } from './carry';
import type { CarriedRecords } from './carried-records';
import { references } from './carried-records';
import { movedYear } from './year-shift';
import type { YearShift } from './year-shift';

/** What a cell holds; `''` for nothing. */
export type Carried = string | number | boolean;

/** Between what and what records are carried. */
export interface Carrying {
  readonly from: Plan;
  readonly records: CarriedRecords;
  readonly shift: YearShift;
}

/** Prints a year as a field's kind does. */
export function yearAs(type: ValueType, year: FiscalYear): string {
  const reading = readValue(shortFiscalYear(year), type);
  return reading.state === 'value' ? printValue(reading.value, type) : shortFiscalYear(year);
}

/** An error is shown as the text that it shows: its formula is not carried. */
function contentOf(cell: LedgerCell | null): Carried {
  if (!cell || cell.absent) return '';
  return isCellError(cell.raw) ? cellText(cell) : cell.raw;
}

function numbered(content: Carried, number: string | undefined): Carried {
  if (number === undefined) return content;
  return typeof content === 'number' ? Number(number) : number;
}

function movedInTime(cell: LedgerCell | null, type: ValueType, shift: YearShift): Carried {
  const year = valueIn(cell, 'fiscal-year')?.year;
  if (year !== undefined) {
    const moved = movedYear(year, shift);
    return moved === null ? '' : yearAs(type, moved);
  }
  const range = valueIn(cell, 'year-range');
  const [from, to] = range ? [range.from, range.to].map((each) => movedYear(each, shift)) : [];
  // A range to beyond the plan says something that is not known to hold for the edition.
  const isWithin =
    range !== null && [range.from, range.to].every((each) => shift.from.includes(each));
  return isWithin && from && to ? `${printFiscalYear(from)}～${printFiscalYear(to)}` : '';
}

function lastFigure(record: LedgerRecord, of: string, ledger: string | undefined): Carried {
  const cells =
    ledger === undefined
      ? record.among.columns(of).map((column) => record.written(column))
      : record
          .children(ledger)
          .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
          .map((child) => child.cell(of));
  return contentOf(cells.findLast((cell) => cell !== null && valueIn(cell) !== null) ?? null);
}

/** The ledger whose records' numbers a field holds: its own, its record's, or one that a rule names. */
function numbersIn(
  { id }: FieldDefinition,
  { id: ledger, numberField, subRecordsOf }: LedgerDefinition,
  plan: Plan,
): string | null {
  if (id === numberField) return subRecordsOf ?? ledger;
  const named = plan.ledgers.find(({ id: other }) =>
    references(plan, other).some((each) => each.ledger === ledger && each.field === id),
  );
  return named?.id ?? null;
}

/** Gives what a field of a carried record holds in the edition; of a year of the edition, nothing is known yet. */
export function carriedContent(
  record: LedgerRecord,
  field: FieldDefinition,
  year: FiscalYear | null,
  { from, records, shift }: Carrying,
): Carried {
  const { definition } = record.ledger;
  const column = record.column(field.id);
  const cell = column && record.written(column);
  const carrying = carryingOf(field, definition);
  if (year !== null) return '';
  switch (carrying.how) {
    case 'empty':
      return '';
    case 'former-number': {
      const { numberField } = definition;
      const own = numberField === undefined ? null : record.column(numberField);
      const number = own && record.written(own);
      return number && valueIn(number) ? contentOf(number) : '';
    }
    case 'move':
      return movedInTime(cell, field.type, shift);
    case 'last-figure':
      return lastFigure(record, carrying.of, carrying.ledger);
    case 'keep': {
      const ledger = numbersIn(field, definition, from);
      const numbers = ledger === null ? undefined : records.numbers.get(ledger);
      return numbered(contentOf(cell), numbers?.get(record.print(field.id)));
    }
  }
}
