/** Small readings of XML parts, for what ExcelJS leaves out. */
import { SaxesParser } from 'saxes';

/** An element as it opens, without its contents but its own text. */
export interface XmlElement {
  /** With its prefix, if any. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Gives the elements of the named kinds, in the order of their ends. */
export function elementsOf(xml: string, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, text: '' });
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element && names.includes(element.name)) found.push(element);
  });
  parser.write(xml).close();
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Writes a text so that it can stand in an element or in an attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign] ?? sign);
}
