/** Reads and writes single cells of a user's sheets, many at once: what a fix does, and what takes it back. */
import { readAddress, type Area } from '../core/area';
import { packSteps, type SheetStep } from './batches';
import { cellState, stateInput, type CellState } from './cell-state';
import { inSequence } from './sequence';
import { rangeOf } from './structure';

/** A cell of a sheet, by A1 address. */
export interface CellPlace {
  readonly sheetId: string;
  readonly cell: string;
}

export interface CellNow extends CellState {
  /** As Excel shows it. */
  readonly text: string;
}

/** What a cell shall hold. */
export interface CellEdit extends CellPlace {
  readonly state: CellState;
}

/** Names a cell of the workbook. */
export function placeKey({ sheetId, cell }: CellPlace): string {
  return `${sheetId}!${cell}`;
}

/** Cells under each other that one call reads or writes. */
interface Run<T extends CellPlace> {
  readonly sheetId: string;
  readonly area: Area;
  readonly places: readonly T[];
}

/** Puts cells that stand under each other together: the fewer ranges, the fewer calls. */
function runsOf<T extends CellPlace>(places: readonly T[]): readonly Run<T>[] {
  const placed = places
    .flatMap((place) => {
      const area = readAddress(place.cell);
      return area === null ? [] : [{ place, area }];
    })
    .toSorted(
      (a, b) =>
        (a.place.sheetId < b.place.sheetId ? -1 : a.place.sheetId > b.place.sheetId ? 1 : 0) ||
        a.area.column - b.area.column ||
        a.area.row - b.area.row,
    );
  const runs: { sheetId: string; area: Area; places: T[] }[] = [];
  for (const { place, area } of placed) {
    const last = runs.at(-1);
    const follows =
      last?.sheetId === place.sheetId &&
      last.area.column === area.column &&
      last.area.row + last.area.rows === area.row;
    if (last && follows) {
      last.area = { ...last.area, rows: last.area.rows + 1 };
      last.places.push(place);
    } else {
      runs.push({ sheetId: place.sheetId, area, places: [place] });
    }
  }
  return runs;
}

/** Cells that are asked for in one round trip: under 4 MB also where each holds a text of some hundred signs. */
const CELLS_AT_ONCE = 1_000;

function packRuns<T extends CellPlace>(runs: readonly Run<T>[]): readonly (readonly Run<T>[])[] {
  const trips: Run<T>[][] = [];
  let cells = Infinity;
  for (const run of runs) {
    if (cells + run.area.rows > CELLS_AT_ONCE) {
      trips.push([]);
      cells = 0;
    }
    trips.at(-1)?.push(run);
    cells += run.area.rows;
  }
  return trips;
}

/** Reads cells fresh, by `placeKey`: one round trip for up to 1,000 of them. The sheets must be there. */
export async function readCells(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
): Promise<ReadonlyMap<string, CellNow>> {
  const trips = packRuns(runsOf(places));
  const read = await inSequence(trips, async (trip) => {
    const queued = trip.map((run) => {
      const range = rangeOf(context.workbook.worksheets.getItem(run.sheetId), run.area);
      range.load('values,formulas,valueTypes,numberFormat,text');
      return { run, range };
    });
    await context.sync();
    return queued.flatMap(({ run, range }) =>
      run.places.map((place, row) => {
        const state = cellState({
          value: at(range.values, row),
          formula: at(range.formulas, row),
          valueType: String(at(range.valueTypes, row)),
          numberFormat: at(range.numberFormat, row),
        });
        return [placeKey(place), { ...state, text: String(at(range.text, row)) }] as const;
      }),
    );
  });
  return new Map(read.flat());
}

function at(grid: readonly (readonly unknown[])[], row: number): unknown {
  return grid[row]?.[0];
}

const CALL = 400;

/** Gives the steps that write cells, in as few calls as may be. */
function editSteps(edits: readonly CellEdit[]): readonly SheetStep[] {
  return runsOf(edits).map(({ sheetId, area, places }) => {
    const states = places.map(({ state }) => state);
    const inputs = states.map((state) => [stateInput(state)]);
    const formats = states.map(({ numberFormat }) => [numberFormat]);
    // What is typed into a cell formatted as text becomes text: a number goes in before the format comes back.
    const first = states.map(({ kind, numberFormat }) => [
      numberFormat === '@' && kind !== 'text' ? 'General' : numberFormat,
    ]);
    return {
      sheetId,
      step: {
        bytes: CALL * 3 + 3 * (JSON.stringify(inputs).length + JSON.stringify(formats).length),
        queue: (sheet) => {
          const range = rangeOf(sheet, area);
          range.numberFormat = first;
          range.formulas = inputs;
          if (first.some(([format], row) => format !== formats[row]?.[0]))
            range.numberFormat = formats;
        },
      },
    };
  });
}

/** Calls that go with the first and the last round trip of writing cells. */
export interface AroundCells {
  readonly first?: () => void;
  readonly last: () => void;
}

/** Writes cells; with the first round trip go the calls that `first` queues before them, with the last those of `last` after them. */
export async function writeCells(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  { first, last }: AroundCells,
): Promise<void> {
  const trips = packSteps(editSteps(edits));
  await inSequence(trips.length === 0 ? [[]] : trips, async (trip, index) => {
    if (index === 0) first?.();
    for (const { sheetId, step } of trip) step.queue(context.workbook.worksheets.getItem(sheetId));
    if (index >= trips.length - 1) last();
    await context.sync();
  });
}
