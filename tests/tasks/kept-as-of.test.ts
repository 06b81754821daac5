/** The setting that keeps the as-of: what is written is read, and nothing else counts. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AsOf } from '../../src/core/calendar/as-of';
import { AS_OF_KEY } from '../../src/excel/settings';
import { keptAsOf, printAsOf } from '../../src/tasks/kept-as-of';

const kept = (value: unknown) => keptAsOf({ [AS_OF_KEY]: value });

const asOfs = fc.record<AsOf>({
  // The years that an era names with two digits: to R99.
  year: fc.integer({ min: 1900, max: 2117 }),
  half: fc.constantFrom(1, 2),
});

describe('the as-of that a workbook keeps', () => {
  it('is not chosen where there is no setting', () => {
    expect(keptAsOf({})).toBeUndefined();
  });

  it('is read as it was written, the whole plan too', () => {
    fc.assert(
      fc.property(fc.option(asOfs), (asOf) => {
        expect(kept(printAsOf(asOf))).toEqual(asOf);
      }),
    );
  });

  it.each([['令和3年度'], ['2021'], [' R3'], ['R100'], ['H32'], ['R3-3'], [''], [2021], [true]])(
    'is not chosen where the setting holds %p, which the add-in does not write',
    (value) => {
      expect(kept(value)).toBeUndefined();
    },
  );

  it('is not chosen where something foreign is there', () => {
    const foreign = fc.oneof(fc.anything(), fc.json(), fc.stringMatching(/^[A-Z]\d{1,3}(?:-\d)?$/));
    fc.assert(
      fc.property(foreign, (value) => {
        const asOf = kept(value);
        expect(asOf === undefined || printAsOf(asOf) === value).toBe(true);
      }),
    );
  });
});
