/** Custom XML parts in a file: each with a part of its own that says its id. Those that nobody changed stay byte for byte. */
import { newId } from '../workbook/create';
import { namespaceOf } from '../workbook/custom-xml';
import type { PracticeXmlPart } from '../workbook/model';
import { strictText } from './namespaces';
import type { Relationship, XlsxPackage } from './package';
import { isSettings } from './settings-part';
import { elementsOf, xmlText } from './xml';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

interface PartInFile {
  readonly relationship: Relationship;
  readonly xml: string;
}

/** Gives the parts of the workbook, in the order of its relationships; practice Excel's own settings are none. */
async function partsInFile(
  pack: XlsxPackage,
  workbookPart: string,
): Promise<readonly PartInFile[]> {
  const found: PartInFile[] = [];
  for (const relationship of await pack.relationships(workbookPart)) {
    if (relationship.type !== 'customXml' || relationship.external) continue;
    const xml = await pack.text(relationship.part);
    // What is no XML cannot be given to an add-in; it stays in the file.
    if (xml === undefined || isSettings(xml) || namespaceOf(xml) === null) continue;
    found.push({ relationship, xml });
  }
  return found;
}

/** Gives the id that a part's properties state; null where they state none. */
async function statedId(pack: XlsxPackage, part: string): Promise<string | null> {
  const properties = (await pack.relationships(part)).find(({ type }) => type === 'customXmlProps');
  const xml = properties && (await pack.text(properties.part));
  if (xml === undefined) return null;
  const [root] = elementsOf(xml, 'ds:datastoreItem', 'datastoreItem');
  return root?.attributes['ds:itemID'] ?? root?.attributes['itemID'] ?? null;
}

/** Reads the parts that are XML. */
export async function readCustomXml(
  pack: XlsxPackage,
  workbookPart: string,
): Promise<PracticeXmlPart[]> {
  const parts: PracticeXmlPart[] = [];
  for (const { relationship, xml } of await partsInFile(pack, workbookPart)) {
    const stated = await statedId(pack, relationship.part);
    const taken = parts.some(({ id }) => id === stated);
    parts.push({ id: stated === null || taken ? newId() : stated, xml });
  }
  return parts;
}

async function addPart(
  pack: XlsxPackage,
  workbookPart: string,
  { id, xml }: PracticeXmlPart,
): Promise<void> {
  const part = pack.freePart('customXml/item', '.xml');
  pack.put(part, xml);
  // A package need not say what its files ending in .xml are.
  await pack.declare(part, 'application/xml');
  await pack.relate(workbookPart, 'customXml', part);
  const properties = pack.freePart('customXml/itemProps', '.xml');
  const namespace = namespaceOf(xml) ?? '';
  const schema = namespace === '' ? '' : `<ds:schemaRef ds:uri="${xmlText(namespace)}"/>`;
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${xmlText(id)}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
  pack.put(properties, (await pack.isStrict()) ? strictText(text) : text);
  await pack.declare(properties, PROPERTIES_TYPE);
  await pack.relate(part, 'customXmlProps', properties);
}

/** Writes what changed: `before` are the parts as the file was read, in the file's order. */
export async function writeCustomXml(
  pack: XlsxPackage,
  workbookPart: string,
  before: readonly PracticeXmlPart[],
  now: readonly PracticeXmlPart[],
): Promise<void> {
  const inFile = before.length === 0 ? [] : await partsInFile(pack, workbookPart);
  for (const [at, was] of before.entries()) {
    const relationship = inFile[at]?.relationship;
    if (!relationship) continue;
    const is = now.find(({ id }) => id === was.id);
    if (!is) await pack.unrelate(workbookPart, relationship.id);
    else if (is.xml !== was.xml) pack.put(relationship.part, is.xml);
  }
  for (const part of now)
    if (!before.some(({ id }) => id === part.id)) await addPart(pack, workbookPart, part);
}
