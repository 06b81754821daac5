/**
 * Document settings, in a custom XML part of our own: Excel keeps such parts; its own place for settings, a web extension, is tied
 * to the add-in's store identity.
 */
import type { XlsxPackage } from './package';
import { elementsOf, xmlText } from './xml';

const NAMESPACE = 'urn:torikumi:practice:settings';

/** Says whether a custom XML part is the one with the settings. */
export function isSettings(xml: string): boolean {
  return xml.includes(NAMESPACE);
}

async function settingsPart(pack: XlsxPackage, workbookPart: string): Promise<string | null> {
  for (const { type, part } of await pack.relationships(workbookPart))
    if (type === 'customXml' && isSettings((await pack.text(part)) ?? '')) return part;
  return null;
}

/** Reads the settings: key to JSON. */
export async function readSettings(
  pack: XlsxPackage,
  workbookPart: string,
): Promise<ReadonlyMap<string, string>> {
  const part = await settingsPart(pack, workbookPart);
  const xml = part === null ? undefined : await pack.text(part);
  if (xml === undefined) return new Map();
  return new Map(
    elementsOf(xml, 'setting').map(({ attributes, text }) => [attributes['key'] ?? '', text]),
  );
}

/** Writes the settings into their part, which is made where there is none. */
export async function writeSettings(
  pack: XlsxPackage,
  workbookPart: string,
  settings: ReadonlyMap<string, string>,
): Promise<void> {
  const lines = [...settings].map(
    ([key, json]) => `<setting key="${xmlText(key)}">${xmlText(json)}</setting>`,
  );
  const known = await settingsPart(pack, workbookPart);
  const part = known ?? pack.freePart('customXml/item', '.xml');
  pack.put(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${lines.join('')}</settings>`,
  );
  if (known === null) await pack.relate(workbookPart, 'customXml', part);
}
