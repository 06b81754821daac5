/**
 * Fits the forms of an edition to its number of years. Cells that stand above or below those of the years keep their place beside them,
 * each row that went to the edge of the grid goes to its edge again, and where the years need more room, the grid has more columns,
 * which take no more of the page.
 */
import type { FormCell, FormRow } from '../../form/cell-definition';
import type { Band, FormDefinition, RecordForm } from '../../form/definition';
import { placeEach, placeRows } from '../../form/template';
import type { PlacedCell, TemplateRow } from '../../form/template';
import type { Programme } from '../../programme';

/** A form's part in the plan as it was, with its years. */
interface Before<T> {
  readonly part: T;
  readonly plan: Programme;
}

/** Where the cells of years end in the rows of a band as it was, and how many columns they have more. */
interface Growth {
  readonly end: number;
  readonly more: number;
}

function isByYear({ element }: FormCell): boolean {
  return element === 'years' || element === 'by-year';
}

function endOf({ column, columns }: PlacedCell): number {
  return column + columns;
}

/** The last cell of a row, which may reach into it from above. */
function lastOf({ cells, crossing }: TemplateRow): PlacedCell | null {
  const [first = null, ...others] = [...cells, ...crossing];
  return others.reduce((last, each) => (last && endOf(last) > endOf(each) ? last : each), first);
}

function widthOf(row: TemplateRow | undefined): number {
  const last = row ? lastOf(row) : null;
  return last ? endOf(last) : 0;
}

/** The rows of a band on the grid, in the order in which `withRows` takes them. */
function rowsOf(band: Band, plan: Programme): readonly TemplateRow[] {
  if (band.band === 'gap') return [];
  if (band.band === 'rows') return placeRows(band.rows, plan);
  const { heads, row, foot } = placeEach(band, plan);
  return [...heads, row, ...foot];
}

function withRows(band: Band, rows: FormRow[]): Band {
  if (band.band === 'gap') return band;
  if (band.band === 'rows') return { ...band, rows };
  const { length } = band.heads;
  const [row = band.row, ...foot] = rows.slice(length);
  return { ...band, heads: rows.slice(0, length), row, ...(band.foot ? { foot } : {}) };
}

/** The rows of cells, with more columns for some of them. */
function resized(rows: readonly TemplateRow[], more: ReadonlyMap<PlacedCell, number>): FormRow[] {
  return rows.map(({ cells }) =>
    cells.map((placed) => {
      const by = more.get(placed) ?? 0;
      return by === 0 ? placed.cell : { ...placed.cell, columns: placed.columns + by };
    }),
  );
}

/** How a row has grown with the years; null where it has not. */
function growthOf(before: TemplateRow, now: TemplateRow): Growth | null {
  const more = widthOf(now) - widthOf(before);
  if (more === 0) return null;
  const years = before.cells.filter(({ cell }) => isByYear(cell)).map(endOf);
  // A row that has a cell more for each year ends with these.
  return { end: years.length > 0 ? Math.max(...years) : widthOf(before), more };
}

/** How the rows of a band have grown, where all that have did so at the same place; null otherwise. */
function growthIn(
  before: readonly TemplateRow[],
  now: readonly TemplateRow[],
): { readonly growth: Growth; readonly grown: ReadonlySet<TemplateRow> } | null {
  if (before.length !== now.length) return null;
  const grown = new Set<TemplateRow>();
  let growth: Growth | null = null;
  for (const [at, row] of before.entries()) {
    const after = now[at];
    const own = after ? growthOf(row, after) : null;
    if (!after || !own) continue;
    if (growth && (growth.end !== own.end || growth.more !== own.more)) return null;
    growth = own;
    grown.add(after);
  }
  return growth && { growth, grown };
}

/** Widens or narrows what stands above or below the years in the rows without them. */
function besideYears(band: Band, plan: Programme, before: Before<Band>, width: number): Band {
  const now = rowsOf(band, plan);
  const found = growthIn(rowsOf(before.part, before.plan), now);
  if (!found) return band;
  const { end, more } = found.growth;
  // Fewer years at the edge leave room there, which the other rows go on to fill.
  if (more < 0 && end >= width) return band;
  const changes = new Map<PlacedCell, number>();
  for (const row of now) {
    if (found.grown.has(row)) continue;
    const over = [...row.cells, ...row.crossing].find(
      (placed) => placed.column < end && endOf(placed) >= end,
    );
    if (over && !isByYear(over.cell) && over.columns + more >= 1) changes.set(over, more);
  }
  return withRows(band, resized(now, changes));
}

/** Brings rows to the edge of the grid: those that went there before, and those of years. */
function toEdge(band: Band, plan: Programme, before: Before<Band>, edge: Growth): Band {
  const rows = rowsOf(band, plan);
  const old = rowsOf(before.part, before.plan);
  const changes = new Map<PlacedCell, number>();
  for (const [at, row] of rows.entries()) {
    const last = lastOf(row);
    const wasFull = old.length !== rows.length || widthOf(old[at]) >= edge.end;
    if (last && wasFull && !isByYear(last.cell)) {
      const missing = edge.end + edge.more - endOf(last);
      if (missing > 0) changes.set(last, missing);
    }
  }
  return withRows(band, resized(rows, changes));
}

/** As many columns as are wanted, which are together as wide as those that there were. */
function widerGrid(widths: readonly number[], more: number): number[] {
  const all = [...widths, ...Array.from({ length: more }, () => widths.at(-1) ?? 0)];
  const sum = (each: readonly number[]): number => each.reduce((total, width) => total + width, 0);
  return more === 0 ? [...widths] : all.map((width) => (width * sum(widths)) / sum(all));
}

function fittedForm(form: RecordForm, plan: Programme, before: Before<RecordForm>): RecordForm {
  if (form.bands.length !== before.part.bands.length) return form;
  const { length } = form.widths;
  const old = (at: number, band: Band): Before<Band> => ({
    part: before.part.bands[at] ?? band,
    plan: before.plan,
  });
  const bands = form.bands.map((band, at) => besideYears(band, plan, old(at, band), length));
  const wanted = Math.max(0, ...bands.flatMap((band) => rowsOf(band, plan).map(widthOf)));
  const edge = { end: length, more: Math.max(0, wanted - length) };
  return {
    ...form,
    widths: widerGrid(form.widths, edge.more),
    bands: bands.map((band, at) => toEdge(band, plan, old(at, band), edge)),
  };
}

/** Gives the forms of the edition, which were moved to its years one by one, fitted to the years. */
export function fittedForms(
  next: Programme & { readonly forms: readonly FormDefinition[] },
  before: Programme & { readonly forms: readonly FormDefinition[] },
): FormDefinition[] {
  if (next.years.length === before.years.length) return [...next.forms];
  return next.forms.map((form, at) => {
    const part = before.forms[at];
    if (form.kind !== 'record' || part?.kind !== 'record') return form;
    return fittedForm(form, next, { part, plan: before });
  });
}
