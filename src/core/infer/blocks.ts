/**
 * Finds what may be ledgers on a sheet: Excel tables, and blocks of cells below one to three rows that look like headings. Nothing
 * is known of their words yet.
 */
import { fiscalYearsIn } from '../fiscal-year';
import type { SheetGrid } from '../ledger/grid';
import type { TableSnapshot } from '../snapshot';
import { squashed } from '../values/comparable';

/** A block of cells with headings. */
export interface Block {
  readonly grid: SheetGrid;
  readonly table: TableSnapshot | null;
  /** The first and the last row of headings. */
  readonly top: number;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** One past the last row. */
  readonly bottom: number;
}

/** Headings are short; a longer text is a sentence. */
const LONGEST_HEADING = 60;
/** The most rows above the lowest row of headings. */
const MOST_ABOVE = 2;
/** At least this share of the columns that hold anything has a heading. */
const HEADED = 0.7;
/** At least this share of the headings are different. */
const DISTINCT = 0.4;
/** A table of one column is a list, and no ledger. */
const FEWEST_COLUMNS = 2;
/** Of a sheet, rows further down are not searched for headings unless a ledger stands above them. */
const ROWS_SEARCHED = 60;
const MOST_BLOCKS = 12;

/** A part of a sheet's rows and columns; `bottom` is one past the last row. */
interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function columnsOf({ left, right }: Pick<Frame, 'left' | 'right'>): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, across) => left + across);
}

/** How many cells of each column are filled in a row or below it. */
class Filled {
  readonly #below: readonly (readonly number[])[];
  readonly #frame: Frame;

  constructor(grid: SheetGrid, frame: Frame) {
    this.#frame = frame;
    this.#below = columnsOf(frame).map((column) => {
      const counts = new Array<number>(frame.bottom - frame.top + 1).fill(0);
      for (let row = frame.bottom - 1; row >= frame.top; row -= 1)
        counts[row - frame.top] =
          (counts[row - frame.top + 1] ?? 0) + (grid.isBlank(row, column) ? 0 : 1);
      return counts;
    });
  }

  from(row: number, column: number): number {
    const { top, left } = this.#frame;
    return this.#below[column - left]?.[Math.max(0, row - top)] ?? 0;
  }

  in(row: number, column: number): boolean {
    return this.from(row, column) > this.from(row + 1, column);
  }

  row(row: number): readonly number[] {
    return columnsOf(this.#frame).filter((column) => this.in(row, column));
  }
}

function isYear(text: string): boolean {
  const plain = squashed(text);
  return fiscalYearsIn(plain).some(({ from, to }) => from === 0 && to === plain.length);
}

