/**
 * Makes ledgers of status sheets, so that a section's file that holds nothing else can be checked: every value is a record's cell,
 * at the position where it stands on its sheet.
 */
import type { Area, CellPosition } from '../area';
import type { LedgerDefinition } from '../ledger/definition';
import { SheetGrid } from '../ledger/grid';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { columnLabel } from '../ledger/labels';
import type { FieldColumn } from '../ledger/labels';
import { joined } from '../ledger/several-sheets';
import { bearsMark } from '../ledger/uncounted';
import type { UnreadRows } from '../ledger/unread';
import { printFiscalYear } from '../fiscal-year';
import type { SheetSnapshot } from '../snapshot';
import { readCell } from '../values';
import type { FormProgramme } from './form-programme';
import type { FormFault, FoundForm } from './found';
import {
  ownValues,
  asInLedger,
  subRecordsOf,
  numberOf,
  withoutRepeated,
  textsOf,
  columnsOf,
} from './held-records';
import type { HeldValue, HeldRecord } from './held-records';
import { EMPTY } from './held-records';

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
