/** Whose forms they are: by the number on the form, or by the fields that name a record. */
import type { FormProgramme } from './form-programme';
import { cellText } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { printValue, readCell } from '../values';
import type { ValueType } from '../values';
import { inHalfWidth } from '../records/record-names';
import { comparable } from '../values/comparable';
import { isCellError } from '../snapshot';
import { isUntouched } from './compare-fields';
import { toldApart } from './equal-names';
import type { LedgerRecord, RecordBook } from '../records/record-book';
import type { FoundForm, FoundValue } from './found';

export interface PlacedForm {
  readonly form: FoundForm;
  readonly position:
    | { readonly state: 'record'; readonly record: LedgerRecord }
    | { readonly state: 'none'; readonly because: NoRecord };
  /** What the form says its record is called. */
  readonly name: string;
}

/** Why no record is the form's. */
export type NoRecord =
  | { readonly why: 'unknown-record' | 'ambiguous-record' }
  /** The number is one record's, the title another's. */
  | { readonly why: 'title-of-other'; readonly title: string; readonly other: string };

function printed(cell: ShownCell, type: ValueType): string {
  if (isCellError(cell.raw)) return '';
  const reading = readCell(cell, type);
  if (reading.state === 'blank') return '';
  if (reading.state !== 'value') return comparable(cellText(cell));
  return inHalfWidth(printValue(reading.value, type));
}

/** Finds the records of forms, those of equal names together. */
export function positionsOf(
  book: RecordBook<FormProgramme>,
  found: readonly FoundForm[],
): readonly PlacedForm[] {
  const named = found.map((form) => ({ form, name: nameOn(book, form) }));
  const alike = new Map<string, FoundForm[]>();
  for (const { form, name } of named) {
    const key = keyOf(form, name);
    alike.set(key, [...(alike.get(key) ?? []), form]);
  }
  const told = new Map<FoundForm, LedgerRecord>();
  for (const forms of alike.values()) {
    const [form] = forms;
    if (!form) continue;
    const equals = recordsOf(book, form, nameOn(book, form));
    if (equals.length > 1 && isNamed(book, form))
      for (const [own, record] of toldApart(forms, equals)) told.set(own, record);
  }
  return named.map(({ form, name }) => ({
    form,
    position: positionOf(book, form, name, told.get(form) ?? null),
    name,
  }));
}

function keyOf({ source, form }: FoundForm, name: string): string {
  return JSON.stringify([source, form, name]);
}

/** Says whether names tell records, not numbers: equal numbers are a mistake. */
function isNamed(book: RecordBook<FormProgramme>, form: FoundForm): boolean {
  return book.of(form.ledger)?.ledger.definition.nameFields !== undefined;
}

/** The records that bear a name. */
function recordsOf(
  book: RecordBook<FormProgramme>,
  form: FoundForm,
  name: string,
): readonly LedgerRecord[] {
  const records = book.of(form.ledger);
  if (!records || name === '') return [];
  return isNamed(book, form)
    ? records.all.filter((record) => baseName(record) === name)
    : records.bearing(name);
}

function positionOf(
  book: RecordBook<FormProgramme>,
  form: FoundForm,
  name: string,
  told: LedgerRecord | null,
): PlacedForm['position'] {
  const none = (because: NoRecord): PlacedForm['position'] => ({ state: 'none', because });
  const equals = byTitle(book, form, recordsOf(book, form, name));
  if (equals.length > 1 && !told) return none({ why: 'ambiguous-record' });
  const record = told ?? equals[0];
  if (!record) return none({ why: 'unknown-record' });
  const wrong = titleOfOther(book, form, record);
  return wrong ? none(wrong) : { state: 'record', record };
}

/** Of records with one number of which one counts at most (再掲), those that have the form's title; all where it tells none. */
function byTitle(
  book: RecordBook<FormProgramme>,
  form: FoundForm,
  equals: readonly LedgerRecord[],
): readonly LedgerRecord[] {
  const titleField = equals[0]?.ledger.definition.titleField;
  if (titleField === undefined || equals.length < 2) return equals;
  if (equals.filter(({ counted }) => counted).length > 1) return equals;
  const title = textOn(book, form, titleField);
  const titled = equals.filter((record) => record.print(titleField) === title);
  return titled.length === 1 ? titled : equals;
}

/** A form with the title of another record has the wrong number, or the wrong title: nobody can tell which. */
function titleOfOther(
  book: RecordBook<FormProgramme>,
  form: FoundForm,
  record: LedgerRecord,
): NoRecord | null {
  const { titleField } = record.ledger.definition;
  if (titleField === undefined) return null;
  const title = textOn(book, form, titleField);
  if (title === '' || title === record.print(titleField)) return null;
  // Where the title shares its cell, the ledger's own texts may read as another title: nobody has typed it.
  const whole = ownValue(form, titleField)?.whole;
  if (whole && isUntouched(record, whole)) return null;
  const [other] = book.of(form.ledger)?.bearing(title, titleField) ?? [];
  return other ? { why: 'title-of-other', title, other: other.name } : null;
}

/** What the form says in a field of its own record. */
function ownValue({ values }: FoundForm, field: string): FoundValue | undefined {
  return values.find((value) => value.field === field && !value.of && !value.shown);
}

/** The same, as the field's kind prints it. */
function textOn(book: RecordBook<FormProgramme>, form: FoundForm, field: string): string {
  const definition = book.workbook.plan.ledgers.find(({ id }) => id === form.ledger);
  const type = definition?.fields.find(({ id }) => id === field)?.type;
  const value = ownValue(form, field);
  return value && type ? printed(value, type) : '';
}

/** What the form calls its record where its number is not there: its title, `''` where it has none. */
export function titleOn(book: RecordBook<FormProgramme>, form: FoundForm): string {
  const definition = book.workbook.plan.ledgers.find(({ id }) => id === form.ledger);
  return definition?.titleField === undefined ? '' : textOn(book, form, definition.titleField);
}

/** A record's name without the order among equals. */
function baseName(record: LedgerRecord): string {
  const { nameFields = [] } = record.ledger.definition;
  return nameFields
    .map((field) => record.print(field))
    .join(' ')
    .trim();
}

function nameOn(book: RecordBook<FormProgramme>, form: FoundForm): string {
  const definition = book.workbook.plan.ledgers.find(({ id }) => id === form.ledger);
  if (!definition) return '';
  const fields = definition.nameFields ?? [definition.numberField ?? ''];
  const texts = fields.map((field) => textOn(book, form, field));
  return texts.includes('') ? '' : texts.join(' ');
}
