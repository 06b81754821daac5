/** Works out the lines of a tab's borders: which edges of which ranges to draw, with as few ranges as possible. */
import type { Area } from '../core/area';
import type { BorderWeight, CellDraft } from '../core/sheet/sheet-draft';
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

/**
 * Lines between cells: line n runs before row (or column) n, and the last line runs after the last row (or column). Where two
 * neighbouring cells both have a line, the heavier one is drawn.
 */
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

/** Rows and columns (from 0) with which a new page begins. */
export interface PageBreaks {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
}

/**
 * Gives the borders of drafted cells in an area that begins at A1. The caller leaves out the cells inside a merge at the edges
 * where the merge has no line. The line between two pages is drawn on each page whose cells have it.
 */
export function borderLines(
  cells: readonly CellDraft[],
  rows: number,
  columns: number,
  breaks: PageBreaks = {},
): readonly BorderLines[] {
  const horizontal = new LineGrid();
  const vertical = new LineGrid();
  const down = pagesOf(rows, breaks.rows ?? []);
  const right = pagesOf(columns, breaks.columns ?? []);
  for (const { row, column, style } of cells) {
    const top = row + (down.before[row] ?? 0);
    const left = column + (right.before[column] ?? 0);
    horizontal.draw(top, column, style.borders.top);
    horizontal.draw(top + 1, column, style.borders.bottom);
    vertical.draw(left, row, style.borders.left);
    vertical.draw(left + 1, row, style.borders.right);
  }
  const across = down.pages.flatMap(({ first, count }, page) =>
    rectangles(count + 1, columns, (line, column) =>
      horizontal.at(first + page + line, column),
    ).map(({ area, value }) => moved(horizontalLines(area, value), first, 0)),
  );
  const along = right.pages.flatMap(({ first, count }, page) =>
    rectangles(rows, count + 1, (row, line) => vertical.at(first + page + line, row)).map(
      ({ area, value }) => moved(verticalLines(area, value), 0, first),
    ),
  );
  return [...across, ...along];
}

/** Puts lines in the order of their weights: of two that fall together between pages, the heavier one stays. */
export function lightestFirst(lines: readonly BorderLines[]): readonly BorderLines[] {
  return lines.toSorted((a, b) => STRENGTH[a.weight] - STRENGTH[b.weight]);
}

/** The rows (or columns) of each page, and for each row how many pages end before it, because each page has its own last line. */
function pagesOf(
  count: number,
  breaks: readonly number[],
): {
  readonly pages: readonly { readonly first: number; readonly count: number }[];
  readonly before: readonly number[];
} {
  const inside = new Set(breaks.filter((first) => first > 0 && first < count));
  const firsts = [0, ...[...inside].toSorted((a, b) => a - b)];
  const pages = firsts.map((first, at) => ({ first, count: (firsts[at + 1] ?? count) - first }));
  const before = pages.flatMap((page, at) => Array.from({ length: page.count }, () => at));
  return { pages, before };
}

function moved(lines: BorderLines, rows: number, columns: number): BorderLines {
  const { area } = lines;
  return { ...lines, area: { ...area, row: area.row + rows, column: area.column + columns } };
}

/** `lines` has one row for each line: line n is the top of row n, and two or more lines enclose rows. */
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
