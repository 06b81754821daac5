/** The parts of an .xlsx package: finding and changing them below ExcelJS. */
import type JSZip from 'jszip';
import { elementsOf, xmlText } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One relationship of a part to another; `part` is the other's full path. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`, `customXml`. */
  readonly type: string;
  readonly part: string;
}

/** Gives the path of the relationships of a part: `xl/_rels/workbook.xml.rels`. */
function relsPathOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of [...folder.split('/'), ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Gives a part as text; undefined where the package has none of that name. */
export async function textOfPart(zip: JSZip, part: string): Promise<string | undefined> {
  return zip.file(part)?.async('string');
}

/** Gives a part's relationships inside the package. */
export async function relationshipsOf(zip: JSZip, part: string): Promise<readonly Relationship[]> {
  const xml = await textOfPart(zip, relsPathOf(part));
  if (xml === undefined) return [];
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return elementsOf(xml, 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').pop() ?? '',
      part: resolved(folder, attributes['Target'] ?? ''),
    }));
}

/** Gives the worksheets in the order of their tabs: name and part. */
export async function worksheetParts(
  zip: JSZip,
): Promise<readonly { readonly name: string; readonly part: string }[]> {
  const xml = (await textOfPart(zip, 'xl/workbook.xml')) ?? '';
  const relationships = await relationshipsOf(zip, 'xl/workbook.xml');
  return elementsOf(xml, 'sheet').flatMap(({ attributes }) => {
    const target = relationships.find(({ id }) => id === attributes['r:id']);
    return target ? [{ name: attributes['name'] ?? '', part: target.part }] : [];
  });
}

/** Changes a part's text. */
export async function changePart(
  zip: JSZip,
  part: string,
  change: (xml: string) => string,
): Promise<void> {
  const before = await textOfPart(zip, part);
  if (before !== undefined) zip.file(part, change(before));
}

/** Ties a part to another one, and gives the relationship's id. `target` is as seen from the part's folder. */
export async function addRelationship(
  zip: JSZip,
  part: string,
  type: string,
  target: string,
): Promise<string> {
  const path = relsPathOf(part);
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const xml = (await textOfPart(zip, path)) ?? empty;
  const taken = new Set(elementsOf(xml, 'Relationship').map(({ attributes }) => attributes['Id']));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const line = `<Relationship Id="rId${number}" Type="${RELATIONSHIPS}/${type}" Target="${xmlText(target)}"/>`;
  zip.file(path, xml.replace('</Relationships>', `${line}</Relationships>`));
  return `rId${number}`;
}
