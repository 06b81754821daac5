/** Practice Excel's workbook as plain, mutable data. Operations on it stand in files beside this one. */
import type { Area } from '../area';

export type PracticeValue = string | number | boolean | { readonly error: string };

export type PracticeBorderStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double';
export type PracticeBorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface PracticeBorder {
  readonly style: PracticeBorderStyle;
  readonly weight: PracticeBorderWeight;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** A cell's style; frozen and shared between cells, replaced as a whole. Names and values are office.js's. */
export interface PracticeStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly fill: string | null;
  readonly horizontal:
    | 'General'
    | 'Left'
    | 'Center'
    | 'Right'
    | 'Fill'
    | 'Justify'
    | 'CenterAcrossSelection'
    | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly indent: number;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly textOrientation: number;
  readonly borders: Readonly<
    Partial<Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', PracticeBorder>>
  >;
  readonly locked: boolean;
}

export interface PracticeCell {
  /** Result of the formula, or the constant; `''` when the cell has a style only. */
  value: PracticeValue;
  /** With its leading `=`, as typed (structured references kept); absent for a constant. */
  formula?: string;
  /** A leading `'` was typed: the value is text, and `formulas` reads it without the sign. */
  quotePrefix?: true;
  /** The formula was entered as an array formula, over so many cells from this one on. */
  array?: { readonly rows: number; readonly columns: number };
  style: PracticeStyle;
}

export interface PracticeTable {
  id: string;
  name: string;
  /** Headers, data and totals together. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  /** True when left out: every other row is tinted, as the style says. */
  showBandedRows?: boolean;
  styleName: string;
  /** A filter on the table is hiding rows. */
  isDataFiltered: boolean;
}

/** The members of a style that a conditional format lays over a cell's own; absent ones leave the cell's. */
export interface PracticeConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'None' | 'Single' | 'Double';
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<
    Partial<
      Record<
        'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight',
        { readonly style: Exclude<PracticeBorderStyle, 'Double'>; readonly color: string }
      >
    >
  >;
}

/** office.js's names for the types of conditional formats. */
export type PracticeConditionalType =
  | 'Custom'
  | 'CellValue'
  | 'ColorScale'
  | 'ContainsText'
  | 'DataBar'
  | 'IconSet'
  | 'PresetCriteria'
  | 'TopBottom';

export interface PracticeConditionalFormat {
  readonly id: string;
  /** Where it applies; relative references of its formula count from the first cell (see area-sets.ts). */
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly rule:
    | {
        readonly kind: 'custom';
        /** With its leading `=`; `''` until it is set. */
        readonly formula: string;
        readonly style: PracticeConditionalStyle;
      }
    /** Of a type that practice Excel does not know: kept as it stands in the file, to be written back. */
    | {
        readonly kind: 'kept';
        readonly type: Exclude<PracticeConditionalType, 'Custom'>;
        /** The element `cfRule`, and the `dxf` that it names, if any. */
        readonly xml: string;
        readonly dxf: string | null;
      };
}

export type PracticeOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';

export type PracticeValidationRule =
  | { readonly kind: 'None' }
  | {
      readonly kind: 'List';
      /** Entries with commas between them, or a formula with its leading `=`. */
      readonly source: string;
      readonly inCellDropDown: boolean;
    }
  | {
      readonly kind: 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength';
      readonly operator: PracticeOperator;
      /** With its leading `=`, a number too: `=10`. */
      readonly formula1: string;
      /** The upper bound of Between and NotBetween. */
      readonly formula2: string | null;
    }
  | { readonly kind: 'Custom'; readonly formula: string };

/** What may be entered in cells, and what is said to the person who enters. */
export interface PracticeValidation {
  /** Relative references of the rule count from the first cell (see area-sets.ts). */
  readonly areas: readonly Area[];
  readonly rule: PracticeValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: {
    readonly showPrompt: boolean;
    readonly title: string;
    readonly message: string;
  };
}

/** Cells that a chart reads; `null` where their sheet was removed (Excel shows `#REF!`). */
export type PracticeChartCells = { readonly sheetId: string; readonly area: Area } | null;

export interface PracticeChartSeries {
  readonly id: string;
  readonly name: string;
  readonly values: PracticeChartCells;
  /** What names the categories; Excel counts 1, 2, 3, … where there is nothing. */
  readonly categories: PracticeChartCells;
  /** `#RRGGBB`; null for the colour that Excel gives. */
  readonly fill: string | null;
  readonly line: string | null;
}

/** office.js's names for the types of charts that practice Excel knows. */
export type PracticeChartType =
  | 'ColumnClustered'
  | 'ColumnStacked'
  | 'BarClustered'
  | 'BarStacked'
  | 'Line'
  | 'Radar'
  | 'RadarMarkers';

export interface PracticeChart {
  readonly id: string;
  name: string;
  type: PracticeChartType;
  title: { readonly text: string; readonly visible: boolean };
  legend: {
    readonly visible: boolean;
    readonly position: 'Top' | 'Bottom' | 'Left' | 'Right';
  };
  /** The first category stands last: bars then read from the top. */
  categoriesReversed: boolean;
  /** Where the axis of figures begins; null leaves it to Excel. */
  minimum: number | null;
  /** Points from the sheet's upper left corner. */
  position: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  series: readonly PracticeChartSeries[];
}

