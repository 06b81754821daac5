/** The summary tabs of a plan as drafts. They are in the plan's language, whatever the pane's is: the tabs are the city's document. */
import * as v from 'valibot';
import { cellAddress } from '../core/area';
import { shortAsOf } from '../core/calendar/as-of';
import { draftTable } from '../core/draft/draft-table';
import {
  changedFigures,
  figuresOf,
  type ChangedFigure,
  type Figures,
} from '../core/draft/figure-keys';
import { shownFigure } from '../core/draft/shown-figure';
import type { SheetDraft } from '../core/sheet/sheet-draft';
import { TableLayout } from '../core/draft/table-layout';
import type { FiscalYear } from '../core/fiscal-year';
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Plan } from '../core/plan';
import { proposedYear } from '../core/rollup/of-year';
import { rollUp, type RollupDefinition, type Table } from '../core/rollup';
import type { Outcome } from '../core/outcome';
import { tabs } from '../words/ja/tabs';
import { pause } from './plan-workbook';

/** Which tables to make, and for which years. */
export interface TablesToMake {
  /** Ids of the rollups to make; if left out, all rollups for which the workbook has the columns. */
  readonly rollups?: readonly string[];
  /** Years that a person chose, by the rollup's id. */
  readonly years?: Readonly<Record<string, FiscalYear>>;
}

/** A figure that has changed since the last run (前回との差). */
export interface FigureChange {
  readonly tab: string;
  readonly sheetId: string;
  /** A1 address without the sheet. */
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  /** As the tab prints them; null where the last run had no such figure. */
  readonly before: string | null;
  readonly after: string;
}

/** How many figures are formulas, how many are values, and how many of the values are so because cells hold printed text (8,847千円). */
export interface FigureCounts {
  readonly live: number;
  readonly asValue: number;
  readonly printedText: number;
}

/** A figure of a draft that has changed since the tab's last run. */
export type DraftChange = Omit<FigureChange, 'tab' | 'sheetId'> & { readonly key: string };

export interface SummaryDrafts {
  readonly drafts: readonly SheetDraft[];
  readonly figures: FigureCounts;
  readonly changes: readonly DraftChange[];
  /** The figures of each tab, by the tab's key; the next run compares its own with them. */
  readonly notes: Readonly<Record<string, string>>;
}

/** What the workbook already has: the notes of tabs by their keys, and the ledgers' errors. */
export interface SummaryGround {
  readonly notes: ReadonlyMap<string, string | undefined>;
  readonly errors: number;
}

/** Gives the key of a rollup's tab. */
export function rollupKey({ id }: Pick<RollupDefinition, 'id'>): string {
  return `rollup:${id}`;
}

const RUN = v.object({
  /** The year that the tab was made for, where a person chooses it. */
  year: v.optional(v.number()),
  /** The as-of that it was made for, in short; left out for the whole plan. */
  asOf: v.optional(v.string()),
  figures: v.record(v.string(), v.string()),
});

/** What a tab's stamp keeps of its last run. */
interface KeptRun {
  readonly year?: FiscalYear | undefined;
  readonly asOf?: string | undefined;
  readonly figures: Figures;
}

