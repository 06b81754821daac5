/** Finds the sub-records that a form adds, changes and removes. */
import type { FormProgramme } from './form-programme';
import type { FiscalYear } from '../fiscal-year';
import { columnLabel } from '../ledger/labels';
import type { Ledger } from '../ledger/ledger';
import { inHalfWidth } from '../records/record-names';
import type { LedgerDefinition } from '../ledger/definition';
import { plainCell } from '../shown-cell';
import { printValue, readValue } from '../values';
import { subRecordKey } from './base';
import type { FormBase, LaidSubRecord } from './base';
import type { SubRecordChange, Unplaced } from './collection';
import { isEmptyRaw, textOf } from './compare-fields';
import type { LedgerRecord, RecordBook } from '../records/record-book';
import type { FoundForm, FoundSubRecord } from './found';
import { asShown } from './whole-plan';
import { subFields, cellsOf, positionOf } from './sub-record-cells';
import { about } from './sub-record-cells';

function itemOf(sub: FoundSubRecord, definition: LedgerDefinition): string {
  const type = definition.fields.find(({ id }) => id === definition.itemField)?.type;
  if (!type) return '';
  const reading = readValue(sub.item, type);
  if (reading.state !== 'value') return sub.item;
  return inHalfWidth(printValue(reading.value, type));
}

