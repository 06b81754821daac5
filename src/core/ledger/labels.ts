/** Recognises a header: which field of a ledger it names, and for which year. */
import { fiscalYearsIn, OPEN_END, printFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { FieldDefinition, LedgerDefinition } from './definition';
import type { Programme } from '../programme';
import { isOpenYear } from '../programme';
import { printsOf } from '../calendar/dated-text';
import { squashed } from '../values/comparable';
import { LabelForms } from './label-forms';

/** A field, and the year of a field by year. */
export interface FieldColumn {
  readonly field: FieldDefinition;
  readonly year: FiscalYear | null;
}

/** No header of a ledger is longer, so longer cells need not be compared. */
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

/** Gives both orders of a label of two parts (`進捗度 総括`), because the two rows of a header may hold either part. */
function spellings(label: string): readonly string[] {
  const parts = label.split(/\s+/u);
  return [squashed(label), squashed(parts.toReversed().join(''))];
}

/** What a header names, and whether by the field's own label or by an alias. */
export interface NamedColumn {
  readonly names: FieldColumn;
  /** Fields of the same label that are further columns of it, in their order. */
  readonly next: readonly FieldColumn[];
  /** Fields of the same label that stand in other rows of a record: 計画 above, 実績 below. */
  readonly also: readonly FieldColumn[];
  readonly byAlias: boolean;
  /** Index of the heading above that distinguishes the column from one with the same label; -1 where none is needed. */
  readonly above: number;
}

interface NamedField {
  readonly field: FieldDefinition;
  readonly byAlias: boolean;
}

/** Fields that share a label, each with what distinguishes it. */
type Sharing = readonly NamedField[];

function put(fields: Map<string, Sharing>, spelling: string, named: NamedField): void {
  const known = fields.get(spelling) ?? [];
  // Own labels take precedence over other fields' aliases; where nothing distinguishes two fields, the later one replaces the
  // earlier.
  const { under, row, place } = named.field;
  const left = known.filter(
    ({ field, byAlias }) =>
      (field.under !== under || field.row !== row || field.place !== place) &&
      (byAlias === named.byAlias || under !== undefined),
  );
  fields.set(spelling, [...left, named]);
}

/** Recognises headers of one ledger. Results are cached, because the same texts occur in many rows. */
export class Labels {
  readonly #programme: Programme;
  readonly #forms: LabelForms;
  readonly #plain = new Map<string, Sharing>();
  readonly #byYear = new Map<string, Sharing>();
  /** By header, and by header with the headings over it. */
  readonly #known = new Map<string, NamedColumn | null>();
  readonly #knownUnder = new Map<string, NamedColumn | null>();

  constructor(definition: LedgerDefinition, programme: Programme, forms = new LabelForms()) {
    this.#programme = programme;
    this.#forms = forms;
    for (const field of definition.fields) {
      const fields = field.byYear ? this.#byYear : this.#plain;
      for (const alias of field.aliases ?? [])
        for (const spelling of printsOf(alias, programme.years).flatMap(spellings))
          put(fields, spelling, { field, byAlias: true });
    }
    // Own labels come last, so that they take precedence over other fields' aliases.
    for (const field of definition.fields) {
      const fields = field.byYear ? this.#byYear : this.#plain;
      for (const spelling of spellings(field.label))
        put(fields, spelling, { field, byAlias: false });
    }
  }

  /**
   * Finds the column that a header names, or null. Width, white space, and the notation and position of the year make no
   * difference. `above` are the headings over the header, the nearest first.
   */
  find(header: string, above: readonly string[] = []): NamedColumn | null {
    if (header.length > LONGEST_HEADER) return null;
    const [known, key] =
      above.length === 0
        ? [this.#known, header]
        : [this.#knownUnder, JSON.stringify([header, above])];
    let found = known.get(key);
    if (found === undefined) {
      found = this.#find(
        this.#forms.of(header),
        above.map((text) => this.#forms.of(text)),
      );
      known.set(key, found);
    }
    return found;
  }

  /** Says whether a header is the label of some field, with or without a year. */
  isLabel(header: string): boolean {
    if (header.length > LONGEST_HEADER) return false;
    const text = this.#forms.of(header);
    return this.#plain.has(text) || this.#byYear.has(text) || this.find(header) !== null;
  }

  #find(header: string, above: readonly string[]): NamedColumn | null {
    const plain = named(this.#plain.get(header), null, above);
    if (plain) return plain;
    for (const { year, from, to } of fiscalYearsIn(header)) {
      const behind = header.slice(to);
      const isOpen = isOpenYear(this.#programme, year);
      const written = header.slice(0, from) + (isOpen ? behind.replace(OPEN_END, '') : behind);
      const rest = written.replace(/\(\)|\[\]|【】|〔〕/gu, '');
      const ofYear = this.#byYear
        .get(rest)
        ?.filter(({ field }) => (field.years ?? this.#programme.years).includes(year));
      const found = named(ofYear, year, above);
      if (found) return found;
    }
    return null;
  }
}

/** Chooses among fields of the same label: the one that the heading above names, else one that needs no such heading. */
function named(
  sharing: Sharing | undefined,
  year: FiscalYear | null,
  above: readonly string[],
): NamedColumn | null {
  const placed = (sharing ?? []).map((each) => ({
    ...each,
    at: each.field.under === undefined ? -1 : above.indexOf(squashed(each.field.under)),
  }));
  const told = placed.filter(({ at }) => at >= 0);
  const fitting = told.length > 0 ? told : placed.filter(({ field }) => field.under === undefined);
  const [first, ...others] = fitting.toSorted(
    (a, b) => (a.field.place ?? 1) - (b.field.place ?? 1),
  );
  if (!first) return null;
  const also = others.filter(({ field }) => field.row !== first.field.row);
  const next = others.filter(
    ({ field }) => field.row === first.field.row && field.place !== first.field.place,
  );
  return {
    names: { field: first.field, year },
    also: also.map(({ field }) => ({ field, year })),
    next: next.map(({ field }) => ({ field, year })),
    byAlias: first.byAlias,
    above: first.at,
  };
}
