/** A record's figures by year, in their own cells or in the texts that stand for them. */
import * as v from 'valibot';
import type { FiscalYear } from '../../../fiscal-year';
import type { LedgerCell } from '../../../ledger/ledger';
import { readCell, figuresFormSchema } from '../../../values';
import type { FiguresForm, FiguresValue, ValueType } from '../../../values';
import type { CheckedLedger } from '../../engine/checked-ledger';
import type { DataOf } from '../../../data-schema';

/** Where the figures by year stand. */
export const yearFiguresSchema = v.strictObject({
  /** The field of figures by year. */
  figures: v.string(),
  /** A text by year that is the year's figure where it has this form, and the record has no figure in any year. */
  instead: v.optional(
    v.strictObject({
      field: v.string(),
      form: figuresFormSchema,
    }),
  ),
});
export type YearFigures = DataOf<typeof yearFiguresSchema>;

export interface YearFigure {
  readonly year: FiscalYear;
  /** False where the cell is empty. An unreadable or an error cell is filled: its own finding comes first. */
  readonly filled: boolean;
  /** The text that stands for the figure is empty, of which another rule speaks. */
  readonly textEmpty?: boolean;
  readonly value: FiguresValue | null;
}

/** The figures of a record's years, in order. */
export interface FiguresOfYears {
  readonly years: readonly YearFigure[];
  /** The label of the field in which they stand, or should. */
  readonly label: string;
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

/** Reads a text as a figure of the given form. One whose date cannot exist was meant as a figure: C14 speaks of it. */
function insteadIn(
  cell: LedgerCell | undefined,
  form: FiguresForm,
  type: ValueType,
): Omit<YearFigure, 'year'> {
  const none = { filled: false, value: null };
  if (cell?.reading.state !== 'value') return { ...none, textEmpty: isEmpty(cell) };
  const reading = readCell(cell, type);
  if (reading.state === 'unreadable')
    return { filled: reading.reason === 'impossible-date', value: null };
  const value =
    reading.state === 'value' && reading.value.kind === 'figures' ? reading.value : null;
  return value?.form === form ? { filled: true, value } : none;
}

/** Compiles the reading of a record's figures by year; null unless every year has its column. */
export function yearFigures(
  { figures, instead }: YearFigures,
  on: CheckedLedger,
): ((index: number) => FiguresOfYears) | null {
  const columns = on.everyYear(figures);
  const [first] = columns ?? [];
  if (!columns || !first) return null;
  const texts = instead ? on.columns(instead.field) : [];
  const inTexts = (index: number): readonly YearFigure[] =>
    columns.map(({ year, field }) => {
      const text = texts.find((other) => other.year === year);
      return {
        year: year ?? 0,
        ...(instead && text
          ? insteadIn(text.cells[index], instead.form, field.type)
          : { filled: false, value: null }),
      };
    });
  return (index) => {
    const own = columns.map(({ year, cells }) => ({
      year: year ?? 0,
      filled: !isEmpty(cells[index]),
      value: figuresIn(cells[index]),
    }));
    if (own.some(({ filled }) => filled)) return { years: own, label: first.field.label };
    const others = inTexts(index);
    return others.some(({ value }) => value !== null)
      ? { years: others, label: texts[0]?.field.label ?? '' }
      : { years: own, label: first.field.label };
  };
}
