/** Reads one status sheet: finds its rows by their labels, then the values beside and below them. */
import type { FiscalYear } from '../fiscal-year';
import type { Plan } from '../plan';
import type { ValueType } from '../values';
import { findRow, isAnchored, labelsOf, lastColumn, matchRow, rowBelow } from './anchors';
import type { FoundRow, Region } from './anchors';
import type { RecordForm } from './definition';
import type { ReadScene, SeenCell, YearColumns } from './element';
import { readCell } from './elements';
import type { FormFault, FoundCell, FoundForm, FoundSubRecord, FoundValue } from './found';
import { typesOf } from './lay-block';
import type { OutlineEach, OutlinePart, OutlineRow } from './outline';
import { readSubRecords } from './read-each';
import { yearsOf } from './template';

/** Where each part of the outline was found; null where its labels are not there. */
export interface Traced {
  /** For rows without labels: null, they follow the row above. */
  readonly rows: readonly (FoundRow | null)[];
  readonly faults: readonly FormFault[];
}

/** What a form's cells say. */
export interface ReadForm {
  readonly values: readonly FoundValue[];
  readonly subRecords: readonly FoundSubRecord[];
  readonly subLedgers: readonly string[];
  readonly subYears: FoundForm['subYears'];
  readonly faults: readonly FormFault[];
}

export function placeIn({ grid }: Region, row: number, column: number): FoundCell {
  return { sheetId: grid.sheet.id, sheet: grid.sheet.name, row, column };
}

/** Gives a cell as a reader sees it: with the content of the merge over it. */
export function seenAt({ grid }: Region, row: number, column: number): SeenCell {
  const merge = grid.mergeAt(row, column);
  const area = merge ?? { row, column, rows: 1, columns: 1 };
  return { raw: grid.raw(area.row, area.column), area };
}