/** Reads what a tab's stamp keeps; null where it keeps nothing. */
function keptRun(note: string | undefined): KeptRun | null {
  if (note === undefined) return null;
  try {
    const parsed = v.safeParse(RUN, JSON.parse(note));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/**
 * Returns the year that a rollup is made for: the chosen year, otherwise the year of its existing tab, otherwise that of the as-of or the
 * one that the plan names; undefined if it is made for all years.
 */
export function yearOf(
  workbook: PlanWorkbook<Plan>,
  definition: RollupDefinition,
  note: string | undefined,
  years: TablesToMake['years'] = {},
): FiscalYear | undefined {
  const proposed = proposedYear(workbook, definition);
  if (proposed === undefined) return undefined;
  const { years: known } = workbook.plan;
  const wanted = [years[definition.id], keptRun(note)?.year];
  return wanted.find((year) => year !== undefined && known.includes(year)) ?? proposed;
}

type Rolled = ReturnType<typeof rollUp>;

/** Computes the requested rollups. Trouble `missing-columns` when the ledgers lack columns of a rollup that was requested by name. */
export async function summaryDrafts(
  workbook: PlanWorkbook<Plan>,
  ground: SummaryGround,
  options: TablesToMake,
): Promise<Outcome<SummaryDrafts>> {
  const { rollups: wanted } = options;
  const definitions = workbook.plan.rollups.filter(
    ({ id }) => wanted === undefined || wanted.includes(id),
  );
  const rolled: { readonly year: FiscalYear | undefined; readonly table: Rolled }[] = [];
  for (const definition of definitions) {
    const note = ground.notes.get(rollupKey(definition));
    const year = yearOf(workbook, definition, note, options.years);
    rolled.push({ year, table: rollUp(workbook, definition, year) });
    // A table of a large ledger takes noticeable time, and a plan has several tables.
    await pause();
  }
  const tables = rolled.flatMap(({ year, table }) =>
    table.state === 'table' ? [{ year, table }] : [],
  );
  const missing = rolled.flatMap(({ table }) =>
    table.state === 'missing-columns' ? table.labels : [],
  );
  // If nothing was chosen, rollups that cannot be made are left out. If none can be made, that is a trouble.
  if (missing.length > 0 && (wanted !== undefined || tables.length === 0)) {
    const params = { columns: [...new Set(missing)] };
    return { ok: false, trouble: { code: 'missing-columns', params, aftermath: 'unchanged' } };
  }
  const all = tables.map(({ table, year }) => oneDraft(table, year, ground));
  return {
    ok: true,
    result: {
      drafts: all.map(({ draft }) => draft),
      figures: countFigures(tables.map(({ table }) => table)),
      changes: all.flatMap(({ changes }) => changes),
      notes: Object.fromEntries(all.map(({ draft, note }) => [draft.key, note] as const)),
    },
  };
}

interface OneDraft {
  readonly draft: SheetDraft;
  readonly note: string;
  readonly changes: readonly DraftChange[];
}

function oneDraft(
  table: Table,
  year: FiscalYear | undefined,
  { notes, errors }: SummaryGround,
): OneDraft {
  const before = keptRun(notes.get(rollupKey(table)));
  const asOf = table.asOf ? shortAsOf(table.asOf) : undefined;
  // Figures of different times are not compared: a difference between them is not a change.
  const isSameTime = before?.year === year && before?.asOf === asOf;
  const changed = before && isSameTime ? changedFigures(table, before.figures) : [];
  const draft = draftTable(table, tabs, {
    errors,
    changed: new Set(changed.map(({ key }) => key)),
  });
  const layout = new TableLayout(table);
  return {
    draft,
    note: JSON.stringify({
      ...(year === undefined ? {} : { year }),
      ...(asOf === undefined ? {} : { asOf }),
      figures: figuresOf(table),
    } satisfies KeptRun),
    changes: changed.map((change) => draftChange(draft.key, layout, change)),
  };
}

function draftChange(
  key: string,
  layout: TableLayout,
  { row, column, before, after }: ChangedFigure,
): DraftChange {
  const { table } = layout;
  const fact = column === null ? table.facts[row] : undefined;
  const printed = fact ?? table.columns[column ?? -1];
  return {
    key,
    cell:
      column === null
        ? cellAddress(layout.factRow + row, layout.labels)
        : cellAddress(layout.bodyRow + row, layout.columnAt(column)),
    row: fact ? fact.label : rowName(table, row),
    column: column === null ? '' : columnName(table, column),
    before: before === null ? null : shownFigure(before, printed),
    after: shownFigure(after, printed),
  };
}

/** What a row is called in a list. */
export function rowName({ rows }: Table, row: number): string {
  return (rows[row]?.labels ?? [])
    .map((label) => label ?? tabs.noValue)
    .filter((label) => label !== '')
    .join(' ');
}

/** What a column is called in a list, with its group. */
export function columnName({ columns }: Table, column: number): string {
  const { group, heading } = columns[column] ?? { group: null, heading: '' };
  return group === null ? heading : `${group} ${heading}`;
}

function countFigures(tables: readonly Table[]): FigureCounts {
  // A cell that is blank because nothing is due holds no figure.
  const readings = tables
    .flatMap(({ rows, facts }) => [
      ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.reading ?? [])),
      ...facts.map(({ cell }) => cell.reading),
    ])
    .filter((reading) => reading.live || reading.reason !== 'not-due');
  const live = readings.filter((reading) => reading.live).length;
  const printedText = readings.filter(
    (reading) => !reading.live && reading.reason === 'printed-text',
  ).length;
  return { live, asValue: readings.length - live, printedText };
}
