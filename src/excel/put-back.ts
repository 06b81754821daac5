/** Puts a copy's content and look back into its tab, in place: formulas elsewhere that point at the tab keep working. */
import { areaAround, type Area } from '../core/area';
import type { ChartDraft } from '../core/draft/sheet-draft';
import { askCharts, chartsOfStamp, ownCharts, queueCharts } from './charts';
import { callSteps, CALL, type FillStep } from './call-steps';
import { askMerges, mergesOf } from './merges';
import { askPage, pageOf, queuePage, type AskedPage, type TabPage } from './page';
import type { OwnCopy, OwnTab } from './own-tabs';
import { stampArea, type TabStamp } from './stamp';
import { rangeOf } from './structure';
import { sizeSteps } from './size-steps';
import {
  askTables,
  queueTable,
  queueTableRoom,
  tablesOf,
  type AskedTables,
  type StandingTable,
} from './table';

/** What of a copy's look is no part of its cells. */
export interface CopiedLook {
  /** The run's old and new area together: nothing outside was touched. */
  readonly area: Area;
  readonly merges: readonly Area[];
  /** Points. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly frozenRows: number;
  readonly page: TabPage | null;
  /** The tab's tables as they are, and where the copy has one; with the name that it had on the tab. */
  readonly tables: readonly StandingTable[];
  readonly table: { readonly area: Area; readonly name: string | undefined } | null;
  /** Names of the add-in's charts as they are, and the charts that its run had found. */
  readonly standingCharts: readonly string[];
  readonly charts: readonly ChartDraft[];
}

/** What was asked of a copy; to be read by `lookOf` after the round trip. */
export interface AskedLook {
  readonly stamp: TabStamp;
  readonly area: Area;
  readonly merged: readonly Excel.RangeAreas[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly frozen: Excel.Range;
  readonly page: AskedPage;
  readonly tables: AskedTables;
  readonly copiedTables: AskedTables;
  readonly charts: Excel.ChartCollection;
}

/** Asks for a copy's look over what its tab's run filled, and where the tables of both stand. */
export function askLook(
  worksheets: Excel.WorksheetCollection,
  { tab, copy }: { readonly tab: OwnTab; readonly copy: OwnCopy },
): AskedLook {
  const { stamp } = tab;
  const sheet = worksheets.getItem(copy.sheet.id);
  const filled = stampArea(stamp);
  const area = stamp.before ? areaAround(filled, stampArea(stamp.before)) : filled;
  const range = rangeOf(sheet, area);
  const merged = askMerges(sheet, area);
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount');
  return {
    stamp,
    area,
    merged,
    rows: range.getRowProperties({ format: { rowHeight: true } }),
    columns: range.getColumnProperties({ format: { columnWidth: true } }),
    frozen,
    page: askPage(sheet),
    tables: askTables(worksheets.getItem(tab.sheet.id), tab.sheet.tables),
    copiedTables: askTables(sheet, copy.sheet.tables),
    charts: askCharts(worksheets.getItem(tab.sheet.id)),
  };
}

/** Takes the answer to `askLook`. */
export function lookOf(asked: AskedLook): CopiedLook {
  const { merged, frozen, stamp } = asked;
  const [copied] = tablesOf(asked.copiedTables);
  return {
    area: asked.area,
    merges: mergesOf(merged),
    columnWidths: asked.columns.value.map((column) => column.format?.columnWidth ?? 0),
    rowHeights: asked.rows.value.map((row) => row.format?.rowHeight ?? 0),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
    page: pageOf(asked.page, stamp.before?.breaks ?? []),
    tables: tablesOf(asked.tables),
    standingCharts: ownCharts(asked.charts),
    charts: chartsOfStamp(stamp.before),
    table: copied ? { area: copied.area, name: stamp.before?.table } : null,
  };
}

/** Gives the steps that put a copy back into its tab. Doing them twice is as doing them once. */
export function putBackSteps(copyId: string, look: CopiedLook): readonly FillStep[] {
  return [
    {
      bytes: 20 * CALL,
      queue: (tab) => {
        const target = rangeOf(tab, look.area);
        target.unmerge();
        target.clear('All');
        target.dataValidation.clear();
        queueTableRoom(tab, look.tables, look.table?.area ?? null);
        const copy = tab.context.workbook.worksheets.getItem(copyId);
        target.copyFrom(rangeOf(copy, look.area), 'All');
        if (look.table) queueTable(tab, look.tables, look.table.area, look.table.name);
      },
    },
    ...callSteps(
      look.merges,
      () => CALL,
      (tab, merge) => rangeOf(tab, merge).merge(false),
    ),
    ...sizeSteps(look.columnWidths, look.rowHeights, look.area),
    {
      bytes: CALL * (30 + (look.page?.breaks.length ?? 0)),
      queue: (tab) => {
        // A chart cannot be copied to another sheet: it is made again as its run had made it.
        queueCharts(tab, look.standingCharts, look.charts);
        if (look.page) queuePage(tab, look.page);
        tab.freezePanes.unfreeze();
        if (look.frozenRows > 0) tab.freezePanes.freezeRows(look.frozenRows);
      },
    },
  ];
}
