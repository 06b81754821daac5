/** Puts a copy's content and look back into its tab, in place: formulas elsewhere that point at the tab keep working. */
import { areaAround, readAddress, type Area } from '../core/area';
import { askPage, pageOf, queuePage, type AskedPage, type TabPage } from './page';
import { stampArea, type TabStamp } from './stamp';
import { rangeOf } from './structure';
import { runs } from './style-ranges';

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
}

/** What was asked of a copy; to be read by `lookOf` after the round trip. */
export interface AskedLook {
  readonly area: Area;
  readonly merged: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly frozen: Excel.Range;
  readonly page: AskedPage;
}

/** Asks for a copy's look over what its tab's run filled. */
export function askLook(copy: Excel.Worksheet, stamp: TabStamp): AskedLook {
  const filled = stampArea(stamp);
  const area = stamp.before ? areaAround(filled, stampArea(stamp.before)) : filled;
  const range = rangeOf(copy, area);
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/address');
  const frozen = copy.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount');
  return {
    area,
    merged,
    rows: range.getRowProperties({ format: { rowHeight: true } }),
    columns: range.getColumnProperties({ format: { columnWidth: true } }),
    frozen,
    page: askPage(copy),
  };
}

/** Takes the answer to `askLook`. */
export function lookOf(asked: AskedLook): CopiedLook {
  const { merged, frozen } = asked;
  return {
    area: asked.area,
    merges: merged.isNullObject
      ? []
      : merged.areas.items.flatMap((each) => readAddress(each.address) ?? []),
    columnWidths: asked.columns.value.map((column) => column.format?.columnWidth ?? 0),
    rowHeights: asked.rows.value.map((row) => row.format?.rowHeight ?? 0),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
    page: pageOf(asked.page),
  };
}

/** Queues the calls that put a copy back into its tab. */
export function queuePutBack(tab: Excel.Worksheet, copy: Excel.Worksheet, look: CopiedLook): void {
  const target = rangeOf(tab, look.area);
  target.unmerge();
  target.clear('All');
  target.copyFrom(rangeOf(copy, look.area), 'All');
  for (const merge of look.merges) rangeOf(tab, merge).merge(false);
  for (const { first, count, value } of runs(look.columnWidths)) {
    const range = tab.getRangeByIndexes(0, look.area.column + first, 1, count);
    if (value > 0) range.format.columnWidth = value;
  }
  for (const { first, count, value } of runs(look.rowHeights)) {
    const range = tab.getRangeByIndexes(look.area.row + first, 0, count, 1);
    if (value > 0) range.format.rowHeight = value;
  }
  if (look.page) queuePage(tab, look.page);
  tab.freezePanes.unfreeze();
  if (look.frozenRows > 0) tab.freezePanes.freezeRows(look.frozenRows);
}