/** Says whether a cell may be a heading: a short text with letters, or a year. */
function isHeadingLike(grid: SheetGrid, row: number, column: number): boolean {
  const raw = grid.raw(row, column);
  if (typeof raw === 'object' || typeof raw === 'boolean') return false;
  const text = grid.headingAt(row, column);
  if (typeof raw === 'number') return isYear(text);
  return squashed(text).length <= LONGEST_HEADING && (/[\p{L}№#]/u.test(text) || isYear(text));
}

/** The headings over a column in some rows, each merge once. */
function stackAt(grid: SheetGrid, top: number, row: number, column: number): string {
  const texts: string[] = [];
  for (let at = top; at <= row; at += 1) {
    const merge = grid.mergeAt(at, column);
    if (merge && merge.row < at && merge.row >= top) continue;
    texts.push(grid.labelAt(at, column));
  }
  return texts.join('');
}

/** A line merged over most of the width is a title. */
function isAcross(grid: SheetGrid, row: number, { left, right }: Frame): boolean {
  const first = columnsOf({ left, right }).find((column) => !grid.isBlank(row, column));
  const merge = first === undefined ? undefined : grid.mergeAt(row, first);
  return merge !== undefined && merge.columns * 2 > right - left + 1 && right > left;
}

/** Says whether a row can be the lowest row of headings, with rows above it from `top`. */
function headsColumns(
  grid: SheetGrid,
  filled: Filled,
  frame: Frame,
  top: number,
  row: number,
): boolean {
  const own = filled.row(row);
  if (own.length === 0 || own.some((column) => !isHeadingLike(grid, row, column))) return false;
  const used = columnsOf(frame).filter(
    (column) => filled.from(row + 1, column) > 0 || filled.in(row, column),
  );
  const stacks = used.map((column) => stackAt(grid, top, row, column));
  const headed = stacks.filter((stack) => stack !== '');
  const distinct = new Set(headed).size;
  return (
    headed.length >= FEWEST_COLUMNS &&
    headed.length >= used.length * HEADED &&
    distinct >= Math.max(FEWEST_COLUMNS, headed.length * DISTINCT)
  );
}

/** Says whether the row below headings belongs to them: a merge leads into it, or it fills what they leave open. */
function goesOn(grid: SheetGrid, filled: Filled, frame: Frame, top: number, row: number): boolean {
  const isLed = columnsOf(frame).some((column) => {
    const merge = grid.mergeAt(row, column);
    return merge !== undefined && merge.row >= top && merge.row + merge.rows - 1 > row;
  });
  if (isLed) return true;
  const next = filled.row(row + 1);
  if (next.length < FEWEST_COLUMNS) return false;
  if (next.some((column) => !isHeadingLike(grid, row + 1, column))) return false;
  /** Below a heading that stands over several columns, or over none. */
  const isOpen = (column: number): boolean => {
    const merge = grid.mergeAt(row, column);
    if (merge) return merge.columns > 1;
    if (grid.isBlank(row, column)) return true;
    return column < frame.right && grid.isBlank(row, column + 1) && next.includes(column + 1);
  };
  return next.every(isOpen);
}

/** Above headings of years alone, or of equal words, stands what tells them apart, though it covers few columns. */
function isOver(grid: SheetGrid, filled: Filled, frame: Frame, row: number, top: number): boolean {
  if (row < frame.top || isAcross(grid, row, frame)) return false;
  const own = filled.row(row);
  if (own.length === 0 || own.some((column) => !isHeadingLike(grid, row, column))) return false;
  const stacks = columnsOf(frame).map((column) => stackAt(grid, top, top, column));
  return own.every((column) => {
    const merge = grid.mergeAt(row, column);
    const below = stacks[column - frame.left] ?? '';
    const isTwin = stacks.filter((stack) => stack === below).length > 1;
    if (merge && merge.columns > 1) return below !== '';
    return below !== '' && (isYear(below) || isTwin);
  });
}

function trimmedFrame(filled: Filled, frame: Frame, from: number): Frame {
  const used = columnsOf(frame).filter((column) => filled.from(from, column) > 0);
  return { ...frame, left: used[0] ?? frame.left, right: used.at(-1) ?? frame.right };
}

/** Finds the headings of a frame, and what stands below them. */
function blockIn(
  grid: SheetGrid,
  filled: Filled,
  whole: Frame,
  last = whole.top + ROWS_SEARCHED,
): Block | null {
  for (let row = whole.top; row < Math.min(whole.bottom - 1, last); row += 1) {
    if (isAcross(grid, row, whole)) continue;
    for (let above = 0; above <= Math.min(MOST_ABOVE, row - whole.top); above += 1) {
      const frame = trimmedFrame(filled, whole, row - above);
      if (!headsColumns(grid, filled, frame, row - above, row)) continue;
      let lowest = row;
      let top = row - above;
      for (const column of columnsOf(frame))
        top = Math.min(top, grid.mergeAt(row, column)?.row ?? row);
      top = Math.max(top, whole.top);
      while (
        lowest - top < MOST_ABOVE &&
        lowest + 1 < frame.bottom - 1 &&
        goesOn(grid, filled, frame, top, lowest)
      )
        lowest += 1;
      if (lowest - top < MOST_ABOVE && isOver(grid, filled, frame, top - 1, top)) top -= 1;
      const { left, right, bottom } = frame;
      return { grid, table: null, top, row: lowest, left, right, bottom };
    }
  }
  return null;
}

/** Runs of columns that hold anything in some rows; tables are left out. */
function framesOf(grid: SheetGrid, top: number): readonly Frame[] {
  const { area } = grid;
  const bottom = area.row + area.rows;
  const inTable = (column: number): boolean =>
    grid.sheet.tables.some(
      ({ area: of, hasHeaders }) =>
        hasHeaders &&
        column >= of.column &&
        column < of.column + of.columns &&
        of.row + of.rows > top,
    );
  const frames: Frame[] = [];
  let left: number | null = null;
  for (let column = area.column; column <= area.column + area.columns; column += 1) {
    let used = false;
    if (column < area.column + area.columns && !inTable(column))
      for (let row = top; row < bottom && !used; row += 1) used = !grid.showsNothing(row, column);
    if (used) left ??= column;
    else if (left !== null) {
      if (column - left >= FEWEST_COLUMNS) frames.push({ top, bottom, left, right: column - 1 });
      left = null;
    }
  }
  return frames;
}

/** The first row below headings where a further table begins: after a blank row, headings over columns of figures. */
function nextTop(grid: SheetGrid, filled: Filled, frame: Frame, from: number): number | null {
  for (let row = from + 2; row < frame.bottom - 1; row += 1) {
    const own = filled.row(row);
    if (own.length < FEWEST_COLUMNS) continue;
    const begin = [row - 1, row - 2].find((at) => at > from && filled.row(at).length === 0);
    if (
      begin === undefined ||
      !headsColumns(grid, filled, trimmedFrame(filled, frame, row), row, row)
    )
      continue;
    const figures = own.filter((column) => typeof grid.raw(row + 1, column) === 'number').length;
    if (figures > 0) return begin + 1;
  }
  return null;
}

function plainBlocks(grid: SheetGrid): readonly Block[] {
  const blocks: Block[] = [];
  const look = (frame: Frame, filled: Filled, last?: number): void => {
    const block = blockIn(grid, filled, frame, last);
    if (!block) return;
    const next = nextTop(grid, filled, frame, block.row);
    blocks.push({ ...block, bottom: next ?? block.bottom });
    if (next !== null && blocks.length < MOST_BLOCKS)
      look({ ...frame, top: next }, filled, next + MOST_ABOVE + 2);
  };
  // A title above the table fills columns that separate tables below it, so the rows without one are looked at first.
  const { area } = grid;
  for (const frame of framesOf(grid, area.row)) look(frame, new Filled(grid, frame));
  return blocks;
}

function tableBlock(grid: SheetGrid, table: TableSnapshot): Block {
  const { row, column, rows, columns } = table.area;
  const bottom = row + rows - (table.hasTotals ? 1 : 0);
  return { grid, table, top: row, row, left: column, right: column + columns - 1, bottom };
}

/** Finds all blocks of a sheet that have headings and something below them. */
export function blocksOf(grid: SheetGrid): readonly Block[] {
  const tables = grid.sheet.tables
    .filter(({ hasHeaders, area }) => hasHeaders && area.columns >= FEWEST_COLUMNS)
    .map((table) => tableBlock(grid, table));
  return [...tables, ...plainBlocks(grid)]
    .filter(({ row, bottom }) => bottom > row + 1)
    .slice(0, MOST_BLOCKS);
}
