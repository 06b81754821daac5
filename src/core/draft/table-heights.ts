/** How high a summary table's rows are: no label and no text is cut. */
import { TEXT_SIZE } from '../sheet/styles';
import { labelReaches } from './table-labels';
import type { TableLayout } from './table-layout';
import { INDENT_WIDTH, PADDING } from './table-widths';
import { textHeight } from '../sheet/text-size';

/** Points. */
export const ROW_HEIGHT = 21;

/** Gives the heights of the table's rows; a label that spans several rows distributes its height among them. */
export function bodyHeights(
  { table }: TableLayout,
  widths: readonly number[],
  { noValue }: { readonly noValue: string },
): readonly number[] {
  const reaches = labelReaches(table);
  return table.rows.map((row, position) => {
    const labels = row.labels.map((label, at) => {
      const room = (widths[at] ?? 0) - PADDING - (at === 0 ? row.indent * INDENT_WIDTH : 0);
      const height = textHeight(label ?? noValue, TEXT_SIZE, room);
      return height / (reaches[at]?.[position] ?? 1);
    });
    const texts = table.columns.map(({ textWidth }, at) => {
      const figure = row.cells[at]?.figure;
      return textWidth !== null && figure?.kind === 'text'
        ? textHeight(figure.text, TEXT_SIZE, textWidth - PADDING)
        : 0;
    });
    return Math.ceil(Math.max(ROW_HEIGHT, ...labels, ...texts));
  });
}
