/** 検証結果 as a tab: what was checked and whether it may be submitted, then one table with a row for each finding. */
import type { CheckedCopy } from './checked-copy';
import { layOut } from './lines';
import { LIST_MARGINS, LIST_PAGE_HEIGHT, widthOf } from './list-layout';
import type { CheckReport } from './report-input';
import { summaryLines } from './results-summary';
import type { SummaryWords } from './results-summary';
import { draftFindings, RESULT_COLUMNS } from './results-table';
import type { ResultsTableWords } from './results-table';
import type { PageDraft, SheetDraft } from '../sheet/sheet-draft';
import { FONT } from '../sheet/styles';

export const RESULTS_KEY = 'check:results';

/** Percent. At this scale the columns fit A4 landscape, even if another font makes them a sixth wider. */
const SCALE = 70;

export interface ResultsWords extends SummaryWords, ResultsTableWords {
  /** The tab's name. */
  readonly tabName: string;
  /** The Excel table's name. */
  readonly tableName: string;
}

/**
 * The table's head must not be the last thing on a page. Therefore a table that does not fit on one page with the summary begins on a new
 * page.
 */
function breaksFor(
  rowHeights: readonly number[],
  top: number,
): Pick<PageDraft, 'pageBreaks' | 'scale'> {
  const height = rowHeights.reduce((sum, each) => sum + each, 0);
  const fits = height * (SCALE / 100) <= LIST_PAGE_HEIGHT;
  return fits ? {} : { pageBreaks: [top], scale: SCALE };
}

/**
 * Gives the tab's draft. `copySheet` is the name that the copy's tab has in the workbook: the line that says whether the workbook
 * may be submitted compares the ledgers with it.
 */
export function draftResults(
  report: CheckReport,
  copy: CheckedCopy,
  copySheet: string,
  words: ResultsWords,
): SheetDraft {
  const widths = RESULT_COLUMNS.map(({ width }) => width);
  const printed = RESULT_COLUMNS.filter(({ id }) => id !== 'key').length;
  const columns = { widths, printed, width: widthOf(widths, 0, printed) };
  const summary = layOut(summaryLines(report, copy, copySheet, words, columns));
  const top = summary.rowHeights.length;
  const table = draftFindings(report, words, top);
  const rowHeights = [...summary.rowHeights, ...table.rowHeights];
  return {
    key: RESULTS_KEY,
    name: words.tabName,
    fontName: FONT,
    columnWidths: widths,
    rowHeights,
    cells: [...summary.cells, ...table.cells],
    merges: summary.merges,
    table: {
      name: words.tableName,
      area: { row: top, column: 0, rows: table.rowHeights.length, columns: widths.length },
    },
    frozenRows: 0,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rowHeights.length, columns: printed },
      titleRows: { first: top, last: top },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
      margins: LIST_MARGINS,
      ...breaksFor(rowHeights, top),
    },
  };
}