/** Finds the rows of a form that begins in a row, one below the other. */
export function traceForm(
  region: Region,
  outline: readonly OutlinePart[],
  top: number,
  plan: Plan,
): Traced {
  const faults: FormFault[] = [];
  const columns = new Map<number, number>();
  let from = top;
  let lost = false;
  const rows = outline.map((part, place): FoundRow | null => {
    if (part.kind === 'each') return null;
    if (!isAnchored(part)) {
      if (lost || from >= region.bottom) return null;
      const row = filledRow(region, outline.slice(place), from, columns, plan);
      from = nextRow(region, part, { row, labels: new Map(), years: new Map() });
      return { row, labels: new Map(), years: new Map() };
    }
    const [first] = labelsOf(part);
    const at = first ? (columns.get(first.column) ?? null) : null;
    const found = findRow(region, part, from, at, plan);
    lost = found === null;
    if (!found) {
      if (part.needs === null) faults.push(missing(region, part, from));
      return null;
    }
    for (const [column, place] of found.labels)
      if (!columns.has(column)) columns.set(column, place);
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
  from: number,
  columns: ReadonlyMap<number, number>,
  plan: Plan,
): number {
  const following = parts.findIndex((part) => part.kind === 'each' || isAnchored(part));
  const label = parts[following];
  if (label?.kind !== 'row') return from;
  const [first] = labelsOf(label);
  const at = first ? (columns.get(first.column) ?? null) : null;
  const limit = findRow(region, label, from, at, plan)?.row ?? from;
  let row = from;
  while (row + following < limit && saysNothing(region, row)) row += 1;
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
  const at = placeIn(region, Math.min(from, region.bottom), region.left);
  return {
    fault: 'missing-label',
    label: label?.cell.text ?? (years ? '年度' : ''),
    at,
  };
}

function missingYears(
  region: Region,
  row: OutlineRow,
  found: FoundRow,
  plan: Plan,
): readonly FormFault[] {
  return row.cells.flatMap(({ cell }) =>
    cell.element === 'years'
      ? yearsOf(cell, plan)
          .filter((year) => !found.years.has(year))
          .map((year) => ({
            fault: 'missing-year' as const,
            year,
            at: placeIn(region, found.row, region.left),
          }))
      : [],
  );
}

/** The row below a found one: below those of its cells that the form gives one row. */
function nextRow(region: Region, row: OutlineRow, found: FoundRow): number {
  const { grid, left } = region;
  const single = labelsOf(row).filter(({ rows }) => rows === 1);
  const places = single.flatMap(({ column }) => {
    const place = found.labels.get(column);
    return place === undefined ? [] : [place];
  });
  const year = [...found.years.values()][0]?.from;
  const column = places[0] ?? year;
  if (column !== undefined) return rowBelow(grid, found.row, column);
  // Without a label of one row, a value of one row tells: the lowest bottom above any other.
  const bottoms = [];
  for (let place = left; place < region.right; place += 1)
    bottoms.push(rowBelow(grid, found.row, place));
  return Math.max(found.row + 1, Math.min(...bottoms));
}

class FormReader {
  readonly values: FoundValue[] = [];
  readonly subRecords: FoundSubRecord[] = [];
  readonly subLedgers = new Set<string>();
  readonly subYears: Record<string, readonly FiscalYear[]> = {};
  readonly faults: FormFault[] = [];
  readonly region: Region;
  readonly plan: Plan;
  /** Sheet columns by the grid's, as far as labels tell. */
  readonly columns = new Map<number, number>();
  years: ReadonlyMap<FiscalYear, YearColumns> = new Map();
  /** The form's last column, as far as its merged cells tell. */
  right = -1;
  readonly #typeOf: (field: string, ledger?: string) => ValueType | null;
  readonly #byYear = new Map<string, FoundSubRecord & { values: FoundValue[] }>();

  constructor(form: RecordForm, plan: Plan, region: Region) {
    this.region = region;
    this.plan = plan;
    this.#typeOf = (field, ledger = form.ledger) => typesOf(plan, ledger)(field);
  }

  /** Reads the cells that begin in a row; gives where each cell of the row ends on the sheet. */
  row(part: OutlineRow, found: FoundRow, ends: Map<number, number>): void {
    if (found.years.size > 0) this.years = found.years;
    const all = [...part.crossing, ...part.cells].toSorted((a, b) => a.column - b.column);
    let next = this.region.left;
    for (const placed of all) {
      if (part.crossing.includes(placed)) {
        next = (ends.get(placed.column) ?? next - 1) + 1;
        continue;
      }
      const known = found.labels.get(placed.column) ?? this.columns.get(placed.column) ?? next;
      const isLast = placed === all.at(-1);
      const at = isLast
        ? this.#filledFrom(found.row, Math.max(next, known))
        : Math.max(next, known);
      const seen =
        at < this.region.right && found.row < this.region.bottom
          ? seenAt(this.region, found.row, at)
          : null;
      readCell(placed.cell, this.scene(seen, found.row));
      const end = this.#endOf(placed.cell.element, at, found.row);
      ends.set(placed.column, end);
      next = end + 1;
    }
  }

  /** The last cell of a row, where a person inserted a column before it that other rows' merges have taken up. */
  #filledFrom(row: number, at: number): number {
    const { grid } = this.region;
    for (let column = at; column <= this.right && !grid.mergeAt(row, column); column += 1)
      if (grid.raw(row, column) !== '') return column;
    return at;
  }

  #endOf(element: string, at: number, row: number): number {
    if (element === 'years' || element === 'by-year') {
      const last = Math.max(-1, ...[...this.years.values()].map(({ to }) => to));
      if (last >= at) return last;
    }
    return lastColumn(this.region.grid, row, at);
  }

  scene(seen: SeenCell | null, row: number): ReadScene {
    return {
      plan: this.plan,
      seen,
      typeOf: this.#typeOf,
      years: this.years,
      seenAt: (column) => seenAt(this.region, row, column),
      give: ({ field, year = null, raw, seen: from, shown, of, ledger }) => {
        const at = placeIn(this.region, from.area.row, from.area.column);
        const value: FoundValue = {
          ...{ field, year, raw, at },
          ...(shown ? { shown } : {}),
          ...(of ? { of } : {}),
        };
        if (ledger === undefined) this.values.push(value);
        else this.#ofYear(ledger, year, { ...value, year: null });
      },
      fault: (fault, from) => {
        const at = placeIn(this.region, from.area.row, from.area.column);
        this.faults.push({ fault, text: String(from.raw), at });
      },
    };
  }

  #ofYear(ledger: string, year: FiscalYear | null, value: FoundValue): void {
    this.subLedgers.add(ledger);
    if (year !== null)
      this.subYears[ledger] = [...new Set([...(this.subYears[ledger] ?? []), year])];
    const key = `${ledger} ${year ?? ''}`;
    let sub = this.#byYear.get(key);
    if (!sub) {
      sub = { ledger, year, item: '', values: [], at: value.at };
      this.#byYear.set(key, sub);
      this.subRecords.push(sub);
    }
    sub.values.push(value);
  }
}

