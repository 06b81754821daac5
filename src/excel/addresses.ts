/** Builds addresses that name many cells at once, no longer than Excel accepts. */
import { areaAddress, readAddress, type Area } from '../core/area';

/** Excel cuts the address given to `getRanges` after 8,192 characters; this limit leaves some room. */
const LONGEST = 8_000;

/** Gives addresses (`A1:A3,C5`) that cover the cells, each short enough for one call. Cells directly below each other become one area. */
export function addressChunks(cells: readonly string[], longest = LONGEST): readonly string[] {
  return addressesOf(columnRuns(cells), longest);
}

function columnRuns(cells: readonly string[]): readonly Area[] {
  const areas = [...new Set(cells)]
    .flatMap((cell) => readAddress(cell) ?? [])
    .toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: (typeof areas)[number][] = [];
  for (const area of areas) {
    const last = runs.at(-1);
    if (last?.column === area.column && last.row + last.rows === area.row)
      runs[runs.length - 1] = { ...last, rows: last.rows + area.rows };
    else runs.push(area);
  }
  return runs;
}

/** Gives addresses that cover the areas, each short enough for one call. */
export function addressesOf(areas: readonly Area[], longest = LONGEST): readonly string[] {
  const chunks: string[] = [];
  for (const area of areas) {
    const part = areaAddress(area);
    const last = chunks.at(-1);
    if (last !== undefined && last.length + part.length < longest) {
      chunks[chunks.length - 1] = `${last},${part}`;
    } else {
      chunks.push(part);
    }
  }
  return chunks;
}
