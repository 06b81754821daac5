/** Working out which lines to draw. */
import { describe, expect, it } from '@jest/globals';
import type { BorderWeight, CellDraft } from '../../src/core/sheet/sheet-draft';
import { borderLines } from '../../src/excel/border-lines';

function cell(
  row: number,
  column: number,
  borders: Partial<CellDraft['style']['borders']>,
): CellDraft {
  return {
    row,
    column,
    style: {
      bold: false,
      fontSize: 11,
      fontColor: '#000000',
      fill: null,
      horizontal: 'general',
      vertical: 'center',
      indent: 0,
      wrap: false,
      numberFormat: 'General',
      borders: { top: null, bottom: null, left: null, right: null, ...borders },
    },
  };
}

function box(rows: number, columns: number, weight: BorderWeight): CellDraft[] {
  const around = { top: weight, bottom: weight, left: weight, right: weight };
  return Array.from({ length: rows * columns }, (_, index) =>
    cell(Math.floor(index / columns), index % columns, around),
  );
}

describe('borderLines', () => {
  it('draws a uniform table in two goes', () => {
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    expect(borderLines(box(3, 2, 'thin'), 3, 2)).toEqual([
      { area, edges: ['EdgeTop', 'InsideHorizontal', 'EdgeBottom'], weight: 'thin' },
      { area, edges: ['EdgeLeft', 'InsideVertical', 'EdgeRight'], weight: 'thin' },
    ]);
  });

  it('draws the heavier of two lines asked for between neighbours', () => {
    const lines = borderLines(
      [cell(0, 0, { bottom: 'hair' }), cell(1, 0, { top: 'medium' })],
      2,
      1,
    );
    expect(lines).toEqual([
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, edges: ['EdgeBottom'], weight: 'medium' },
    ]);
  });

  it('draws a single line at the top and at the left as such', () => {
    expect(borderLines([cell(0, 0, { top: 'thin', left: 'thin' })], 1, 1)).toEqual([
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, edges: ['EdgeTop'], weight: 'thin' },
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, edges: ['EdgeLeft'], weight: 'thin' },
    ]);
  });

  it('draws the line between two pages at the bottom of the one and at the top of the other', () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const across = borderLines(box(2, 1, 'thin'), 2, 1, { rows: [1] }).filter(({ edges }) =>
      edges.includes('EdgeBottom'),
    );
    const edges = ['EdgeTop', 'EdgeBottom'];
    expect(across).toEqual([
      { area, edges, weight: 'thin' },
      { area: { ...area, row: 1 }, edges, weight: 'thin' },
    ]);
  });

  it('draws the line between facing pages at the right of the one and at the left of the other', () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const along = borderLines(box(1, 2, 'thin'), 1, 2, { columns: [1] }).filter(({ edges }) =>
      edges.includes('EdgeRight'),
    );
    const edges = ['EdgeLeft', 'EdgeRight'];
    expect(along).toEqual([
      { area, edges, weight: 'thin' },
      { area: { ...area, column: 1 }, edges, weight: 'thin' },
    ]);
  });

  it('leaves the line below the last form of a page to that form, not to the heading above the next', () => {
    const boxed = { top: 'thin', bottom: 'thin' } as const;
    const lines = borderLines([cell(0, 0, boxed), cell(1, 0, {}), cell(2, 0, boxed)], 3, 1, {
      rows: [1],
    });
    expect(lines.map(({ area, edges }) => [area.row, area.rows, edges])).toEqual([
      [0, 1, ['EdgeTop', 'EdgeBottom']],
      [2, 1, ['EdgeTop', 'EdgeBottom']],
    ]);
  });
});
