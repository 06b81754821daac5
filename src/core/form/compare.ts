/** Compares status sheets with the ledgers, record by record. */
import type { PlanWorkbook } from '../ledger/ledger';
import { baseFor } from './base';
import type { FormProgramme } from './form-programme';
import type { FormBase } from './base';
import type {
  Collection,
  Origin,
  RecordChange,
  Repeated,
  SheetWithoutBase,
  Unplaced,
} from './collection';
import { changeOf, fieldChanges, isUntouched } from './compare-fields';
import { compareSubRecords } from './compare-sub-records';
import { settled } from './conflicts';
import { wholePlan } from './whole-plan';
import { recordBook } from '../records/record-book';
import type { LedgerRecord, RecordBook } from '../records/record-book';
import type { CellPosition } from '../area';
import type { FormFault, FoundForm } from './found';
import { positionsOf, titleOn } from './records-of-forms';

function originOf(form: FoundForm, at: CellPosition): Origin {
  return { source: form.source, ...at };
}

/** Gives all differences between forms and ledgers; where several forms differ among themselves, nothing is decided. */
export function compareForms(
  workbook: PlanWorkbook<FormProgramme>,
  found: readonly FoundForm[],
): Collection {
  const book = recordBook(wholePlan(workbook));
  const unplaced: Unplaced[] = [];
  const said = new Set<string>();
  const compared: { readonly record: LedgerRecord; readonly change: RecordChange }[] = [];
  const origins = new Map<LedgerRecord, { form: string; from: Origin }[]>();
  const withoutBase = new Map<string, SheetWithoutBase>();
  let read = 0;
  for (const { form: whole, position, name } of positionsOf(book, found)) {
    const form = ofLedgersThere(book, whole);
    const from = originOf(form, form.at);
    const called = name === '' ? titleOn(book, form) : name;
    const own = position.state === 'record' ? position.record : null;
    const base = own ? baseFor(own, form.bases) : null;
    const faults = form.faults.filter((fault) => !isNone(fault, own, base));
    for (const fault of faults) {
      const each = unplacedFault(book, form, own?.name ?? called, fault);
      const key = JSON.stringify(each);
      if (!said.has(key)) unplaced.push(each);
      said.add(key);
    }
    if (faults.length === 0) read += 1;
    if (position.state === 'none') {
      // A form whose number was cut off has already been reported.
      if (faults.length === 0 || name !== '')
        unplaced.push({ ...position.because, form: form.form, record: name, from });
      continue;
    }
    const { record } = position;
    origins.set(record, [...(origins.get(record) ?? []), { form: form.form, from }]);
    const before = unplaced.length;
    const fields = fieldChanges(record, form, base, unplaced);
    const subRecords = compareSubRecords(book, record, form, base, unplaced);
    if (!base && fields.length + subRecords.length + unplaced.length > before) {
      const key = JSON.stringify([from.source, from.sheetId]);
      const known = withoutBase.get(key);
      withoutBase.set(key, { from: known?.from ?? from, forms: (known?.forms ?? 0) + 1 });
    }
    compared.push({ record, change: changeOf(record, { fields, subRecords }) });
  }
  const { records, conflicts } = settled(compared);
  return {
    read,
    records,
    unplaced,
    conflicts,
    repeated: repeatedIn(origins),
    withoutBase: [...withoutBase.values()],
  };
}

/** Leaves out the parts of a form that show a ledger which the workbook lacks. */
function ofLedgersThere(book: RecordBook<FormProgramme>, form: FoundForm): FoundForm {
  const faults = form.faults.filter(
    (fault) => fault.fault !== 'missing-label' || fault.needs === undefined || book.of(fault.needs),
  );
  return faults.length === form.faults.length ? form : { ...form, faults };
}

/**
 * A cell whose parts cannot be told apart is not reported when it is unchanged since it was laid out: then the ledger's text is
 * the cause.
 */
function isNone(fault: FormFault, record: LedgerRecord | null, base: FormBase | null): boolean {
  if (fault.fault !== 'unclear-parts' || record === null) return false;
  return base?.isUntouched(fault) === true || isUntouched(record, fault);
}

/** A list has one head for all its rows, so a missing label is reported only once. */
function unplacedFault(
  book: RecordBook<FormProgramme>,
  form: FoundForm,
  called: string,
  fault: FormFault,
): Unplaced {
  const definition = book.workbook.plan.forms.find(({ id }) => id === form.form);
  const ofList = fault.fault === 'missing-label' && definition?.kind === 'list';
  const record = ofList ? definition.name : called;
  return { why: 'fault', form: form.form, record, fault, from: originOf(form, fault.at) };
}

/** Reports records for which a form was found more than once, because each record has one sheet of each form. */
function repeatedIn(
  origins: ReadonlyMap<LedgerRecord, readonly { form: string; from: Origin }[]>,
): readonly Repeated[] {
  return [...origins].flatMap(([record, each]) =>
    [...new Set(each.map(({ form }) => form))].flatMap((form) => {
      const from = each.filter((one) => one.form === form).map((one) => one.from);
      return from.length > 1
        ? [{ ledger: record.ledger.definition.id, record: record.name, from }]
        : [];
    }),
  );
}
