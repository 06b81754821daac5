/**
 * What an .xlsx holds and ExcelJS does not keep, read from and written into the package itself:
 *  - worksheet custom properties, as Excel stores them (customPr and a part of UTF-16 text each): the stamps of the add-in's tabs;
 *  - document settings, in a custom XML part of our own (Excel keeps such parts; its own place for them, a web extension, is
 *    tied to the add-in's store identity);
 *  - conditional formats and data validations, which ExcelJS keeps in part only, and charts;
 *  - names in the workbook as formulas, protection of the structure, page breaks, and filters that are on.
 */
import type JSZip from 'jszip';
import type {
  PracticeConditionalFormat,
  PracticeValidation,
  PracticeWorkbook,
} from '../workbook/model';
import {
  DxfWriter,
  readConditionalFormats,
  readDxfs,
  writeConditionalFormats,
} from './conditional-formats';
import { readDrawing, writeDrawings, type AnchoredChart } from './drawings';
import {
  addRelationship,
  changePart,
  relationshipsOf,
  textOfPart,
  worksheetParts,
} from './package-parts';
import { readValidations, writeValidations } from './validations';
import { elementsOf, xmlText, type XmlNode } from './xml';

const SETTINGS_NAMESPACE = 'urn:torikumi:practice:settings';
const SETTINGS_PART = 'customXml/item1.xml';

/** What one worksheet holds beyond ExcelJS. */
export interface SheetBeyond {
  readonly customProperties: ReadonlyMap<string, string>;
  /** Sheet rows (from 0) before which a page breaks. */
  readonly rowBreaks: readonly number[];
  readonly isFiltered: boolean;
  readonly conditionalFormats: readonly PracticeConditionalFormat[];
  readonly validations: readonly PracticeValidation[];
  readonly charts: readonly AnchoredChart[];
  /** Names of the tables whose filter hides rows. */
  readonly filteredTables: ReadonlySet<string>;
}

/** What a workbook holds beyond ExcelJS; its sheets by name. */
export interface WorkbookBeyond {
  readonly sheets: ReadonlyMap<string, SheetBeyond>;
  readonly names: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
  readonly structureProtected: boolean;
  /** The font of the standard style: column widths are counted in its digits. */
  readonly standardFont: string;
}

/** The elements that say by what a filter filters. */
const CRITERIA = [
  'filters',
  'customFilters',
  'dynamicFilter',
  'top10',
  'colorFilter',
  'iconFilter',
];

async function readSheet(zip: JSZip, part: string, dxfs: readonly XmlNode[]): Promise<SheetBeyond> {
  const xml = (await textOfPart(zip, part)) ?? '';
  const relationships = await relationshipsOf(zip, part);
  const customProperties = new Map<string, string>();
  for (const { attributes } of elementsOf(xml, 'customPr')) {
    const target = relationships.find(({ id }) => id === attributes['r:id']);
    const bytes = target && (await zip.file(target.part)?.async('uint8array'));
    if (bytes)
      customProperties.set(attributes['name'] ?? '', new TextDecoder('utf-16le').decode(bytes));
  }
  const filteredTables = new Set<string>();
  for (const { type, part: tablePart } of relationships) {
    if (type !== 'table') continue;
    const table = (await textOfPart(zip, tablePart)) ?? '';
    const name = elementsOf(table, 'table')[0]?.attributes['displayName'];
    if (name !== undefined && elementsOf(table, ...CRITERIA).length > 0) filteredTables.add(name);
  }
  const rowBreakXml = /<rowBreaks[\s\S]*?<\/rowBreaks>/.exec(xml)?.[0];
  const rowBreaks = rowBreakXml
    ? elementsOf(rowBreakXml, 'brk').map(({ attributes }) => Number(attributes['id']))
    : [];
  return {
    customProperties,
    rowBreaks,
    isFiltered: elementsOf(xml, ...CRITERIA).length > 0,
    conditionalFormats: readConditionalFormats(xml, dxfs),
    validations: readValidations(xml),
    charts: await readDrawing(zip, part),
    filteredTables,
  };
}

async function readSettings(zip: JSZip): Promise<ReadonlyMap<string, string>> {
  for (const { type, part } of await relationshipsOf(zip, 'xl/workbook.xml')) {
    const xml = type === 'customXml' ? await textOfPart(zip, part) : undefined;
    if (xml?.includes(SETTINGS_NAMESPACE))
      return new Map(
        elementsOf(xml, 'setting').map(({ attributes, text }) => [attributes['key'] ?? '', text]),
      );
  }
  return new Map();
}

