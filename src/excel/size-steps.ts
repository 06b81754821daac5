/** Sets the sizes of a sheet's columns and rows, equal ones together. */
import { callSteps, type FillStep } from './call-steps';
import { runs } from './style-ranges';
import { PART, RANGE, SET } from './wire-size';

/** A size of a range's format. */
const SIZE = RANGE + PART + SET;

/** Gives the steps that set widths and heights in points, starting at a column and a row (from 0). A size of 0 changes nothing. */
export function sizeSteps(
  widths: readonly number[],
  heights: readonly number[],
  from: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): readonly FillStep[] {
  const known = <T extends { readonly value: number }>(all: readonly T[]): readonly T[] =>
    all.filter(({ value }) => value > 0);
  return [
    ...callSteps(
      known(runs(widths)),
      () => SIZE,
      (sheet, { first, count, value }) => {
        sheet.getRangeByIndexes(0, from.column + first, 1, count).format.columnWidth = value;
      },
    ),
    ...callSteps(
      known(runs(heights)),
      () => SIZE,
      (sheet, { first, count, value }) => {
        sheet.getRangeByIndexes(from.row + first, 0, count, 1).format.rowHeight = value;
      },
    ),
  ];
}
