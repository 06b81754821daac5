/** Works out what the cells of a ledger hold after rows were added, changed and removed. A pure function of the cells as they are. */
import { type Area } from '../core/area';
import type { NewContent } from '../core/new-content';
import type { CellState } from './cell-state';
import { withRows } from './formula-rows';

/** What one cell will hold; rows and columns are those of the sheet, from 0. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly content: NewContent;
}

export interface NewRow {
  /** The sheet row below which the new row comes, counted before the edits; null for the ledger's end. */
  readonly after: number | null;
  readonly cells: readonly Omit<NewCell, 'row'>[];
}

export interface RowEdits {
  readonly cells: readonly NewCell[];
  readonly added: readonly NewRow[];
  readonly removed: readonly number[];
}

/** A ledger's data as it is, with the rows below the data that may be needed. */
export interface RowsNow {
  readonly sheet: string;
  readonly body: Area;
  /** The ledger is an Excel table, which has at least one row of data. */
  readonly isTable: boolean;
  /** The cells of `body` and of the rows below, row by row. */
  readonly states: readonly (readonly CellState[])[];
}

export interface RowsAfter {
  /** The rows that are to be written, from the first one that differs. */
  readonly area: Area;
  /** What they will hold, row by row. */
  readonly states: readonly (readonly CellState[])[];
  /** How many rows the data has after the edits. */
  readonly rows: number;
  /** How many cells keep their formula although an edit would have replaced it. */
  readonly formulasKept: number;
}

type Item =
  { readonly kind: 'old'; readonly index: number } | { readonly kind: 'new'; readonly row: NewRow };

const EMPTY: CellState = { kind: 'empty', content: '', numberFormat: 'General' };

/**
 * What a cell holds once something is written into it. In a cell formatted as text, a number would become text; in a cell without
 * a format, a date or a percentage would show as a plain number. In both cases the cell takes the format of the cell it is like.
 */
export function stateWith(
  content: NewContent,
  numberFormat: string,
  like: string | undefined,
): CellState {
  if (content.kind === 'number') {
    const isPlain = numberFormat === '@' || numberFormat === 'General';
    return {
      kind: 'number',
      content: String(content.value),
      numberFormat: isPlain ? (like ?? content.numberFormat ?? 'General') : numberFormat,
    };
  }
  return { kind: content.text === '' ? 'empty' : 'text', content: content.text, numberFormat };
}

function isBlankRow(row: readonly CellState[] | undefined): boolean {
  return row?.every(({ kind }) => kind === 'empty') ?? true;
}

/** The rows in their new order. A table without records has one blank row, which the first new record fills. */
function orderOf({ body, isTable, states }: RowsNow, { added, removed }: RowEdits): Item[] {
  const gone = new Set(removed);
  const items: Item[] = [];
  const newAfter = (row: number): readonly Item[] =>
    added.flatMap((each): readonly Item[] =>
      each.after === row ? [{ kind: 'new', row: each }] : [],
    );
  const blank = isTable && body.rows === 1 && isBlankRow(states[0]) && added.length > 0;
  for (let index = 0; index < body.rows; index += 1) {
    const row = body.row + index;
    if (!gone.has(row) && !blank) items.push({ kind: 'old', index });
    items.push(...newAfter(row));
  }
  const last = body.row + body.rows - 1;
  for (const row of added)
    if (row.after === null || row.after < body.row || row.after > last)
      items.push({ kind: 'new', row });
  return items;
}

/** Gives the rows to write; null where nothing differs. */
export function rowsAfter(now: RowsNow, edits: RowEdits): RowsAfter | null {
  const { body, states, sheet } = now;
  const items = orderOf(now, edits);
  const first = items.findIndex((item, index) => item.kind === 'new' || item.index !== index);
  const begin = first === -1 ? Math.min(items.length, body.rows) : first;
  const rowCount = Math.max(items.length, now.isTable ? 1 : 0);
  const newRowOf = new Map<number, number>();
  items.forEach((item, position) => {
    if (item.kind === 'old') newRowOf.set(body.row + item.index, body.row + position);
  });
  const isOwn = (name: string | null): boolean => name === null || name === sheet;
  const inBody = (row: number): boolean => row >= body.row && row < body.row + body.rows;
  const moved = (state: CellState): CellState =>
    state.kind !== 'formula'
      ? state
      : {
          ...state,
          content: withRows(state.content, (cell) =>
            isOwn(cell.sheet) && inBody(cell.row) ? (newRowOf.get(cell.row) ?? null) : cell.row,
          ),
        };
  let formulasKept = 0;
  const likeOf = ({ column, content }: Omit<NewCell, 'row'>): string | undefined =>
    content.kind === 'number' && content.like !== undefined
      ? states[content.like - body.row]?.[column - body.column]?.numberFormat
      : undefined;
  const put = (state: CellState, cell: NewCell): CellState => {
    if (state.kind !== 'formula') return stateWith(cell.content, state.numberFormat, likeOf(cell));
    formulasKept += 1;
    return state;
  };
  const oldRow = (index: number): readonly CellState[] => {
    const own = edits.cells.filter(({ row }) => row === body.row + index);
    return (states[index] ?? []).map((state, across) => {
      const cell = own.find(({ column }) => column === body.column + across);
      return cell ? put(moved(state), cell) : moved(state);
    });
  };
  /** The nearest row above, or below where there is none: new rows take their formats and formulas from it. */
  const patternOf = (
    position: number,
  ): { readonly position: number; readonly index: number } | null => {
    const olds = items.flatMap((item, at) =>
      item.kind === 'old' && !isBlankRow(states[item.index])
        ? [{ position: at, index: item.index }]
        : [],
    );
    return olds.findLast((each) => each.position < position) ?? olds[0] ?? null;
  };
  const newRow = (row: NewRow, position: number): readonly CellState[] => {
    const pattern = patternOf(position);
    const like = states[pattern?.index ?? 0] ?? [];
    return like.map((state, across) => {
      const cell = row.cells.find(({ column }) => column === body.column + across);
      if (state.kind === 'formula' && pattern) {
        if (cell) formulasKept += 1;
        return shifted(moved(state), position - pattern.position);
      }
      if (cell) return stateWith(cell.content, state.numberFormat, likeOf(cell));
      return { ...EMPTY, numberFormat: state.numberFormat };
    });
  };
  const height = Math.max(body.rows, rowCount);
  // Cells above the first row that moves may change too.
  const top = Math.min(begin, ...edits.cells.map(({ row }) => row - body.row));
  if (top >= height) return null;
  const after = Array.from({ length: height - top }, (_each, offset): readonly CellState[] => {
    const position = top + offset;
    const item = items[position];
    if (item?.kind === 'old') return oldRow(item.index);
    if (item) return newRow(item.row, position);
    return (states[position] ?? []).map(({ numberFormat }) => ({ ...EMPTY, numberFormat }));
  });
  return {
    area: { ...body, row: body.row + top, rows: after.length },
    states: after,
    rows: rowCount,
    formulasKept,
  };
}

/** Gives a formula as Excel's fill-down would: relative row numbers grow with the distance. */
function shifted(state: CellState, by: number): CellState {
  return {
    ...state,
    content: withRows(state.content, ({ row, absolute }) => (absolute ? row : row + by)),
  };
}
