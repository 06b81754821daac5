/** Grouping cells of equal look into rectangles. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonest, rectangles, runs } from '../../src/excel/style-ranges';

describe('rectangles', () => {
  it('covers a uniform block with one rectangle', () => {
    expect(rectangles(3, 4, () => 'a')).toEqual([
      { area: { row: 0, column: 0, rows: 3, columns: 4 }, value: 'a' },
    ]);
  });

  it('leaves out cells without a value and parts what differs', () => {
    const cells = ['aab', 'aab', '.bb'];
    const found = rectangles(3, 3, (row, column) => {
      const sign = cells[row]?.[column];
      return sign === '.' ? undefined : sign;
    });
    expect(found).toHaveLength(3);
    expect(found).toContainEqual({
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      value: 'a',
    });
  });

  it('covers each cell exactly once with its own value, whatever the cells', () => {
    const grids = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.constantFrom('a', 'b', undefined), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: rows, maxLength: rows },
        ),
      );
    fc.assert(
      fc.property(grids, (cells) => {
        const columns = cells[0]?.length ?? 0;
        const painted = cells.map((row) => row.map((): string | undefined => undefined));
        for (const { area, value } of rectangles(cells.length, columns, (r, c) => cells[r]?.[c])) {
          for (let row = area.row; row < area.row + area.rows; row += 1) {
            for (let column = area.column; column < area.column + area.columns; column += 1) {
              const line = painted[row];
              if (line === undefined || line[column] !== undefined)
                throw new Error('painted twice');
              line[column] = value;
            }
          }
        }
        expect(painted).toEqual(cells);
      }),
    );
  });
});

describe('runs and commonest', () => {
  it('cuts a row into runs of equal values', () => {
    expect(runs([60, 60, 48, 60])).toEqual([
      { first: 0, count: 2, value: 60 },
      { first: 2, count: 1, value: 48 },
      { first: 3, count: 1, value: 60 },
    ]);
  });

  it('gives the commonest value, and none for none', () => {
    expect(commonest([9, 11, 11])).toBe(11);
    expect(commonest([])).toBeUndefined();
  });
});
