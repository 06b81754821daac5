/** Finds the fields in which a form and its record differ. */
import { areaAddress } from '../area';
import { isDittoMark } from '../ledger/ditto-marks';
import { columnLabel } from '../ledger/labels';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import { columnIn, mergeOver, partOf, positionOf, rowsOf } from '../ledger/positions';
import { cellText, withPlainBreaks } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { isCellError } from '../snapshot';
import type { CellValue } from '../snapshot';
import { readCell } from '../values';
import type { HowToWrite } from '../values';
import { adviceFor, inOwnYear } from './own-year';
import { isBlank } from '../values/comparable';
import type { FormBase, LaidValue } from './base';
import type { FieldChange, Origin, RecordChange, Unplaced } from './collection';
import type { LedgerRecord } from '../records/record-book';
import type { FoundForm, FoundValue } from './found';
import type { Whole } from './parts';
import { partsText } from './parts';
import { saysTheSame } from './shown';
import { typedContent } from './typed-content';
import { asShown, isShown } from './whole-plan';

export function textOf(cell: ShownCell): string {
  return withPlainBreaks(cellText(cell));
}

export function isEmptyRaw(raw: CellValue): boolean {
  return typeof raw === 'string' && isBlank(raw);
}

/**
 * Compares a value with the base and with the ledger's cell; null where the section did not change it, or where it equals the
 * ledger's.
 */
export function fieldChange(
  record: LedgerRecord,
  column: LedgerColumn,
  cell: LedgerCell,
  value: FoundValue,
  { from, laid }: { readonly from: Origin; readonly laid: LaidValue | null },
): FieldChange | null {
  const { type } = column.field;
  if (laid?.isSaidBy(value, type) === true) return null;
  // A sheet that does not tell what it showed is taken to show blank what is not due.
  if (laid === null && isEmptyRaw(value.raw) && !isShown(record, column)) return null;
  if (saysTheSame(cell, value, type)) return null;
  const { ledger } = record;
  const { part } = partOf(ledger, record.index);
  const own = columnIn(part, column);
  const entry = inOwnYear(value, own, column.year ?? record.year);
  if (entry !== value && saysTheSame(cell, entry, type)) return null;
  return {
    ledger: ledger.definition.id,
    record: record.name,
    field: column.field.id,
    label: columnLabel(column),
    year: column.year,
    before: textOf(cell) === '' ? '' : cell.text,
    after: textOf(entry),
    content: typedContent(entry, own, rowsOf(part, own)),
    laid: laid?.text ?? null,
    since: laid === null ? 'unknown' : laid.isSaidBy(cell, type) ? 'same' : 'changed',
    cell: positionOf(ledger, column, record.index),
    from,
  };
}

/**
 * Says how to write a value that cannot enter the ledger; null where it can. A ditto mark cannot: on a sheet of one record
 * nothing stands above it, and in the ledger it would repeat another record.
 */
export function whyNot(
  value: FoundValue,
  column: LedgerColumn,
  record: LedgerRecord,
): { readonly advice: HowToWrite | null } | null {
  if (isCellError(value.raw)) return { advice: null };
  const { field } = column;
  const cell = { raw: value.raw, reading: readCell(value, field.type) };
  if (isDittoMark(cell, field, record.ledger.definition)) return { advice: null };
  const advice = adviceFor(inOwnYear(value, column, column.year ?? record.year), column);
  return advice && { advice };
}

/**
 * Reports an entry for a cell that is merged with others in the ledger, because only a person can decide which of the records it
 * holds for. Null where the cell is not merged, or only over the years of one label.
 */
export function inMerge(
  { form }: FoundForm,
  { name, ledger }: LedgerRecord,
  change: FieldChange,
): Extract<Unplaced, { why: 'merged' }> | null {
  const { cell, from } = change;
  const merge = cell && mergeOver(ledger, cell);
  return merge
    ? { why: 'merged', form, record: name, change, area: areaAddress(merge), from }
    : null;
}

/** Reports a value that cannot be read, with the change that takes it over as text if a person chooses so. */
export function unreadable(
  form: FoundForm,
  change: FieldChange,
  { of, take, advice }: Pick<Extract<Unplaced, { why: 'unreadable' }>, 'of' | 'take' | 'advice'>,
): Unplaced {
  return { why: 'unreadable', form: form.form, change, of, take, advice, from: change.from };
}

