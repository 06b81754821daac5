/** The XML of a workbook's parts: read in one pass, and small parts as a tree. Names are without their prefixes. */
import { SaxesParser } from 'saxes';
import { FileError } from './file-error';

/** No workbook nests deeper. */
const DEEPEST = 256;
/** Elements of a part that is kept as a tree. */
const MOST_IN_TREE = 500_000;

export type Attributes = Readonly<Record<string, string>>;

export interface XmlVisitor {
  /** `depth` is 0 for the root. */
  readonly open?: (name: string, attributes: Attributes, depth: number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, depth: number) => void;
}

export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Reads a part from its beginning to its end. Throws FileError `broken` for what is no XML, and what a visitor throws. */
export function readXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (cause) => {
    throw new FileError('broken', { cause });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (depth > DEEPEST) throw new FileError('too-large');
    visitor.open?.(localName(name), attributes, depth);
    depth += 1;
  });
  const take = (text: string): void => visitor.text?.(text);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close?.(localName(name), depth);
  });
  parser.write(xml).close();
}

interface OpenNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: OpenNode[];
  text: string;
}

/** Puts together the tree of what is opened, said and closed. */
export class TreeBuilder {
  readonly roots: OpenNode[] = [];
  readonly #open: OpenNode[] = [];
  #nodes = 0;

  open(name: string, attributes: Attributes): void {
    this.#nodes += 1;
    if (this.#nodes > MOST_IN_TREE) throw new FileError('too-large');
    const node: OpenNode = { name, attributes, children: [], text: '' };
    (this.#open.at(-1)?.children ?? this.roots).push(node);
    this.#open.push(node);
  }

  text(text: string): void {
    const node = this.#open.at(-1);
    if (node) node.text += text;
  }

  close(): void {
    this.#open.pop();
  }
}

/** Reads a small part as a tree. */
export function readTree(xml: string): XmlNode {
  const tree = new TreeBuilder();
  readXml(xml, {
    open: (name, attributes) => tree.open(name, attributes),
    text: (text) => tree.text(text),
    close: () => tree.close(),
  });
  const [root] = tree.roots;
  if (!root) throw new FileError('broken');
  return root;
}

/** Gives the elements directly in a node; with a name, only those. */
export function childrenOf(node: XmlNode | undefined, name?: string): readonly XmlNode[] {
  const children = node?.children ?? [];
  return name === undefined ? children : children.filter((child) => child.name === name);
}

/** Says whether an attribute is on. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Gives the id of the relationship that an element names, whatever its prefix. */
export function relationshipIn({ attributes }: XmlNode): string {
  return Object.entries(attributes).find(([name]) => /^\w+:id$/u.test(name))?.[1] ?? '';
}
