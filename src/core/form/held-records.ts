/** What status sheets hold of records: their values as the ledger would store them, with where they stand. */
import type { CellPosition } from '../area';
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import type { FieldColumn } from '../ledger/labels';
import { bearsMark } from '../ledger/uncounted';
import { printFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { inHalfWidth } from '../records/record-names';
import { comparable } from '../values/comparable';
import { isEmptyRaw } from './compare-fields';
import type { FormDefinition } from './definition';
import type { FormProgramme } from './form-programme';
import type { FoundForm, FoundSubRecord, FoundValue } from './found';

export const EMPTY: ShownCell = { raw: '', text: '' };

/** A value of a record: where it stands, and whether a rule may ask for it. */
export interface HeldValue extends ShownCell {
  readonly field: string;
  readonly year: FiscalYear | null;
  readonly at: CellPosition;
  readonly unasked?: true;
}

/** A record as status sheets say it. */
export interface HeldRecord {
  readonly at: CellPosition;
  readonly values: readonly HeldValue[];
}

/** The record's own values; those that only show another record's are left out. */
export function ownValues({ values }: FoundForm): readonly HeldValue[] {
  return values.filter(({ of }) => !of);
}

/** The fields that a form prints with full-width digits, whatever the ledger's are. */
function fullWidthFields(form: FormDefinition): ReadonlySet<string> {
  const cells =
    form.kind === 'list'
      ? form.columns.map(({ cell }) => cell)
      : form.bands.flatMap((band) => (band.band === 'rows' ? band.rows.flat() : []));
  return new Set(
    cells.flatMap((cell) =>
      cell.element === 'field' && cell.print === 'full-width' ? [cell.field] : [],
    ),
  );
}

/** The same values, without what is only the form's way of printing them. */
export function asInLedger(form: FoundForm, plan: FormProgramme): FoundForm {
  const definition = plan.forms.find(({ id }) => id === form.form);
  const wide = definition ? fullWidthFields(definition) : new Set<string>();
  if (wide.size === 0) return form;
  return {
    ...form,
    values: form.values.map((value) =>
      wide.has(value.field) && typeof value.raw === 'string'
        ? { ...value, ...plainCell(inHalfWidth(value.raw)) }
        : value,
    ),
  };
}

/** What a sub-record takes from its sheet: the number of its record, and its year. */
function fromSheet(
  form: FoundForm,
  { year, at }: FoundSubRecord,
  definition: LedgerDefinition,
  plan: FormProgramme,
): readonly HeldValue[] {
  const above = plan.ledgers.find(({ id }) => id === form.ledger);
  const number = form.values.find(({ field, of }) => field === above?.numberField && !of);
  const taken: HeldValue[] = [];
  if (definition.numberField !== undefined)
    taken.push({
      ...(number ?? EMPTY),
      field: definition.numberField,
      year: null,
      at,
      unasked: true,
    });
  // A year that cannot be read is asked for, as it would be in the ledger.
  if (definition.yearField !== undefined)
    taken.push({
      ...(year === null ? EMPTY : plainCell(printFiscalYear(year))),
      field: definition.yearField,
      year: null,
      at,
      ...(year === null ? {} : { unasked: true }),
    });
  return taken;
}

/** The sub-records of a form that say something. */
export function subRecordsOf(
  form: FoundForm,
  definition: LedgerDefinition,
  plan: FormProgramme,
): readonly HeldRecord[] {
  return form.subRecords
    .filter(({ ledger, values }) => ledger === definition.id && values.some(isFilled))
    .map((sub) => ({
      at: sub.at,
      values: [...fromSheet(form, sub, definition, plan), ...sub.values],
    }));
}

function isFilled({ raw }: FoundValue): boolean {
  return !isEmptyRaw(raw);
}

/** The number of a form's record as one text; `''` where it has none, or its ledger's records have names instead. */
export function numberOf(form: FoundForm, { numberField }: LedgerDefinition): string {
  const value = ownValues(form).find(({ field }) => field === numberField);
  return value ? comparable(value.text) : '';
}

/** Sorts out the sheets that repeat a record of an earlier sheet: nobody can say which of them holds. */
export function withoutRepeated(
  forms: readonly FoundForm[],
  definition: LedgerDefinition,
): { readonly first: readonly FoundForm[]; readonly again: readonly FoundForm[] } {
  const seen = new Set<string>();
  const first: FoundForm[] = [];
  const again: FoundForm[] = [];
  for (const form of forms) {
    const number = numberOf(form, definition);
    const key = JSON.stringify([form.form, number]);
    const isMarked = bearsMark(definition, (field) => textsOf(ownValues(form), field));
    if (number !== '' && !isMarked && seen.has(key)) again.push(form);
    else first.push(form);
    seen.add(key);
  }
  return { first, again };
}

export function textsOf(
  values: readonly HeldValue[],
  field: string | undefined,
): readonly string[] {
  return values.flatMap((value) =>
    field === undefined || value.field === field ? [value.text] : [],
  );
}

/** The fields, and years of fields, that any of the records has a value for, in the order of the definition. */
export function columnsOf(
  definition: LedgerDefinition,
  records: readonly HeldRecord[],
  plan: FormProgramme,
): readonly FieldColumn[] {
  const held = new Set(
    records.flatMap(({ values }) => values.map(({ field, year }) => `${field} ${year ?? ''}`)),
  );
  const all = (field: FieldDefinition): readonly FieldColumn[] =>
    field.byYear
      ? (field.years ?? plan.years).map((year) => ({ field, year }))
      : [{ field, year: null }];
  return definition.fields
    .flatMap(all)
    .filter(({ field, year }) => held.has(`${field.id} ${year ?? ''}`));
}
