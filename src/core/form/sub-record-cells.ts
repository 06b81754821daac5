/** Which cells of a sub-record an entry of a status sheet goes into, and what it holds in that form. */
import type { FiscalYear } from '../fiscal-year';
import { columnLabel } from '../ledger/labels';
import type { Ledger } from '../ledger/ledger';
import { columnOf } from '../ledger/ledger';
import { firstCellOf } from '../ledger/positions';
import { plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { printValue, readValue } from '../values';
import { NOTHING_LAID } from './base';
import type { LaidSubRecord } from './base';
import type { CellPosition } from '../area';
import type { FieldChange, SubRecordChange, Unplaced } from './collection';
import type { NewContent } from '../new-content';
import { fieldChange, inMerge, isEmptyRaw, takenAs, unreadable, whyNot } from './compare-fields';
import type { LedgerRecord } from '../records/record-book';
import type { FoundForm, FoundSubRecord } from './found';
import { typedContent } from './typed-content';
import { shortFiscalYear } from '../fiscal-year';
import { inOwnYear } from './own-year';
import type { LedgerDefinition } from '../ledger/definition';

export function about(
  definition: LedgerDefinition,
  record: LedgerRecord,
  { year }: { readonly year: FiscalYear | null },
  item: string,
): {
  readonly ledger: string;
  readonly record: string;
  readonly year: FiscalYear | null;
  readonly item: string;
} {
  return { ledger: definition.id, record: record.name, year, item };
}

export function subFields(
  partner: LedgerRecord,
  record: LedgerRecord,
  sub: FoundSubRecord,
  before: LaidSubRecord | undefined | null,
  form: FoundForm,
  unplaced: Unplaced[],
): readonly FieldChange[] {
  const { itemField } = partner.ledger.definition;
  return sub.values.flatMap((value) => {
    const column = partner.column(value.field);
    const cell = partner.cell(value.field);
    if (!column || !cell || value.field === itemField) return [];
    const from = { source: form.source, ...value.at };
    // Where form and ledger both added the row since, there was nothing laid out, so the base counts as blank.
    const laid = before === null ? null : (before?.field(value.field) ?? NOTHING_LAID);
    const change = fieldChange(partner, column, cell, value, { from, laid });
    if (!change) return [];
    const merged = inMerge(form, partner, change);
    if (merged) {
      unplaced.push(merged);
      return [];
    }
    const not = whyNot(value, column, partner);
    if (!not) return [change];
    const of = { year: partner.year, item: partner.item };
    const changed: SubRecordChange = {
      ...about(partner.ledger.definition, record, partner, partner.item),
      kind: 'changed',
      fields: [change],
      from,
    };
    const take = takenAs(record, { subRecords: [changed] }, value);
    unplaced.push(unreadable(form, change, { of, take, ...not }));
    return [];
  });
}

/** The new row: the record's number and the year as the ledger writes them, and what the form says. */
export function cellsOf(
  ledger: Ledger,
  record: LedgerRecord,
  sub: FoundSubRecord,
): readonly {
  readonly field: string;
  readonly label: string;
  readonly column: number | null;
  readonly content: NewContent;
}[] {
  const { numberField, yearField } = ledger.definition;
  const ownNumber = record.ledger.definition.numberField;
  const number = ownNumber === undefined ? undefined : record.cell(ownNumber);
  const cell = (field: string, value: ShownCell): readonly FoundCellContent[] => {
    const column = columnOf(ledger, field);
    if (!column || isEmptyRaw(value.raw)) return [];
    const content = typedContent(inOwnYear(value, column, sub.year), column, ledger.rows);
    return [{ field, label: columnLabel(column), column: column.column, content }];
  };
  return [
    ...(numberField === undefined ? [] : cell(numberField, number ?? plainCell(record.name))),
    ...(yearField === undefined || sub.year === null
      ? []
      : cell(yearField, plainCell(yearAs(ledger, yearField, sub.year)))),
    ...sub.values.flatMap((value) => cell(value.field, value)),
  ];
}

interface FoundCellContent {
  readonly field: string;
  readonly label: string;
  readonly column: number | null;
  readonly content: NewContent;
}

/** Writes a year as the field prints it. */
function yearAs(ledger: Ledger, field: string, year: FiscalYear): string {
  const type = columnOf(ledger, field)?.field.type;
  const reading = type ? readValue(shortFiscalYear(year), type) : null;
  return type && reading?.state === 'value'
    ? printValue(reading.value, type)
    : shortFiscalYear(year);
}

export function positionOf(record: LedgerRecord | null): CellPosition | null {
  return record && firstCellOf(record.ledger, record.index);
}
