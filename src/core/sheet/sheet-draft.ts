/** A draft: one tab as plain data, before excel/draw puts it into the workbook. */
import * as v from 'valibot';
import type { Area } from '../area';
import type { Pattern } from '../values';

export const chartKindSchema = v.picklist(['radar', 'stacked-bars', 'stacked-columns', 'columns']);
export type ChartKind = v.InferOutput<typeof chartKindSchema>;

/** What a drafted cell will hold. Text is always text, whatever its first sign. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A text that jumps to a cell (A1 without the sheet) of another sheet when it is clicked. */
  | { readonly kind: 'link'; readonly text: string; readonly sheet: string; readonly cell: string }
  /** An Excel formula with its leading `=`, and the figure core/rollup evaluated for the same cell. */
  | { readonly kind: 'formula'; readonly formula: string; readonly figure: string | number };

export type BorderWeight = 'hair' | 'thin' | 'medium';

/** How a cell looks. Every member is stated, so that a refilled tab never keeps a stale look. */
export interface CellStyle {
  readonly bold: boolean;
  /** Points. */
  readonly fontSize: number;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** `#RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | 'general';
  readonly vertical: 'top' | 'center' | 'bottom';
  /** Excel's indent levels. */
  readonly indent: number;
  readonly wrap: boolean;
  /** Excel's number format in its US form, e.g. `0.0`, `General`, `@`. */
  readonly numberFormat: string;
  readonly borders: {
    readonly top: BorderWeight | null;
    readonly bottom: BorderWeight | null;
    readonly left: BorderWeight | null;
    readonly right: BorderWeight | null;
  };
}

export interface CellDraft {
  /** From 0, on the tab. */
  readonly row: number;
  readonly column: number;
  /** Left out where the cell has a look only (borders, fill). */
  readonly content?: CellContent;
  readonly style: CellStyle;
}

export interface PageDraft {
  readonly orientation: 'portrait' | 'landscape';
  readonly printArea: Area;
  /** Rows that repeat on each page: first and last, from 0; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly centerHorizontally: boolean;
  /** Excel's header and footer codes, e.g. `&P / &N`. */
  readonly header: string;
  readonly footer: string;
  /**
   * Rows (from 0) with which a new page begins; left out, pages break where they are full. Excel takes no notice of them where it
   * scales a sheet to fit: such a tab is drawn to fit the paper's width at its own scale.
   */
  readonly pageBreaks?: readonly number[];
  /** Percent, of a tab with page breaks; left out, 100. */
  readonly scale?: number;
  /** The tab is made as small as it must be to stand on one page. */
  readonly onePage?: true;
  /** Columns (from 0) with which a facing page begins; the facing page is printed before the page below. */
  readonly columnBreaks?: readonly number[];
  /** Points; Excel's own where left out. */
  readonly margins?: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/** Sheet protection without a password: against slips, not against people. */
export interface ProtectionDraft {
  /** The cells that stay open. */
  readonly unlocked: readonly Area[];
}

/** What may be typed into some cells (Excel's data validation). */
export interface EntryDraft {
  readonly area: Area;
  readonly entry: Pattern;
}

/** An Excel table on a tab: staff can filter and sort it. */
export interface TableDraft {
  /** Unique in the workbook; a letter first, no spaces. */
  readonly name: string;
  /** Header row and data together. */
  readonly area: Area;
}

/** A chart over cells of the tab. */
export interface ChartDraft {
  readonly kind: ChartKind;
  readonly title: string;
  /** One column of cells that name the categories. */
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** The cells that the chart covers. */
  readonly position: Area;
}

/** One tab. Paper is always A4, one page wide and as many pages high as it needs. */
export interface SheetDraft {
  /** What the tab is, for its stamp: the same key is the same tab at the next run, e.g. `rollup:implementation`. */
  readonly key: string;
  /** The name the tab should have; excel/draw gives another when a user's sheet has it. */
  readonly name: string;
  readonly fontName: string;
  /** Widths of the columns from A on, in points. */
  readonly columnWidths: readonly number[];
  /** So many columns behind those are hidden: cells in them go with the sheet, and nobody sees them. */
  readonly hiddenColumns?: number;
  /** Heights of the rows from 1 on, in points. */
  readonly rowHeights: readonly number[];
  /** The cells that have content or a look of their own, each at most once. */
  readonly cells: readonly CellDraft[];
  readonly merges: readonly Area[];
  readonly table?: TableDraft;
  readonly charts?: readonly ChartDraft[];
  /** Rows kept in view at the top. */
  readonly frozenRows: number;
  /** The tab is for the add-in's own use: not even Excel's dialog for hidden sheets lists it. */
  readonly veryHidden?: true;
  readonly page: PageDraft;
  /** Left out, the tab is not protected. */
  readonly protection?: ProtectionDraft;
  readonly entries?: readonly EntryDraft[];
}

/** Gives the area from A1 that a draft fills. */
export function draftArea(draft: SheetDraft): Area {
  let rows = draft.rowHeights.length;
  let columns = draft.columnWidths.length;
  for (const cell of draft.cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return { row: 0, column: 0, rows, columns };
}
