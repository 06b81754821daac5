/** Reads one status sheet whose rows were found: the values beside and below its labels. */
import type { FiscalYear } from '../fiscal-year';
import type { FormProgramme } from './form-programme';
import { cellText } from '../shown-cell';
import type { ValueType } from '../values';
import { isAnchored, labelsOf, lastColumn, matchRow } from './anchors';
import type { FoundRow, Region } from './anchors';
import type { RecordForm } from './definition';
import type { ReadScene, SeenCell, YearColumns } from './element';
import { readCell } from './elements';
import type { FormFault, FoundForm, FoundSubRecord, FoundValue } from './found';
import { typesOf } from './lay-block';
import type { OutlineEach, OutlinePart, OutlineRow } from './outline';
import { readSubRecords } from './read-each';
import { yearsOf } from './template';
import { nextRow, positionIn, seenAt } from './trace-form';
import type { Traced } from './trace-form';

/** What a form's cells say. */
export interface ReadForm {
  readonly values: readonly FoundValue[];
  readonly subRecords: readonly FoundSubRecord[];
  readonly subLedgers: readonly string[];
  readonly subYears: FoundForm['subYears'];
  readonly faults: readonly FormFault[];
}

class FormReader {
  readonly values: FoundValue[] = [];
  readonly subRecords: FoundSubRecord[] = [];
  readonly subLedgers = new Set<string>();
  readonly subYears: Record<string, readonly FiscalYear[]> = {};
  readonly faults: FormFault[] = [];
  readonly region: Region;
  readonly plan: FormProgramme;
  /** Sheet columns by grid column, as far as labels show them. */
  readonly columns = new Map<number, number>();
  years: ReadonlyMap<FiscalYear, YearColumns> = new Map();
  /** The form's last column, as far as its merged cells show it. */
  right = -1;
  readonly #typeOf: (field: string, ledger?: string) => ValueType | null;
  readonly #byYear = new Map<string, FoundSubRecord & { values: FoundValue[] }>();

  constructor(form: RecordForm, plan: FormProgramme, region: Region) {
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

  /** The last cell of a row, after a person inserted a column before it and the merges of other rows grew over that column. */
  #filledFrom(row: number, at: number): number {
    const { grid } = this.region;
    for (let column = at; column <= this.right; column += 1) {
      if (grid.raw(row, column) !== '') return column;
      if (grid.mergeAt(row, column)) break;
    }
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
      give: ({ field, year = null, raw, text, seen: from, shown, of, whole, ledger }) => {
        const at = positionIn(this.region, from.area.row, from.area.column);
        const value: FoundValue = {
          field,
          year,
          raw,
          text,
          at,
          ...(shown ? { shown } : {}),
          ...(of ? { of } : {}),
          ...(whole ? { whole } : {}),
        };
        if (ledger === undefined) this.values.push(value);
        else this.#ofYear(ledger, year, { ...value, year: null });
      },
      unclear: (from, parts) => {
        const at = positionIn(this.region, from.area.row, from.area.column);
        this.faults.push({ fault: 'unclear-parts', text: cellText(from), parts, at });
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
  plan: FormProgramme,
  region: Region,
  outline: readonly OutlinePart[],
  traced: Traced,
): ReadForm {
  const reader = new FormReader(form, plan, region);
  const ends = new Map<number, number>();
  for (const row of traced.rows)
    for (const [column, position] of row?.labels ?? [])
      if (!reader.columns.has(column)) reader.columns.set(column, position);
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
    subRecords: reader.subRecords,
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

/** Uses the headings of years, too, to find the sheet columns of grid columns. */
function mapYears(
  outline: readonly OutlinePart[],
  traced: Traced,
  plan: FormProgramme,
  columns: Map<number, number>,
): void {
  outline.forEach((part, at) => {
    const found = traced.rows[at];
    if (part.kind !== 'row' || !found) return;
    for (const { cell, column } of part.cells)
      if (cell.element === 'years')
        yearsOf(cell, plan).forEach((year, position) => {
          const grid = column + position * (cell.columns ?? 1);
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
  const following = rest.findIndex(
    (each, position) =>
      each.kind === 'row' &&
      isAnchored(each) &&
      // A band that this record's form lacks ends nothing.
      !(each.optional && traced.rows[at + 1 + position] === null),
  );
  const end = following < 0 ? region.bottom : traced.rows[at + 1 + following]?.row;
  // The next label shows where the rows end; without it, what stands below may be anything, so nothing is read.
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
    belowRepeated: (row) => {
      for (const each of repeats) {
        const [label] = labelsOf(each);
        const position = label ? (columns.get(label.column) ?? null) : null;
        const found = matchRow(region, each, row, position, plan);
        if (found) return nextRow(region, each, found);
      }
      return null;
    },
  });
  reader.subRecords.push(...subRecords);
  if (band.everyYear) reader.subYears[band.ledger] = years;
}