/** Reads the values of a form whose rows were found; `heads` are rows that repeat the form's heads on a continued page. */
export function readForm(
  form: RecordForm,
  plan: Plan,
  region: Region,
  outline: readonly OutlinePart[],
  traced: Traced,
): ReadForm {
  const reader = new FormReader(form, plan, region);
  const ends = new Map<number, number>();
  for (const row of traced.rows)
    for (const [column, place] of row?.labels ?? [])
      if (!reader.columns.has(column)) reader.columns.set(column, place);
  mapYears(outline, traced, plan, reader.columns);
  reader.right = lastColumnOf(region, traced);
  outline.forEach((part, at) => {
    if (part.kind === 'each') {
      readEachPart(reader, outline, traced, part, at);
      return;
    }
    const found = traced.rows[at];
    if (found) reader.row(part, found, ends);
  });
  return {
    values: reader.values,
    subRecords: reader.subRecords.filter(({ values }) =>
      values.some(({ raw }) => typeof raw !== 'string' || raw.trim() !== ''),
    ),
    subLedgers: [...reader.subLedgers],
    subYears: reader.subYears,
    faults: [...traced.faults, ...reader.faults],
  };
}

/** The last column that a merged cell in one of the form's rows reaches. */
function lastColumnOf({ grid, left, right }: Region, { rows }: Traced): number {
  let last = -1;
  for (const found of rows)
    if (found)
      for (let column = left; column < right; column += 1)
        if (grid.mergeAt(found.row, column))
          last = Math.max(last, lastColumn(grid, found.row, column));
  return Math.min(last, right - 1);
}

/** The headings of years tell where the grid's columns are, too. */
function mapYears(
  outline: readonly OutlinePart[],
  traced: Traced,
  plan: Plan,
  columns: Map<number, number>,
): void {
  outline.forEach((part, at) => {
    const found = traced.rows[at];
    if (part.kind !== 'row' || !found) return;
    for (const { cell, column } of part.cells)
      if (cell.element === 'years')
        yearsOf(cell, plan).forEach((year, place) => {
          const grid = column + place * (cell.columns ?? 1);
          const seen = found.years.get(year);
          if (seen && !columns.has(grid)) columns.set(grid, seen.from);
        });
  });
}

function readEachPart(
  reader: FormReader,
  outline: readonly OutlinePart[],
  traced: Traced,
  part: OutlineEach,
  at: number,
): void {
  const { band } = part;
  if (band.shown) return;
  const { region, plan, columns } = reader;
  const head = traced.rows[at - 1];
  const headPart = outline[at - 1];
  if (!head || headPart?.kind !== 'row') return;
  const rest = outline.slice(at + 1);
  const following = rest.findIndex((each) => each.kind === 'row' && isAnchored(each));
  const end = following < 0 ? region.bottom : traced.rows[at + 1 + following]?.row;
  // Where the rows end is told by the next label: without it, what stands below may be anything.
  if (end === undefined) return;
  reader.subLedgers.add(band.ledger);
  const repeats = outline.filter(
    (each): each is OutlineRow =>
      each.kind === 'row' && isAnchored(each) && (each.head || each.band === band),
  );
  const { subRecords, years } = readSubRecords({
    region,
    plan,
    part,
    columns,
    first: nextRow(region, headPart, head),
    end,
    isRepeated: (row) =>
      repeats.find((each) => {
        const [label] = labelsOf(each);
        const place = label ? (columns.get(label.column) ?? null) : null;
        return matchRow(region, each, row, place, plan) !== null;
      }) !== undefined,
  });
  reader.subRecords.push(...subRecords);
  if (band.everyYear) reader.subYears[band.ledger] = years;
}
