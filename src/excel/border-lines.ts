/** Works out the lines of a tab's borders: which edges of which ranges to draw, as few as will do. */
import type { Area } from '../core/area';
import type { BorderWeight, CellDraft } from '../core/draft/sheet-draft';
import { rectangles } from './style-ranges';

export type BorderEdge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** One range, and which of its edges and inner lines have the weight. */
export interface BorderLines {
  readonly area: Area;
  readonly edges: readonly BorderEdge[];
  readonly weight: BorderWeight;
}

const STRENGTH = { hair: 1, thin: 2, medium: 3 } as const satisfies Record<BorderWeight, number>;

/** Lines between cells: line n runs before row (or column) n, the last one after the last. Of two neighbours' wishes the heavier line is drawn. */
class LineGrid {
  private readonly weights = new Map<string, BorderWeight>();

  draw(line: number, along: number, weight: BorderWeight | null): void {
    if (weight === null) return;
    const key = `${line}:${along}`;
    const present = this.weights.get(key);
    if (present === undefined || STRENGTH[weight] > STRENGTH[present]) {
      this.weights.set(key, weight);
    }
  }

  at(line: number, along: number): BorderWeight | undefined {
    return this.weights.get(`${line}:${along}`);
  }
}

/**
 * Gives the borders of drafted cells in an area that begins at A1. Cells inside a merge are to be left out where the merge has no
 * line. A new page begins with each of the rows `pageBreaks`: the line between pages is drawn by the one that wants it.
 */
export function borderLines(
  cells: readonly CellDraft[],
  rows: number,
  columns: number,
  pageBreaks: readonly number[] = [],
): readonly BorderLines[] {
  const horizontal = new LineGrid();
  const vertical = new LineGrid();
  // The bottom of a page and the top of the next are two lines: so many lines lie above a row's own.
  const pagesAbove = pagesAboveRows(rows, pageBreaks);
  const topOf = (row: number): number => row + (pagesAbove[row] ?? 0);
  for (const { row, column, style } of cells) {
    horizontal.draw(topOf(row), column, style.borders.top);
    horizontal.draw(topOf(row) + 1, column, style.borders.bottom);
    vertical.draw(column, row, style.borders.left);
    vertical.draw(column + 1, row, style.borders.right);
  }
  const down = rectangles(rows, columns + 1, (row, line) => vertical.at(line, row));
  const starts = [0, ...new Set(pageBreaks.filter((row) => row > 0 && row < rows))].toSorted(
    (a, b) => a - b,
  );
  const across = starts.flatMap((start, at) => {
    const height = (starts[at + 1] ?? rows) - start;
    return rectangles(height + 1, columns, (line, column) =>
      horizontal.at(topOf(start) + line, column),
    ).map(({ area, value }) => {
      const lines = horizontalLines(area, value);
      return { ...lines, area: { ...lines.area, row: lines.area.row + start } };
    });
  });
  return [...across, ...down.map(({ area, value }) => verticalLines(area, value))];
}

/** Gives for each row how many pages end above it. */
function pagesAboveRows(rows: number, pageBreaks: readonly number[]): readonly number[] {
  const begins = new Set(pageBreaks.filter((row) => row > 0));
  let pages = 0;
  return Array.from({ length: rows }, (_, row) => {
    if (begins.has(row)) pages += 1;
    return pages;
  });
}

/** `lines` has one row a line: line n is the top of row n, and two lines or more enclose rows. */
function horizontalLines(lines: Area, weight: BorderWeight): BorderLines {
  if (lines.rows === 1) {
    return lines.row === 0
      ? { area: lines, edges: ['EdgeTop'], weight }
      : { area: { ...lines, row: lines.row - 1 }, edges: ['EdgeBottom'], weight };
  }
  const area = { ...lines, rows: lines.rows - 1 };
  return {
    area,
    edges:
      area.rows === 1 ? ['EdgeTop', 'EdgeBottom'] : ['EdgeTop', 'InsideHorizontal', 'EdgeBottom'],
    weight,
  };
}

function verticalLines(lines: Area, weight: BorderWeight): BorderLines {
  if (lines.columns === 1) {
    return lines.column === 0
      ? { area: lines, edges: ['EdgeLeft'], weight }
      : { area: { ...lines, column: lines.column - 1 }, edges: ['EdgeRight'], weight };
  }
  const area = { ...lines, columns: lines.columns - 1 };
  return {
    area,
    edges:
      area.columns === 1 ? ['EdgeLeft', 'EdgeRight'] : ['EdgeLeft', 'InsideVertical', 'EdgeRight'],
    weight,
  };
}
