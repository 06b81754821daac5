/** Finds the rows of a status sheet by their labels, one below the other; rows without labels follow them. */
import type { Programme } from '../programme';
import { findRow, isAnchored, labelsOf, matchRow, rowBelow } from './anchors';
import type { FoundRow, Region } from './anchors';
import type { SeenCell } from './element';
import type { CellPosition } from '../area';
import type { FormFault } from './found';
import type { OutlinePart, OutlineRow } from './outline';
import { yearsOf } from './template';

/** Where each part of the outline was found; null where its labels are not there. */
export interface Traced {
  /** For rows without labels: null, they follow the row above. */
  readonly rows: readonly (FoundRow | null)[];
  readonly faults: readonly FormFault[];
}

export function positionIn({ grid }: Region, row: number, column: number): CellPosition {
  return { sheetId: grid.sheet.id, sheet: grid.sheet.name, row, column };
}

/** Gives a cell as a reader sees it: with the content of the merge over it. */
export function seenAt({ grid }: Region, row: number, column: number): SeenCell {
  const merge = grid.mergeAt(row, column);
  const area = merge ?? { row, column, rows: 1, columns: 1 };
  return { ...grid.cell(area.row, area.column), area };
}

/** Finds the rows of a form that begins in a row, one below the other. */
export function traceForm(
  region: Region,
  outline: readonly OutlinePart[],
  top: number,
  plan: Programme,
): Traced {
  const faults: FormFault[] = [];
  const columns = new Map<number, number>();
  let from = top;
  let lost: OutlineRow | null = null;
  const rows = outline.map((part, position): FoundRow | null => {
    if (part.kind === 'each') return null;
    if (!isAnchored(part)) {
      // A band that this record's form lacks does not hide the rows of the next one.
      const isLost = lost !== null && (!lost.optional || lost.band === part.band);
      if (isLost || from >= region.bottom) return null;
      const heads = outline.filter(
        (each): each is OutlineRow => each.kind === 'row' && each.head && isAnchored(each),
      );
      const row = filledRow(region, outline.slice(position), heads, from, columns, plan);
      from = nextRow(region, part, { row, labels: new Map(), years: new Map() });
      return { row, labels: new Map(), years: new Map() };
    }
    const [first] = labelsOf(part);
    const at = first ? (columns.get(first.column) ?? null) : null;
    const found = findRow(region, part, from, at, plan);
    lost = found ? null : part;
    if (!found) {
      if (!part.optional) faults.push(missing(region, part, from));
      return null;
    }
    for (const [column, position] of found.labels)
      if (!columns.has(column)) columns.set(column, position);
    faults.push(...missingYears(region, part, found, plan));
    from = nextRow(region, part, found);
    return found;
  });
  return { rows, faults };
}

/**
 * The row of the first of some parts, which has no label: the next one that says anything, as long as enough rows are left above
 * the next label for those that follow it. A person may have inserted empty ones.
 */
function filledRow(
  region: Region,
  parts: readonly OutlinePart[],
  heads: readonly OutlineRow[],
  from: number,
  columns: ReadonlyMap<number, number>,
  plan: Programme,
): number {
  const positionOf = (part: OutlineRow): number | null => {
    const [first] = labelsOf(part);
    return first ? (columns.get(first.column) ?? null) : null;
  };
  // The rows of a band that this record's form lacks are not looked for below it.
  const isThere = (part: OutlineRow): boolean =>
    !part.optional || findRow(region, part, from, positionOf(part), plan) !== null;
  const next = parts.filter((part) => part.kind === 'each' || isThere(part));
  const following = next.findIndex((part) => part.kind === 'each' || isAnchored(part));
  const label = next[following];
  if (label?.kind !== 'row') return from;
  const at = positionOf(label);
  // Where the form goes on over the page, its heads stand before the next label.
  const rows = [label, ...heads].map((each) => {
    const position = each === label ? at : region.left;
    return findRow(region, each, from, position, plan)?.row ?? region.bottom;
  });
  const limit = rows[0] === region.bottom ? from : Math.min(...rows);
  let row = belowHeads(region, heads, from, plan);
  while (row + following < limit && saysNothing(region, row)) row += 1;
  return row;
}

/** The row below heads that a page repeats right here. */
function belowHeads(
  region: Region,
  heads: readonly OutlineRow[],
  from: number,
  plan: Programme,
): number {
  let row = from;
  for (const head of heads) {
    const found = matchRow(region, head, row, region.left, plan);
    if (found) row = nextRow(region, head, found);
  }
  return row;
}

/** Says whether no cell that begins in the row holds anything. */
function saysNothing({ grid, left, right }: Region, row: number): boolean {
  for (let column = left; column < right; column += 1) {
    const merge = grid.mergeAt(row, column);
    const value = grid.raw(row, column);
    if (merge && merge.row < row) continue;
    if (typeof value !== 'string' || value.trim() !== '') return false;
  }
  return true;
}

function missing(region: Region, row: OutlineRow, from: number): FormFault {
  const [label] = labelsOf(row);
  const years = row.cells.find(({ cell }) => cell.element === 'years');
  const at = positionIn(region, Math.min(from, region.bottom), region.left);
  return {
    fault: 'missing-label',
    // As people say it: on the form it may stand on several lines.
    label: label?.cell.text.replace(/\s+/gu, '') ?? (years ? '年度' : ''),
    ...(row.needs === null ? {} : { needs: row.needs }),
    at,
  };
}

function missingYears(
  region: Region,
  row: OutlineRow,
  found: FoundRow,
  plan: Programme,
): readonly FormFault[] {
  return row.cells.flatMap(({ cell }) =>
    cell.element === 'years'
      ? yearsOf(cell, plan)
          .filter((year) => !found.years.has(year))
          .map((year) => ({
            fault: 'missing-year' as const,
            year,
            at: positionIn(region, found.row, region.left),
          }))
      : [],
  );
}

/** The row below a found one: below those of its cells that the form gives one row. */
export function nextRow(region: Region, row: OutlineRow, found: FoundRow): number {
  const { grid, left } = region;
  const single = labelsOf(row).filter(({ rows }) => rows === 1);
  const positions = single.flatMap(({ column }) => {
    const position = found.labels.get(column);
    return position === undefined ? [] : [position];
  });
  const year = [...found.years.values()][0]?.from;
  const column = positions[0] ?? year;
  if (column !== undefined) return rowBelow(grid, found.row, column);
  // Without a label of one row, a value of one row tells: the lowest bottom above any other.
  const bottoms = [];
  for (let position = left; position < region.right; position += 1)
    bottoms.push(rowBelow(grid, found.row, position));
  return Math.max(found.row + 1, Math.min(...bottoms));
}
