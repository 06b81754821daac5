/** The columns that a summary table of a ledger can have, by field; and which of them a design has. Pure. */
import type { FiscalYear } from '../../core/fiscal-year';
import type { DesignedColumn } from '../../core/infer/choices';
import type { FieldGuess, LedgerGuess } from '../../core/infer/proposal';
import { canGive } from '../../core/values';

export interface ColumnsOfField {
  /** Null for the number of records, which is of no field. */
  readonly field: FieldGuess | null;
  readonly columns: readonly DesignedColumn[];
}

/** With more values a table is too wide to be read. */
const MOST_VALUES = 20;

/** Says whether two columns say the same, whatever their headings. */
export function isSameColumn(a: DesignedColumn, b: DesignedColumn): boolean {
  const print = (column: DesignedColumn): string =>
    JSON.stringify(
      Object.entries(column)
        .filter(([key]) => key !== 'heading')
        .toSorted(([x], [y]) => (x < y ? -1 : 1)),
    );
  return print(a) === print(b);
}

function yearsOf({ positions }: FieldGuess): readonly FiscalYear[] {
  return positions.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
}

function changesOf(field: FieldGuess, years: readonly FiscalYear[]): readonly DesignedColumn[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [{ column: 'change', field: field.key, from: first, to: last }];
}

function columnsOf(field: FieldGuess): readonly DesignedColumn[] {
  const years = yearsOf(field);
  const each: readonly { readonly year?: FiscalYear }[] =
    years.length === 0 ? [{}] : years.map((year) => ({ year }));
  const of = { field: field.key };
  const values = field.choices.slice(0, MOST_VALUES).map(({ value }) => value);
  const choices = each.flatMap((year): readonly DesignedColumn[] =>
    values.map((value) => ({ column: 'choice', ...of, value, ...year })),
  );
  if (!canGive(field.type, 'amount')) return choices;
  return [
    ...choices,
    ...each.map((year): DesignedColumn => ({ column: 'sum', ...of, ...year })),
    ...each.map((year): DesignedColumn => ({ column: 'mean', ...of, ...year })),
    ...changesOf(field, years),
  ];
}

/** Lists the columns that are offered. Shares are stated apart, for they need the values that count. */
export function possibleColumns(ledger: LedgerGuess): readonly ColumnsOfField[] {
  // Nobody adds up numbers that records bear.
  const fields = ledger.fields.filter(({ key, taken }) => taken && key !== ledger.numberField);
  return [
    { field: null, columns: [{ column: 'count' }] },
    ...fields
      .map((field) => ({ field, columns: columnsOf(field) }))
      .filter(({ columns }) => columns.length > 0),
  ];
}

/** The fields that can head rows: what stands in several records, and not a text of its own in each. */
export function possibleLevels(ledger: LedgerGuess): readonly FieldGuess[] {
  return ledger.fields.filter(
    (field) =>
      field.taken &&
      !field.positions.some(({ year }) => year !== null) &&
      (field.source !== 'column' ||
        field.choices.length > 0 ||
        field.key === ledger.sectionField ||
        canGive(field.type, 'names')),
  );
}
