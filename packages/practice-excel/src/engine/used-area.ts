/** Finds the cells in use within an area. */
import type { Area } from '../area';
import type { PracticeSheet } from '../workbook/model';
import { usedArea } from '../workbook/cells';
import { isWholeSheet } from '../workbook/cells';

/** Gives the smallest area around the used cells inside an area, or null for none. */
export function usedWithin(sheet: PracticeSheet, area: Area, valuesOnly: boolean): Area | null {
  if (isWholeSheet(area)) return usedArea(sheet, valuesOnly);
  const inside = new Map(
    [...sheet.cells]
      .filter(([row]) => row >= area.row && row < area.row + area.rows)
      .map(([row, cells]) => [
        row,
        new Map(
          [...cells].filter(
            ([column]) => column >= area.column && column < area.column + area.columns,
          ),
        ),
      ]),
  );
  return usedArea({ ...sheet, cells: inside }, valuesOnly);
}
