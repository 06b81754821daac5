/** The summary tabs of a plan as drafts. They are in the plan's language, whatever the pane's is: the tabs are the city's document. */
import * as v from 'valibot';
import { cellAddress } from '../core/area';
import { draftTable } from '../core/draft/draft-table';
import { changedFigures, figuresOf, type Figures } from '../core/draft/figure-keys';
import type { SheetDraft } from '../core/draft/sheet-draft';
import { TableLayout } from '../core/draft/table-layout';
import type { PlanWorkbook } from '../core/ledger/ledger';
import { rollUp, type RollupDefinition, type Table } from '../core/rollup';
import { tabs } from '../words/ja/tabs';
import type { FigureChange, SummaryOptions, SummaryResult } from './contract';
import type { Outcome } from './outcome';

/** A figure of a draft that was another one at the tab's last run. */
export type DraftChange = Omit<FigureChange, 'tab' | 'sheetId'> & { readonly key: string };

export interface SummaryDrafts {
  readonly drafts: readonly SheetDraft[];
  readonly figures: SummaryResult['figures'];
  readonly changes: readonly DraftChange[];
  /** The figures of each tab as the next run will compare with, by the tab's key. */
  readonly notes: Readonly<Record<string, string>>;
}

/** What stands already: the notes of tabs by their keys, and the ledgers' errors. */
export interface SummaryGround {
  readonly notes: ReadonlyMap<string, string | undefined>;
  readonly errors: number;
}

/** Gives the key of a rollup's tab. */
export function rollupKey({ id }: Pick<RollupDefinition, 'id'>): string {
  return `rollup:${id}`;
}

/** Computes one rollup, for the year that a person chose where it has one. */
export function tableOf(
  workbook: PlanWorkbook,
  definition: RollupDefinition,
  { years = {} }: Pick<SummaryOptions, 'years'>,
): ReturnType<typeof rollUp> {
  return rollUp(workbook, definition, years[definition.id] ?? definition.chosenYear);
}

const FIGURES = v.record(v.string(), v.string());

/** Reads the figures that a tab's stamp keeps; null where it keeps none. */
function keptFigures(note: string | undefined): Figures | null {
  if (note === undefined) return null;
  try {
    const parsed = v.safeParse(FIGURES, JSON.parse(note));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Computes the rollups that are wanted; trouble `missing-columns` when the ledgers lack columns of one that is wanted by name. */
export function summaryDrafts(
  workbook: PlanWorkbook,
  ground: SummaryGround,
  options: SummaryOptions,
): Outcome<SummaryDrafts> {
  const { rollups: wanted } = options;
  const rolled = workbook.plan.rollups
    .filter(({ id }) => wanted === undefined || wanted.includes(id))
    .map((definition) => tableOf(workbook, definition, options));
  const tables = rolled.filter((each) => each.state === 'table');
  const missing = rolled.flatMap((each) => (each.state === 'missing-columns' ? each.labels : []));
  // Without a choice, what cannot be made is left out; but a summary of nothing is none.
  if (missing.length > 0 && (wanted !== undefined || tables.length === 0)) {
    const facts = { columns: [...new Set(missing)] };
    return { ok: false, trouble: { code: 'missing-columns', facts, aftermath: 'unchanged' } };
  }
  const all = tables.map((table) => oneDraft(table, ground));
  return {
    ok: true,
    result: {
      drafts: all.map(({ draft }) => draft),
      figures: countFigures(tables),
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

function oneDraft(table: Table, { notes, errors }: SummaryGround): OneDraft {
  const before = keptFigures(notes.get(rollupKey(table)));
  const changed = before ? changedFigures(table, before) : [];
  const draft = draftTable(table, tabs, {
    errors,
    changed: new Set(changed.map(({ key }) => key)),
  });
  const layout = new TableLayout(table);
  return {
    draft,
    note: JSON.stringify(figuresOf(table)),
    changes: changed.map(({ row, column, before: was, after }) => ({
      key: draft.key,
      cell: cellAddress(layout.bodyRow + row, layout.columnAt(column)),
      row: rowName(table, row),
      column: columnName(table, column),
      before: was,
      after,
    })),
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

function countFigures(tables: readonly Table[]): SummaryResult['figures'] {
  const readings = tables.flatMap(({ rows, facts }) => [
    ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.reading ?? [])),
    ...facts.map(({ cell }) => cell.reading),
  ]);
  const live = readings.filter((reading) => reading.live).length;
  return { live, asValue: readings.length - live };
}
