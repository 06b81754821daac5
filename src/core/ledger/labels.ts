/** Recognises a header: which field of a ledger it names, and for which year. */
import { fiscalYearsIn, printFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { FieldDefinition, LedgerDefinition } from './definition';
import { squashed } from '../values/comparable';

/** A field, and the year of a field by year. */
export interface FieldColumn {
  readonly field: FieldDefinition;
  readonly year: FiscalYear | null;
}

/** No header of a ledger is longer; longer cells are not worth looking at. */
const LONGEST_HEADER = 80;

/** Gives the label of a field's column as a standard ledger prints it, e.g. `作業工程（計画）平成28年度`. */
export function columnLabel({ field, year }: FieldColumn): string {
  return year === null ? field.label : `${field.label}${printFiscalYear(year)}`;
}

/** Lists the columns that a complete ledger has, optional ones left out. */
export function requiredColumns(
  definition: LedgerDefinition,
  years: readonly FiscalYear[],
): readonly FieldColumn[] {
  return definition.fields
    .filter((field) => field.optionalColumn !== true)
    .flatMap((field): readonly FieldColumn[] =>
      field.byYear
        ? (field.years ?? years).map((year) => ({ field, year }))
        : [{ field, year: null }],
    );
}

/** A label of two parts (`進捗度 総括`) may stand in either order, as the two rows of a header do. */
function spellings(label: string): readonly string[] {
  const parts = label.split(/\s+/u);
  return [squashed(label), squashed(parts.toReversed().join(''))];
}

/** What a header names, and whether it does so by the field's own label or by an alias. */
export interface NamedColumn {
  readonly names: FieldColumn;
  readonly byAlias: boolean;
}

interface NamedField {
  readonly field: FieldDefinition;
  readonly byAlias: boolean;
}

/** Recognises headers of one ledger; answers are kept, for the same texts come in many rows. */
export class Labels {
  readonly #years: readonly FiscalYear[];
  readonly #plain = new Map<string, NamedField>();
  readonly #byYear = new Map<string, NamedField>();
  readonly #known = new Map<string, NamedColumn | null>();

  constructor(definition: LedgerDefinition, years: readonly FiscalYear[]) {
    this.#years = years;
    for (const field of definition.fields) {
      const fields = field.byYear ? this.#byYear : this.#plain;
      for (const alias of field.aliases ?? [])
        for (const spelling of spellings(alias)) fields.set(spelling, { field, byAlias: true });
    }
    // Own labels last: they stand above other fields' aliases.
    for (const field of definition.fields) {
      const fields = field.byYear ? this.#byYear : this.#plain;
      for (const spelling of spellings(field.label))
        fields.set(spelling, { field, byAlias: false });
    }
  }

  /** Finds the column that a header names, or null: width, white space, the year's notation and its place do not matter. */
  find(header: string): NamedColumn | null {
    if (header.length > LONGEST_HEADER) return null;
    let found = this.#known.get(header);
    if (found === undefined) {
      found = this.#find(squashed(header));
      this.#known.set(header, found);
    }
    return found;
  }

  /** Says whether a header is the label of some field, with or without a year. */
  isLabel(header: string): boolean {
    if (this.find(header)) return true;
    return header.length <= LONGEST_HEADER && this.#byYear.has(squashed(header));
  }

  #find(header: string): NamedColumn | null {
    const plain = this.#plain.get(header);
    if (plain) return { names: { field: plain.field, year: null }, byAlias: plain.byAlias };
    for (const { year, from, to } of fiscalYearsIn(header)) {
      const rest = (header.slice(0, from) + header.slice(to)).replace(/\(\)|\[\]|【】|〔〕/gu, '');
      const named = this.#byYear.get(rest);
      if (named && (named.field.years ?? this.#years).includes(year))
        return { names: { field: named.field, year }, byAlias: named.byAlias };
    }
    return null;
  }
}
