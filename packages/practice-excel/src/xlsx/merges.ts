/** The merged areas of a worksheet's part; they stand behind its cells, and say which of them show nothing. */
import { readAddress, type Area } from '../area';
import { elementsOf } from './xml';
import { XlsxError } from './xlsx-error';

/** Cells that merged areas of one sheet may cover together: whoever draws them looks at each. */
const MOST_COVERED = 5_000_000;

export interface Merges {
  readonly areas: readonly Area[];
  /** Says whether a cell lies in a merged area and is not its first. */
  isCovered(row: number, column: number): boolean;
}

const MERGE_CELLS = /<(?:\w+:)?mergeCells\b[\s\S]*?<\/(?:\w+:)?mergeCells\s*>/;

/** Reads the merged areas of a worksheet. */
export function mergesIn(worksheet: string): Merges {
  // Texts cannot hold `<`: what is found is the element.
  const xml = MERGE_CELLS.exec(worksheet)?.[0];
  const areas = (xml === undefined ? [] : elementsOf(unprefixed(xml), 'mergeCell')).flatMap(
    ({ attributes }) => readAddress(attributes['ref'] ?? '') ?? [],
  );
  const covered = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (covered > MOST_COVERED) throw XlsxError.tooLarge('merges');
  /** By rows: the areas that reach into it. */
  const byRow = new Map<number, Area[]>();
  for (const area of areas)
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
    }
  return {
    areas,
    isCovered: (row, column) =>
      byRow
        .get(row)
        ?.some(
          (area) =>
            column >= area.column &&
            column < area.column + area.columns &&
            !(row === area.row && column === area.column),
        ) ?? false,
  };
}

function unprefixed(xml: string): string {
  return xml.replace(/<(\/?)\w+:/g, '<$1');
}
