/** Tells forms of equal names apart: by what only one of the records says, else by their order. */
import { saysTheSame } from './shown';
import type { LedgerRecord } from '../records/record-book';
import type { FoundForm, FoundValue } from './found';
import { isEmptyRaw } from './compare-fields';

/**
 * Gives the records of forms that bear one name which several records bear; forms that nobody can tell are left out. `forms` are
 * all of one workbook, for only all of them together show an order.
 */
export function toldApart(
  forms: readonly FoundForm[],
  records: readonly LedgerRecord[],
): ReadonlyMap<FoundForm, LedgerRecord> {
  const told = new Map<FoundForm, LedgerRecord>();
  for (const form of forms) {
    const own = onlyOne(form, records);
    if (own) told.set(form, own);
  }
  for (const group of [forms, ...bySheet(forms)]) {
    const claimed = new Set(group.flatMap((form) => told.get(form) ?? []));
    const left = group.filter((form) => !told.has(form));
    const free = records.filter((record) => !claimed.has(record));
    if (left.length === 0 || left.length !== free.length) continue;
    left.forEach((form, at) => {
      const record = free[at];
      if (record) told.set(form, record);
    });
  }
  return told;
}

/** The one record that says something of a form which no other of them says; null for none, and where two have such a value. */
function onlyOne(form: FoundForm, records: readonly LedgerRecord[]): LedgerRecord | null {
  const proven = new Set<LedgerRecord>();
  for (const value of form.values) {
    if (value.of || value.shown || isEmptyRaw(value.raw)) continue;
    const same = records.filter((record) => says(record, value));
    const [record] = same;
    if (record && same.length === 1) proven.add(record);
  }
  const [record] = proven;
  return record && proven.size === 1 ? record : null;
}

function says(record: LedgerRecord, value: FoundValue): boolean {
  const { field, year } = value;
  const type = record.column(field, year)?.field.type;
  const cell = record.cell(field, year);
  return type !== undefined && cell !== null && saysTheSame(cell, value, type);
}

/** The forms of each sheet: a copy of a whole tab has them all once more. */
function bySheet(forms: readonly FoundForm[]): readonly (readonly FoundForm[])[] {
  const sheets = new Map<string, FoundForm[]>();
  for (const form of forms)
    sheets.set(form.at.sheetId, [...(sheets.get(form.at.sheetId) ?? []), form]);
  return [...sheets.values()];
}
