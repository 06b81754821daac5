/** Turns a draft into the steps that fill its tab: each step is a few queued calls with its size. */
import { areaAddress, type Area } from '../core/area';
import {
  draftArea,
  type BorderWeight,
  type CellDraft,
  type CellStyle,
  type SheetDraft,
} from '../core/sheet/sheet-draft';
import { groupSteps } from './area-groups';
import { borderLines, lightestFirst } from './border-lines';
import { callSteps, type FillStep } from './call-steps';
import { cellInput } from './cell-input';
import { entrySteps, type RuleWords } from './cell-rules';
import { chartBytes, queueCharts } from './charts';
import { gridSteps } from './grid-steps';
import {
  ALIGNED,
  BOLD,
  FILL,
  FONT_COLOR,
  FONT_SIZE,
  INDENT,
  VERTICAL_ALIGNMENT,
  WRAP,
  type StyleProperty,
} from './style-properties';
import { mergeStacks } from './merge-stacks';
import { FREEZE_BYTES, pageBytes, queueFreeze, queuePage, type TabPage } from './page';
import { unlockSteps } from './protect';
import { rangeOf } from './structure';
import { sizeSteps } from './size-steps';
import { commonest, rectangles } from './style-ranges';
import {
  queueTable,
  queueTableRoom,
  tableBytes,
  tableRoomBytes,
  type StandingTable,
} from './table';
import { PART, RANGE, SET, wireBytes } from './wire-size';

/** A tab as it is before it is filled. */
export interface TabGround {
  /** What its last run filled; null for a tab that was just made. */
  readonly area: Area | null;
  readonly tables: readonly StandingTable[];
  /** Names of the add-in's charts on it. */
  readonly charts: readonly string[];
}

/** Gives the steps that fill a tab in place. Only the tab's old area and the draft's own are touched. */
export function fillSteps(
  draft: SheetDraft,
  before: TabGround,
  { table, rules }: { readonly table?: string | undefined; readonly rules?: RuleWords | undefined },
): readonly FillStep[] {
  const area = draftArea(draft);
  return [
    clearStep(before.area, area),
    ...tableRoomStep(draft, before),
    ...contentSteps(draft, area),
    ...tableStep(draft, before, table),
    ...mergeSteps(draft),
    ...styleSteps(draft, area),
    ...borderSteps(draft, area),
    // After wrapping: Excel may fit a row's height to wrapped text.
    ...sizeSteps(draft.columnWidths, draft.rowHeights),
    ...hideSteps(draft),
    ...chartStep(draft, before),
    // A very hidden tab gets no page: spreadsheets other than Excel print even a hidden sheet if it has a print area.
    ...(draft.veryHidden ? [] : [pageStep(draft)]),
    ...(rules ? entrySteps(draft.entries ?? [], rules) : []),
    ...(draft.protection ? unlockSteps(draft.protection) : []),
  ];
}

function clearStep(oldArea: Area | null, area: Area): FillStep {
  const areas = oldArea === null ? [area] : [oldArea, area];
  return {
    bytes: areas.length * (RANGE + PART + 4 * SET),
    queue: (sheet) => {
      for (const each of areas) {
        const range = rangeOf(sheet, each);
        range.unmerge();
        range.clear('All');
        if (oldArea === null) continue;
        // `clear` removes neither data validation rules nor the hiding of columns.
        range.dataValidation.clear();
        range.columnHidden = false;
      }
    },
  };
}

function tableRoomStep(draft: SheetDraft, { tables }: TabGround): readonly FillStep[] {
  if (tables.length === 0) return [];
  const area = draft.table?.area ?? null;
  return [{ bytes: tableRoomBytes(tables), queue: (sheet) => queueTableRoom(sheet, tables, area) }];
}

/** Comes after the contents, because a table takes its columns' names from the cells of its header row. */
function tableStep(
  draft: SheetDraft,
  { tables }: TabGround,
  name: string | undefined,
): readonly FillStep[] {
  const { table } = draft;
  if (!table) return [];
  const called = name ?? table.name;
  const queue = (sheet: Excel.Worksheet): void => queueTable(sheet, tables, table.area, called);
  return [{ bytes: tableBytes(called), queue }];
}

function grid<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}

/** Number formats are set before the contents: writing `1-2` into a cell that is not yet formatted as text makes a date. */
function contentSteps(draft: SheetDraft, area: Area): readonly FillStep[] {
  const formats = grid(area, 'General');
  const inputs = grid<string | number>(area, '');
  for (const { row, column, content, style } of draft.cells) {
    const formatRow = formats[row];
    const inputRow = inputs[row];
    if (formatRow) formatRow[column] = style.numberFormat;
    if (inputRow && content) inputRow[column] = cellInput(content, style.numberFormat);
  }
  return gridSteps({ area, formats, inputs });
}

function mergeSteps({ merges }: SheetDraft): readonly FillStep[] {
  return callSteps(
    mergeStacks(merges),
    () => RANGE + SET,
    (sheet, { area, across }) => rangeOf(sheet, area).merge(across),
  );
}

/** One member of the format of ranges, or of their format's font or fill. */
const LOOK = 2 * PART + SET;