/** Reads from a package what ExcelJS does not. */
export async function readBeyond(zip: JSZip): Promise<WorkbookBeyond> {
  const styles = (await textOfPart(zip, 'xl/styles.xml')) ?? '';
  const dxfs = readDxfs(styles);
  const sheets = new Map<string, SheetBeyond>();
  for (const { name, part } of await worksheetParts(zip))
    sheets.set(name, await readSheet(zip, part, dxfs));
  const workbook = (await textOfPart(zip, 'xl/workbook.xml')) ?? '';
  const names = new Map<string, string>();
  for (const { attributes, text } of elementsOf(workbook, 'definedName')) {
    const name = attributes['name'] ?? '';
    if (attributes['localSheetId'] === undefined && !name.startsWith('_xlnm.'))
      names.set(name, `=${text}`);
  }
  const protection = elementsOf(workbook, 'workbookProtection')[0];
  const firstFont = /<font>[\s\S]*?<\/font>/.exec(styles)?.[0];
  return {
    sheets,
    names,
    settings: await readSettings(zip),
    structureProtected: ['1', 'true'].includes(protection?.attributes['lockStructure'] ?? ''),
    standardFont: (firstFont && elementsOf(firstFont, 'name')[0]?.attributes['val']) ?? '',
  };
}

/** The elements of a worksheet that may stand behind its custom properties (ECMA-376 part 1, 18.3.1.99). */
const BEHIND_CUSTOM_PROPERTIES =
  /<(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** The elements of a worksheet that may stand behind its data validations. */
const BEHIND_VALIDATIONS = new RegExp(
  String.raw`<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties)\b|${BEHIND_CUSTOM_PROPERTIES.source}`,
);

async function writeRules(zip: JSZip, workbook: PracticeWorkbook): Promise<void> {
  const dxfs = new DxfWriter();
  for (const { name, part } of await worksheetParts(zip)) {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) continue;
    const rules =
      writeConditionalFormats(sheet.conditionalFormats, dxfs) + writeValidations(sheet.validations);
    if (rules !== '')
      await changePart(zip, part, (xml) =>
        xml.replace(BEHIND_VALIDATIONS, (behind) => rules + behind),
      );
  }
  await changePart(zip, 'xl/styles.xml', (styles) => dxfs.into(styles));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

async function writeCustomProperties(zip: JSZip, workbook: PracticeWorkbook): Promise<void> {
  let number = 0;
  for (const { name, part } of await worksheetParts(zip)) {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet || sheet.customProperties.size === 0) continue;
    let lines = '';
    for (const [key, value] of sheet.customProperties) {
      number += 1;
      zip.file(`xl/customProperty${number}.bin`, utf16(value), { date: FIXED_DATE });
      const id = await addRelationship(
        zip,
        part,
        'customProperty',
        `../customProperty${number}.bin`,
      );
      lines += `<customPr name="${xmlText(key)}" r:id="${id}"/>`;
    }
    await changePart(zip, part, (xml) =>
      xml.replace(
        BEHIND_CUSTOM_PROPERTIES,
        (behind) => `<customProperties>${lines}</customProperties>${behind}`,
      ),
    );
  }
  if (number === 0) return;
  await changePart(zip, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/></Types>',
    ),
  );
}

async function writeSettings(zip: JSZip, settings: ReadonlyMap<string, string>): Promise<void> {
  if (settings.size === 0) return;
  const lines = [...settings].map(
    ([key, json]) => `<setting key="${xmlText(key)}">${xmlText(json)}</setting>`,
  );
  zip.file(
    SETTINGS_PART,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${lines.join('')}</settings>`,
  );
  await addRelationship(zip, 'xl/workbook.xml', 'customXml', `../${SETTINGS_PART}`);
}

function withNames(xml: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return xml;
  const lines = [...names]
    .map(
      ([name, formula]) =>
        `<definedName name="${xmlText(name)}">${xmlText(formula.replace(/^=/, ''))}</definedName>`,
    )
    .join('');
  if (xml.includes('</definedNames>'))
    return xml.replace('</definedNames>', () => `${lines}</definedNames>`);
  return xml.replace('</sheets>', () => `</sheets><definedNames>${lines}</definedNames>`);
}

/** The moment that stands in the package for every part: a file says nothing of when it was made. */
export const FIXED_DATE = new Date(Date.UTC(2020, 3, 1));

/** Puts into a package, as ExcelJS wrote it, what ExcelJS does not write. */
export async function writeBeyond(zip: JSZip, workbook: PracticeWorkbook): Promise<void> {
  await changePart(zip, 'xl/workbook.xml', (xml) => {
    const named = withNames(xml, workbook.names);
    if (!workbook.structureProtected) return named;
    return named.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
  });
  await writeRules(zip, workbook);
  await writeDrawings(zip, workbook);
  await writeCustomProperties(zip, workbook);
  await writeSettings(zip, workbook.settings);
}