export interface PracticePage {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Area | null;
  /** `$1:$3`, or null. */
  printTitleRows: string | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printOrder: 'DownThenOver' | 'OverThenDown';
  /** Points. */
  margins: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  };
  headersFooters: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
  printGridlines: boolean;
  /** Sheet rows (from 0) before which a page breaks. */
  rowBreaks: number[];
}

export interface PracticeSheet {
  /** `{XXXXXXXX-….}` as Excel has it; stable through renames. */
  id: string;
  /** The sheet that it was copied from, by its id. */
  copiedFrom?: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  /** Row (from 0) to column (from 0) to cell. A cell that is not there is empty with the default style. */
  cells: Map<number, Map<number, PracticeCell>>;
  /** Heights in points. */
  rows: Map<number, { height?: number; hidden?: boolean }>;
  /** Widths in points. */
  columns: Map<number, { width?: number; hidden?: boolean }>;
  merges: Area[];
  tables: PracticeTable[];
  /** The first one goes before the others. */
  conditionalFormats: readonly PracticeConditionalFormat[];
  /** No cell is in two of them. */
  validations: readonly PracticeValidation[];
  /** The one drawn last lies over the others. */
  charts: PracticeChart[];
  /** The sheet is protected; options as given to protect(). */
  protection: Readonly<Record<string, unknown>> | null;
  /** The sheet's own filter: its area, and whether it is hiding rows. */
  autoFilter: { area: Area; isDataFiltered: boolean } | null;
  freeze: { rows: number; columns: number };
  page: PracticePage;
  customProperties: Map<string, string>;
  selection: Area;
}

/** XML that an add-in, or somebody else, keeps with the workbook. */
export interface PracticeXmlPart {
  /** `{XXXXXXXX-….}`, stable through saving. */
  readonly id: string;
  xml: string;
}

export interface PracticeWorkbook {
  /** File name, e.g. `asahikawa.xlsx`. */
  name: string;
  sheets: PracticeSheet[];
  activeSheetId: string;
  /** Names in the workbook: name to formula, e.g. `='Sheet 1'!$A$1:$B$2`. */
  names: Map<string, string>;
  /** Document settings: key to JSON. */
  settings: Map<string, string>;
  /** Custom XML parts, in the order in which they were added. */
  customXml: PracticeXmlPart[];
  /** The workbook's structure is protected: no sheet may be added, removed or renamed. */
  structureProtected: boolean;
  readOnly: boolean;
  /** The file that it was read from; a workbook made from nothing has none. */
  origin?: WorkbookOrigin;
}

/*
 * What the files beside this one offer (signatures are binding for the engine, the grid and the tests):
 *
 * create.ts    newWorkbook(name): PracticeWorkbook (one empty sheet) · newSheet(name): PracticeSheet · DEFAULT_STYLE
 * cells.ts     cellAt(sheet, row, column): PracticeCell | undefined · setStyle(sheet, row, column, patch)
 *              enter(sheet, row, column, input: string | number | boolean): parses as typing does (see practice-excel)
 *              clearCells(sheet, area, 'All' | 'Contents' | 'Formats') · usedArea(sheet, valuesOnly): Area | null
 *              textOf(cell): string as Excel shows it · copyCells(from, fromArea, to, toRow, toColumn) moves relative references
 * sheets.ts    checkSheetName(workbook, name): string | null (a reason) · copySheet(workbook, sheet): PracticeSheet
 *              removeSheet · cloneWorkbook(workbook): PracticeWorkbook (deep, for comparing before and after)
 * calculate.ts recalculate(workbook): Promise<void>: results of all formulas, through Univer (structured references
 *              rewritten to addresses before it sees them) · evaluate(workbook, questions): results of formulas in no cell
 * marks.ts     marksOf(workbook): Promise<Marks>: the looks that conditional formats lay over cells
 * validations.ts, validity.ts   validationAt(sheet, row, column) · setValidation(sheet, validation) · judge(…): may a value stand?
 * charts.ts    newChart(sheet, …) · copiedCharts · chartData(workbook, chart): names and figures as the cells now have them
 * ../xlsx/     readXlsx(bytes: Uint8Array, name): Promise<PracticeWorkbook>, throws XlsxError with code 'not-xlsx' | 'corrupt'
 *              writeXlsx(workbook): Promise<Uint8Array>
 */

/** What a file says that a formula results in. */
export interface FileResult {
  /** As typed. */
  readonly formula: string;
  readonly value: PracticeValue;
  /** It depends on what only Excel knows, e.g. another workbook: its result is kept. */
  readonly foreign: boolean;
}

/** The results that stand in a sheet's part, by row and column (from 0). */
export type FileResults = ReadonlyMap<number, ReadonlyMap<number, FileResult>>;

/** What a workbook was when it was read from a file: what is saved later is that file, changed where the workbook was. */
export interface WorkbookOrigin {
  /** The file as it was. */
  readonly bytes: Uint8Array;
  /** The workbook as it was read; its sheets, tables, formats and charts have the same ids. Nobody changes it. */
  readonly workbook: PracticeWorkbook;
  /** By the ids of sheets. */
  readonly results: ReadonlyMap<string, FileResults>;
  /** The file says that its results are to be believed; else Excel would calculate all of them when it opens it. */
  readonly calculated: boolean;
}
