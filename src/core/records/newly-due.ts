/** What becomes due when the as-of moves on: the fields to be filled, with the number of records, for each section. */
import { hasEnded } from '../calendar/as-of';
import type { AsOf } from '../calendar/as-of';
import { columnLabel } from '../ledger/labels';
import type { PlanWorkbook } from '../ledger/ledger';
import { timedCells } from './timed-cells';

/** A field that becomes due, of one year where it is a field by year. */
export interface NewlyDueField {
  /** With the year. */
  readonly label: string;
  /** What one of its records is called. */
  readonly recordName: string;
  readonly records: number;
  /** Those of the records in which it is filled already. */
  readonly filled: number;
}

/** What one section has to fill. */
export interface NewlyDue {
  /** `''` for records that name no section. */
  readonly section: string;
  readonly fields: readonly NewlyDueField[];
}

/** Gives what is due at the later moment and not yet at the earlier one. A record of two sections is named with both. */
export function newlyDue(workbook: PlanWorkbook, from: AsOf, to: AsOf): readonly NewlyDue[] {
  const sections = new Map<string, Map<string, NewlyDueField>>();
  for (const { record, names, moment, filled } of timedCells(workbook)) {
    const { year, half } = moment;
    if (hasEnded(year, half, from) || !hasEnded(year, half, to)) continue;
    const { id, recordName } = record.ledger.definition;
    const key = JSON.stringify([id, names.field.id, names.year]);
    for (const section of record.sections.length > 0 ? new Set(record.sections) : ['']) {
      const fields = sections.get(section) ?? new Map<string, NewlyDueField>();
      sections.set(section, fields);
      const known = fields.get(key);
      fields.set(key, {
        label: columnLabel(names),
        recordName,
        records: (known?.records ?? 0) + 1,
        filled: (known?.filled ?? 0) + (filled ? 1 : 0),
      });
    }
  }
  return [...sections].map(([section, fields]) => ({ section, fields: [...fields.values()] }));
}
