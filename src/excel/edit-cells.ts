/** Reads and writes single cells of a user's sheets, many at once, both to make a fix and to take it back. */
import { readAddress, type Area } from '../core/area';
import { onSheet, type Step } from './batches';
import { cellState, stateInput, type CellState } from './cell-state';
import { gridSteps } from './grid-steps';
import { askAll, gridQuestion, type CellGrid, type Question } from './questions';

/** A cell of a sheet, by A1 address. */
export interface CellAddress {
  readonly sheetId: string;
  readonly cell: string;
}

export interface CellNow extends CellState {
  /** As Excel shows it. */
  readonly text: string;
}

/** A cell and what is to be written into it. */
export interface CellEdit extends CellAddress {
  readonly state: CellState;
}

/** Names a cell of the workbook. */
export function addressKey({ sheetId, cell }: CellAddress): string {
  return `${sheetId}!${cell}`;
}

/** Cells directly below each other that one call reads or writes. */
interface CellSpan<T extends CellAddress> {
  readonly sheetId: string;
  readonly area: Area;
  readonly positions: readonly T[];
}

/** Groups cells that stand directly below each other: the fewer ranges, the fewer calls. */
function runsOf<T extends CellAddress>(positions: readonly T[]): readonly CellSpan<T>[] {
  const placed = positions
    .flatMap((position) => {
      const area = readAddress(position.cell);
      return area === null ? [] : [{ position, area }];
    })
    .toSorted(
      (a, b) =>
        (a.position.sheetId < b.position.sheetId
          ? -1
          : a.position.sheetId > b.position.sheetId
            ? 1
            : 0) ||
        a.area.column - b.area.column ||
        a.area.row - b.area.row,
    );
  const runs: { sheetId: string; area: Area; positions: T[] }[] = [];
  for (const { position, area } of placed) {
    const last = runs.at(-1);
    const follows =
      last?.sheetId === position.sheetId &&
      last.area.column === area.column &&
      last.area.row + last.area.rows === area.row;
    if (last && follows) {
      last.area = { ...last.area, rows: last.area.rows + 1 };
      last.positions.push(position);
    } else {
      runs.push({ sheetId: position.sheetId, area, positions: [position] });
    }
  }
  return runs;
}

/** Reads cells fresh, by `addressKey`. The sheets must be there. */
export async function readCells(
  positions: readonly CellAddress[],
): Promise<ReadonlyMap<string, CellNow>> {
  const { questions, read } = cellQuestions(positions);
  await askAll(questions);
  return read();
}

/** Gives the questions that read cells, and what to call when they have been answered. */
export function cellQuestions(positions: readonly CellAddress[]): {
  readonly questions: readonly Question[];
  readonly read: () => ReadonlyMap<string, CellNow>;
} {
  const asked = runsOf(positions).map((run) => ({ run, ...gridQuestion(run, CELL_PROPERTIES) }));
  return {
    questions: asked.map(({ question }) => question),
    read: () =>
      new Map(
        asked.flatMap(({ run, grid }) => {
          const cells = cellsOf(grid);
          return run.positions.flatMap((position, row) => {
            const cell = cells[row]?.[0];
            return cell ? [[addressKey(position), cell] as const] : [];
          });
        }),
      ),
  };
}

/** The properties from which a cell's state is read. */
export const CELL_PROPERTIES = [
  'values',
  'formulas',
  'valueTypes',
  'numberFormat',
  'text',
] as const;

/** Gives the cells of an area, row by row. */
export function cellsOf(
  grid: CellGrid<(typeof CELL_PROPERTIES)[number]>,
): readonly (readonly CellNow[])[] {
  return grid.values.map((row, r) =>
    row.map((value, c) => ({
      ...cellState({
        value,
        formula: grid.formulas[r]?.[c],
        valueType: grid.valueTypes[r]?.[c] ?? '',
        numberFormat: grid.numberFormat[r]?.[c],
      }),
      text: grid.text[r]?.[c] ?? '',
    })),
  );
}

/** Gives the steps that write cells, in as few calls as possible. */
export function editSteps(edits: readonly CellEdit[]): readonly Step[] {
  return runsOf(edits).flatMap(({ sheetId, area, positions }) => {
    const states = positions.map(({ state }) => state);
    const formats = states.map(({ numberFormat }) => [numberFormat]);
    // What is written into a cell formatted as text becomes text, so a number is written before the cell gets its text format.
    const first = states.map(({ kind, numberFormat }) => [
      numberFormat === '@' && kind !== 'text' ? 'General' : numberFormat,
    ]);
    const differ = first.some(([format], row) => format !== formats[row]?.[0]);
    return gridSteps({
      area,
      formats: first,
      inputs: states.map((state) => [stateInput(state)]),
      formatsAfter: differ ? formats : undefined,
    }).map((step) => onSheet(sheetId, step));
  });
}
