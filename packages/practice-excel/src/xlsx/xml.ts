/** XML parts as elements and as trees. */
import { SaxesParser } from 'saxes';
import { ElementCount } from './xml-bounds';

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
  const count = new ElementCount();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    count.open(open.length);
    open.push({ name, attributes, text: '' });
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('cdata', (text) => {
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

/** An element with all that stands in it. */
export interface XmlNode {
  /** With its prefix, if any. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** Reads one element with all its contents. */
export function nodeOf(xml: string): XmlNode {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: (XmlNode | string)[];
  }
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const count = new ElementCount();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    count.open(open.length);
    const node: Open = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [node] = childrenOf(root);
  if (!node) throw new Error('The XML has no element.');
  return node;
}

/** Gives the elements directly in a node; with names, only those, whatever their prefix. */
export function childrenOf(
  { children }: Pick<XmlNode, 'children'>,
  ...names: readonly string[]
): readonly XmlNode[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return names.length === 0 || names.includes(localName(child)) ? [child] : [];
  });
}

/** Gives a node's name without its prefix. */
export function localName({ name }: XmlNode): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Gives the text in a node, that of its elements too. */
export function textIn({ children }: XmlNode): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** Writes a node as XML. */
export function xmlOf({ name, attributes, children }: XmlNode): string {
  const members = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${members}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? xmlText(child) : xmlOf(child),
  );
  return `<${name}${members}>${inner.join('')}</${name}>`;
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
