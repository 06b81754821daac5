/** Puts ledgers and the tabs rolled up from them into one practice workbook, and calculates the tabs' formulas. */
import type { AsOf } from '../../../src/core/calendar/as-of';
import { draftTable } from '../../../src/core/draft/draft-table';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { rollUp, type Measure, type RollupRows } from '../../../src/core/rollup';
import type { SheetSnapshot, Snapshot } from '../../../src/core/snapshot';
import { asahikawa } from '../../../src/plans/asahikawa';
import { recalculate } from 'practice-excel/workbook/calculate';
import { cellAt, putValue } from 'practice-excel/workbook/cells';
import { DEFAULT_STYLE, newSheet, newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeSheet, PracticeValue, PracticeWorkbook } from 'practice-excel/workbook/model';
import { tabs } from '../../../src/words/ja/tabs';
import { snapshotOf } from '../asahikawa-snapshot';

/** One formula of a tab: what was evaluated, and what Excel would show. */
export interface Pair {
  readonly tab: string;
  readonly formula: string;
  readonly figure: string | number;
  readonly result: PracticeValue;
}

/** A workbook's ledgers, and the plan whose rollups are made of them. Sheets of all workbooks have names of their own. */
export interface PlanLedgers {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  /** The moment that the tables are made for; left out, the whole plan. */
  readonly asOf?: AsOf;
}

/** Lays a ledger's snapshot out as a sheet, its cells as they are. */
function practiceSheet(snapshot: SheetSnapshot): PracticeSheet {
  const sheet = newSheet(snapshot.name);
  const { row: top, column: left } = snapshot.area ?? { row: 0, column: 0 };
  for (const [row, values] of snapshot.values.entries())
    for (const [column, value] of values.entries())
      putValue(sheet, top + row, left + column, value);
  sheet.merges.push(...snapshot.merges);
  sheet.tables.push(
    ...snapshot.tables.map(({ name, area, hasHeaders, hasTotals }) => ({
      id: name,
      name,
      area,
      showHeaders: hasHeaders,
      showTotals: hasTotals,
      showFilterButton: true,
      styleName: '',
      isDataFiltered: false,
    })),
  );
  return sheet;
}

/** A figure of a table's rows that is a formula: by what it is measured, with the measures inside, and in what kind of rows. */
export interface LiveFigure {
  readonly measures: readonly Measure['measure'][];
  readonly rows: RollupRows['by'];
}

/** What the tabs of a workbook come to: formulas with both readings, and which measures gave any. */
interface Tabs {
  readonly pairs: readonly (() => Pair)[];
  readonly live: readonly LiveFigure[];
}

const NO_TABS: Tabs = { pairs: [], live: [] };

function measuresIn(measure: Measure): readonly Measure['measure'][] {
  const inner = 'of' in measure && typeof measure.of === 'object' ? measuresIn(measure.of) : [];
  return [measure.measure, ...inner];
}

/** Adds the tabs of a plan's rollups over its ledgers. */
function addTabs(workbook: PracticeWorkbook, { plan, snapshot, asOf }: PlanLedgers): Tabs {
  const recognition = recognise(snapshot, [plan]);
  if (recognition.state !== 'found') return NO_TABS;
  const all = plan.rollups.map((definition): Tabs => {
    const table = rollUp({ ...recognition.workbook, ...(asOf ? { asOf } : {}) }, definition);
    // Ledgers may stand alone: tables of other ledgers cannot be made.
    if (table.state !== 'table') return NO_TABS;
    const tab = newSheet(`${snapshot.sheets[0]?.name ?? ''} ${definition.id}`);
    workbook.sheets.push(tab);
    const pairs = draftTable(table, tabs).cells.flatMap(({ row, column, content }) => {
      if (!content) return [];
      if (content.kind === 'link') return [];
      if (content.kind !== 'formula') {
        putValue(tab, row, column, content.kind === 'text' ? content.text : content.value);
        return [];
      }
      const { formula, figure } = content;
      putValue(tab, row, column, 0);
      tab.cells.get(row)?.set(column, { value: 0, formula, style: DEFAULT_STYLE });
      const result = (): PracticeValue => cellAt(tab, row, column)?.value ?? '';
      return [(): Pair => ({ tab: tab.name, formula, figure, result: result() })];
    });
    const live = table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, position) => {
        const column = table.columns[position];
        const { by: rows } = definition.rows;
        return cell?.reading.live && column ? [{ measures: measuresIn(column.measure), rows }] : [];
      }),
    );
    return { pairs, live };
  });
  return {
    pairs: all.flatMap(({ pairs }) => pairs),
    live: all.flatMap(({ live }) => live),
  };
}

export interface Calculated {
  readonly pairs: readonly Pair[];
  readonly live: readonly LiveFigure[];
}

/** Rolls up each workbook's ledgers, calculates all tabs in one workbook, and gives every formula with both its readings. */
export async function calculated(all: readonly PlanLedgers[]): Promise<Calculated> {
  const workbook = newWorkbook('readings.xlsx');
  workbook.sheets.length = 0;
  workbook.sheets.push(...all.flatMap(({ snapshot }) => snapshot.sheets.map(practiceSheet)));
  const found = all.map((each) => addTabs(workbook, each));
  await recalculate(workbook);
  return {
    pairs: found.flatMap(({ pairs }) => pairs.map((pair) => pair())),
    live: found.flatMap(({ live }) => live),
  };
}

/** Gives both readings of 旭川市's rollups over ledgers, each a workbook of its own. */
export async function bothReadings(ledgers: readonly SheetSnapshot[]): Promise<readonly Pair[]> {
  const all = ledgers.map((ledger) => ({ plan: asahikawa, snapshot: snapshotOf(ledger) }));
  return (await calculated(all)).pairs;
}

/** Lists the formulas whose result is not the figure; numbers may part where binary floats do. */
export function disagreements(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ figure, result }) =>
    typeof figure === 'number' && typeof result === 'number'
      ? Math.abs(figure - result) > 1e-9 * Math.max(1, Math.abs(figure))
      : figure !== result,
  );
}
