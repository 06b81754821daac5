/** The order of records against a list: the fewest are called out of order. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { longestInOrder } from '../../../src/core/check/kinds/listing/in-listed-order';

function kept(places: readonly number[]): readonly number[] {
  return longestInOrder(places.map((position, index) => ({ index, position }))).map(
    ({ position }) => position,
  );
}

/** The greatest number of records that stand in order, by trying all choices. */
function mostInOrder(places: readonly number[], least = -1): number {
  const [position, ...rest] = places;
  if (position === undefined) return 0;
  const without = mostInOrder(rest, least);
  return position < least ? without : Math.max(without, 1 + mostInOrder(rest, position));
}

describe('the records that stand in order', () => {
  it.each([
    [
      [1, 2, 3, 3, 4],
      [1, 2, 3, 3, 4],
    ],
    [
      [1, 2, 5, 3, 4],
      [1, 2, 3, 4],
    ],
    [
      [4, 1, 2, 3],
      [1, 2, 3],
    ],
    [[], []],
  ])('of %j are %j', (places, expected) => {
    expect(kept(places)).toEqual(expected);
  });

  it('are in order, and as many as can be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 10 }), (places) => {
        const run = kept(places);
        expect(run).toEqual(run.toSorted((a, b) => a - b));
        expect(run).toHaveLength(mostInOrder(places));
      }),
    );
  });
});
