/** Puts a copy's content and style back into its tab, in place, so that formulas elsewhere that refer to the tab keep working. */
import { areaAround, type Area } from '../core/area';
import type { ChartDraft } from '../core/sheet/sheet-draft';
import { askCharts, chartBytes, chartsOfStamp, ownCharts, queueCharts } from './charts';
import { callSteps, type FillStep } from './call-steps';
import { askMerges, BYTES_A_MERGE, mergesOf } from './merges';
import {
  askPage,
  FREEZE_BYTES,
  pageBytes,
  pageOf,
  queueFreeze,
  queuePage,
  type TabPage,
} from './page';
import type { OwnCopy, OwnTab } from './own-tabs';
import type { Question } from './questions';
import { stampArea } from './stamp';
import { rangeOf } from './structure';
import { sizeSteps } from './size-steps';
import { runs } from './style-ranges';
import {
  askTables,
  queueTable,
  queueTableRoom,
  tableBytes,
  tableRoomBytes,
  tablesOf,
  type StandingTable,
} from './table';
import { CALL, PART, RANGE, SET, SHEET } from './wire-size';

/** The part of a copy's style and layout that does not belong to its cells. */
export interface CopiedStyle {
  /** The run's old and new area together: nothing outside was touched. */
  readonly area: Area;
  readonly merges: readonly Area[];
  /** Points. */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly boolean[];
  readonly rowHeights: readonly number[];
  readonly frozenRows: number;
  readonly page: TabPage | null;
  /** The tables that the tab has now; below, the area of the copy's table and the name that it had on the tab. */
  readonly tables: readonly StandingTable[];
  readonly table: { readonly area: Area; readonly name: string | undefined } | null;
  /** Names of the add-in's charts that the tab has now; below, the charts that the tab had before the run. */
  readonly standingCharts: readonly string[];
  readonly charts: readonly ChartDraft[];
}

/** The area that is written when a tab is put back: what its run filled, and the area that the tab had before. */
export function areaToPutBack({ stamp }: OwnTab): Area {
  const filled = stampArea(stamp);
  return stamp.before ? areaAround(filled, stampArea(stamp.before)) : filled;
}

/** Asks for a copy's style and layout over the area to put back, and for the positions of the copy's and the tab's tables. */
export function styleQuestion(
  { tab, copy }: { readonly tab: OwnTab; readonly copy: OwnCopy },
  take: (style: CopiedStyle) => void,
): Question {
  const { stamp } = tab;
  const area = areaToPutBack(tab);
  const bytes = BYTES_A_LOOK + (area.rows + area.columns) * BYTES_A_LINE;
  return {
    bytes,
    ask: (sheets) => {
      const sheet = sheets.get(copy.sheet.id);
      const standing = sheets.get(tab.sheet.id);
      const range = rangeOf(sheet, area);
      const merged = askMerges(sheet, area);
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('rowCount');
      const rows = range.getRowProperties({ format: { rowHeight: true } });
      const columns = range.getColumnProperties({
        columnHidden: true,
        format: { columnWidth: true },
      });
      const page = askPage(sheet);
      const tables = askTables(standing, tab.sheet.tables);
      const copiedTables = askTables(sheet, copy.sheet.tables);
      const charts = askCharts(standing);
      return () => {
        const [copied] = tablesOf(copiedTables);
        const merges = mergesOf(merged);
        take({
          area,
          merges,
          columnWidths: columns.value.map((column) => column.format?.columnWidth ?? 0),
          hiddenColumns: columns.value.map((column) => column.columnHidden === true),
          rowHeights: rows.value.map((row) => row.format?.rowHeight ?? 0),
          frozenRows: frozenRowsOf(frozen),
          page: pageOf(page, stamp.before?.breaks ?? []),
          tables: tablesOf(tables),
          standingCharts: ownCharts(charts),
          charts: chartsOfStamp(stamp.before),
          table: copied ? { area: copied.area, name: stamp.before?.table } : null,
        });
        return bytes + merges.length * BYTES_A_MERGE;
      };
    },
  };
}

function frozenRowsOf(frozen: Excel.Range): number {
  return frozen.isNullObject ? 0 : frozen.rowCount;
}

/** Bytes of what is asked about one copy, without its rows, columns and merges; and bytes of one row or column. */
const BYTES_A_LOOK = 8_000;
const BYTES_A_LINE = 80;

/** Gives the steps that put a copy back into its tab. Repeating them changes nothing more. */
export function putBackSteps(copyId: string, style: CopiedStyle): readonly FillStep[] {
  return [
    {
      bytes:
        SHEET +
        2 * RANGE +
        PART +
        4 * CALL +
        tableRoomBytes(style.tables) +
        tableBytes(style.table?.name),
      queue: (tab) => {
        const target = rangeOf(tab, style.area);
        target.unmerge();
        target.clear('All');
        target.dataValidation.clear();
        queueTableRoom(tab, style.tables, style.table?.area ?? null);
        const copy = tab.context.workbook.worksheets.getItem(copyId);
        target.copyFrom(rangeOf(copy, style.area), 'All');
        if (style.table) queueTable(tab, style.tables, style.table.area, style.table.name);
      },
    },
    ...callSteps(
      style.merges,
      () => RANGE + SET,
      (tab, merge) => rangeOf(tab, merge).merge(false),
    ),
    // A hidden column is left out: it has no width of its own to restore.
    ...sizeSteps(
      style.columnWidths.map((width, at) => (style.hiddenColumns[at] ? 0 : width)),
      style.rowHeights,
      style.area,
    ),
    ...callSteps(
      runs(style.hiddenColumns),
      () => RANGE + SET,
      (tab, { first, count, value }) => {
        const column = style.area.column + first;
        rangeOf(tab, { row: 0, column, rows: 1, columns: count }).columnHidden = value;
      },
    ),
    {
      bytes:
        chartBytes(style.standingCharts, style.charts) +
        (style.page ? pageBytes(style.page) : 0) +
        FREEZE_BYTES,
      queue: (tab) => {
        // A chart cannot be copied to another sheet, so it is made again as its run had made it.
        queueCharts(tab, style.standingCharts, style.charts);
        if (style.page) queuePage(tab, style.page);
        queueFreeze(tab, style.frozenRows);
      },
    },
  ];
}
