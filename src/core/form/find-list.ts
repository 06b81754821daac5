/** Finds lists laid out by a form: a row of headings, and below it a row a record. */
import type { SheetGrid } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import type { FormProgramme } from './form-programme';
import { cellText } from '../shown-cell';
import { isBlank, squashed } from '../values/comparable';
import { rowBelow } from './anchors';
import type { ListForm } from './definition';
import { readCell } from './elements';
import type { FormFault, FormWithoutBases, FoundValue } from './found';
import { typesOf } from './lay-block';
import { isInLedger } from './ledger-rows';
import { positionIn, seenAt } from './trace-form';

interface Head {
  readonly row: number;
  /** Sheet columns of the form's columns; null where one is not there. */
  readonly columns: readonly (number | null)[];
}

function headAt(grid: SheetGrid, form: ListForm, row: number): Head | null {
  const { area } = grid;
  const texts = new Map<string, number>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const value = grid.raw(row, column);
    if (typeof value === 'string' && value !== '' && !texts.has(squashed(value)))
      texts.set(squashed(value), column);
  }
  const columns = form.columns.map(
    ({ label, also = [] }) =>
      [label, ...also].map((text) => texts.get(squashed(text))).find((at) => at !== undefined) ??
      null,
  );
  const found = columns.filter((column) => column !== null).length;
  return found * 2 > columns.length && found > 1 ? { row, columns } : null;
}

/** Finds the lists of a sheet and gives each of their rows as a form; a list that is only for print gives none. */
export function findLists(
  grid: SheetGrid,
  form: ListForm,
  plan: FormProgramme,
  ledgers: readonly Ledger[],
  source: string,
): readonly FormWithoutBases[] {
  if (form.shown) return [];
  const { area } = grid;
  const found: FormWithoutBases[] = [];
  let head: Head | null = null;
  for (let row = area.row; row < area.row + area.rows;) {
    const next = isInLedger(grid, row, ledgers) ? null : headAt(grid, form, row);
    if (next) {
      head = next;
      row += 1;
      continue;
    }
    if (isInLedger(grid, row, ledgers)) head = null;
    if (!head) {
      row += 1;
      continue;
    }
    const below = belowRow(grid, form, head, row);
    const read = readRow(grid, form, plan, head, row);
    // A value in a merge that begins further up belongs to several records and does not show a record here.
    const own = read.values.filter(({ at }) => at.row === row);
    if (own.some(({ raw }) => typeof raw !== 'string' || !isBlank(raw)))
      found.push({
        source,
        form: form.id,
        ledger: form.ledger,
        at: { sheetId: grid.sheet.id, sheet: grid.sheet.name, row, column: area.column },
        subRecords: [],
        subLedgers: [],
        subYears: {},
        ...read,
      });
    row = below;
  }
  return found;
}

/** The row below a record, without regard to columns that are merged over several records. */
function belowRow(grid: SheetGrid, form: ListForm, head: Head, row: number): number {
  const bottoms = form.columns.flatMap(({ merged }, at) => {
    const column = head.columns[at];
    return merged || column === null || column === undefined ? [] : [rowBelow(grid, row, column)];
  });
  return Math.max(row + 1, Math.min(...bottoms));
}

function readRow(
  grid: SheetGrid,
  form: ListForm,
  plan: FormProgramme,
  head: Head,
  row: number,
): { readonly values: readonly FoundValue[]; readonly faults: readonly FormFault[] } {
  const values: FoundValue[] = [];
  const faults: FormFault[] = [];
  const region = {
    grid,
    left: grid.area.column,
    right: grid.area.column + grid.area.columns,
    bottom: grid.area.row + grid.area.rows,
  };
  const typeOf = typesOf(plan, form.ledger);
  form.columns.forEach(({ cell, label, merged }, position) => {
    const column = head.columns[position] ?? null;
    if (column === null) {
      faults.push({ fault: 'missing-label', label, at: positionIn(region, head.row, region.left) });
      return;
    }
    const seen = seenAt(region, row, column);
    // After a merge was split, its lower cells are blank, although nobody emptied them.
    if (merged && typeof seen.raw === 'string' && isBlank(seen.raw)) return;
    readCell(cell, {
      plan,
      seen,
      typeOf,
      years: new Map(),
      seenAt: (at) => seenAt(region, row, at),
      give: ({ field, raw, text, whole, seen: { area } }) => {
        const at = positionIn(region, area.row, area.column);
        values.push({ field, year: null, raw, text, at, ...(whole ? { whole } : {}) });
      },
      unclear: (from, parts) => {
        const at = positionIn(region, from.area.row, from.area.column);
        faults.push({ fault: 'unclear-parts', text: cellText(from), parts, at });
      },
    });
  });
  return { values, faults };
}
