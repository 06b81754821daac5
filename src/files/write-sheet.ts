/** The parts of one sheet of a new .xlsx file: its cells and page, and its table. */
import { areaAddress, cellAddress, quoteSheetName } from '../core/area';
import { draftArea } from '../core/sheet/sheet-draft';
import type { CellDraft, SheetDraft } from '../core/sheet/sheet-draft';
import type { FileStyles } from './write-styles';
import { cellXmlText, DECLARATION, xmlText } from './xml-writing';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A4 = 9;
const POINTS_PER_PIXEL = 0.75;
/** Pixels of the widest digit of the Japanese standard font, in which Excel counts columns. */
const DIGIT = 8;

function charactersOf(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / DIGIT) * 256) / 256;
}

function cellXml({ row, column, content, style }: CellDraft, styles: FileStyles): string {
  const head = `<c r="${cellAddress(row, column)}" s="${styles.position(style)}"`;
  switch (content?.kind) {
    case undefined:
      return `${head}/>`;
    case 'number':
      return `${head}><v>${content.value}</v></c>`;
    case 'text':
      return `${head} t="inlineStr"><is><t xml:space="preserve">${cellXmlText(content.text)}</t></is></c>`;
    case 'link':
    case 'formula':
      throw new Error(`a new file holds no ${content.kind}`);
  }
}

function rowsXml({ cells, rowHeights }: SheetDraft, styles: FileStyles): string {
  const rows = new Map<number, CellDraft[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, own]) => {
      // Not fixed: Excel fits the row again when somebody types into it.
      const height = rowHeights[row];
      const high = height === undefined ? '' : ` ht="${height}"`;
      const inOrder = own.toSorted((a, b) => a.column - b.column);
      return `<row r="${row + 1}"${high}>${inOrder.map((cell) => cellXml(cell, styles)).join('')}</row>`;
    })
    .join('');
}

/** Writes the worksheet; with a table, its relationship is rId1. */
export function worksheetXml(draft: SheetDraft, styles: FileStyles): string {
  const { columnWidths, frozenRows, merges, page, table } = draft;
  const frozen =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  const columns = columnWidths
    .map(
      (width, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${charactersOf(width)}" customWidth="1"/>`,
    )
    .join('');
  const merged = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('');
  return [
    `${DECLARATION}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${areaAddress(draftArea(draft))}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18.75"/>',
    columns === '' ? '' : `<cols>${columns}</cols>`,
    `<sheetData>${rowsXml(draft, styles)}</sheetData>`,
    merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    page.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${xmlText(page.header)}</oddHeader><oddFooter>${xmlText(page.footer)}</oddFooter></headerFooter>`,
    table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '',
    '</worksheet>',
  ].join('');
}

/** Writes the sheet's table; null where it has none. Columns are named by their headings, which differ from each other. */
export function tableXml({ cells, table }: SheetDraft, id: number): string | null {
  if (!table) return null;
  const { area, name } = table;
  const columns = Array.from({ length: area.columns }, (_, across) => {
    const at = area.column + across;
    const head = cells.find(({ row, column }) => row === area.row && column === at);
    const text = head?.content?.kind === 'text' ? head.content.text : '';
    return `<tableColumn id="${across + 1}" name="${cellXmlText(text).replaceAll('\n', '_x000a_')}"/>`;
  });
  const ref = areaAddress(area);
  return `${DECLARATION}<table xmlns="${SPREADSHEET}" id="${id}" name="${xmlText(name)}" displayName="${xmlText(name)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

/** Writes the names by which Excel knows the rows that repeat on each page, and what is printed. */
export function printNames({ name, page }: SheetDraft, position: number): string {
  const sheet = quoteSheetName(name);
  const { titleRows, printArea } = page;
  const fixed = areaAddress(printArea).replace(/[A-Z]+|\d+/gu, '$$$&');
  const titles =
    titleRows === null
      ? ''
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${position}">${xmlText(sheet)}!$${titleRows.first + 1}:$${titleRows.last + 1}</definedName>`;
  return `<definedName name="_xlnm.Print_Area" localSheetId="${position}">${xmlText(sheet)}!${fixed}</definedName>${titles}`;
}
