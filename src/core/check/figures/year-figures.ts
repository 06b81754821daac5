/** A record's figures by year, in their own cells or in the texts that stand for them. */
import type { FiscalYear } from '../../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../../ledger/ledger';
import { readValue } from '../../values';
import type { FiguresForm, FiguresValue } from '../../values';
import type { CheckedLedger } from '../checked-ledger';

/** Where the figures by year stand. */
export interface YearFigures {
  /** The field of figures by year. */
  readonly figures: string;
  /** A text by year that is the year's figure where it has this form, and the record has no figure in any year. */
  readonly instead?: { readonly field: string; readonly form: FiguresForm };
}

export interface YearFigure {
  readonly year: FiscalYear;
  /** False where the cell is empty. An unreadable or an error cell is filled: its own finding comes first. */
  readonly filled: boolean;
  readonly value: FiguresValue | null;
}

/** Gives a cell's figures, or null where it holds none that can be read. */
export function figuresIn(cell: LedgerCell | undefined): FiguresValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'figures' ? reading.value : null;
}

/** Says whether a cell is empty. */
export function isEmpty(cell: LedgerCell | undefined): boolean {
  return !cell || cell.reading.state === 'blank';
}

/** Reads a text as a figure of the given form, or null. */
function insteadIn(
  cell: LedgerCell | undefined,
  form: FiguresForm,
  { field }: LedgerColumn,
): FiguresValue | null {
  if (cell?.reading.state !== 'value') return null;
  const reading = readValue(cell.raw, field.type);
  const value =
    reading.state === 'value' && reading.value.kind === 'figures' ? reading.value : null;
  return value?.form === form ? value : null;
}

/** Compiles the reading of a record's figures by year; null unless every year has its column. */
export function yearFigures(
  { figures, instead }: YearFigures,
  on: CheckedLedger,
): ((index: number) => readonly YearFigure[]) | null {
  const columns = on.everyYear(figures);
  if (!columns) return null;
  const texts = instead ? on.columns(instead.field) : [];
  return (index) => {
    const none = columns.every(({ cells }) => isEmpty(cells[index]));
    return columns.map((column) => {
      const year = column.year ?? 0;
      const cell = column.cells[index];
      if (!none || !instead) return { year, filled: !isEmpty(cell), value: figuresIn(cell) };
      const text = texts.find((other) => other.year === year)?.cells[index];
      const value = insteadIn(text, instead.form, column);
      return { year, filled: value !== null, value };
    });
  };
}
