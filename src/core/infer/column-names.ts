/** Names the columns of a block by its headings, and gathers columns that differ in their year into one field. */
import { fiscalYearsIn } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { SheetGrid } from '../ledger/grid';
import { isBlank, squashed, trimmed } from '../values/comparable';
import type { Block } from './blocks';

/** A column with its headings from above to below. */
export interface NamedColumn {
  readonly column: number;
  /** All headings together, as they stand. */
  readonly heading: string;
  /** The name of the column without its year. */
  readonly rest: string;
  readonly year: FiscalYear | null;
}

/** Columns that are one field of a plan. */
export interface ColumnGroup {
  readonly label: string;
  /** The years have a column each. */
  readonly byYear: boolean;
  readonly columns: readonly NamedColumn[];
  /** Which of several equal groups it is, from 1; null where its name is its own. */
  readonly place: number | null;
}

function oneLine(text: string): string {
  return trimmed(text)
    .replace(/\s*[\r\n]+\s*/gu, '')
    .replace(/[\s　]+/gu, ' ');
}

/** The heading of a column in a row above the lowest: its own, or the nearest one to the left that stands for blank cells too. */
function upper(grid: SheetGrid, row: number, column: number, left: number): string {
  const own = grid.headingAt(row, column);
  for (let from = column - 1; isBlank(own) && from >= left; from -= 1) {
    const heading = grid.headingAt(row, from);
    if (!isBlank(heading)) return grid.mergeAt(row, from) ? '' : heading;
  }
  return own;
}

/** The texts over a column, each merge once, from above to below. */
function partsOf({ grid, top, row, left, right }: Block, column: number): readonly string[] {
  const parts: string[] = [];
  let merged = -1;
  for (let at = top; at <= row; at += 1) {
    const merge = grid.mergeAt(at, column);
    if (at <= merged) continue;
    if (merge) merged = merge.row + merge.rows - 1;
    if (merge && merge.columns > 1 && merge.columns >= right - left + 1) continue;
    const text = at < row ? upper(grid, at, column, left) : grid.headingAt(at, column);
    // A heading beside that has nothing to do with a column that is complete without it.
    if (!isBlank(text)) parts.push(oneLine(text));
  }
  return parts;
}

/** Takes the year out of a text; null where it names none, or no single one. */
function yearOf(text: string): { readonly year: FiscalYear; readonly rest: string } | null {
  const folded = text.normalize('NFKC');
  const years = fiscalYearsIn(folded);
  const [first] = years;
  if (!first || years.some(({ year }) => year !== first.year)) return null;
  // The rest keeps its own width where its signs stand where they stood.
  const written = folded.length === text.length ? text : folded;
  const behind = written.slice(first.to).replace(/^(?:以降|以後|~|〜|～)/u, '');
  const rest = (written.slice(0, first.from) + behind).replace(
    /[(（][)）]|\[\]|［］|【】|〔〕/gu,
    '',
  );
  return { year: first.year, rest: oneLine(rest) };
}

function nameOf(block: Block, column: number): NamedColumn {
  const parts = partsOf(block, column);
  const heading = parts.join(' ');
  const dated = parts.map(yearOf);
  const [year, other] = dated.filter((each) => each !== null);
  if (!year || other) return { column, heading, rest: heading, year: null };
  const rest = parts
    .map((part, at) => (dated[at] ? dated[at].rest : part))
    .filter((part) => part !== '')
    .join(' ');
  return { column, heading, rest, year: year.year };
}

/** The columns of one name, split where a year comes again: two blocks of years. */
function yearRuns(columns: readonly NamedColumn[]): readonly (readonly NamedColumn[])[] {
  const runs: NamedColumn[][] = [];
  for (const column of columns) {
    const run = runs.find((each) => each.every(({ year }) => year !== column.year));
    if (run) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** Gathers the columns of a block into fields, in the order of their first columns. */
export function columnGroups(block: Block): readonly ColumnGroup[] {
  const columns = Array.from({ length: block.right - block.left + 1 }, (_, across) =>
    nameOf(block, block.left + across),
  );
  const byRest = new Map<string, NamedColumn[]>();
  for (const column of columns)
    if (column.year !== null) {
      const key = squashed(column.rest);
      byRest.set(key, [...(byRest.get(key) ?? []), column]);
    }
  const groups: Omit<ColumnGroup, 'place'>[] = [];
  for (const run of [...byRest.values()].flatMap(yearRuns)) {
    const [first, second] = run;
    if (first && second) groups.push({ label: first.rest, byYear: true, columns: run });
    // One year alone belongs to the name: 25年度の実施状況.
    else if (first) groups.push({ label: first.heading, byYear: false, columns: run });
  }
  for (const column of columns)
    if (column.year === null)
      groups.push({ label: column.heading, byYear: false, columns: [column] });
  const sorted = groups.toSorted(
    (a, b) => (a.columns[0]?.column ?? 0) - (b.columns[0]?.column ?? 0),
  );
  const keyOf = ({ label, byYear }: Omit<ColumnGroup, 'place'>): string =>
    `${squashed(label)} ${String(byYear)}`;
  return sorted.map((group, at) => {
    const twins = sorted.filter((each) => keyOf(each) === keyOf(group));
    if (twins.length < 2 || group.label === '') return { ...group, place: null };
    return {
      ...group,
      place: sorted.slice(0, at + 1).filter((each) => twins.includes(each)).length,
    };
  });
}
