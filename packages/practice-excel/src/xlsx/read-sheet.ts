/** Reads one worksheet of a package. */
import { readAddress } from '../area';
import type { FileResults, PracticeSheet } from '../workbook/model';
import { newSheet } from '../workbook/create';
import { readColor } from './colors';
import { readConditionalFormats } from './conditional-formats';
import { readDrawing, type AnchoredChart } from './drawings';
import { criteriaIn } from './filters';
import { mergesIn } from './merges';
import type { XlsxPackage } from './package';
import { readPage } from './page';
import { readProtection } from './protection';
import { CellReader, type CellCount, type CellSources } from './read-cells';
import { isTrue } from './style-parts';
import { readTables } from './table-parts';
import { pointsOfCharacters } from './units';
import { readValidations, validationElements } from './validations';
import { relationshipIn, type SheetEntry, type WorkbookPart } from './workbook-part';
import { scanWorksheet } from './worksheet-part';
import { childrenOf, type XmlNode } from './xml';

/** A sheet, the results that its file states, and its charts, whose cells may lie on sheets that are yet to be read. */
export interface SheetInFile {
  readonly sheet: PracticeSheet;
  readonly results: FileResults;
  readonly charts: readonly AnchoredChart[];
}

/** What all sheets of a workbook are read with. */
export interface SheetSources extends CellSources {
  readonly dxfs: readonly XmlNode[];
  /** Pixels of a digit of the standard font. */
  readonly digit: number;
  readonly count: CellCount;
}

const COLUMNS = 16_384;

function readColumns(sheet: PracticeSheet, cols: readonly XmlNode[], digit: number): void {
  for (const list of cols)
    for (const { attributes } of childrenOf(list, 'col')) {
      const { width, hidden } = attributes;
      if (width === undefined && !isTrue(hidden)) continue;
      const last = Math.min(Number(attributes['max'] ?? 0), COLUMNS);
      for (let column = Number(attributes['min'] ?? 1); column <= last; column += 1)
        sheet.columns.set(column - 1, {
          ...(width === undefined ? {} : { width: pointsOfCharacters(Number(width), digit) }),
          ...(isTrue(hidden) ? { hidden: true } : {}),
        });
    }
}

async function readCustomProperties(
  pack: XlsxPackage,
  part: string,
  elements: readonly XmlNode[],
): Promise<Map<string, string>> {
  const properties = new Map<string, string>();
  const relationships = await pack.relationships(part);
  for (const list of elements)
    for (const node of childrenOf(list, 'customPr')) {
      const target = relationships.find(({ id }) => id === relationshipIn(node));
      const bytes = target && (await pack.bytes(target.part));
      if (bytes)
        properties.set(node.attributes['name'] ?? '', new TextDecoder('utf-16le').decode(bytes));
    }
  return properties;
}

/** The name of a tab's own, such as its print area. */
function ownName({ names }: WorkbookPart, tab: number, name: string): string | undefined {
  return names.find((each) => each.tab === tab && each.name === name)?.formula;
}

/** Reads a worksheet; `tab` is its index among all tabs. */
export async function readSheet(
  pack: XlsxPackage,
  book: WorkbookPart,
  entry: SheetEntry & { readonly part: string },
  tab: number,
  sources: SheetSources,
): Promise<SheetInFile> {
  const xml = (await pack.text(entry.part)) ?? '';
  const sheet = newSheet(entry.name);
  const merges = mergesIn(xml);
  const cells = new CellReader(sheet, sources, merges.isCovered, sources.count);
  const beside = scanWorksheet(xml, {
    row: (row, { ht, hidden }) => {
      if (ht === undefined && !isTrue(hidden)) return;
      sheet.rows.set(row, {
        ...(ht === undefined ? {} : { height: Number(ht) }),
        ...(isTrue(hidden) ? { hidden: true } : {}),
      });
    },
    cell: (cell) => cells.take(cell),
  });
  const one = (name: string): XmlNode | undefined => beside.get(name)?.[0];
  readColumns(sheet, beside.get('cols') ?? [], sources.digit);
  const views = one('sheetViews');
  const view = views && childrenOf(views, 'sheetView')[0];
  const pane = view && childrenOf(view, 'pane')[0]?.attributes;
  const selections = view ? childrenOf(view, 'selection') : [];
  const selection = (
    selections.find(({ attributes }) => attributes['pane'] === pane?.['activePane']) ??
    selections[0]
  )?.attributes;
  const filter = one('autoFilter');
  const filterArea = readAddress(filter?.attributes['ref'] ?? '');
  const sheetPr = one('sheetPr');
  const read: PracticeSheet = {
    ...sheet,
    visibility: entry.visibility,
    tabColor: readColor(sheetPr && childrenOf(sheetPr, 'tabColor')[0]) ?? '',
    showGridlines: !['0', 'false'].includes(view?.attributes['showGridLines'] ?? '1'),
    merges: [...merges.areas],
    tables: (await readTables(pack, entry.part)).map(({ table }) => table),
    conditionalFormats: readConditionalFormats(
      beside.get('conditionalFormatting') ?? [],
      sources.dxfs,
    ),
    validations: readValidations(validationElements(beside)),
    protection: readProtection(one('sheetProtection')?.attributes),
    autoFilter:
      filter && filterArea ? { area: filterArea, isDataFiltered: criteriaIn(filter) } : null,
    freeze: pane?.['state']?.startsWith('frozen')
      ? { rows: Number(pane['ySplit'] ?? 0), columns: Number(pane['xSplit'] ?? 0) }
      : { rows: 0, columns: 0 },
    page: readPage({
      sheetPr,
      printOptions: one('printOptions'),
      pageMargins: one('pageMargins'),
      pageSetup: one('pageSetup'),
      headerFooter: one('headerFooter'),
      rowBreaks: one('rowBreaks'),
      printArea: ownName(book, tab, '_xlnm.Print_Area'),
      printTitles: ownName(book, tab, '_xlnm.Print_Titles'),
    }),
    customProperties: await readCustomProperties(
      pack,
      entry.part,
      beside.get('customProperties') ?? [],
    ),
    selection: readAddress(selection?.['activeCell'] ?? 'A1') ?? sheet.selection,
  };
  return { sheet: read, results: cells.results, charts: await readDrawing(pack, entry.part) };
}
