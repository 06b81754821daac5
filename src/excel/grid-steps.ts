/** Steps that write grids of contents and number formats, cut by the bytes that they take in a request. */
import type { Area } from '../core/area';
import type { FillStep } from './call-steps';
import { cutArea } from './row-blocks';
import { rangeOf } from './structure';
import { RANGE, SET, wireBytes } from './wire-size';

type Rows<T> = readonly (readonly T[])[];

/** What is typed into a range's cells, row by row. */
export interface Grid {
  readonly area: Area;
  /** Number formats, set before the contents because Excel reads contents according to them. */
  readonly formats: Rows<string>;
  readonly inputs: Rows<string | number | boolean>;
  /** Number formats that cells get at the end, where the contents could not be written under these formats. */
  readonly formatsAfter?: Rows<string> | undefined;
}

/** office.js itself cuts a range with more cells than this, into calls that cost more. */
const CELLS_A_STEP = 1_500;
/** Bytes of a step: small enough that several steps fill a request well. */
const BYTES_A_STEP = 100_000;

/** Gives the steps that write a grid; the smallest step is a single cell, however long its text. */
export function gridSteps(grid: Grid): readonly FillStep[] {
  const { area } = grid;
  const cells = area.rows * area.columns;
  if (cells === 0) return [];
  if (cells > CELLS_A_STEP) return parts(grid, CELLS_A_STEP).flatMap(gridSteps);
  const step = stepOf(grid);
  return step.bytes > BYTES_A_STEP && cells > 1 ? halves(grid).flatMap(gridSteps) : [step];
}

function stepOf(grid: Grid): FillStep {
  const { area, formats, inputs, formatsAfter } = grid;
  const written = [formats, inputs, ...(formatsAfter ? [formatsAfter] : [])];
  return {
    area,
    bytes: written.reduce((bytes, rows) => bytes + SET + wireBytes(rows), RANGE),
    queue: (sheet) => {
      const range = rangeOf(sheet, area);
      range.numberFormat = copied(formats);
      range.formulas = copied(inputs);
      if (formatsAfter) range.numberFormat = copied(formatsAfter);
    },
    ...(area.rows * area.columns > 1 && { halves: () => halves(grid).map(stepOf) }),
  };
}

function copied<T>(rows: Rows<T>): T[][] {
  return rows.map((row) => [...row]);
}

function halves(grid: Grid): readonly Grid[] {
  return parts(grid, Math.ceil((grid.area.rows * grid.area.columns) / 2));
}

/** Cuts the grid in two; the first part has at most `cells` cells where that is possible. */
function parts(grid: Grid, cells: number): readonly Grid[] {
  const areas = cutArea(grid.area, cells) ?? [grid.area];
  return areas.map((area) => {
    const row = area.row - grid.area.row;
    const column = area.column - grid.area.column;
    const part = <T>(rows: Rows<T>): Rows<T> =>
      rows.slice(row, row + area.rows).map((cut) => cut.slice(column, column + area.columns));
    const { formats, inputs, formatsAfter } = grid;
    return {
      area,
      formats: part(formats),
      inputs: part(inputs),
      formatsAfter: formatsAfter && part(formatsAfter),
    };
  });
}
