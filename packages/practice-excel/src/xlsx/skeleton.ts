/** The package of a workbook that was made from nothing, before its sheets are put in. */
import { DEFAULT_STYLE } from '../workbook/create';
import { XlsxPackage } from './package';
import { RELATIONSHIPS, SPREADSHEET } from './namespaces';
import { xmlText } from './xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A worksheet without any cell. Row heights are those of the standard font. */
export const EMPTY_WORKSHEET = `${DECLARATION}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75"/><sheetData/></worksheet>`;

/** Styles without any style but the standard one, in the font by whose digits columns are measured. */
export const EMPTY_STYLES = [
  `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}">`,
  `<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="${xmlText(DEFAULT_STYLE.fontName)}"/><family val="3"/><charset val="128"/></font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf></cellXfs>',
  '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>',
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  '</styleSheet>',
].join('');

/** Makes the package. */
export async function emptyPackage(): Promise<XlsxPackage> {
  const pack = XlsxPackage.empty();
  pack.put(
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  pack.put(
    'docProps/core.xml',
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Torikumi</dc:creator><cp:lastModifiedBy>Torikumi</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2020-04-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2020-04-01T00:00:00Z</dcterms:modified></cp:coreProperties>`,
  );
  pack.put(
    'xl/workbook.xml',
    `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets></sheets></workbook>`,
  );
  pack.put('xl/styles.xml', EMPTY_STYLES);
  await pack.relate('', 'officeDocument', 'xl/workbook.xml');
  pack.put(
    '_rels/.rels',
    ((await pack.text('_rels/.rels')) ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
  );
  await pack.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  await pack.declare('xl/workbook.xml', `${MAIN}.sheet.main+xml`);
  await pack.declare('xl/styles.xml', `${MAIN}.styles+xml`);
  await pack.declare(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  return pack;
}
