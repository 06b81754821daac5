/** Finds status sheets anywhere in a workbook by their labels, whatever their position and the name of their tab. */
import type { SheetGrid } from '../ledger/grid';
import { SheetGrid as Grid } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import { recognise } from '../ledger/recognise';
import type { FormProgramme } from './form-programme';
import type { Snapshot } from '../snapshot';
import { readCell } from '../values';
import { cutOff } from './cut-off';
import type { OnSheet, Taken } from './cut-off';
import { isInLedger } from './ledger-rows';
import { isAnchored, isLabel, labelsOf, matchRow } from './anchors';
import type { Region } from './anchors';
import { formAtAnyTime } from './dated-form';
import type { FormDefinition, RecordForm } from './definition';
import { findLists } from './find-list';
import { takeBases } from './base-cells';
import type { FoundBase } from './base-cells';
import type { FormWithoutBases, FoundForm, FoundValue } from './found';
import { outlineOf } from './outline';
import type { OutlinePart, OutlineRow } from './outline';
import { HeadingReader } from './read-headings';
import { readForm } from './read-form';
import { positionIn, traceForm } from './trace-form';
import type { Traced } from './trace-form';

/** The position of a form's first label, where the form begins. */
interface Start {
  readonly row: number;
  readonly column: number;
  /** The column after its last one, as far as the base beside it shows. */
  readonly right: number;
}

/** A form that begins up to this many columns further left still ends the form above it. */
const COLUMNS_BEYOND = 8;

/** Finds the status sheets of all forms of the plan; the ledgers themselves are excluded. */
export function findForms(snapshot: Snapshot, plan: FormProgramme): readonly FoundForm[] {
  // The plan's id is not given, because fewer labels would then make a ledger, and a status sheet has some of them.
  const recognition = recognise(snapshot, [plan]);
  const ledgers =
    'workbook' in recognition ? recognition.workbook.ledgers.filter(namesRecords) : [];
  const forms = plan.forms.map((form) => formAtAnyTime(form, plan.years));
  return snapshot.sheets.flatMap((whole) => {
    const { sheet, bases } = takeBases(whole);
    const grid = new Grid(sheet);
    const basesFor = (form: FormDefinition): readonly FoundBase[] =>
      bases.filter(({ base }) => base.isOf(plan.id, form.id));
    const onSheet = forms
      .filter((form) => form.kind === 'record')
      .map((form) => findOnSheet(grid, form, plan, { ledgers, bases: basesFor(form) }, snapshot));
    return forms.flatMap((form) => {
      const own = onSheet.find((each) => each.form === form);
      const found = own
        ? [...own.found, ...cutOff(grid, own, onSheet, plan, ledgers, snapshot.workbook)]
        : form.kind === 'list'
          ? findLists(grid, form, plan, ledgers, snapshot.workbook)
          : [];
      return withBases(found, basesFor(form));
    });
  });
}

/** The plans that the sheets themselves name, in what they keep of their laying out; none where they keep nothing. */
export function plansNamedIn<P extends FormProgramme>(
  { sheets }: Snapshot,
  plans: readonly P[],
): readonly P[] {
  const bases = sheets.flatMap((sheet) => takeBases(sheet).bases);
  return plans.filter(({ id, forms }) =>
    bases.some(({ base }) => forms.some((form) => base.isOf(id, form.id))),
  );
}

/** The base to the right of a form, in its first row or above it, but below all forms that begin further up. */
function baseBeside(
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

/** Gives each form the bases of its sheet. */
function withBases(
  found: readonly FormWithoutBases[],
  bases: readonly FoundBase[],
): readonly FoundForm[] {
  const tops = found.map(({ at }) => at);
  const all = bases.map(({ base }) => base);
  return found.map((form) => {
    const beside = baseBeside(form.at, tops, bases)?.base ?? null;
    return { ...form, bases: { beside, all } };
  });
}

/** Says whether a ledger has columns that name its records; a list on a status sheet can look like a ledger, but has none. */
export function namesRecords({ definition, columns }: Ledger): boolean {
  const names = definition.nameFields ?? [definition.numberField ?? ''];
  return names.every((name) => columns.some(({ field }) => field.id === name));
}

function findOnSheet(
  grid: SheetGrid,
  form: RecordForm,
  plan: FormProgramme,
  { ledgers, bases }: { readonly ledgers: readonly Ledger[]; readonly bases: readonly FoundBase[] },
  { workbook: source }: Snapshot,
): OnSheet {
  const outline = outlineOf(form, plan);
  const starts = startsOn(grid, outline, { ledgers, bases }, plan);
  const found: FormWithoutBases[] = [];
  const taken: Taken[] = [];
  const labelled: Taken[] = [];
  const continued = new Set<Start>();
  const headings = new HeadingReader(form, plan);
  let above = -1;
  for (const start of starts) {
    if (continued.has(start)) continue;
    let region = regionOf(grid, start, starts, continued);
    let traced = traceForm(region, outline, start.row, plan);
    for (const next of goingOn(grid, form, plan, outline, traced, start, starts, continued)) {
      continued.add(next);
      region = regionOf(grid, start, starts, continued);
      traced = traceForm(region, outline, start.row, plan);
    }
    taken.push({ top: start.row, bottom: region.bottom, left: start.column });
    const over = headings.read(grid, start.row, start.column, above);
    above = Math.max(above, start.row, ...traced.rows.map((row) => row?.row ?? -1));
    if (!isForm(grid, form, plan, outline, traced, start)) continue;
    const last = Math.max(start.row, ...traced.rows.map((row) => row?.row ?? -1));
    labelled.push({ top: start.row, bottom: last + 1, left: start.column });
    const read = readForm(form, plan, region, outline, traced);
    found.push({
      source,
      form: form.id,
      ledger: form.ledger,
      at: positionIn(region, start.row, start.column),
      ...read,
      values: [...over, ...read.values],
    });
  }
  return { form, found, taken, labelled };
}

/** Finds the positions of the form's first row. */
function startsOn(
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
function regionOf(
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
function goingOn(
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
function isForm(
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
