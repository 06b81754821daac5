/** Lists merged areas (getMergedAreasOrNullObject 1.13), however many there are: Excel refuses more than 512 at once. */
import { areaAddress, readAddress, type Area } from '../core/area';
import { rowBlocks } from './row-blocks';

/** A merge covers at least two cells, so a block of this many cells cannot hold more merges than Excel lists. */
const CELLS_AT_ONCE = 1_000;

/** Bytes of one merge in an answer. */
export const BYTES_A_MERGE = 100;

/** Asks for the merges of an area, block by block of rows. */
export function askMerges(sheet: Excel.Worksheet, area: Area): readonly Excel.RangeAreas[] {
  return rowBlocks(area, CELLS_AT_ONCE).map(({ row, column, rows, columns }) => {
    const merged = sheet.getRangeByIndexes(row, column, rows, columns).getMergedAreasOrNullObject();
    merged.load('areas/items/address');
    return merged;
  });
}

/** Takes the answer to `askMerges`; a merge that spans two blocks counts once. */
export function mergesOf(asked: readonly Excel.RangeAreas[]): readonly Area[] {
  const merges = asked.flatMap((each) =>
    each.isNullObject ? [] : each.areas.items.flatMap(({ address }) => readAddress(address) ?? []),
  );
  return [...new Map(merges.map((merge) => [areaAddress(merge), merge] as const)).values()];
}
