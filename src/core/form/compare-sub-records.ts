/** Which sub-records a form adds, changes and takes out. */
import type { FiscalYear } from '../fiscal-year';
import { columnLabel } from '../ledger/labels';
import type { Ledger } from '../ledger/ledger';
import { columnOf } from '../ledger/ledger';
import { inHalfWidth } from '../ledger/record-names';
import type { LedgerDefinition } from '../plan';
import { plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { printValue, readValue } from '../values';
import { comparable } from '../values/comparable';
import type { FieldChange, NewContent, SubRecordChange, Unplaced } from './collection';
import { fieldChange, isEmptyRaw, isUnreadable, textOf } from './compare-fields';
import type { FormBook, FormRecord } from './form-record';
import type { FoundForm, FoundSubRecord } from './found';
import { typedContent } from './typed-content';
import { shortFiscalYear } from '../fiscal-year';

/** By which a form's sub-record and the ledger's are the same: their year and number. */
function keyOf(year: FiscalYear | null, item: string): string {
  return `${year ?? ''} ${comparable(item)}`;
}

function itemOf(sub: FoundSubRecord, definition: LedgerDefinition): string {
  const type = definition.fields.find(({ id }) => id === definition.itemField)?.type;
  if (!type) return '';
  const reading = readValue(sub.item, type);
  if (reading.state !== 'value') return sub.item;
  return inHalfWidth(printValue(reading.value, type));
}

/** Compares the sub-records of all ledgers that the form has room for. */
export function compareSubRecords(
  book: FormBook,
  record: FormRecord,
  form: FoundForm,
  unplaced: Unplaced[],
): readonly SubRecordChange[] {
  return form.subLedgers.flatMap((id) => {
    const subs = form.subRecords.filter(({ ledger }) => ledger === id);
    const ledger = book.ledger(id);
    if (ledger) return compareLedger(ledger, record, form, subs, unplaced);
    for (const sub of subs)
      unplaced.push({
        why: 'no-column',
        form: form.form,
        record: record.name,
        label: book.workbook.plan.ledgers.find((each) => each.id === id)?.name ?? id,
        text: sub.values.map(textOf).join(' '),
        from: { source: form.source, ...sub.at },
      });
    return [];
  });
}

function compareLedger(
  ledger: Ledger,
  record: FormRecord,
  form: FoundForm,
  subs: readonly FoundSubRecord[],
  unplaced: Unplaced[],
): readonly SubRecordChange[] {
  const { definition } = ledger;
  const own = record.below(definition.id);
  const waiting = new Map<string, FormRecord[]>();
  for (const sub of own) {
    const key = keyOf(sub.year, sub.item);
    waiting.set(key, [...(waiting.get(key) ?? []), sub]);
  }
  const changes: SubRecordChange[] = [];
  const removed = new Set(own);
  const seen = new Map<string, number>();
  let isUnsure = false;
  let after: FormRecord | null = null;
  for (const sub of subs) {
    const item = itemOf(sub, definition);
    const key = keyOf(sub.year, item);
    const from = { source: form.source, ...sub.at };
    const isEmptied = sub.values.every(({ raw }) => isEmptyRaw(raw));
    if (isEmptied && !saysMore(waiting.get(key)?.[0], sub)) continue;
    const partner = waiting.get(key)?.shift();
    const texts = sub.values.map(textOf).filter((text) => text !== '');
    if (partner) {
      removed.delete(partner);
      after = partner;
      const fields = subFields(partner, sub, form, unplaced);
      if (fields.length > 0)
        changes.push({ ...about(definition, record, sub, item), kind: 'changed', fields, from });
    } else if (
      sub.year === null ||
      (definition.itemField !== undefined && item === '') ||
      (seen.get(key) ?? 0) > 0 ||
      waiting.has(key)
    ) {
      isUnsure = true;
      unplaced.push({
        why: 'unnumbered',
        form: form.form,
        record: record.name,
        ledger: definition.id,
        text: texts.join(' '),
        from,
      });
    } else
      changes.push({
        ...about(definition, record, sub, item),
        kind: 'added',
        cells: cellsOf(ledger, record, sub),
        after: placeOf(after ?? own.at(-1) ?? null),
        from,
      });
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  // A row that nobody can tell may be the one that seems to be gone; what a form lacks that was cut may be on its other part.
  if (isUnsure || isCut(form)) return changes;
  for (const gone of removed) {
    const room = form.subYears[definition.id];
    const isShown = room === undefined || gone.year === null || room.includes(gone.year);
    if (!isShown || !isFilled(gone)) continue;
    const cell = placeOf(gone);
    if (!cell) continue;
    changes.push({
      ledger: definition.id,
      record: record.name,
      year: gone.year,
      item: gone.item,
      kind: 'removed',
      texts: ledger.columns
        .map((column) => ({
          label: columnLabel(column),
          text: column.cells[gone.index]?.text ?? '',
        }))
        .filter(({ text }) => text !== ''),
      cell,
      from: { source: form.source, ...form.at },
    });
  }
  return changes;
}

function about(
  definition: LedgerDefinition,
  record: FormRecord,
  { year }: FoundSubRecord,
  item: string,
): {
  readonly ledger: string;
  readonly record: string;
  readonly year: FiscalYear | null;
  readonly item: string;
} {
  return { ledger: definition.id, record: record.name, year, item };
}

function isCut({ faults }: FoundForm): boolean {
  return faults.some(({ fault }) => fault !== 'unclear-parts');
}

/** The fields in which a row says something, beside whose it is. */
function filledFields({ ledger, index }: FormRecord): readonly string[] {
  const { numberField, yearField } = ledger.definition;
  return ledger.columns.flatMap(({ field: { id }, cells }) =>
    id === numberField || id === yearField || cells[index]?.reading.state === 'blank' ? [] : [id],
  );
}

/** A row that says nothing but whose it is has nothing to be taken out. */
function isFilled(sub: FormRecord): boolean {
  return filledFields(sub).length > 0;
}

/** Says whether a row holds what the form has no cell for: emptying the form's cells then empties fields, and takes out no row. */
function saysMore(row: FormRecord | undefined, { values }: FoundSubRecord): boolean {
  if (!row) return false;
  return filledFields(row).some((id) => values.every(({ field }) => field !== id));
}

function subFields(
  partner: FormRecord,
  sub: FoundSubRecord,
  form: FoundForm,
  unplaced: Unplaced[],
): readonly FieldChange[] {
  const { itemField } = partner.ledger.definition;
  return sub.values.flatMap((value) => {
    const column = partner.column(value.field);
    const cell = partner.cell(value.field);
    if (!column || !cell || value.field === itemField) return [];
    const from = { source: form.source, ...value.at };
    const change = fieldChange(partner, column, cell, value, from);
    if (!change) return [];
    if (!isUnreadable(value, column)) return [change];
    const of = { year: partner.year, item: partner.item };
    unplaced.push({ why: 'unreadable', form: form.form, change, of, from });
    return [];
  });
}

/** The new row: the record's number and the year as the ledger writes them, and what the form says. */
function cellsOf(
  ledger: Ledger,
  record: FormRecord,
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
    const content = typedContent(value, column);
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

function placeOf(record: FormRecord | null): {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
} | null {
  if (!record) return null;
  const { ledger, index } = record;
  const row = ledger.rows[index];
  return row === undefined
    ? null
    : { sheetId: ledger.sheetId, sheet: ledger.sheet, row, column: ledger.body.column };
}
