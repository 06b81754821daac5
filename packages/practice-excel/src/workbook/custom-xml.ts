/** Custom XML parts: texts that add-ins and others keep with a workbook, found by the namespace of their root. */
import { SaxesParser } from 'saxes';
import type { PracticeWorkbook, PracticeXmlPart } from './model';
import { newId } from './create';

/** Gives the namespace of an XML text's root, `''` for none; null where the text is no well-formed XML. */
export function namespaceOf(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  let namespace: string | null = null;
  let wrong = false;
  parser.on('error', () => {
    wrong = true;
  });
  parser.on('opentag', ({ uri }) => {
    namespace ??= uri;
  });
  parser.write(xml).close();
  return wrong ? null : namespace;
}

/** Adds a part behind the others, under a new id. */
export function addXmlPart({ customXml }: PracticeWorkbook, xml: string): PracticeXmlPart {
  const part = { id: newId(), xml };
  customXml.push(part);
  return part;
}
