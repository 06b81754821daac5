/** Builds .xlsx packages by their parts, as Excel and other programs write them. */
import JSZip from 'jszip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface Link {
  readonly id: string;
  /** The last word of a type of Office's own, or a whole type. */
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

/** What stands in a package beside a sheet 台帳 with six rows. */
export interface Parts {
  /** Before the cells: sheetPr, sheetViews, cols. */
  readonly head?: string;
  /** Rows behind the first three. */
  readonly rows?: string;
  /** Behind the cells, in their order. */
  readonly tail?: string;
  readonly sheetLinks?: readonly Link[];
  readonly workbookHead?: string;
  /** Tabs behind the first. */
  readonly sheets?: string;
  readonly workbookTail?: string;
  readonly workbookLinks?: readonly Link[];
  readonly rootLinks?: readonly Link[];
  readonly styles?: string;
  readonly strings?: string;
  /** By their names; text gets its declaration. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, readonly Link[]>>;
  readonly types?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly main?: string;
}

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="ＭＳ Ｐゴシック"/><family val="3"/><charset val="128"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="4" tint="-0.249977111117893"/><name val="ＭＳ Ｐゴシック"/><family val="3"/><charset val="128"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment vertical="center" readingOrder="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"><alignment vertical="center"/></xf></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`;

const STRINGS = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="3"><si><t>番号</t></si><si><t>取組</t><rPh sb="0" eb="2"><t>トリクミ</t></rPh><phoneticPr fontId="1"/></si><si><r><t xml:space="preserve">窓口の </t></r><r><rPr><strike/><sz val="11"/></rPr><t>統合</t></r><r><t>一本化</t></r></si></sst>`;

/** The rows that each package has: headers, and two records with figures. */
const ROWS = `<row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="inlineStr"><is><t>額</t></is></c></row><row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2"><v>0.1</v></c></row><row r="3" spans="1:3" ht="30" customHeight="1"><c r="A3"><v>2</v></c><c r="B3" s="3" t="inlineStr"><is><t>001</t></is></c><c r="C3"><v>0.30000000000000004</v></c></row>`;

function linksXml(links: readonly Link[]): string {
  const lines = links.map(({ id, type, target, external }) => {
    const full = type.includes('/') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function relsOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The text of the parts of a package, by their names. */
export function partsOf(given: Parts): Map<string, string | Uint8Array> {
  const types = {
    'xl/workbook.xml': given.main ?? `${MAIN}.sheet.main+xml`,
    'xl/worksheets/sheet1.xml': `${MAIN}.worksheet+xml`,
    'xl/styles.xml': `${MAIN}.styles+xml`,
    'xl/sharedStrings.xml': `${MAIN}.sharedStrings+xml`,
    ...given.types,
  };
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...given.defaults,
  };
  const parts = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${Object.entries(
        defaults,
      )
        .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
        .join('')}${Object.entries(types)
        .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
        .join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      linksXml([
        { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
        ...(given.rootLinks ?? []),
      ]),
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">${given.workbookHead ?? ''}<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" tabRatio="700"/></bookViews><sheets><sheet name="台帳" sheetId="4" r:id="rId1"/>${given.sheets ?? ''}</sheets>${given.workbookTail ?? ''}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      linksXml([
        { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { id: 'rId2', type: 'styles', target: 'styles.xml' },
        { id: 'rId3', type: 'sharedStrings', target: 'sharedStrings.xml' },
        ...(given.workbookLinks ?? []),
      ]),
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">${given.head ?? ''}<sheetData>${ROWS}${given.rows ?? ''}</sheetData>${given.tail ?? ''}</worksheet>`,
    ],
    ['xl/styles.xml', HEAD + (given.styles ?? STYLES)],
    ['xl/sharedStrings.xml', HEAD + (given.strings ?? STRINGS)],
  ]);
  if (given.sheetLinks) parts.set(relsOf('xl/worksheets/sheet1.xml'), linksXml(given.sheetLinks));
  for (const [part, links] of Object.entries(given.links ?? {}))
    parts.set(relsOf(part), linksXml(links));
  for (const [part, content] of Object.entries(given.parts ?? {}))
    parts.set(part, typeof content === 'string' ? HEAD + content : content);
  return parts;
}

/** Packs parts into the bytes of a file. */
export async function packed(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [part, content] of parts) zip.file(part, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Gives the parts of a file by their names, each as the text of its bytes. */
export async function unpacked(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, entry] of Object.entries(zip.files))
    if (!entry.dir)
      parts.set(name, Buffer.from(await entry.async('uint8array')).toString('latin1'));
  return parts;
}
