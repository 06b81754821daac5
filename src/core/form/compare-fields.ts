/** In which fields a form and its record differ. */
import { columnLabel } from '../ledger/labels';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import { cellText, withPlainBreaks } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { isCellError } from '../snapshot';
import type { CellValue } from '../snapshot';
import { readCell } from '../values';
import { isBlank } from '../values/comparable';
import type { FieldChange, Origin, Unplaced } from './collection';
import type { FormRecord } from './form-record';
import type { FoundForm, FoundValue, Whole } from './found';
import { partsText } from './parts';
import { saysTheSame } from './shown';
import { typedContent } from './typed-content';

export function textOf(cell: ShownCell): string {
  return withPlainBreaks(cellText(cell));
}

export function isEmptyRaw(raw: CellValue): boolean {
  return typeof raw === 'string' && isBlank(raw);
}

/** Compares one value with the ledger's cell; null where both say the same. */
export function fieldChange(
  record: FormRecord,
  column: LedgerColumn,
  cell: LedgerCell,
  value: FoundValue,
  from: Origin,
): FieldChange | null {
  if (saysTheSame(cell, value, column.field.type)) return null;
  const { ledger } = record;
  return {
    ledger: ledger.definition.id,
    record: record.name,
    field: column.field.id,
    label: columnLabel(column),
    year: column.year,
    before: textOf(cell) === '' ? '' : cell.text,
    after: textOf(value),
    content: typedContent(value, column),
    cell: {
      sheetId: ledger.sheetId,
      sheet: ledger.sheet,
      row: ledger.rows[record.index] ?? 0,
      column: column.column,
    },
    from,
  };
}

/** A value that its field's kind cannot read does not enter the ledger. */
export function isUnreadable(value: FoundValue, column: LedgerColumn): boolean {
  if (isCellError(value.raw)) return true;
  return readCell(value, column.field.type).state === 'unreadable';
}

/** Compares the record's own fields. */
export function fieldChanges(
  record: FormRecord,
  form: FoundForm,
  unplaced: Unplaced[],
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const value of form.values) {
    const from = { source: form.source, ...value.at };
    if (value.whole && isUntouched(record, value.whole)) continue;
    if (value.of) {
      if (movesUnder(record, form, value.of.by)) continue;
      const change = changeAbove(record, value, from);
      if (change)
        unplaced.push({ why: 'shown-only', form: form.form, record: record.name, change, from });
      continue;
    }
    const column = record.column(value.field, value.year);
    const cell = record.cell(value.field, value.year);
    if (!column || !cell) {
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
    const change = fieldChange(record, column, cell, value, from);
    if (!change) continue;
    // What stands above several forms, or on several, fills an empty cell and changes none.
    if (value.shown && cell.reading.state !== 'blank')
      unplaced.push({ why: 'shown-only', form: form.form, record: record.name, change, from });
    else if (isUnreadable(value, column))
      unplaced.push({ why: 'unreadable', form: form.form, change, of: null, from });
    else changes.push(change);
  }
  return changes;
}

/** Says whether a cell with several fields says what the form prints of the record as it is. */
export function isUntouched(record: FormRecord, { text, parts }: Whole): boolean {
  return partsText(record, parts) === withPlainBreaks(text);
}

/** Says whether the form puts its record under another one: what it shows is that one's, then. */
function movesUnder(record: FormRecord, form: FoundForm, by: string): boolean {
  const type = record.column(by)?.field.type;
  const cell = record.cell(by);
  return form.values.some(
    (value) => value.field === by && !value.of && type && cell && !saysTheSame(cell, value, type),
  );
}

/** What a form says otherwise of the record above its own. */
function changeAbove(record: FormRecord, value: FoundValue, from: Origin): FieldChange | null {
  const above = value.of ? record.above(value.of.ledger, value.of.by) : null;
  const column = above?.column(value.field);
  const cell = above?.cell(value.field);
  return above && column && cell ? fieldChange(above, column, cell, value, from) : null;
}