function styleSteps(draft: SheetDraft, area: Area): readonly FillStep[] {
  const styles = new Map<string, CellStyle>();
  for (const { row, column, style } of draft.cells) styles.set(`${row}:${column}`, style);
  const at = (row: number, column: number): CellStyle | undefined => styles.get(`${row}:${column}`);
  return [
    {
      bytes: RANGE + LOOK + wireBytes(draft.fontName),
      queue: (sheet) => {
        rangeOf(sheet, area).format.font.name = draft.fontName;
      },
    },
    ...memberSteps(draft, area, at, FONT_SIZE),
    ...memberSteps(draft, area, at, FONT_COLOR),
    ...memberSteps(draft, area, at, BOLD),
    ...memberSteps(draft, area, at, FILL),
    ...memberSteps(draft, area, at, ALIGNED),
    ...memberSteps(draft, area, at, VERTICAL_ALIGNMENT),
    // After the alignment: when Excel indents a cell whose alignment is general, it sets the alignment to left.
    ...memberSteps(draft, area, at, INDENT),
    ...memberSteps(draft, area, at, WRAP),
  ];
}

function memberSteps<T extends string | number | boolean>(
  draft: SheetDraft,
  area: Area,
  at: (row: number, column: number) => CellStyle | undefined,
  member: StyleProperty<T>,
): readonly FillStep[] {
  const stated = draft.cells
    .map(({ style }) => member.of(style))
    .filter((value) => value !== undefined);
  const base = member.spread ? commonest<T>(stated) : member.cleared;
  const ranges = rectangles<T>(area.rows, area.columns, (row, column) => {
    const style = at(row, column);
    const value = style === undefined ? undefined : member.of(style);
    return value === base ? undefined : value;
  });
  const whole = member.spread && base !== undefined ? [{ area, value: base }] : [];
  return groupSteps([...whole, ...ranges], () => LOOK, member.set);
}

const WEIGHT = {
  hair: 'Hairline',
  thin: 'Thin',
  medium: 'Medium',
} as const satisfies Record<BorderWeight, string>;

/** Removes lines inside merges: a cell has no line on a side where its neighbour belongs to the same merge. */
function withoutInnerLines(cells: readonly CellDraft[], merges: readonly Area[]): CellDraft[] {
  const merged = new Map<string, Area>();
  for (const merge of merges)
    for (let row = merge.row; row < merge.row + merge.rows; row += 1)
      for (let column = merge.column; column < merge.column + merge.columns; column += 1)
        merged.set(`${row}:${column}`, merge);
  return cells.map((cell) => {
    const merge = merged.get(`${cell.row}:${cell.column}`);
    if (!merge) return cell;
    const { borders } = cell.style;
    return {
      ...cell,
      style: {
        ...cell.style,
        borders: {
          top: cell.row === merge.row ? borders.top : null,
          bottom: cell.row === merge.row + merge.rows - 1 ? borders.bottom : null,
          left: cell.column === merge.column ? borders.left : null,
          right: cell.column === merge.column + merge.columns - 1 ? borders.right : null,
        },
      },
    };
  });
}

function borderSteps(draft: SheetDraft, area: Area): readonly FillStep[] {
  const cells = withoutInnerLines(draft.cells, draft.merges);
  const { printArea, pageBreaks = [], columnBreaks = [] } = draft.page;
  const lines = borderLines(cells, area.rows, area.columns, {
    rows: pageBreaks,
    // A line that only the column beyond the print area had would not be printed.
    columns: [...columnBreaks, printArea.column + printArea.columns],
  });
  return groupSteps(
    lightestFirst(lines).map(({ area: on, ...value }) => ({ area: on, value })),
    ({ edges }) => 2 * PART + edges.length * (PART + 3 * SET),
    (ranges, { edges, weight }) => {
      const { borders } = ranges.format;
      for (const edge of edges) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = WEIGHT[weight];
        border.color = '#000000';
      }
    },
  );
}

/** Comes after the sizes, because a column that gets a width is shown again. */
function hideSteps({ columnWidths, hiddenColumns = 0 }: SheetDraft): readonly FillStep[] {
  if (hiddenColumns === 0) return [];
  const area: Area = { row: 0, column: columnWidths.length, rows: 1, columns: hiddenColumns };
  return [
    {
      bytes: RANGE + SET,
      queue: (sheet) => {
        rangeOf(sheet, area).columnHidden = true;
      },
    },
  ];
}

/** Comes after the sizes, because a chart covers the cells at the size that they have when it is placed. */
function chartStep({ charts = [] }: SheetDraft, before: TabGround): readonly FillStep[] {
  if (charts.length + before.charts.length === 0) return [];
  return [
    {
      bytes: chartBytes(before.charts, charts),
      queue: (sheet) => {
        queueCharts(sheet, before.charts, charts);
      },
    },
  ];
}

function pageStep(draft: SheetDraft): FillStep {
  const page: TabPage = {
    orientation: draft.page.orientation === 'portrait' ? 'Portrait' : 'Landscape',
    printArea: areaAddress(draft.page.printArea),
    titleRows: draft.page.titleRows
      ? `$${draft.page.titleRows.first + 1}:$${draft.page.titleRows.last + 1}`
      : null,
    centerHorizontally: draft.page.centerHorizontally,
    header: draft.page.header,
    footer: draft.page.footer,
    breaks: draft.page.pageBreaks ?? [],
    facing: (draft.page.columnBreaks ?? []).length > 0,
    scale: draft.page.scale,
    onePage: draft.page.onePage ?? false,
    ...(draft.page.margins ? { margins: draft.page.margins } : {}),
  };
  return {
    bytes: pageBytes(page) + FREEZE_BYTES,
    queue: (sheet) => {
      queuePage(sheet, page);
      queueFreeze(sheet, draft.frozenRows);
    },
  };
}
