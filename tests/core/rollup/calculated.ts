/** Puts ledgers and the tabs rolled up from them into one practice workbook, and calculates the tabs' formulas. */
import { draftTable } from '../../../src/core/draft/draft-table';
import { recognise } from '../../../src/core/ledger/recognise';
import { rollUp } from '../../../src/core/rollup';
import type { SheetSnapshot } from '../../../src/core/snapshot';
import { asahikawa } from '../../../src/plans/asahikawa';
import { recalculate } from '../../../src/practice/workbook/calculate';
import { cellAt, putValue } from '../../../src/practice/workbook/cells';
import { DEFAULT_STYLE, newSheet, newWorkbook } from '../../../src/practice/workbook/create';
import type {
  PracticeSheet,
  PracticeValue,
  PracticeWorkbook,
} from '../../../src/practice/workbook/model';
import { tabs } from '../../../src/words/ja/tabs';
import { snapshotOf } from '../asahikawa-snapshot';

/** One formula of a tab: what was evaluated, and what Excel would show. */
export interface Pair {
  readonly formula: string;
  readonly figure: string | number;
  readonly result: PracticeValue;
}

/** Lays a ledger's snapshot out as a sheet, its cells as they are. */
function practiceSheet(snapshot: SheetSnapshot): PracticeSheet {
  const sheet = newSheet(snapshot.name);
  for (const [row, values] of snapshot.values.entries())
    for (const [column, value] of values.entries()) putValue(sheet, row, column, value);
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

/** Adds the tabs of all rollups over one ledger; gives for each formula its figure and, once calculated, its result. */
function addTabs(workbook: PracticeWorkbook, ledger: SheetSnapshot): readonly (() => Pair)[] {
  const recognition = recognise(snapshotOf(ledger), [asahikawa]);
  if (recognition.state !== 'found') throw new Error('the ledger was not recognised');
  return asahikawa.rollups.flatMap((definition) => {
    const table = rollUp(recognition.workbook, definition);
    // The ledger stands alone: tables of other ledgers cannot be made.
    if (table.state !== 'table') return [];
    const tab = newSheet(`${ledger.name} ${definition.id}`);
    workbook.sheets.push(tab);
    return draftTable(table, tabs).cells.flatMap(({ row, column, content }) => {
      if (!content) return [];
      if (content.kind === 'link') return [];
      if (content.kind !== 'formula') {
        putValue(tab, row, column, content.kind === 'text' ? content.text : content.value);
        return [];
      }
      const { formula, figure } = content;
      putValue(tab, row, column, 0);
      tab.cells.get(row)?.set(column, { value: 0, formula, style: DEFAULT_STYLE });
      return [(): Pair => ({ formula, figure, result: cellAt(tab, row, column)?.value ?? '' })];
    });
  });
}

/** Rolls each ledger up, calculates all tabs in one workbook, and gives every formula with both its readings. */
export async function bothReadings(ledgers: readonly SheetSnapshot[]): Promise<readonly Pair[]> {
  const workbook = newWorkbook('readings.xlsx');
  workbook.sheets.push(...ledgers.map(practiceSheet));
  const pairs = ledgers.flatMap((ledger) => addTabs(workbook, ledger));
  await recalculate(workbook);
  return pairs.map((pair) => pair());
}

/** Lists the formulas whose result is not the figure; numbers may part where binary floats do. */
export function disagreements(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ figure, result }) =>
    typeof figure === 'number' && typeof result === 'number'
      ? Math.abs(figure - result) > 1e-9 * Math.max(1, Math.abs(figure))
      : figure !== result,
  );
}
