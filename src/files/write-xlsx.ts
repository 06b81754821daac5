/**
 * Writes drafted sheets as the file of a new workbook, without Excel: what `Excel.createWorkbook` takes. Parts of XML of the add-in's
 * own go with it. The pane loads this part only when a workbook is made.
 */
import { strToU8, zipSync } from 'fflate';
import { FONT } from '../core/sheet/styles';
import type { SheetDraft } from '../core/sheet/sheet-draft';
import { printNames, tableXml, worksheetXml } from './write-sheet';
import { FileStyles } from './write-styles';
import { DECLARATION, xmlText } from './xml-writing';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A moment that every archive can hold: the same workbook gives the same file. */
const MADE = '2000-01-01T00:00:00';

/** A custom XML part: its id in braces, as Excel wants it, its namespace, and its text. */
export interface XmlPart {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** Writes the file. */
export function writeXlsx(
  sheets: readonly SheetDraft[],
  xmlParts: readonly XmlPart[] = [],
): Uint8Array {
  const files = new Map<string, string>();
  const types: string[] = [];
  const put = (part: string, xml: string, type?: string): void => {
    files.set(part, xml);
    if (type !== undefined) types.push(`<Override PartName="/${part}" ContentType="${type}"/>`);
  };
  const styles = new FileStyles(sheets[0]?.fontName ?? FONT);
  const relations: Relation[] = [];
  sheets.forEach((sheet, at) => {
    const part = `sheet${at + 1}.xml`;
    put(`xl/worksheets/${part}`, worksheetXml(sheet, styles), `${TYPES}.worksheet+xml`);
    relations.push({ type: 'worksheet', target: `worksheets/${part}` });
    const table = tableXml(sheet, at + 1);
    if (table === null) return;
    put(`xl/tables/table${at + 1}.xml`, table, `${TYPES}.table+xml`);
    const own = [{ type: 'table', target: `../tables/table${at + 1}.xml` }];
    put(`xl/worksheets/_rels/${part}.rels`, relationsXml(own));
  });
  put('xl/styles.xml', styles.xml(), `${TYPES}.styles+xml`);
  relations.push({ type: 'styles', target: 'styles.xml' });
  xmlParts.forEach(({ id, namespace, xml }, at) => {
    const name = `item${at + 1}`;
    put(`customXml/${name}.xml`, xml);
    put(
      `customXml/itemProps${at + 1}.xml`,
      `${DECLARATION}<ds:datastoreItem ds:itemID="${xmlText(id)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${xmlText(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    );
    const own = [{ type: 'customXmlProps', target: `itemProps${at + 1}.xml` }];
    put(`customXml/_rels/${name}.xml.rels`, relationsXml(own));
    relations.push({ type: 'customXml', target: `../customXml/${name}.xml` });
  });
  const tabs = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.map(printNames).join('');
  put(
    'xl/workbook.xml',
    `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets><definedNames>${names}</definedNames></workbook>`,
    `${TYPES}.sheet.main+xml`,
  );
  put('xl/_rels/workbook.xml.rels', relationsXml(relations));
  put('_rels/.rels', relationsXml([{ type: 'officeDocument', target: 'xl/workbook.xml' }]));
  put(
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
  );
  const bytes = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  // The types come first: some programs look at the first part alone to tell what a file is.
  return zipSync(Object.fromEntries(bytes.reverse()), { mtime: MADE });
}
