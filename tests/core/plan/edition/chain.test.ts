/** A chain of three editions: every number leads to the one before, what is kept is the same, and what is emptied is empty. */
import { describe, expect, it } from '@jest/globals';
import { span } from '../../../../src/core/plan/edition/year-shift';
import type { LedgerRecord } from '../../../../src/core/records/record-book';
import { heldIn, nextBook, recordsIn, sampleBook } from './editions';
import type { ReadBook } from './editions';

/** What 旭川市's initiatives keep, and what begins anew (docs/formats/asahikawa.md, Ledger). */
const KEPT = ['process', 'major', 'group', 'title', 'sections', 'target'];
const BY_YEAR = ['planned', 'actual', 'amounts'];
const RESULTS = ['result', 'reason', 'future'];

function items(book: ReadBook): readonly LedgerRecord[] {
  return recordsIn(book, 'initiatives');
}

/** Each record of an edition is the one that its number of before names, with what that keeps. */
function expectCarried(old: ReadBook, next: ReadBook, years: readonly number[]): void {
  for (const record of items(next)) {
    const former = heldIn(record, 'formerNumber');
    const before = items(old).filter((each) => heldIn(each, 'number') === former);
    expect(before).toHaveLength(1);
    for (const field of KEPT)
      expect([field, heldIn(record, field)]).toEqual([
        field,
        before[0] && heldIn(before[0], field),
      ]);
    for (const field of BY_YEAR)
      expect(years.map((year) => heldIn(record, field, year))).toEqual(years.map(() => ''));
    expect(RESULTS.map((field) => heldIn(record, field))).toEqual(['', '', '']);
  }
}

describe('three editions of 旭川市, one after the other', () => {
  const first = sampleBook('asahikawa');
  const second = nextBook(first, {
    years: span(2020, 2023),
    title: '行財政改革推進プログラム2020',
    carried: { which: 'all' },
    renumber: false,
  });
  const third = nextBook(second, {
    years: span(2024, 2027),
    title: '行財政改革推進プログラム2024',
    carried: { which: 'picked', positions: [0, 4, 5, 127] },
    renumber: true,
  });
  const fourth = nextBook(third, {
    years: span(2028, 2031),
    title: '行財政改革推進プログラム2028',
    carried: { which: 'picked', positions: [1, 3] },
    renumber: true,
  });

  it('lose no record that is carried on', () => {
    expect(items(first)).toHaveLength(128);
    expect(items(second)).toHaveLength(128);
    expect(items(third)).toHaveLength(4);
    expect(items(fourth)).toHaveLength(2);
  });

  it('keep what has to be kept, and empty what begins anew', () => {
    expectCarried(first, second, span(2020, 2023));
    expectCarried(second, third, span(2024, 2027));
    expectCarried(third, fourth, span(2028, 2031));
  });

  it('lead from each number to that of the edition before', () => {
    const numbers = (book: ReadBook, field: string) =>
      items(book).map((record) => heldIn(record, field));
    expect(numbers(second, 'number')).toEqual(numbers(first, 'number'));
    expect(numbers(second, 'formerNumber')).toEqual(numbers(first, 'number'));
    const old = numbers(first, 'number');
    expect(numbers(third, 'formerNumber')).toEqual([old[0], old[4], old[5], old[127]]);
    expect(numbers(third, 'number')).toEqual([1, 2, 3, 4]);
    expect(numbers(fourth, 'formerNumber')).toEqual([2, 4]);
    expect(numbers(fourth, 'number')).toEqual([1, 2]);
  });
});
