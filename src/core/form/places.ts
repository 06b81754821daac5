/** Whose forms they are: by the number on the form, or by the fields that name a record. */
import { printValue, readValue } from '../values';
import type { ValueType } from '../values';
import { comparable } from '../values/comparable';
import { isCellError } from '../snapshot';
import type { CellValue } from '../snapshot';
import type { FormBook, FormRecord } from './form-record';
import type { FoundForm } from './found';

export interface PlacedForm {
  readonly form: FoundForm;
  readonly record: FormRecord | null;
  /** Why there is no record. */
  readonly why: 'unknown-record' | 'ambiguous-record';
  /** What the form says its record is called. */
  readonly name: string;
}

function printed(raw: CellValue, type: ValueType): string {
  if (isCellError(raw)) return '';
  const reading = readValue(raw, type);
  if (reading.state === 'blank') return '';
  if (reading.state !== 'value') return comparable(String(raw));
  const print = printValue(reading.value, type);
  return /^[\u2460-\u32FF]+$/u.test(print) ? print : comparable(print);
}

/** Finds the records of forms, those of equal names together. */
export function placesOf(book: FormBook, found: readonly FoundForm[]): readonly PlacedForm[] {
  const byName = new Map<string, FoundForm[]>();
  const names = found.map((form) => nameOn(book, form));
  found.forEach((form, at) => {
    const key = JSON.stringify([form.source, form.form, names[at]]);
    byName.set(key, [...(byName.get(key) ?? []), form]);
  });
  return found.map((form, at): PlacedForm => {
    const name = names[at] ?? '';
    const ledger = book.ledger(form.ledger);
    if (!ledger || name === '') return { form, record: null, why: 'unknown-record', name };
    if (ledger.definition.nameFields === undefined) {
      const records = book.recordsBy(form.ledger, undefined, name);
      const [record = null] = records;
      return records.length > 1
        ? { form, record: null, why: 'ambiguous-record', name }
        : { form, record, why: 'unknown-record', name };
    }
    const equals = book.recordsOf(ledger).filter((record) => baseName(record) === name);
    const forms = byName.get(JSON.stringify([form.source, form.form, name])) ?? [];
    const [first = null] = equals;
    if (equals.length <= 1) return { form, record: first, why: 'unknown-record', name };
    // Equal names are told apart by their order, which only all of them together show.
    if (forms.length !== equals.length)
      return { form, record: null, why: 'ambiguous-record', name };
    const record = equals[forms.indexOf(form)] ?? null;
    return { form, record, why: 'ambiguous-record', name };
  });
}

/** A record's name without the order among equals. */
function baseName(record: FormRecord): string {
  const { nameFields = [] } = record.ledger.definition;
  return nameFields
    .map((field) => record.print(field))
    .join(' ')
    .trim();
}

function nameOn(book: FormBook, form: FoundForm): string {
  const { plan } = book.workbook;
  const definition = plan.ledgers.find(({ id }) => id === form.ledger);
  if (!definition) return '';
  const fields = definition.nameFields ?? [definition.numberField ?? ''];
  const texts = fields.map((field) => {
    const type = definition.fields.find(({ id }) => id === field)?.type;
    const value = form.values.find((each) => each.field === field && !each.of);
    return value && type ? printed(value.raw, type) : '';
  });
  return texts.includes('') ? '' : texts.join(' ');
}
