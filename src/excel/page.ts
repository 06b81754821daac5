/** A tab's page: sets the part of Excel's page layout that the add-in uses, and reads it back from a copy. */
import { cellAddress } from '../core/area';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

export interface TabPage {
  readonly orientation: 'Portrait' | 'Landscape';
  /** A1 address. */
  readonly printArea: string;
  /** e.g. `$1:$3`; null for none. */
  readonly titleRows: string | null;
  readonly centerHorizontally: boolean;
  /** With Excel's codes: `&L`, `&C` and `&R` begin the left, centre and right part; text before any of them is in the centre. */
  readonly header: string;
  readonly footer: string;
  /** Rows (from 0) with which a new page begins. */
  readonly breaks: readonly number[];
  /** The tab is wider than a page: what lies to the right is printed on the facing page, before the page below. */
  readonly facing: boolean;
  /** Percent, where pages break or face each other; 100 where left out. */
  readonly scale?: number | undefined;
  /** The tab is scaled down as far as needed to fit on one page. */
  readonly onePage?: boolean;
  /** Points; Excel's own where left out. */
  readonly margins?: PageMargins;
}

export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Part = 'L' | 'C' | 'R';

/** Cuts a header or footer into its left, centre and right part. */
function headerParts(text: string): Readonly<Record<Part, string>> {
  const parts: Record<Part, string> = { L: '', C: '', R: '' };
  let part: Part = 'C';
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === '&L') part = 'L';
    else if (piece === '&C') part = 'C';
    else if (piece === '&R') part = 'R';
    else parts[part] += piece;
  }
  return parts;
}

/**
 * Queues a tab's page layout and breaks (1.9): A4, one page wide (at the draft's scale where pages break), and as many pages high
 * as it needs, unless it is to fit on one page.
 */
export function queuePage(sheet: Excel.Worksheet, page: TabPage): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation;
  layout.paperSize = 'A4';
  // Excel ignores page breaks on a sheet that it scales to fit.
  layout.zoom =
    page.breaks.length > 0 || page.facing
      ? { scale: page.scale ?? 100 }
      : { horizontalFitToPages: 1, ...(page.onePage ? { verticalFitToPages: 1 } : {}) };
  layout.printOrder = page.facing ? 'OverThenDown' : 'DownThenOver';
  layout.centerHorizontally = page.centerHorizontally;
  if (page.margins) {
    const { top, bottom, left, right } = page.margins;
    layout.topMargin = top;
    layout.bottomMargin = bottom;
    layout.leftMargin = left;
    layout.rightMargin = right;
  }
  layout.setPrintArea(page.printArea);
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
  const header = headerParts(page.header);
  const footer = headerParts(page.footer);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftHeader = header.L;
  texts.centerHeader = header.C;
  texts.rightHeader = header.R;
  texts.leftFooter = footer.L;
  texts.centerFooter = footer.C;
  texts.rightFooter = footer.R;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}

/** Gives the bytes of what `queuePage` queues. */
export function pageBytes({ printArea, titleRows, header, footer, breaks }: TabPage): number {
  const texts = wireBytes([printArea, titleRows, header, footer]);
  // Three parts of the layout and the breaks; eighteen members; the print area, its title rows and the old breaks.
  return 4 * PART + 18 * SET + 3 * CALL + texts + breaks.length * RANGE;
}

/** Queues the freezing of the rows at the top that stay in sight; 0 freezes none. */
export function queueFreeze(sheet: Excel.Worksheet, rows: number): void {
  sheet.freezePanes.unfreeze();
  if (rows > 0) sheet.freezePanes.freezeRows(rows);
}

export const FREEZE_BYTES = PART + 2 * CALL;

/** What was asked of a sheet's page; to be read by `pageOf` after the round trip. */
export interface RequestedPage {
  readonly layout: Excel.PageLayout;
  readonly area: Excel.RangeAreas;
  readonly titles: Excel.Range;
  readonly texts: Excel.HeaderFooter;
}

/** Asks for a page as it is. */
export function askPage(sheet: Excel.Worksheet): RequestedPage {
  const layout = sheet.pageLayout;
  layout.load(
    'orientation,zoom,printOrder,centerHorizontally,topMargin,bottomMargin,leftMargin,rightMargin',
  );
  const area = layout.getPrintAreaOrNullObject();
  area.load('address');
  const titles = layout.getPrintTitleRowsOrNullObject();
  titles.load('address');
  const texts = layout.headersFooters.defaultForAllPages;
  texts.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
  return { layout, area, titles, texts };
}

/**
 * Takes the answer to `askPage`; null where the page has no print area, because the add-in never laid it out. The page breaks come
 * from the tab's stamp: reading them from Excel would take another round trip.
 */
export function pageOf(
  { layout, area, titles, texts }: RequestedPage,
  breaks: readonly number[],
): TabPage | null {
  if (area.isNullObject) return null;
  return {
    orientation: layout.orientation === 'Landscape' ? 'Landscape' : 'Portrait',
    printArea: local(area.address),
    titleRows: titles.isNullObject ? null : local(titles.address),
    centerHorizontally: layout.centerHorizontally,
    header: `&L${texts.leftHeader}&C${texts.centerHeader}&R${texts.rightHeader}`,
    footer: `&L${texts.leftFooter}&C${texts.centerFooter}&R${texts.rightFooter}`,
    breaks,
    facing: layout.printOrder === 'OverThenDown',
    scale: layout.zoom.scale,
    onePage: layout.zoom.verticalFitToPages === 1,
    margins: {
      top: layout.topMargin,
      bottom: layout.bottomMargin,
      left: layout.leftMargin,
      right: layout.rightMargin,
    },
  };
}

function local(address: string): string {
  return address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1))
    .join(',');
}
