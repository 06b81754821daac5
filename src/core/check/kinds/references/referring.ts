/** Where references lead: to earlier sub-records of the same record (①と同じ, R2と同じ, 同上). */
import type { Reference } from '../../../values';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';

/** What a reference comes to. */
export type ReferenceTarget =
  /** The records it leads to: of a year, all that it has. */
  | { readonly state: 'found'; readonly records: readonly LedgerRecord[] }
  /** It names the entry itself, or a later one. */
  | { readonly state: 'not-earlier' }
  | { readonly state: 'absent' }
  /** It may lead to an entry whose own number or year cannot be read, of which another rule speaks. */
  | { readonly state: 'unknown' };

/** Compiles the way from a sub-record's reference to what it names. */
export function targets(
  on: LedgerRecords,
): (record: LedgerRecord, reference: Reference) => ReferenceTarget {
  const { itemField } = on.ledger.definition;
  const itemNumber = (record: LedgerRecord): number | null =>
    itemField === undefined ? null : (record.value(itemField, 'circled-number')?.number ?? null);

  const hasLost = on.names.includes('');
  const found = (
    records: readonly LedgerRecord[],
    own: readonly LedgerRecord[],
    isLost: (other: LedgerRecord) => boolean,
  ): ReferenceTarget => {
    if (records.length > 0) return { state: 'found', records };
    return hasLost || own.some(isLost) ? { state: 'unknown' } : { state: 'absent' };
  };

  return (record, reference) => {
    const { name, index, year } = record;
    const siblings = name === '' ? [] : on.bearing(name);
    const own = siblings.filter((other) => other !== record);
    if (reference.to === 'above')
      return found(own.filter((other) => other.index < index).slice(-1), own, () => false);
    if (reference.to === 'year') {
      if (year !== null && reference.year >= year) return { state: 'not-earlier' };
      const records = own.filter((other) => other.year === reference.year);
      return found(records, own, (other) => other.year === null);
    }
    const number = itemNumber(record);
    if (number !== null && reference.number >= number) return { state: 'not-earlier' };
    const records = own.filter((other) => itemNumber(other) === reference.number);
    return found(records, own, (other) => itemNumber(other) === null);
  };
}
