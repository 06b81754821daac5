/** The figures below a summary table: a label across the label columns, and the figure in the first column after them. */
import type { Area } from '../area';
import type { TableColumn } from '../rollup';
import { factKeys } from './figure-keys';
import type { CellDraft } from '../sheet/sheet-draft';
import { CHANGED_FILL, figureStyle, labelStyle, TEXT_SIZE } from '../sheet/styles';
import { figureContent, figureFormat } from './table-figures';
import type { TableLayout } from './table-layout';
import { PADDING } from './table-widths';
import { textHeight } from '../sheet/text-size';

/** Returns the cells of the figures below the table; changed figures are tinted. */
export function factCells(
  layout: TableLayout,
  words: { readonly valueMark: string },
  changed: ReadonlySet<string>,
): readonly CellDraft[] {
  const keys = factKeys(layout.table);
  return layout.table.facts.flatMap(
    ({ label, places, measure, cell }, position): readonly CellDraft[] => {
      const column: TableColumn = {
        id: null,
        heading: '',
        group: null,
        places,
        percent: false,
        textWidth: null,
        aside: false,
        measure,
      };
      const row = layout.factRow + position;
      const plain = figureStyle('row', figureFormat(cell, column, words), 'figure');
      return [
        ...Array.from({ length: layout.labels }, (_, at): CellDraft => ({
          row,
          column: at,
          content: { kind: 'text', text: at === 0 ? label : '' },
          style: labelStyle('row', 0),
        })),
        {
          row,
          column: layout.labels,
          content: figureContent(cell, layout),
          style: changed.has(keys[position] ?? '') ? { ...plain, fill: CHANGED_FILL } : plain,
        },
      ];
    },
  );
}

/** Gives the merges of their labels. */
export function factMerges({ table, factRow, labels }: TableLayout): readonly Area[] {
  return table.facts.map((_, position) => ({
    row: factRow + position,
    column: 0,
    rows: 1,
    columns: labels,
  }));
}

/** Gives the heights of their rows, in points. */
export function factHeights(
  { table, labels }: TableLayout,
  widths: readonly number[],
  lowest: number,
): readonly number[] {
  const room = widths.slice(0, labels).reduce((sum, width) => sum + width, 0) - PADDING;
  return table.facts.map(({ label }) => Math.max(lowest, textHeight(label, TEXT_SIZE, room)));
}
