/** PageLayout, HeaderFooterGroup and HeaderFooter: how a sheet is printed. */
import type { PracticePage, PracticeSheet } from '../../workbook/model';
import { booleanOf, membersOf, numberOf, oneOf, textOf } from '../arguments';
import { invalidArgument, itemNotFound, notSimulated } from '../excel-error';
import { WireObject, type Scalar, type WireClass } from '../members';
import { sheetAreaOf, SHEET_COLUMNS, type SheetArea, type SheetAreas } from '../sheet-areas';
import { libraryName, type Json } from '../wire';
import { sheetAreaArgument, range } from './range';
import { rangeAreasClass } from './range-areas';

type TextOf = keyof PracticePage['headersFooters'];

function part(name: TextOf): Scalar<PracticeSheet> {
  return {
    read: ({ page }) => page.headersFooters[name],
    write: ({ page }, value) => {
      page.headersFooters[name] = textOf(value, name);
    },
  };
}

const headerFooterClass: WireClass<PracticeSheet> = {
  name: 'HeaderFooter',
  since: 9,
  scalars: {
    LeftHeader: part('leftHeader'),
    CenterHeader: part('centerHeader'),
    RightHeader: part('rightHeader'),
    LeftFooter: part('leftFooter'),
    CenterFooter: part('centerFooter'),
    RightFooter: part('rightFooter'),
  },
};

const headersFootersClass: WireClass<PracticeSheet> = {
  name: 'HeaderFooterGroup',
  since: 9,
  scalars: { State: { read: () => 'Default' } },
  objects: { DefaultForAllPages: { open: (sheet) => WireObject.of(headerFooterClass, sheet) } },
};

function margin(name: keyof PracticePage['margins']): Scalar<PracticeSheet> {
  return {
    read: ({ page }) => page.margins[name],
    write: ({ page }, value) => {
      const points = numberOf(value, `The ${name} margin`);
      if (points < 0) throw invalidArgument('A margin cannot be negative.');
      page.margins[name] = points;
    },
  };
}

const PAPERS = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal', 'Tabloid'] as const;

function zoom(value: Json): PracticePage['zoom'] {
  const zooms: PracticePage['zoom'] = {};
  for (const [name, number] of Object.entries(membersOf(value, 'zoom'))) {
    if (name !== 'scale' && name !== 'horizontalFitToPages' && name !== 'verticalFitToPages')
      throw invalidArgument(`zoom has no ${name}.`);
    if (number === undefined || number === null) continue;
    zooms[name] = numberOf(number, name);
  }
  const { scale, horizontalFitToPages, verticalFitToPages } = zooms;
  if (scale !== undefined && (scale < 10 || scale > 400))
    throw invalidArgument('The scale must be 10 to 400.');
  if (scale !== undefined && (horizontalFitToPages ?? verticalFitToPages) !== undefined)
    throw invalidArgument('A page is either scaled or fitted.');
  return zooms;
}

function printArea(sheet: PracticeSheet): SheetAreas | null {
  const { printArea: area } = sheet.page;
  return area && { sheet, areas: [area] };
}

function titleRows(
  sheet: PracticeSheet,
  position: (address: string) => SheetArea,
): SheetArea | null {
  const { printTitleRows } = sheet.page;
  return printTitleRows === null ? null : position(printTitleRows);
}

export const pageLayoutClass: WireClass<PracticeSheet> = {
  name: 'PageLayout',
  since: 9,
  scalars: {
    Orientation: {
      read: ({ page }) => page.orientation,
      write: ({ page }, value) => {
        page.orientation = oneOf(value, ['Portrait', 'Landscape'], 'The orientation');
      },
    },
    PaperSize: {
      read: ({ page }) => libraryName(page.paperSize),
      write: ({ page }, value) => {
        const wanted = textOf(value, 'The paper').toLowerCase();
        const paper = PAPERS.find((each) => each.toLowerCase() === wanted);
        if (!paper) throw notSimulated(`the paper ${wanted}`);
        page.paperSize = paper;
      },
    },
    Zoom: {
      read: ({ page }) => ({ ...page.zoom }),
      write: ({ page }, value) => {
        page.zoom = zoom(value);
      },
    },
    CenterHorizontally: {
      read: ({ page }) => page.centerHorizontally,
      write: ({ page }, value) => {
        page.centerHorizontally = booleanOf(value, 'centerHorizontally');
      },
    },
    CenterVertically: {
      read: ({ page }) => page.centerVertically,
      write: ({ page }, value) => {
        page.centerVertically = booleanOf(value, 'centerVertically');
      },
    },
    PrintOrder: {
      read: ({ page }) => page.printOrder,
      write: ({ page }, value) => {
        page.printOrder = oneOf(value, ['DownThenOver', 'OverThenDown'], 'The print order');
      },
    },
    PrintGridlines: {
      read: ({ page }) => page.printGridlines,
      write: ({ page }, value) => {
        page.printGridlines = booleanOf(value, 'printGridlines');
      },
    },
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  objects: { HeadersFooters: { open: (sheet) => WireObject.of(headersFootersClass, sheet) } },
  openers: {
    GetPrintArea: {
      open: (sheet) => {
        const positions = printArea(sheet);
        if (!positions) throw itemNotFound('print area');
        return WireObject.of(rangeAreasClass, positions);
      },
    },
    GetPrintAreaOrNullObject: {
      open: (sheet) => {
        const positions = printArea(sheet);
        return positions && WireObject.of(rangeAreasClass, positions);
      },
    },
    GetPrintTitleRowsOrNullObject: {
      open: (sheet, _, { workbook }) => {
        const position = titleRows(sheet, (address) => sheetAreaOf(workbook, sheet, address));
        return position && range(position);
      },
    },
  },
  methods: {
    SetPrintArea: {
      changes: true,
      call: (sheet, args, host) => {
        const position = sheetAreaArgument(args[0], { sheet, area: sheet.selection }, host);
        if (position.sheet !== sheet) throw invalidArgument('A print area is on its own sheet.');
        sheet.page.printArea = position.area;
      },
    },
    SetPrintTitleRows: {
      changes: true,
      call: (sheet, args, host) => {
        const { area } = sheetAreaArgument(args[0], { sheet, area: sheet.selection }, host);
        if (area.columns !== SHEET_COLUMNS) throw invalidArgument('Title rows are whole rows.');
        sheet.page.printTitleRows = `$${area.row + 1}:$${area.row + area.rows}`;
      },
    },
  },
};
