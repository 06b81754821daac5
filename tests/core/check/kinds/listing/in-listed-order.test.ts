/** Records stand in the order of the list. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { longestInOrder } from '../../../../../src/core/check/kinds/listing/in-listed-order';
import { field, showKind } from '../made-up';

const LIST = {
  definition: {
    id: 'list',
    name: '課の一覧',
    recordName: '項目',
    fields: [
      field('item', '細目', { kind: 'heading' }),
      field('sections', '担当課', { kind: 'practising-section', all: '全課', several: true }),
    ],
  },
  rows: [
    { 細目: '窓口', 担当課: '税務課' },
    { 細目: '公園', 担当課: '建設課 総務課' },
  ],
} as const;

showKind('in-listed-order', {
  town: {
    fields: [
      field('item', '細目', { kind: 'heading' }),
      field('section', '課', { kind: 'practising-section', all: '全課' }),
    ],
    others: [LIST],
  },
  rule: { ledger: 'works', field: 'section', by: ['item'], list: 'list', listed: 'sections' },
  right: [
    { 細目: '窓口', 課: '税務課' },
    { 細目: '公園', 課: '建設課' },
    { 細目: '公園', 課: '総務課' },
  ],
  wrong: {
    'in-listed-order': {
      rows: [
        { 細目: '公園', 課: '総務課' },
        { 細目: '窓口', 課: '税務課' },
        { 細目: '公園', 課: '建設課' },
      ],
      at: ['1 細目'],
    },
  },
});

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
