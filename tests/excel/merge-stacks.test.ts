/** Joining merges that one call can make. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../src/core/area';
import { mergeStacks } from '../../src/excel/merge-stacks';

/** What merging the stacks makes of a sheet, from the top. */
function made(merges: readonly Area[]): readonly Area[] {
  return mergeStacks(merges)
    .flatMap(({ area, across }) =>
      across
        ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
        : [area],
    )
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}

describe('mergeStacks', () => {
  it('joins merges of one row below each other, from the same column to the same column', () => {
    const merges = [4, 2, 3].map((row) => ({ row, column: 1, rows: 1, columns: 3 }));
    expect(mergeStacks(merges)).toEqual([
      { area: { row: 2, column: 1, rows: 3, columns: 3 }, across: true },
    ]);
  });

  it('leaves apart what is wider, what stands further down, and what has several rows', () => {
    const merges = [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 1, columns: 3 },
      { row: 3, column: 0, rows: 1, columns: 2 },
      { row: 4, column: 0, rows: 2, columns: 2 },
      { row: 6, column: 0, rows: 1, columns: 2 },
    ];
    expect(mergeStacks(merges).map(({ area }) => area)).toEqual(merges);
  });

  it('makes exactly the merges that are asked for, whichever they are', () => {
    const sheet = fc
      .array(fc.constantFrom<readonly number[]>([2], [3], [1, 2], [2, 1], []), { maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.array(fc.boolean(), { minLength: 12 })));
    fc.assert(
      fc.property(sheet, ([rows, high]) => {
        const merges: Area[] = [];
        let row = 0;
        rows.forEach((widths, at) => {
          const tall = high[at] ? 2 : 1;
          let column = 0;
          for (const width of widths) {
            if (width * tall > 1) merges.push({ row, column, rows: tall, columns: width });
            column += width;
          }
          row += tall;
        });
        expect(made(merges)).toEqual(merges);
      }),
    );
  });
});
