/** A chain of three editions: every number leads to the one before, what is kept is the same, and what is emptied is empty. */
import { describe, expect, it } from '@jest/globals';
import { span } from '../../../../src/core/plan/edition/year-shift';
import type { LedgerRecord } from '../../../../src/core/records/record-book';
import { heldIn, nextBook, recordsIn, sampleBook } from './editions';
import type { ReadBook } from './editions';

/** What 安中市's items keep, and what begins anew (docs/formats/annaka.md, Ledgers). */
const KEPT = [
  ...['major', 'middle', 'item', 'section', 'related'],
  ...['issues', 'actions', 'goal', 'target'],
];
const BY_YEAR = ['stage', 'yearGoal', 'yearFigure'];

function items(book: ReadBook): readonly LedgerRecord[] {
  return recordsIn(book, 'items');
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
    expect(heldIn(record, 'current')).toBe('');
  }
}

describe('three editions of 安中市, one after the other', () => {
  const first = sampleBook('annaka');
  const second = nextBook(first, {
    years: span(2025, 2029),
    title: '第4次行政改革大綱 実施計画',
    carried: { which: 'all' },
    renumber: false,
  });
  const third = nextBook(second, {
    years: span(2030, 2034),
    title: '第5次行政改革大綱 実施計画',
    carried: { which: 'picked', positions: [0, 4, 5, 35] },
    renumber: true,
  });
  const fourth = nextBook(third, {
    years: span(2035, 2039),
    title: '第6次行政改革大綱 実施計画',
    carried: { which: 'picked', positions: [1, 3] },
    renumber: true,
  });

  it('lose no record that is carried on', () => {
    expect(items(first)).toHaveLength(36);
    expect(items(second)).toHaveLength(36);
    expect(items(third)).toHaveLength(4);
    expect(items(fourth)).toHaveLength(2);
  });

  it('keep what has to be kept, and empty what begins anew', () => {
    expectCarried(first, second, span(2025, 2029));
    expectCarried(second, third, span(2030, 2034));
    expectCarried(third, fourth, span(2035, 2039));
  });

  it('lead from each number to that of the edition before', () => {
    const numbers = (book: ReadBook, field: string) =>
      items(book).map((record) => heldIn(record, field));
    expect(numbers(second, 'number')).toEqual(numbers(first, 'number'));
    expect(numbers(second, 'formerNumber')).toEqual(numbers(first, 'number'));
    const old = numbers(first, 'number');
    expect(numbers(third, 'formerNumber')).toEqual([old[0], old[4], old[5], old[35]]);
    expect(numbers(third, 'number')).toEqual([1, 2, 3, 4]);
    expect(numbers(fourth, 'formerNumber')).toEqual([2, 4]);
    expect(numbers(fourth, 'number')).toEqual([1, 2]);
  });
});
