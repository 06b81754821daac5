/** How a sheet prints, in the elements of a worksheet against the practice workbook's. */
import type { PracticePage } from '../workbook/model';
import { newPage } from '../workbook/create';
import { readAddress } from '../area';
import { isTrue } from './style-parts';
import { inchesOfPoints, pointsOfInches } from './units';
import { childrenOf, textIn, xmlText, type XmlNode } from './xml';

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

const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** Splits `&L…&C…&R…` into its three parts; what stands before the first code is the centre. */
function readThirds(code: string): { L: string; C: string; R: string } {
  const thirds = { L: '', C: '', R: '' };
  let third: keyof typeof thirds = 'C';
  for (const part of code.match(/&[\s\S]|[^&]+/g) ?? []) {
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

/** The elements of a worksheet that say how it prints, and its own names for that. */
export interface PageParts {
  readonly sheetPr: XmlNode | undefined;
  readonly printOptions: XmlNode | undefined;
  readonly pageMargins: XmlNode | undefined;
  readonly pageSetup: XmlNode | undefined;
  readonly headerFooter: XmlNode | undefined;
  readonly rowBreaks: XmlNode | undefined;
  /** `'台帳'!$A$1:$F$9`. */
  readonly printArea: string | undefined;
  /** `'台帳'!$A:$A,'台帳'!$1:$3`. */
  readonly printTitles: string | undefined;
}

function readZoom({ sheetPr, pageSetup }: PageParts): PracticePage['zoom'] {
  const fits = sheetPr && childrenOf(sheetPr, 'pageSetUpPr')[0]?.attributes['fitToPage'];
  const { scale = '100', fitToWidth = '1', fitToHeight = '1' } = pageSetup?.attributes ?? {};
  if (!isTrue(fits)) return { scale: Number(scale) };
  // 0 pages means: as many as it needs.
  return {
    ...(fitToWidth === '0' ? {} : { horizontalFitToPages: Number(fitToWidth) }),
    ...(fitToHeight === '0' ? {} : { verticalFitToPages: Number(fitToHeight) }),
  };
}

/** Reads how a sheet prints. */
export function readPage(parts: PageParts): PracticePage {
  const page = newPage();
  const setup = parts.pageSetup?.attributes ?? {};
  const options = parts.printOptions?.attributes ?? {};
  const thirds = (name: string): ReturnType<typeof readThirds> => {
    const node = parts.headerFooter && childrenOf(parts.headerFooter, name)[0];
    return readThirds(node ? textIn(node) : '');
  };
  const header = thirds('oddHeader');
  const footer = thirds('oddFooter');
  const margins = { ...page.margins };
  for (const side of SIDES) {
    const inches = parts.pageMargins?.attributes[side];
    if (inches !== undefined) margins[side] = pointsOfInches(Number(inches));
  }
  const titles = /(?:^|[!,])\$?(\d+):\$?(\d+)(?:$|,)/.exec(parts.printTitles ?? '');
  return {
    orientation: setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER.find(([number]) => String(number) === setup['paperSize'])?.[1] ?? 'A4',
    zoom: readZoom(parts),
    printArea: readAddress((parts.printArea ?? '').split(',')[0] ?? ''),
    printTitleRows: titles ? `$${titles[1]}:$${titles[2]}` : null,
    centerHorizontally: isTrue(options['horizontalCentered']),
    centerVertically: isTrue(options['verticalCentered']),
    printOrder: setup['pageOrder'] === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    margins,
    headersFooters: {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    },
    printGridlines: isTrue(options['gridLines']),
    rowBreaks: parts.rowBreaks
      ? childrenOf(parts.rowBreaks, 'brk').map(({ attributes }) => Number(attributes['id']))
      : [],
  };
}

/** Attributes as they are to be; null takes one away. */
export type AttributeChanges = Readonly<Record<string, string | null>>;

/** The members that differ between two pages, or all of them where there was none. */
function differs<K extends keyof PracticePage>(
  page: PracticePage,
  before: PracticePage | null,
  member: K,
): boolean {
  return before === null || JSON.stringify(page[member]) !== JSON.stringify(before[member]);
}

/** Gives what changes in the attributes of `pageSetup`; all others, e.g. the printer's own settings, stay. */
export function pageSetupChanges(
  page: PracticePage,
  before: PracticePage | null,
): AttributeChanges {
  const changes: Record<string, string | null> = {};
  if (differs(page, before, 'paperSize'))
    changes['paperSize'] = String(PAPER.find(([, name]) => name === page.paperSize)?.[0] ?? 9);
  if (differs(page, before, 'zoom')) {
    const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = page.zoom;
    const fits = fitsToPages(page);
    changes['scale'] = fits || scale === undefined || scale === 100 ? null : String(scale);
    changes['fitToWidth'] = fits && wide !== 1 ? String(wide ?? 0) : null;
    changes['fitToHeight'] = fits && high !== 1 ? String(high ?? 0) : null;
  }
  if (differs(page, before, 'printOrder'))
    changes['pageOrder'] = page.printOrder === 'OverThenDown' ? 'overThenDown' : null;
  if (differs(page, before, 'orientation'))
    changes['orientation'] = page.orientation === 'Landscape' ? 'landscape' : 'portrait';
  return changes;
}

/** Gives what changes in the attributes of `printOptions`. */
export function printOptionChanges(
  page: PracticePage,
  before: PracticePage | null,
): AttributeChanges {
  const changes: Record<string, string | null> = {};
  const on = (value: boolean): string | null => (value ? '1' : null);
  if (differs(page, before, 'centerHorizontally'))
    changes['horizontalCentered'] = on(page.centerHorizontally);
  if (differs(page, before, 'centerVertically'))
    changes['verticalCentered'] = on(page.centerVertically);
  if (differs(page, before, 'printGridlines')) changes['gridLines'] = on(page.printGridlines);
  return changes;
}

/** Gives what changes in the attributes of `pageMargins`; the element needs all of them. */
export function marginChanges(page: PracticePage, before: PracticePage | null): AttributeChanges {
  if (!differs(page, before, 'margins')) return {};
  return Object.fromEntries(
    SIDES.map((side) => [side, String(inchesOfPoints(page.margins[side]))]),
  );
}

/** Says whether a page is scaled so that it fits. */
export function fitsToPages({ zoom }: PracticePage): boolean {
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
}

/** Gives the texts of the odd pages' header and footer; those that did not change are left out. */
export function headerFooterTexts(
  page: PracticePage,
  before: PracticePage | null,
): { readonly oddHeader?: string; readonly oddFooter?: string } {
  const header = ({ headersFooters: texts }: PracticePage): string =>
    writeThirds(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = ({ headersFooters: texts }: PracticePage): string =>
    writeThirds(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return {
    ...(before && header(before) === header(page) ? {} : { oddHeader: header(page) }),
    ...(before && footer(before) === footer(page) ? {} : { oddFooter: footer(page) }),
  };
}

/** Writes the rows before which pages break. */
export function rowBreaksXml({ rowBreaks }: PracticePage): string {
  if (rowBreaks.length === 0) return '';
  const lines = [...rowBreaks]
    .sort((a, b) => a - b)
    .map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${lines.length}" manualBreakCount="${lines.length}">${lines.join('')}</rowBreaks>`;
}

/** Writes a header or footer. */
export function headerFooterXml(name: 'oddHeader' | 'oddFooter', text: string): string {
  return text === '' ? '' : `<${name}>${xmlText(text)}</${name}>`;
}
