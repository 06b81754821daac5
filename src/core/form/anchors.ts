/** The words that identify a form's rows on a sheet, and how they are found. */
import { fiscalYearsIn, OPEN_END } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { SheetGrid } from '../ledger/grid';
import type { Programme } from '../programme';
import { cellText, isShownPlain } from '../shown-cell';
import { squashed } from '../values/comparable';
import type { LabelCell } from './cell-definition';
import type { YearColumns } from './element';
import type { PlacedCell, TemplateRow } from './template';
import { yearsOf } from './template';

/** Where a form may stand: its first column, and the row and column after the last ones that may belong to it. */
export interface Region {
  readonly grid: SheetGrid;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** A row of the form found on the sheet. */
export interface FoundRow {
  /** Sheet row. */
  readonly row: number;
  /** First sheet column of each label of the row, by its column on the grid. */
  readonly labels: ReadonlyMap<number, number>;
  readonly years: ReadonlyMap<FiscalYear, YearColumns>;
}

const wanted = new WeakMap<LabelCell, ReadonlySet<string>>();

function wordsOf(label: LabelCell): ReadonlySet<string> {
  let words = wanted.get(label);
  if (!words) {
    words = new Set([label.text, ...(label.also ?? [])].map(squashed));
    wanted.set(label, words);
  }
  return words;
}

/** No label is longer, so longer cells need not be compared. */
const LONGEST_LABEL = 60;
const LONGEST_YEAR = 20;

const texts = new WeakMap<SheetGrid, Map<number, string>>();
const COLUMNS_OF_A_SHEET = 16_384;

/** A cell's text, normalized as labels are; `''` where it cannot be a label. Cached, because every row of a form needs it. */
function labelText(grid: SheetGrid, row: number, column: number): string {
  const value = cellText(grid.cell(row, column));
  if (value === '' || value.length > LONGEST_LABEL) return '';
  let known = texts.get(grid);
  if (!known) {
    known = new Map();
    texts.set(grid, known);
  }
  const key = row * COLUMNS_OF_A_SHEET + column;
  let text = known.get(key);
  if (text === undefined) {
    text = squashed(value);
    known.set(key, text);
  }
  return text;
}

/** Says whether a cell of the sheet is a label of the form. */
export function isLabel(grid: SheetGrid, row: number, column: number, label: LabelCell): boolean {
  const text = labelText(grid, row, column);
  return text !== '' && wordsOf(label).has(text);
}

/** Reads a cell as the heading of a year: it must contain only a year. */
function yearAt(grid: SheetGrid, row: number, column: number): FiscalYear | null {
  const cell = grid.cell(row, column);
  if (typeof cell.raw === 'number' && isShownPlain(cell))
    return cell.raw >= 1900 && cell.raw < 2200 ? cell.raw : null;
  const text = labelText(grid, row, column);
  if (text.length > LONGEST_YEAR) return null;
  if (!/^[\p{Lu}\p{Ll}\p{Lo}]{0,3}[\d元]{1,4}(?:年度?)?(?:以降|以後|~|〜)?$/u.test(text))
    return null;
  const [year] = fiscalYearsIn(text);
  const rest = year?.from === 0 ? text.slice(year.to).replace(OPEN_END, '') : text;
  return year && rest === '' ? year.year : null;
}

type PlacedLabel = PlacedCell & { readonly cell: LabelCell };

const rowLabels = new WeakMap<TemplateRow, readonly PlacedLabel[]>();

/** Gives the labels of a row that are searched, in their order on the grid. */
export function labelsOf(row: TemplateRow): readonly PlacedLabel[] {
  let labels = rowLabels.get(row);
  if (!labels) {
    labels = row.cells.flatMap((placed) =>
      placed.cell.element === 'label' && squashed(placed.cell.text) !== ''
        ? [{ ...placed, cell: placed.cell }]
        : [],
    );
    rowLabels.set(row, labels);
  }
  return labels;
}

function hasYears({ cells }: TemplateRow): boolean {
  return cells.some(({ cell }) => cell.element === 'years');
}

/** Says whether the row has labels by which it can be found. */
export function isAnchored(row: TemplateRow): boolean {
  return labelsOf(row).length > 0 || hasYears(row);
}

/** Gives a cell's last column, with what is merged with it. */
export function lastColumn(grid: SheetGrid, row: number, column: number): number {
  const merge = grid.mergeAt(row, column);
  return merge ? merge.column + merge.columns - 1 : column;
}

/** Gives the row below a cell, and what is merged with it. */
export function rowBelow(grid: SheetGrid, row: number, column: number): number {
  const merge = grid.mergeAt(row, column);
  return merge ? merge.row + merge.rows : row + 1;
}

/** Where the merges of year headings were split, gives each heading its columns of the form again, up to the next year. */
function widen(years: Map<FiscalYear, YearColumns>, columns: number): void {
  for (const [year, { from, to }] of years) {
    if (to > from || columns === 1) continue;
    const next = Math.min(
      ...[...years.values()].map((each) => each.from).filter((at) => at > from),
    );
    years.set(year, { from, to: Math.min(from + columns, next) - 1 });
  }
}

/**
 * Matches a row of the sheet; the first label must stand in column `at`, if that is known. Null where a label or all years are
 * missing.
 */
export function matchRow(
  { grid, left, right }: Region,
  template: TemplateRow,
  row: number,
  at: number | null,
  plan: Programme,
): FoundRow | null {
  const labels = new Map<number, number>();
  let from = at ?? left;
  for (const { cell, column } of labelsOf(template)) {
    const until = labels.size === 0 && at !== null ? at + 1 : right;
    let found = -1;
    for (let position = from; position < until && found < 0; position += 1)
      if (isLabel(grid, row, position, cell)) found = position;
    if (found < 0) return null;
    labels.set(column, found);
    from = lastColumn(grid, row, found) + 1;
  }
  const years = new Map<FiscalYear, YearColumns>();
  const heading = template.cells.find(({ cell }) => cell.element === 'years');
  if (heading?.cell.element === 'years') {
    const ofForm = yearsOf(heading.cell, plan);
    for (let position = left; position < right; position += 1) {
      const year = yearAt(grid, row, position);
      if (year !== null && ofForm.includes(year) && !years.has(year))
        years.set(year, { from: position, to: lastColumn(grid, row, position) });
    }
    widen(years, heading.cell.columns ?? 1);
    // A single year may be a value: in a row of headings there are several.
    if (years.size < Math.min(2, ofForm.length)) return null;
  }
  return { row, labels, years };
}

/** Finds the first row that matches, from one row on. */
export function findRow(
  region: Region,
  template: TemplateRow,
  from: number,
  at: number | null,
  plan: Programme,
): FoundRow | null {
  for (let row = from; row < region.bottom; row += 1) {
    const found = matchRow(region, template, row, at, plan);
    if (found) return found;
  }
  return null;
}