/** Compares the record's own fields. */
export function fieldChanges(
  record: LedgerRecord,
  form: FoundForm,
  base: FormBase | null,
  unplaced: Unplaced[],
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const value of form.values) {
    const from = { source: form.source, ...value.at };
    if (value.whole && (base?.isUntouched(value.whole) || isUntouched(record, value.whole)))
      continue;
    if (value.of) {
      if (movesUnder(record, form, value.of.by)) continue;
      const laid = base?.above(value.field, value.of) ?? null;
      const change = changeAbove(record, value, { from, laid });
      if (change)
        unplaced.push({ why: 'shown-only', form: form.form, record: record.name, change, from });
      continue;
    }
    const column = record.column(value.field, value.year);
    const cell = record.cell(value.field, value.year);
    const laid = base?.own(value.field, value.year) ?? null;
    if (!column || !cell || cell.absent) {
      const type = record.ledger.definition.fields.find(({ id }) => id === value.field)?.type;
      if (type && laid?.isSaidBy(value, type) === true) continue;
      if (!isEmptyRaw(value.raw) && !value.shown)
        unplaced.push({
          why: 'no-column',
          form: form.form,
          record: record.name,
          label: value.field,
          text: textOf(value),
          from,
        });
      continue;
    }
    if (value.carried && cell.reading.state !== 'blank') continue;
    const change = fieldChange(record, column, cell, value, { from, laid });
    if (!change) continue;
    // A value that belongs above several forms, or stands on several, may fill an empty cell but changes no filled one.
    const merged = inMerge(form, record, change);
    if (merged) unplaced.push(merged);
    else if (isOfSeveral(column) || (value.shown && cell.reading.state !== 'blank'))
      unplaced.push({ why: 'shown-only', form: form.form, record: record.name, change, from });
    else {
      const not = whyNot(value, column, record);
      const take = takenAs(record, { fields: [change] }, value);
      if (not) unplaced.push(unreadable(form, change, { of: null, take, ...not }));
      else changes.push(change);
    }
  }
  return changes;
}

/** Says whether a column is a heading over several records: the form of one of them does not change it. */
function isOfSeveral({ field }: LedgerColumn): boolean {
  return field.headingLevel !== undefined;
}

/** The change that takes a value over as text; null for an Excel error, because that is not a value. */
export function takenAs(
  record: LedgerRecord,
  change: Partial<Pick<RecordChange, 'fields' | 'subRecords'>>,
  { raw }: FoundValue,
): RecordChange | null {
  return isCellError(raw) ? null : changeOf(record, change);
}

/** A record's change, of fields or sub-records. */
export function changeOf(
  record: LedgerRecord,
  { fields = [], subRecords = [] }: Partial<Pick<RecordChange, 'fields' | 'subRecords'>>,
): RecordChange {
  const ledger = record.ledger.definition.id;
  return { ledger, record: record.name, title: record.title, fields, subRecords };
}

/** Says whether a cell with several fields still holds what the form prints of the present record. */
export function isUntouched(record: LedgerRecord, { text, parts }: Whole): boolean {
  const plain = withPlainBreaks(text);
  return partsText(record, parts) === plain || partsText(asShown(record), parts) === plain;
}

/**
 * Says whether the form assigns its record to another parent record: then the parent's values on the form are those of the other
 * one.
 */
function movesUnder(record: LedgerRecord, form: FoundForm, by: string): boolean {
  const type = record.column(by)?.field.type;
  const cell = record.cell(by);
  return form.values.some(
    (value) => value.field === by && !value.of && type && cell && !saysTheSame(cell, value, type),
  );
}

/** The change that a form makes to the record above its own. */
function changeAbove(
  record: LedgerRecord,
  value: FoundValue,
  origin: { readonly from: Origin; readonly laid: LaidValue | null },
): FieldChange | null {
  const above = value.of ? record.referred(value.of.ledger, value.of.by) : null;
  const column = above?.column(value.field);
  const cell = above?.cell(value.field);
  return above && column && cell ? fieldChange(above, column, cell, value, origin) : null;
}
