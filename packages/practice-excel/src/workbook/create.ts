/** Makes new workbooks and sheets, with the style and the page that a Japanese Excel starts from. */
import type { PracticePage, PracticeSheet, PracticeStyle, PracticeWorkbook } from './model';

/** The style of a cell that nobody has touched. */
export const DEFAULT_STYLE: PracticeStyle = Object.freeze({
  numberFormat: 'General',
  fontName: '游ゴシック',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Center',
  indent: 0,
  wrap: false,
  shrink: false,
  textOrientation: 0,
  borders: Object.freeze({}),
  locked: true,
});

/** Height of a row that was never set, in points. */
export const DEFAULT_ROW_HEIGHT = 18.75;

/** Width of a column that was never set, in points (8.38 characters of 游ゴシック 11). */
export const DEFAULT_COLUMN_WIDTH = 54;

/** Gives the page that a new sheet prints on: A4 upright with Excel's normal margins. */
export function newPage(): PracticePage {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    printArea: null,
    printTitleRows: null,
    centerHorizontally: false,
    centerVertically: false,
    printOrder: 'DownThenOver',
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    headersFooters: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    },
    printGridlines: false,
    rowBreaks: [],
  };
}

/** Gives a new identifier in Excel's form, `{XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}`. */
export function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** Makes an empty, visible sheet that belongs to no workbook yet. */
export function newSheet(name: string): PracticeSheet {
  return {
    id: newId(),
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    protection: null,
    autoFilter: null,
    freeze: { rows: 0, columns: 0 },
    page: newPage(),
    customProperties: new Map(),
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

/** Makes a workbook with one empty sheet, `Sheet1`. */
export function newWorkbook(name: string): PracticeWorkbook {
  const sheet = newSheet('Sheet1');
  return {
    name,
    sheets: [sheet],
    activeSheetId: sheet.id,
    names: new Map(),
    settings: new Map(),
    customXml: [],
    structureProtected: false,
    readOnly: false,
  };
}
