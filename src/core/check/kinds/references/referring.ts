/** Where references lead: to earlier sub-records of the same record (①と同じ, R2と同じ, 同上). */
import type { FiscalYear } from '../../../fiscal-year';
import { columnOf } from '../../../ledger/ledger';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import type { Reference, ReferringTextValue } from '../../../values';
import type { CheckedLedger } from '../../engine/checked-ledger';
import { rowsByRecord } from '../../engine/rows-by-record';

/** What a reference comes to. */
export type ReferenceTarget =
  /** The places it leads to: of a year, all its rows. */
  | { readonly state: 'found'; readonly indices: readonly number[] }
  /** It names the entry itself, or a later one. */
  | { readonly state: 'not-earlier' }
  | { readonly state: 'absent' }
  /** It may lead to an entry whose own number or year cannot be read, of which another rule speaks. */
  | { readonly state: 'unknown' };

/** Gives a cell's text that may refer, or null where it is blank or an error. */
export function referringIn(cell: LedgerCell | undefined): ReferringTextValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'referring-text'
    ? reading.value
    : null;
}

function itemNumber(items: LedgerColumn | undefined, index: number): number | null {
  const reading = items?.cells[index]?.reading;
  if (reading?.state !== 'value' || reading.value.kind !== 'circled-number') return null;
  return reading.value.number;
}

/** Compiles the way from a sub-record's reference to what it names. */
export function targets(
  on: CheckedLedger,
): (index: number, reference: Reference) => ReferenceTarget {
  const { itemField } = on.ledger.definition;
  const items = itemField === undefined ? undefined : columnOf(on.ledger, itemField);
  const rows = rowsByRecord(on);
  const siblings = (index: number): readonly number[] => rows.get(on.names[index] ?? '') ?? [];

  const hasLost = on.names.includes('');
  const found = (
    indices: readonly number[],
    own: readonly number[],
    isLost: (other: number) => boolean,
  ): ReferenceTarget => {
    if (indices.length > 0) return { state: 'found', indices };
    return hasLost || own.some(isLost) ? { state: 'unknown' } : { state: 'absent' };
  };

  return (index, reference) => {
    const own = siblings(index).filter((other) => other !== index);
    if (reference.to === 'above')
      return found(own.filter((other) => other < index).slice(-1), own, () => false);
    if (reference.to === 'year') {
      const year = on.rowYears[index] ?? null;
      if (year !== null && reference.year >= year) return { state: 'not-earlier' };
      const yearOf = (other: number): FiscalYear | null => on.rowYears[other] ?? null;
      const indices = own.filter((other) => yearOf(other) === reference.year);
      return found(indices, own, (other) => yearOf(other) === null);
    }
    const number = itemNumber(items, index);
    if (number !== null && reference.number >= number) return { state: 'not-earlier' };
    const indices = own.filter((other) => itemNumber(items, other) === reference.number);
    return found(indices, own, (other) => itemNumber(items, other) === null);
  };
}
