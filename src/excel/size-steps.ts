/** Sets the sizes of a sheet's columns and rows, equal ones together. */
import { groupSteps } from './area-groups';
import type { FillStep } from './call-steps';
import { runs } from './style-ranges';
import { PART, SET } from './wire-size';

/** A size of the format of ranges. */
const SIZE = PART + SET;

/** Gives the steps that set widths and heights in points, starting at a column and a row (from 0). A size of 0 changes nothing. */
export function sizeSteps(
  widths: readonly number[],
  heights: readonly number[],
  from: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): readonly FillStep[] {
  const known = <T extends { readonly value: number }>(all: readonly T[]): readonly T[] =>
    all.filter(({ value }) => value > 0);
  return [
    ...groupSteps(
      known(runs(widths)).map(({ first, count, value }) => ({
        area: { row: 0, column: from.column + first, rows: 1, columns: count },
        value,
      })),
      () => SIZE,
      (ranges, width) => {
        ranges.format.columnWidth = width;
      },
    ),
    ...groupSteps(
      known(runs(heights)).map(({ first, count, value }) => ({
        area: { row: from.row + first, column: 0, rows: count, columns: 1 },
        value,
      })),
      () => SIZE,
      (ranges, height) => {
        ranges.format.rowHeight = height;
      },
    ),
  ];
}
