/**
 * Makes ledgers of status sheets, so that a section's file that holds nothing else can be checked: every value is a record's cell,
 * at the position where it stands on its sheet.
 */
import type { Area, CellPosition } from '../area';
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import { SheetGrid } from '../ledger/grid';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { columnLabel } from '../ledger/labels';
import type { FieldColumn } from '../ledger/labels';
import { joined } from '../ledger/several-sheets';
import { bearsMark } from '../ledger/uncounted';
import type { UnreadRows } from '../ledger/unread';
import { printFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import type { SheetSnapshot } from '../snapshot';
import { readCell } from '../values';
import { inHalfWidth } from '../records/record-names';
import { comparable } from '../values/comparable';
import { isEmptyRaw } from './compare-fields';
import type { FormDefinition } from './definition';
import type { FormProgramme } from './form-programme';
import type { FormFault, FoundForm, FoundSubRecord, FoundValue } from './found';

/** A value of a record: where it stands, and whether a rule may ask for it. */
interface HeldValue extends ShownCell {
  readonly field: string;
  readonly year: FiscalYear | null;
  readonly at: CellPosition;
  readonly unasked?: true;
}

/** A record as status sheets say it. */
interface HeldRecord {
  readonly at: CellPosition;
  readonly values: readonly HeldValue[];
}

const EMPTY: ShownCell = { raw: '', text: '' };

/** The record's own values; those that only show another record's are left out. */
function ownValues({ values }: FoundForm): readonly HeldValue[] {
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
function asInLedger(form: FoundForm, plan: FormProgramme): FoundForm {
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
function subRecordsOf(
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
function numberOf(form: FoundForm, { numberField }: LedgerDefinition): string {
  const value = ownValues(form).find(({ field }) => field === numberField);
  return value ? comparable(value.text) : '';
}

/** Sorts out the sheets that repeat a record of an earlier sheet: nobody can say which of them holds. */
function withoutRepeated(
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

function textsOf(values: readonly HeldValue[], field: string | undefined): readonly string[] {
  return values.flatMap((value) =>
    field === undefined || value.field === field ? [value.text] : [],
  );
}

/** The fields, and years of fields, that any of the records has a value for, in the order of the definition. */
function columnsOf(
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

/** What a cell of the sheet shows around a value; null where it shows the value in another writing. */
function aroundIn(
  grid: SheetGrid,
  { raw, text, at }: HeldValue,
): { readonly around?: LedgerCell['around'] } {
  const shown = grid.text(at.row, at.column);
  if (typeof raw !== 'string' || shown === text) return {};
  const from = text === '' ? -1 : shown.indexOf(text);
  if (from < 0 || from !== shown.lastIndexOf(text)) return { around: null };
  return { around: { before: shown.slice(0, from), after: shown.slice(from + text.length) } };
}

/** One sheet's part of a ledger. */
class SheetPart {
  readonly #definition: LedgerDefinition;
  readonly #grid: SheetGrid;
  readonly #records: readonly HeldRecord[];
  /** The cells that gave their value already: over several records or years it belongs to the first of them. */
  readonly #taken = new Map<string, number>();

  constructor(definition: LedgerDefinition, grid: SheetGrid, records: readonly HeldRecord[]) {
    this.#definition = definition;
    this.#grid = grid;
    this.#records = records.toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  }

  ledger(columns: readonly FieldColumn[], unread: readonly UnreadRows[]): Ledger {
    const { sheet, area } = this.#grid;
    return {
      definition: this.#definition,
      sheetId: sheet.id,
      sheet: sheet.name,
      table: null,
      header: { ...area, rows: 1 },
      body: { ...area, row: area.row + 1, rows: Math.max(0, area.rows - 1) },
      columns: columns.map((column) => this.#column(column)),
      rowsEach: 1,
      oddRecords: [],
      rows: this.#records.map(({ at }) => at.row),
      uncounted: new Set(
        this.#records.flatMap(({ values }, index) =>
          bearsMark(this.#definition, (field) => textsOf(values, field)) ? [index] : [],
        ),
      ),
      repeated: [],
      hiddenRows: [],
      filtered: false,
      missing: [],
      twins: [],
      merges: [],
      unread,
      rowsARecord: null,
      parts: [],
    };
  }

  #column(names: FieldColumn): LedgerColumn {
    const { field, year } = names;
    const found = this.#records.map(({ at, values }) => ({
      at,
      value: values.find((each) => each.field === field.id && each.year === year),
    }));
    return {
      field,
      year,
      header: columnLabel(names),
      headerText: columnLabel(names),
      column: found[0]?.value?.at.column ?? this.#grid.area.column,
      positions: found.map(({ at, value }) => value?.at ?? at),
      cells: found.map(({ value }, index) => this.#cell(names, value, index)),
      otherCells: [],
    };
  }

  #cell({ field, year }: FieldColumn, value: HeldValue | undefined, index: number): LedgerCell {
    const { type } = field;
    if (!value) return { ...EMPTY, reading: readCell(EMPTY, type), unasked: true };
    const { raw, text, at, unasked } = value;
    const cell = { raw, text, reading: readCell({ raw, text }, type) };
    if (unasked) return { ...cell, unasked };
    const key = `${field.id} ${at.row} ${at.column}`;
    const owner = this.#taken.get(key);
    if (owner === undefined) this.#taken.set(key, index);
    const under = owner === undefined ? null : owner === index && year !== null ? 'across' : 'down';
    return { ...cell, ...aroundIn(this.#grid, value), ...(under ? { underMerge: under } : {}) };
  }
}

function cellArea({ row, column }: CellPosition): Area {
  return { row, column, rows: 1, columns: 1 };
}

function unreadAt(
  where: UnreadRows['where'],
  at: CellPosition,
  label: string,
  visible: boolean,
): UnreadRows {
  const { sheetId, sheet } = at;
  return { where, sheetId, sheet, visible, area: cellArea(at), rows: 1, label };
}

/** What of a form could not be read, where the section can have caused it. */
function unreadOf(
  { faults, bases, subLedgers }: FoundForm,
  visible: boolean,
): readonly UnreadRows[] {
  return faults.flatMap((fault: FormFault): readonly UnreadRows[] => {
    switch (fault.fault) {
      case 'missing-label':
        // The form was laid out without the ledger that this part of it shows.
        if (fault.needs !== undefined && !subLedgers.includes(fault.needs)) return [];
        return [unreadAt('sheet-label', fault.at, fault.label, visible)];
      case 'missing-year':
        return [unreadAt('sheet-label', fault.at, printFiscalYear(fault.year), visible)];
      case 'unclear-parts':
        return bases.beside?.isUntouched(fault)
          ? []
          : [unreadAt('sheet-parts', fault.at, fault.text, visible)];
    }
  });
}

/** Makes the ledger that forms show, sheet by sheet; null where they show none of its records. */
function ledgerOf(
  definition: LedgerDefinition,
  forms: readonly FoundForm[],
  sheets: readonly SheetSnapshot[],
  plan: FormProgramme,
): Ledger | null {
  const own = forms.filter(({ ledger }) => ledger === definition.id);
  const { first, again } = withoutRepeated(own, definition);
  const recordsOn = (sheetId: string): readonly HeldRecord[] => [
    ...first
      .filter(({ at }) => at.sheetId === sheetId)
      .map((form) => ({ at: form.at, values: ownValues(form) })),
    ...forms
      .filter(({ at }) => at.sheetId === sheetId)
      .flatMap((form) => subRecordsOf(form, definition, plan)),
  ];
  const held = sheets.map((sheet) => ({ sheet, records: recordsOn(sheet.id) }));
  const columns = columnsOf(
    definition,
    held.flatMap(({ records }) => records),
    plan,
  );
  const [part, ...parts] = held.flatMap(({ sheet, records }): readonly Ledger[] => {
    const { id, visible } = sheet;
    const unread = [
      ...own.filter(({ at }) => at.sheetId === id).flatMap((form) => unreadOf(form, visible)),
      ...again
        .filter(({ at }) => at.sheetId === id)
        .map((form) => unreadAt('sheet-again', form.at, numberOf(form, definition), visible)),
    ];
    if (records.length === 0 && unread.length === 0) return [];
    return [new SheetPart(definition, new SheetGrid(sheet), records).ledger(columns, unread)];
  });
  return part ? joined([part, ...parts]) : null;
}

/** Makes the ledgers of a plan from its status sheets, in the plan's order. */
export function ledgersOfForms<P extends FormProgramme>(
  plan: P,
  forms: readonly FoundForm[],
  sheets: readonly SheetSnapshot[],
): PlanWorkbook<P> {
  // The sub-records of a sheet that repeats a record are not read either.
  const repeated = new Set(
    plan.ledgers.flatMap(
      (definition) =>
        withoutRepeated(
          forms.filter(({ ledger }) => ledger === definition.id),
          definition,
        ).again,
    ),
  );
  const read = forms.map((form) =>
    asInLedger(repeated.has(form) ? { ...form, subRecords: [] } : form, plan),
  );
  return {
    plan,
    part: 'sheets',
    ledgers: plan.ledgers.flatMap((definition) => ledgerOf(definition, read, sheets, plan) ?? []),
  };
}
