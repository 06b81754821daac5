/** A record's figures by year, in their own cells or in the texts that stand for them. */
import * as v from 'valibot';
import type { FiscalYear } from '../../../fiscal-year';
import type { LedgerCell } from '../../../ledger/ledger';
import { readCell, figuresFormSchema } from '../../../values';
import type { FiguresForm, FiguresValue, ValueType } from '../../../values';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';

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
  readonly value: FiguresValue | null;
}

/** The figures of a record's years, in order. */
export interface FiguresOfYears {
  readonly years: readonly YearFigure[];
  /** The label of the field in which they stand, or should. */
  readonly label: string;
}

/** Says whether a cell is empty. */
function isEmpty(cell: LedgerCell | null): boolean {
  return !cell || cell.reading.state === 'blank';
}

/** Reads a text as a figure of the given form. One whose date cannot exist was meant as a figure: the kind era-dates speaks of it. */
function insteadIn(
  cell: LedgerCell | null,
  form: FiguresForm,
  type: ValueType,
): Omit<YearFigure, 'year'> {
  const none = { filled: false, value: null };
  if (!cell || !valueIn(cell)) return none;
  const reading = readCell(cell, type);
  if (reading.state === 'unreadable')
    return { filled: reading.reason === 'impossible-date', value: null };
  const value = valueIn({ reading }, 'figures');
  return value?.form === form ? { filled: true, value } : none;
}

/** Compiles the reading of a record's figures by year; null unless every year has its column. */
export function yearFigures(
  { figures, instead }: YearFigures,
  on: LedgerRecords,
): ((record: LedgerRecord) => FiguresOfYears) | null {
  const columns = on.everyYear(figures);
  const [first] = columns ?? [];
  if (!columns || !first) return null;
  const texts = instead ? on.columns(instead.field) : [];
  const inTexts = (record: LedgerRecord): readonly YearFigure[] =>
    columns.map(({ year, field }) => {
      const text = texts.find((other) => other.year === year);
      return {
        year: year ?? 0,
        ...(instead && text
          ? insteadIn(record.at(text), instead.form, field.type)
          : { filled: false, value: null }),
      };
    });
  return (record) => {
    const own = columns.map((column) => ({
      year: column.year ?? 0,
      filled: !isEmpty(record.at(column)),
      value: record.valueIn(column, 'figures'),
    }));
    if (own.some(({ filled }) => filled)) return { years: own, label: first.field.label };
    const others = inTexts(record);
    return others.some(({ value }) => value !== null)
      ? { years: others, label: texts[0]?.field.label ?? '' }
      : { years: own, label: first.field.label };
  };
}