/** Compares the sub-records of all ledgers that the form has room for. */
export function compareSubRecords(
  book: RecordBook<FormProgramme>,
  record: LedgerRecord,
  form: FoundForm,
  base: FormBase | null,
  unplaced: Unplaced[],
): readonly SubRecordChange[] {
  return form.subLedgers.flatMap((id) => {
    const subs = form.subRecords.filter(({ ledger }) => ledger === id);
    const ledger = book.of(id)?.ledger;
    if (ledger) return compareLedger(ledger, record, form, subs, base, unplaced);
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

/** Records by year and number; several may have the same. */
type ByKey<T> = Map<string, T[]>;

function byKey<T extends { readonly year: FiscalYear | null; readonly item: string }>(
  all: readonly T[],
): ByKey<T> {
  const found: ByKey<T> = new Map();
  for (const each of all) {
    const key = subRecordKey(each.year, each.item);
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

/** The sub-records of the base. Equal ones can no longer be matched once their number has changed. */
class LaidSubRecords {
  readonly #laid: ByKey<LaidSubRecord> | null;
  readonly #now: ByKey<LedgerRecord>;

  constructor(base: FormBase | null, ledger: string, now: ByKey<LedgerRecord>) {
    this.#laid = base ? byKey(base.below(ledger)) : null;
    this.#now = now;
  }

  /** The nth sub-record of the base with a key; undefined where there is none, null where the sheet has no base. */
  of(key: string, at: number): LaidSubRecord | undefined | null {
    if (!this.#laid) return null;
    const laid = this.#laid.get(key) ?? [];
    const now = this.#now.get(key)?.length ?? 0;
    return Math.max(laid.length, now) > 1 && laid.length !== now ? null : laid[at];
  }
}

function compareLedger(
  ledger: Ledger,
  record: LedgerRecord,
  form: FoundForm,
  subs: readonly FoundSubRecord[],
  base: FormBase | null,
  unplaced: Unplaced[],
): readonly SubRecordChange[] {
  const { definition } = ledger;
  const own = record.children(definition.id);
  const waiting = byKey(own);
  const laid = new LaidSubRecords(base, definition.id, byKey(own));
  const changes: SubRecordChange[] = [];
  const removed = new Set(own);
  const seen = new Map<string, number>();
  let isUnsure = false;
  let after: LedgerRecord | null = null;
  for (const sub of subs) {
    const item = itemOf(sub, definition);
    const key = subRecordKey(sub.year, item);
    const from = { source: form.source, ...sub.at };
    const isEmptied = sub.values.every(({ raw }) => isEmptyRaw(raw));
    const before = laid.of(key, seen.get(key) ?? 0);
    const isSame = before ? isAsLaid(sub, before, definition) : false;
    if (isEmptied && !isSame && !saysMore(waiting.get(key)?.[0], sub)) continue;
    const partner = waiting.get(key)?.shift();
    const texts = sub.values.map(textOf).filter((text) => text !== '');
    if (partner) {
      removed.delete(partner);
      after = partner;
      const fields = subFields(partner, record, sub, before, form, unplaced);
      if (fields.length > 0)
        changes.push({ ...about(definition, record, sub, item), kind: 'changed', fields, from });
    } else if (isSame) {
      // The ledger has removed it since, and the section did not change it.
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
        laid: before?.text ?? null,
        since: before === null ? 'unknown' : before ? 'changed' : 'same',
        after: positionOf(after ?? own.at(-1) ?? null),
        from,
      });
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  // A row that cannot be identified may be the one that seems missing; and rows missing from a form that was cut may be on its
  // other part.
  if (isUnsure || isCut(form)) return changes;
  for (const gone of removed) {
    const room = form.subYears[definition.id];
    const isShown = room === undefined || gone.year === null || room.includes(gone.year);
    if (!isShown || !isFilled(gone)) continue;
    const cell = positionOf(gone);
    const key = subRecordKey(gone.year, gone.item);
    const before = laid.of(
      key,
      own.filter((each) => subRecordKey(each.year, each.item) === key).indexOf(gone),
    );
    // The ledger got the row, or its first entry, after the form was laid out.
    if (!cell || before === undefined || before?.isBlank === true) continue;
    // The form shows nothing of a row of which nothing is due yet.
    if (before === null && !isFilled(asShown(gone))) continue;
    changes.push({
      ledger: definition.id,
      record: record.name,
      year: gone.year,
      item: gone.item,
      kind: 'removed',
      texts: ledger.columns
        .map((column) => ({
          label: columnLabel(column),
          text: gone.at(column)?.text ?? '',
        }))
        .filter(({ text }) => text !== ''),
      laid: before?.text ?? null,
      since: before === null ? 'unknown' : isUnchanged(gone, before) ? 'same' : 'changed',
      cell,
      from: { source: form.source, ...form.at },
    });
  }
  return changes;
}

/** Says whether a form's row is unchanged since it was laid out. */
function isAsLaid(
  { values }: FoundSubRecord,
  before: LaidSubRecord,
  { fields, itemField }: LedgerDefinition,
): boolean {
  return values.every((value) => {
    const { field } = value;
    const type = fields.find(({ id }) => id === field)?.type;
    return field === itemField || !type || before.field(field).isSaidBy(value, type);
  });
}

/** Says whether a ledger's row is unchanged since layout, including fields that the form does not show. */
function isUnchanged({ ledger, index }: LedgerRecord, before: LaidSubRecord): boolean {
  const { numberField, yearField, itemField } = ledger.definition;
  return ledger.columns.every(({ field: { id, type }, cells }) => {
    const cell = cells[index] ?? plainCell('');
    return (
      [numberField, yearField, itemField].includes(id) || before.field(id).isSaidBy(cell, type)
    );
  });
}

function isCut({ faults }: FoundForm): boolean {
  return faults.some(({ fault }) => fault !== 'unclear-parts');
}

/** The filled fields of a row, except those that identify it. */
function filledFields(row: LedgerRecord): readonly string[] {
  const { numberField, yearField } = row.ledger.definition;
  return row.ledger.columns.flatMap((column) => {
    const { id } = column.field;
    const state = row.at(column)?.reading.state ?? 'blank';
    return id === numberField || id === yearField || state === 'blank' ? [] : [id];
  });
}

/** Says whether a row has content beyond its identification; without any, there is nothing to remove. */
function isFilled(sub: LedgerRecord): boolean {
  return filledFields(sub).length > 0;
}

/**
 * Says whether a row has content that the form has no cell for: emptying the form's cells then empties fields and does not remove
 * the row.
 */
function saysMore(row: LedgerRecord | undefined, { values }: FoundSubRecord): boolean {
  if (!row) return false;
  return filledFields(row).some((id) => values.every(({ field }) => field !== id));
}
