/** Whether printed shares add up: along a row, and down a column of parts. */
import { describe, expect, it } from '@jest/globals';
import type { RollupColumn, TableCell, TableRow } from '../../../src/core/rollup';
import { sharesMiss } from '../../../src/core/rollup/printed-shares';

const columns: readonly RollupColumn[] = [
  { id: 'all', heading: '全体', measure: { measure: 'count' }, places: 0 },
  { id: 'count', heading: '件数', measure: { measure: 'count' }, places: 0 },
  {
    heading: '割合',
    measure: { measure: 'share', of: 'count', base: 'all', places: 1 },
    places: 1,
    percent: true,
  },
];

function cell(value: string, members: readonly number[]): TableCell {
  return {
    figure: { kind: 'number', value },
    reading: { live: true, formula: ['0'] },
    records: [{ ledger: 'practices', members }],
  };
}

/** A row of some of so many records, with its share as a ratio. */
function row(members: readonly number[], all: number, share: string): TableRow {
  const cells = [String(all), String(members.length), share].map((each) => cell(each, members));
  return { kind: 'row', labels: [''], indent: 0, cells };
}

describe('shares down a column', () => {
  it('miss where a third of each is printed as 33.3%', () => {
    const rows = [row([0], 3, '0.333'), row([1], 3, '0.333'), row([2], 3, '0.333')];
    expect(sharesMiss(columns, rows)).toBe(true);
  });

  it('do not miss where they are 33.3% and 66.7%', () => {
    expect(sharesMiss(columns, [row([0], 3, '0.333'), row([1, 2], 3, '0.667')])).toBe(false);
  });

  it('are not judged by a row that counts records again', () => {
    const rows = [row([0], 3, '0.333'), row([1, 2], 3, '0.667'), row([0, 1], 3, '0.667')];
    expect(sharesMiss(columns, rows)).toBe(false);
  });

  it('are not judged where a part of the whole has no row, or each row has a whole of its own', () => {
    expect(sharesMiss(columns, [row([0], 3, '0.333'), row([1], 3, '0.333')])).toBe(false);
    expect(sharesMiss(columns, [row([0], 3, '0.333'), row([1], 6, '0.167')])).toBe(false);
  });
});
