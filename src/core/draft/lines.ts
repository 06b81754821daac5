/** A tab put together line by line: each line knows its height and its cells, but not in which row it will be. */
import type { Area } from '../area';
import type { CellContent, CellDraft, CellStyle } from '../sheet/sheet-draft';

/** One cell, or several merged in a row. */
export interface Span {
  readonly column: number;
  readonly columns: number;
  /** Left out if the cell has only a style. */
  readonly content?: CellContent;
  readonly style: CellStyle;
}

export interface Line {
  /** Points. */
  readonly height: number;
  readonly spans: readonly Span[];
  /** A new page begins with the line. */
  readonly beginsPage?: true;
}

export interface LaidOut {
  readonly rowHeights: readonly number[];
  readonly cells: readonly CellDraft[];
  readonly merges: readonly Area[];
  /** Rows with which a page begins. */
  readonly pageBreaks: readonly number[];
}

/** Gives the content of a text; none for an empty one. */
export function contentOf(text: string): { readonly content?: CellContent } {
  return text === '' ? {} : { content: { kind: 'text', text } };
}

/** Makes an empty line. */
export function gap(height: number): Line {
  return { height, spans: [] };
}

/** Every cell of a merge gets the style, so that the border is complete. */
function cellsOf({ column, columns, content, style }: Span, row: number): readonly CellDraft[] {
  return Array.from({ length: columns }, (_cell, across) => {
    const cell = { row, column: column + across, style };
    return across === 0 && content !== undefined ? { ...cell, content } : cell;
  });
}

/** Puts lines below each other, from the tab's first row on. */
export function layOut(lines: readonly Line[]): LaidOut {
  return {
    rowHeights: lines.map(({ height }) => height),
    cells: lines.flatMap(({ spans }, row) => spans.flatMap((span) => cellsOf(span, row))),
    merges: lines.flatMap(({ spans }, row) =>
      spans
        .filter(({ columns }) => columns > 1)
        .map(({ column, columns }) => ({ row, column, rows: 1, columns })),
    ),
    pageBreaks: lines.flatMap(({ beginsPage }, row) => (beginsPage ? [row] : [])),
  };
}
