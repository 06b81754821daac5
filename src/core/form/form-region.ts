/** Where on a sheet a form begins, how far it goes, and what its head says. */
import type { SheetGrid } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import type { FormProgramme } from './form-programme';
import { readCell } from '../values';
import { isInLedger } from './ledger-rows';
import { isAnchored, isLabel, labelsOf, matchRow } from './anchors';
import type { Region } from './anchors';
import type { RecordForm } from './definition';
import type { FoundBase } from './base-cells';
import type { FoundValue } from './found';
import type { OutlinePart, OutlineRow } from './outline';
import { readForm } from './read-form';
import { traceForm } from './trace-form';
import type { Traced } from './trace-form';

/** The base to the right of a form, in its first row or above it, but below all forms that begin further up. */
export function baseBeside(
  { row, column }: Pick<Start, 'row' | 'column'>,
  starts: readonly Pick<Start, 'row'>[],
  bases: readonly FoundBase[],
): FoundBase | null {
  if (bases.length === 0) return null;
  const above = Math.max(-1, ...starts.map((start) => start.row).filter((top) => top < row));
  const [first = null] = bases
    .filter((base) => base.row <= row && base.row > above && base.column > column)
    .toSorted((a, b) => a.column - b.column);
  return first;
}

/** The position of a form's first label, where the form begins. */
export interface Start {
  readonly row: number;
  readonly column: number;
  /** The column after its last one, as far as the base beside it shows. */
  readonly right: number;
}

/** A form that begins up to this many columns further left still ends the form above it. */
const COLUMNS_BEYOND = 8;

/** Finds the positions of the form's first row. */
export function startsOn(
  grid: SheetGrid,
  outline: readonly OutlinePart[],
  { ledgers, bases }: { readonly ledgers: readonly Ledger[]; readonly bases: readonly FoundBase[] },
  plan: FormProgramme,
): readonly Start[] {
  const first = outline.find((part) => part.kind === 'row' && isAnchored(part));
  const [label] = first?.kind === 'row' ? labelsOf(first) : [];
  if (first?.kind !== 'row' || !label) return [];
  const { area } = grid;
  const right = area.column + area.columns;
  const starts: Omit<Start, 'right'>[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < right; column += 1) {
      if (!isLabel(grid, row, column, label.cell) || isInLedger(grid, row, ledgers)) continue;
      const region = { grid, left: column, right, bottom: row + 1 };
      if (matchRow(region, first, row, column, plan)) starts.push({ row, column });
    }
  return starts.map((start) => ({
    ...start,
    right: baseBeside(start, starts, bases)?.column ?? right,
  }));
}

/** A form reaches down to the next one below it, and to the right up to one beside it. */
export function regionOf(
  grid: SheetGrid,
  start: Start,
  starts: readonly Start[],
  continued: ReadonlySet<Start>,
): Region {
  const beside = starts
    .filter(({ row, column }) => row === start.row && column > start.column)
    .map(({ column }) => column);
  const right = Math.min(start.right, ...beside);
  const below = starts
    .filter(
      (other) =>
        !continued.has(other) &&
        other.row > start.row &&
        other.column < right &&
        other.column + COLUMNS_BEYOND > start.column,
    )
    .map(({ row }) => row);
  const bottom = Math.min(grid.area.row + grid.area.rows, ...below);
  return { grid, left: start.column, right, bottom };
}

/** The values in a form's head, without what stands below it. */
function headValues(
  grid: SheetGrid,
  form: RecordForm,
  plan: FormProgramme,
  outline: readonly OutlinePart[],
  start: Start,
): readonly FoundValue[] {
  const heads = outline.filter((part): part is OutlineRow => part.kind === 'row');
  const until = heads.findIndex(({ head }) => !head);
  const own = heads.slice(0, Math.max(1, until));
  const region = {
    grid,
    left: start.column,
    right: grid.area.column + grid.area.columns,
    bottom: Math.min(grid.area.row + grid.area.rows, start.row + own.length + 20),
  };
  const traced = traceForm(region, own, start.row, plan);
  return readForm(form, plan, region, own, traced).values.filter(({ of }) => !of);
}

/** The number in a form's head; null where it cannot be read. */
function numberIn(
  values: readonly FoundValue[],
  form: RecordForm,
  plan: FormProgramme,
): string | null {
  const definition = plan.ledgers.find(({ id }) => id === form.ledger);
  const names = definition?.nameFields ?? [definition?.numberField ?? ''];
  const texts = names.map((name) => {
    const type = definition?.fields.find(({ id }) => id === name)?.type;
    const value = values.find(({ field }) => field === name);
    const reading = value && type ? readCell(value, type) : null;
    return reading?.state === 'value' ? JSON.stringify(reading.value) : null;
  });
  return texts.includes(null) ? null : texts.join(' ');
}

/**
 * Identifies a form's record: by its number, or by all values of its head where the number stands further down; null where there
 * is nothing.
 */
function identityOf(
  grid: SheetGrid,
  form: RecordForm,
  plan: FormProgramme,
  outline: readonly OutlinePart[],
  start: Start,
): string | null {
  const values = headValues(grid, form, plan, outline, start);
  const number = numberIn(values, form, plan);
  if (number !== null) return number;
  const says = values.some(({ raw }) => typeof raw !== 'string' || raw.trim() !== '');
  return says ? JSON.stringify(values.map(({ field, raw }) => [field, raw])) : null;
}

/**
 * Gives the positions at which a form continues on a new page, where its heads are repeated. There the number is the same, some
 * rows of the first part are missing, and rows follow that the first part lacks: a second complete form is a copy instead.
 */
export function goingOn(
  grid: SheetGrid,
  form: RecordForm,
  plan: FormProgramme,
  outline: readonly OutlinePart[],
  traced: Traced,
  start: Start,
  starts: readonly Start[],
  continued: ReadonlySet<Start>,
): readonly Start[] {
  const body = outline.flatMap((part, at) =>
    part.kind === 'row' && !part.head && isAnchored(part) ? [at] : [],
  );
  const foundIn = ({ rows }: Traced): number => body.filter((at) => rows[at]).length;
  if (foundIn(traced) === body.length) return [];
  const identity = identityOf(grid, form, plan, outline, start);
  if (identity === null) return [];
  const joined = new Set(continued);
  const parts: Start[] = [];
  let best = { parts: 0, found: foundIn(traced) };
  for (;;) {
    const { bottom } = regionOf(grid, start, starts, joined);
    const next = starts.find(({ row, column }) => row === bottom && column === start.column);
    if (!next || identity !== identityOf(grid, form, plan, outline, next)) break;
    const alone = traceForm(regionOf(grid, next, starts, joined), outline, next.row, plan);
    if (!body.some((at) => traced.rows[at] && !alone.rows[at])) break;
    joined.add(next);
    parts.push(next);
    const found = foundIn(
      traceForm(regionOf(grid, start, starts, joined), outline, start.row, plan),
    );
    if (found > best.found) best = { parts: parts.length, found };
  }
  return parts.slice(0, best.parts);
}

/** A form's first row alone only counts with a number in it, because lists have such headings side by side too. */
export function isForm(
  grid: SheetGrid,
  form: RecordForm,
  plan: FormProgramme,
  outline: readonly OutlinePart[],
  { rows }: Traced,
  start: Start,
): boolean {
  const found = rows.filter(
    (row, at) => row && outline[at]?.kind === 'row' && row.labels.size + row.years.size > 0,
  );
  return (
    found.length > 1 || numberIn(headValues(grid, form, plan, outline, start), form, plan) !== null
  );
}
