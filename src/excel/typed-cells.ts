/**
 * Finds cells of the add-in's tabs that hold something which no run has written: a person has typed it, and it must not be lost.
 * Round trips: one, unless the answer would exceed what Excel gives at once (questions.ts).
 */
import { cellAddress, type Area } from '../core/area';
import type { OwnTab } from './own-tabs';
import type { Refusal } from './preflight';
import { askAll, gridQuestion, type Question } from './questions';
import { readReservedName } from './stamp';
import type { SheetState } from './structure';
import type { CellsPosition } from './too-large';
import { cellsKey, cellPrint, readWritten, type WrittenCells } from './written-cells';

/** A tab that is about to lose the contents of one of its areas. */
export interface TabInDanger {
  readonly tab: OwnTab;
  readonly area: Area;
  /** A sheet that holds, cell by cell, the contents that the tab gets back. */
  readonly copy?: SheetState;
  /** Says whether the content of a cell is kept all the same. */
  readonly stays?: (row: number, column: number, held: unknown) => boolean;
}

/** A tab with cells that a person has typed in, or may have. */
export interface TypedTab {
  readonly tab: OwnTab;
  /** A1 addresses. Empty where there is no record of what was written, as an earlier version of the add-in has made the tab. */
  readonly cells: readonly string[];
}

/** Gives those of the tabs in which a person has, or may have, typed something that would be lost. */
export async function typedIn(tabs: readonly TabInDanger[]): Promise<readonly TypedTab[]> {
  const seen = tabs.filter(({ tab }) => !isNeverSeen(tab.sheet));
  const wanted = seen.flatMap(({ tab: { sheet, stamp }, area, copy }): Wanted[] => [
    {
      sheetId: sheet.id,
      area,
      ...(stamp.cells === undefined ? {} : { key: cellsKey(stamp.cells) }),
    },
    ...(copy ? [{ sheetId: copy.id, area }] : []),
  ]);
  const { grids, records } = await readHeld(wanted);
  return seen.flatMap((each) => {
    const { tab, copy } = each;
    const held = grids.get(tab.sheet.id) ?? [];
    const old = copy ? grids.get(copy.id) : undefined;
    const record = records.get(tab.sheet.id);
    const written = record === undefined ? null : readWritten(record);
    const cells = lostCells(each, held, old, written);
    return cells.length === 0 ? [] : [{ tab, cells: written ? cells : [] }];
  });
}

/** Gives the filled cells whose content was not written by a run, is not what the tab gets back, and is not kept otherwise. */
function lostCells(
  { area, stays }: TabInDanger,
  held: Grid,
  old: Grid | undefined,
  written: WrittenCells | null,
): readonly string[] {
  return held.flatMap((line, down) =>
    line.flatMap((cell, right) => {
      if (cell === '') return [];
      const [row, column] = [area.row + down, area.column + right];
      const known =
        written?.(row, column) === cellPrint(cell) ||
        old?.[down]?.[right] === cell ||
        stays?.(row, column, cell) === true;
      return known ? [] : [cellAddress(row, column)];
    }),
  );
}

/** Says whether a tab is very hidden under its own name: then it is for the add-in's use, and nobody can have typed in it. */
function isNeverSeen({ concealed, name }: SheetState): boolean {
  return concealed === true && readReservedName(name) === null;
}

/** Says whether two sheets hold the same in every cell of an area. */
export async function holdSame(a: SheetState, b: SheetState, area: Area): Promise<boolean> {
  const { grids } = await readHeld([a, b].map(({ id }) => ({ sheetId: id, area })));
  return JSON.stringify(grids.get(a.id)) === JSON.stringify(grids.get(b.id));
}

/** How many cells a sentence names before it says how many more there are. */
const NAMED_CELLS = 5;

/** Gives the facts that the trouble's sentence names. */
export function typedParams(typed: readonly TypedTab[]): Refusal['params'] {
  const cells = cellsOf(typed);
  return {
    tabs: typed.map(({ tab }) => tab.sheet.name),
    cells: cells.slice(0, NAMED_CELLS),
    count: cells.length,
  };
}

/** Names all the cells, each with its sheet. */
export function cellsOf(typed: readonly TypedTab[]): readonly string[] {
  return typed.flatMap(({ tab, cells }) => cells.map((cell) => `${tab.sheet.name}!${cell}`));
}

interface Wanted {
  readonly sheetId: string;
  readonly area: Area;
  /** Key of the custom property with the record of what was written. */
  readonly key?: string;
}

type Grid = readonly (readonly unknown[])[];

interface Held {
  /** By sheet; lines of cells as `range.formulas` gives them. */
  readonly grids: ReadonlyMap<string, Grid>;
  readonly records: ReadonlyMap<string, string>;
}

async function readHeld(wanted: readonly Wanted[]): Promise<Held> {
  const records = new Map<string, string>();
  const asked = wanted.map((each) => ({ each, ...gridQuestion(each, ['formulas']) }));
  await askAll([
    ...wanted.flatMap(({ sheetId, area, key }) =>
      key === undefined
        ? []
        : [recordQuestion({ sheetId, area }, key, (text) => records.set(sheetId, text))],
    ),
    ...asked.map(({ question }) => question),
  ]);
  return {
    grids: new Map(asked.map(({ each, grid }) => [each.sheetId, grid.formulas] as const)),
    records,
  };
}

/** Estimated characters of a record for each cell: most cells of a tab are filled, or lie between filled ones. */
const RECORD_SIGNS = 7;

/** Takes the answer to `recordQuestion`, and gives its size. */
function takeRecord(
  property: Excel.WorksheetCustomProperty,
  take: (record: string) => void,
): number {
  if (property.isNullObject) return 0;
  take(property.value);
  return property.value.length;
}

function recordQuestion(
  { sheetId, area }: CellsPosition,
  key: string,
  take: (record: string) => void,
): Question {
  return {
    bytes: area.rows * area.columns * RECORD_SIGNS,
    ask: (sheets) => {
      const property = sheets.get(sheetId).customProperties.getItemOrNullObject(key);
      property.load('value');
      return () => takeRecord(property, take);
    },
  };
}
