/** The head of a summary table: one row of headings, or two if columns are in groups. */
import type { Area } from '../area';
import type { CellDraft } from '../sheet/sheet-draft';
import { HEAD, TEXT_SIZE } from '../sheet/styles';
import { HEAD_ROW, type TableLayout } from './table-layout';
import { HEADING_PADDING } from './table-widths';
import { textHeight } from '../sheet/text-size';

const LOWEST_HEAD = 24;

export interface TableHeads {
  readonly cells: readonly CellDraft[];
  readonly merges: readonly Area[];
}

interface Head {
  readonly heading: string;
  readonly group: string | null;
  readonly column: number;
}

function headsOf(layout: TableLayout, aside: string): readonly Head[] {
  const { table } = layout;
  const heads = [
    ...table.labels.map(({ heading }, column) => ({ heading, group: null, column })),
    ...table.columns.map((column, position) => ({
      heading: column.heading,
      group: column.aside ? (column.group ?? aside) : column.group,
      column: layout.columnAt(position),
    })),
  ];
  // Columns next to the table do not split the table's groups.
  return heads.toSorted((a, b) => a.column - b.column);
}

/** Gives the cells and merges of the head; a heading without a group spans both rows. */
export function tableHeads(layout: TableLayout, aside: string): TableHeads {
  const heads = headsOf(layout, aside);
  const cells: CellDraft[] = [];
  const merges: Area[] = [];
  const put = (row: number, column: number, text: string): void => {
    cells.push({ row, column, content: { kind: 'text', text }, style: HEAD });
  };
  heads.forEach(({ heading, group, column }, position) => {
    if (layout.headRows === 1) {
      put(HEAD_ROW, column, heading);
      return;
    }
    if (group === null) {
      put(HEAD_ROW, column, heading);
      cells.push({ row: HEAD_ROW + 1, column, style: HEAD });
      merges.push({ row: HEAD_ROW, column, rows: 2, columns: 1 });
      return;
    }
    put(HEAD_ROW + 1, column, heading);
    const before = heads[position - 1];
    if (before?.group === group && before.column === column - 1) {
      cells.push({ row: HEAD_ROW, column, style: HEAD });
      return;
    }
    put(HEAD_ROW, column, group);
    let width = 1;
    while (
      heads[position + width]?.group === group &&
      heads[position + width]?.column === column + width
    )
      width += 1;
    merges.push({ row: HEAD_ROW, column, rows: 1, columns: width });
  });
  return { cells, merges };
}

/** Gives the heights of the head's rows, in points. */
export function headHeights(layout: TableLayout, widths: readonly number[]): readonly number[] {
  const tallest = (texts: readonly (readonly [text: string, width: number])[]): number =>
    Math.max(
      LOWEST_HEAD,
      ...texts.map(([text, width]) => textHeight(text, TEXT_SIZE, width - HEADING_PADDING)),
    );
  const widthAt = (column: number): number => widths[column] ?? LOWEST_HEAD;
  const { table } = layout;
  const grouped = table.columns.map(({ group }) => group !== null);
  const headings = (wanted: boolean): (readonly [string, number])[] =>
    table.columns.flatMap(({ heading }, position) =>
      grouped[position] === wanted ? [[heading, widthAt(layout.columnAt(position))] as const] : [],
    );
  // A heading in no group has the height of both rows.
  const alone = tallest([
    ...table.labels.map(({ heading }, column) => [heading, widthAt(column)] as const),
    ...headings(false),
  ]);
  if (layout.headRows === 1) return [alone];
  return [LOWEST_HEAD, Math.max(tallest(headings(true)), alone - LOWEST_HEAD)];
}
