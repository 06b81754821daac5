/** How a sheet prints, in .xlsx (as ExcelJS has it) against the practice workbook's. */
import type { HeaderFooter, PageSetup } from 'exceljs';
import { areaAddress, readAddress } from '../../core/area';
import type { PracticePage } from '../workbook/model';
import { newPage } from '../workbook/create';
import { inchesOfPoints, pointsOfInches } from './units';

/** Numbers of paper sizes in .xlsx, and office.js's names. */
const PAPER: readonly (readonly [number, string])[] = [
  [1, 'Letter'],
  [5, 'Legal'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
];

const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

/** Splits `&L…&C…&R…` into its three parts; what stands before the first code is the centre. */
function readThirds(code: string | undefined): { L: string; C: string; R: string } {
  const thirds = { L: '', C: '', R: '' };
  let third: keyof typeof thirds = 'C';
  for (const part of (code ?? '').match(/&[\s\S]|[^&]+/g) ?? []) {
    if (part === '&L') third = 'L';
    else if (part === '&C') third = 'C';
    else if (part === '&R') third = 'R';
    else thirds[third] += part;
  }
  return thirds;
}

function writeThirds(left: string, center: string, right: string): string {
  const thirds = { '&L': left, '&C': center, '&R': right };
  return Object.entries(thirds)
    .map(([code, text]) => (text === '' ? '' : code + text))
    .join('');
}

function readZoom(setup: Partial<PageSetup>): PracticePage['zoom'] {
  if (!setup.fitToPage) return { scale: setup.scale ?? 100 };
  // 0 pages means: as many as it needs.
  return {
    ...(setup.fitToWidth === 0 ? {} : { horizontalFitToPages: setup.fitToWidth ?? 1 }),
    ...(setup.fitToHeight === 0 ? {} : { verticalFitToPages: setup.fitToHeight ?? 1 }),
  };
}

/** Reads how a sheet prints; `rowBreaks` are sheet rows (from 0) before which a page breaks. */
export function readPage(
  setup: Partial<PageSetup>,
  headerFooter: Partial<HeaderFooter>,
  rowBreaks: readonly number[],
): PracticePage {
  const page = newPage();
  const header = readThirds(headerFooter.oddHeader);
  const footer = readThirds(headerFooter.oddFooter);
  const margins = { ...page.margins };
  for (const side of SIDES) {
    const inches = setup.margins?.[side];
    if (inches !== undefined) margins[side] = pointsOfInches(inches);
  }
  const titles = setup.printTitlesRow;
  return {
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER.find(([number]) => number === setup.paperSize)?.[1] ?? 'A4',
    zoom: readZoom(setup),
    printArea: setup.printArea ? readAddress(setup.printArea.split('&&')[0] ?? '') : null,
    printTitleRows: titles ? titles.replace(/(\d+):(\d+)/, '$$$1:$$$2') : null,
    centerHorizontally: setup.horizontalCentered ?? false,
    centerVertically: setup.verticalCentered ?? false,
    printOrder: setup.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    margins,
    headersFooters: {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    },
    printGridlines: setup.showGridLines ?? false,
    rowBreaks: [...rowBreaks],
  };
}

/** Gives a page's setup as ExcelJS writes it. */
export function writePageSetup(page: PracticePage): Partial<PageSetup> {
  const { zoom, margins } = page;
  const fit = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return {
    paperSize: PAPER.find(([, name]) => name === page.paperSize)?.[0] ?? 9,
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    fitToPage: fit,
    ...(fit
      ? { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : { scale: zoom.scale ?? 100 }),
    margins: {
      top: inchesOfPoints(margins.top),
      bottom: inchesOfPoints(margins.bottom),
      left: inchesOfPoints(margins.left),
      right: inchesOfPoints(margins.right),
      header: inchesOfPoints(margins.header),
      footer: inchesOfPoints(margins.footer),
    },
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    ...(page.printOrder === 'OverThenDown' ? { pageOrder: 'overThenDown' } : {}),
    showGridLines: page.printGridlines,
    ...(page.printArea ? { printArea: twoCorners(areaAddress(page.printArea)) } : {}),
    ...(page.printTitleRows ? { printTitlesRow: page.printTitleRows.replaceAll('$', '') } : {}),
  };
}

/** ExcelJS wants two corners also for one cell, and puts `$` before columns only: an area must not move with its rows. */
function twoCorners(address: string): string {
  const fixed = address.replace(/\d+/gu, '$$$&');
  return fixed.includes(':') ? fixed : `${fixed}:${fixed}`;
}

/** Gives a page's headers and footers as ExcelJS writes them. */
export function writeHeaderFooter(page: PracticePage): Partial<HeaderFooter> {
  const texts = page.headersFooters;
  return {
    oddHeader: writeThirds(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    oddFooter: writeThirds(texts.leftFooter, texts.centerFooter, texts.rightFooter),
  };
}
