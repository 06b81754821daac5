/** 内訳: which records stand behind the figure that is selected on a summary tab, and how it is worked out. Writes nothing. */
import { cellAddress } from '../core/area';
import { TableLayout, type PlacedFigure } from '../core/draft/table-layout';
import { figureText } from '../core/draft/figure-keys';
import { shownFigure } from '../core/draft/shown-figure';
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Plan } from '../core/plan';
import { firstCellOf, positionOf } from '../core/ledger/positions';
import { recordBook, type LedgerRecord } from '../core/records/record-book';
import {
  rollUp,
  type RollupDefinition,
  type Table,
  type TableRecords,
  type ValueReason,
} from '../core/rollup';
import { ofYear } from '../core/rollup/of-year';
import type { Outcome } from '../core/outcome';
import { selectedCell, type SelectedCell } from '../excel/selection';
import {
  measureTerms,
  totalSource,
  type FigureSource,
  type MeasureTerms,
} from '../words/measure-sentence';
import type { TaskOptions } from './task-options';
import { cancelled, failed, readPlanWorkbook, thrown } from './plan-workbook';
import { columnName, rollupKey, rowName, yearOf } from './summary-drafts';

/** A record behind a figure, with the cell that names it. */
export interface TracedRecord {
  readonly number: string;
  readonly title: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The figure that is selected on a summary tab, and what stands behind it. */
export interface TraceResult {
  readonly state: 'figure';
  readonly tab: string;
  readonly sheetId: string;
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  /** As the tab prints it. */
  readonly figure: string;
  /** The cell holds this figure; false where the tab is older than the ledgers, or somebody wrote over it. */
  readonly current: boolean;
  /** Null if the figure is a formula; otherwise the reason why it is a value. */
  readonly valueReason: ValueReason | null;
  /** How the figure is worked out, and the names that the sentence about it uses (words/measure-sentence.ts). */
  readonly source: FigureSource;
  readonly terms: MeasureTerms;
  readonly ledgers: readonly TracedLedger[];
}

/** The records of one ledger that enter a figure. */
export interface TracedLedger {
  readonly name: string;
  readonly recordName: string;
  /** How many records the ledger has. */
  readonly all: number;
  readonly records: readonly TracedRecord[];
}

/** The selected cell is no figure of a summary tab, or it is on another sheet. */
export type Traced =
  | TraceResult
  | { readonly state: 'no-figure'; readonly tab: string }
  | { readonly state: 'elsewhere' };

/** Traces the selected figure. Reads the ledgers only where a summary tab is in front; four round trips at most. */
export async function trace(options: TaskOptions = {}): Promise<Outcome<Traced>> {
  let selected: SelectedCell;
  try {
    selected = await selectedCell();
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  const { stamp } = selected;
  if (stamp?.role !== 'tab' || !stamp.key.startsWith(rollupKey({ id: '' })))
    return { ok: true, result: { state: 'elsewhere' } };
  if (options.signal?.aborted) return failed(cancelled());
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  if (options.signal?.aborted) return failed(cancelled());
  const { workbook } = opened.result;
  const rollup = workbook.plan.rollups.find((each) => rollupKey(each) === stamp.key);
  if (!rollup) return { ok: true, result: { state: 'elsewhere' } };
  return { ok: true, result: traced(workbook, rollup, selected, stamp.note) };
}

function traced(
  workbook: PlanWorkbook<Plan>,
  rollup: RollupDefinition,
  selected: SelectedCell,
  note: string | undefined,
): Traced {
  const year = yearOf(workbook, rollup, note);
  const definition = year === undefined ? rollup : ofYear(rollup, year, 'chosen');
  const table = rollUp(workbook, rollup, year);
  const found =
    table.state === 'table' ? new TableLayout(table).figureAt(selected.row, selected.column) : null;
  const how =
    table.state === 'table' && found ? explained(workbook, definition, table, found) : null;
  const wholePlan = workbook.asOf === undefined;
  if (table.state !== 'table' || !found || !how) return { state: 'no-figure', tab: selected.sheet };
  const { cell, column } = found;
  const { reading } = cell;
  const fact = column === null ? table.facts[found.row] : undefined;
  return {
    state: 'figure',
    tab: selected.sheet,
    sheetId: selected.sheetId,
    cell: cellAddress(selected.row, selected.column),
    row: fact ? fact.label : rowName(table, found.row),
    column: column === null ? '' : columnName(table, column),
    figure: shownFigure(figureText(cell), fact ?? table.columns[column ?? -1]),
    current: holds(selected.value, cell.figure),
    valueReason: reading.live ? null : reading.reason,
    source: how.source,
    terms: { ...how.terms, wholePlan },
    ledgers: tracedLedgers(workbook, cell.records),
  };
}

/** Says whether a cell holds a figure. Excel calculates in binary numbers, so the last digits may differ. */
function holds(value: unknown, figure: PlacedFigure['cell']['figure']): boolean {
  if (figure.kind === 'text') return String(value) === figure.text;
  return typeof value === 'number' && Math.abs(value - Number(figure.value)) < 1e-9;
}

interface Explained {
  readonly source: FigureSource;
  readonly terms: MeasureTerms;
}

/** The parts of the sentence that explains a figure. */
function explained(
  { plan }: PlanWorkbook<Plan>,
  definition: RollupDefinition,
  table: Table,
  { row, column }: PlacedFigure,
): Explained | null {
  if (column === null) {
    const fact = definition.facts?.[row];
    return fact
      ? {
          source: { kind: 'measure', measure: fact.measure },
          terms: measureTerms(plan, definition, 'all', fact.ledger),
        }
      : null;
  }
  const kind = table.rows[row]?.kind ?? 'row';
  const terms = measureTerms(plan, definition, kind === 'total' ? 'all' : 'row');
  const { rows, total } = definition;
  if (kind === 'total' && total?.of === 'rows')
    return { source: totalSource(definition.columns, column, 'row'), terms };
  // Parts of a list of values add their rows; the levels of a tree are taken over their records.
  if (kind === 'part' && rows.by === 'values')
    return { source: totalSource(definition.columns, column, 'part'), terms };
  const stated = definition.columns[column]?.measure;
  if (!stated) return null;
  const year = rows.by === 'years' ? plan.years[row] : undefined;
  const measure = year === undefined ? stated : ofYear(stated, year);
  return { source: { kind: 'measure', measure }, terms };
}

/** Gives the records behind a figure, by ledger. */
export function tracedLedgers(
  workbook: PlanWorkbook<Plan>,
  records: readonly TableRecords[],
): readonly TracedLedger[] {
  return records.flatMap((each) => tracedLedger(workbook, each) ?? []);
}

function tracedLedger(
  workbook: PlanWorkbook<Plan>,
  { ledger: id, members }: TableRecords,
): TracedLedger | null {
  const records = recordBook(workbook).of(id);
  if (!records) return null;
  const { definition } = records.ledger;
  return {
    name: definition.name,
    recordName: definition.recordName,
    all: records.all.filter(({ counted }) => counted).length,
    records: members.flatMap((index) => {
      const record = records.all[index];
      return record ? [tracedRecord(record)] : [];
    }),
  };
}

function tracedRecord({ among, ledger, index, name, title }: LedgerRecord): TracedRecord {
  const { titleField } = ledger.definition;
  const column =
    among.numberColumn ??
    (titleField === undefined ? null : among.column(titleField)) ??
    ledger.columns[0];
  const position = column ? positionOf(ledger, column, index) : firstCellOf(ledger, index);
  return {
    number: name,
    title,
    sheetId: position.sheetId,
    sheet: position.sheet,
    cell: cellAddress(position.row, position.column),
  };
}
