/** A part whose root holds its elements in a fixed order: some are changed, put in or taken out, the rest stays to the letter. */
import { RELATIONSHIPS } from './namespaces';
import { applied, spansOf, withPrefix, type Splice, type XmlSpan } from './spans';
import { localName, nodeOf, xmlOf, type XmlNode } from './xml';

export class OrderedPart {
  readonly root: XmlSpan;
  /** Of all elements of the part's own kind: `x:`, or nothing. */
  readonly prefix: string;
  readonly #splices: Splice[] = [];
  readonly #inserted: { readonly rank: number; readonly splice: Splice }[] = [];

  /** `order` has the names of the root's elements; what stands in those of `unopened` is not looked into. */
  constructor(
    readonly xml: string,
    private readonly order: readonly string[],
    unopened: ReadonlySet<string> = new Set(),
  ) {
    this.root = spansOf(xml, unopened);
    this.prefix = this.root.prefix;
  }

  all(name: string): readonly XmlSpan[] {
    return this.root.children.filter((child) => child.name === name);
  }

  /** Gives the first element of a name as a tree. */
  node(name: string): XmlNode | undefined {
    const span = this.all(name)[0];
    return span && this.nodeAt(span);
  }

  nodeAt({ start, end }: XmlSpan): XmlNode {
    return nodeOf(this.xml.slice(start, end));
  }

  /** Makes an element with the part's prefix. */
  element(
    name: string,
    attributes: Readonly<Record<string, string>> = {},
    children: XmlNode['children'] = [],
  ): XmlNode {
    return { name: `${this.prefix}${name}`, attributes, children };
  }

  /** Gives the attribute with which an element names a relationship. */
  relationship(id: string): Readonly<Record<string, string>> {
    const known = Object.entries(this.root.attributes).find(
      ([name, value]) =>
        name.startsWith('xmlns:') && /officeDocument(?:\/2006)?\/relationships$/.test(value),
    );
    if (known) return { [`${known[0].slice('xmlns:'.length)}:id`]: id };
    return { 'xmlns:r': RELATIONSHIPS, 'r:id': id };
  }

  /**
   * Puts an element in the place of all of its name, or where its order has it; '' or null takes them out. Text is XML without
   * prefixes.
   */
  put(name: string, content: XmlNode | string | null): void {
    const text =
      content === null
        ? ''
        : typeof content === 'string'
          ? withPrefix(content, this.prefix)
          : xmlOf(content);
    const [first, ...others] = this.all(name);
    if (first) this.#splices.push({ start: first.start, end: first.end, text });
    else if (text !== '') this.#insert(name, text);
    for (const { start, end } of others) this.#splices.push({ start, end, text: '' });
  }

  /** Changes the text itself. */
  splice(...splices: readonly Splice[]): void {
    this.#splices.push(...splices);
  }

  /** Puts a text in the place of an element, whatever was changed within it before. */
  replace({ start, end }: XmlSpan, text: string): void {
    const outside = this.#splices.filter((splice) => splice.end <= start || splice.start >= end);
    this.#splices.splice(0, this.#splices.length, ...outside, { start, end, text });
  }

  get changed(): boolean {
    return this.#splices.length > 0 || this.#inserted.length > 0;
  }

  /** Gives the part as changed. */
  text(): string {
    const inserted = [...this.#inserted].sort((a, b) => a.rank - b.rank);
    return applied(this.xml, [...this.#splices, ...inserted.map(({ splice }) => splice)]);
  }

  #insert(name: string, text: string): void {
    const rank = this.#rank(name);
    const before = this.root.children.filter((child) => this.#rankOf(child) <= rank).at(-1);
    const at = before ? before.end : this.root.inner;
    this.#inserted.push({ rank, splice: { start: at, end: at, text } });
  }

  #rank(name: string): number {
    const rank = this.order.indexOf(name);
    return rank < 0 ? this.order.length : rank;
  }

  /** An alternative (mc:AlternateContent) stands where what it holds would. */
  #rankOf(child: XmlSpan): number {
    if (child.name !== 'AlternateContent') return this.#rank(child.name);
    const held = child.children[0]?.children[0];
    return held ? this.#rank(held.name) : -1;
  }
}

/** Gives an element with other attributes; null takes one away. */
export function withAttributes(
  node: XmlNode,
  changes: Readonly<Record<string, string | null>>,
): XmlNode {
  const attributes: Record<string, string> = { ...node.attributes };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) Reflect.deleteProperty(attributes, name);
    else attributes[name] = value;
  }
  return { ...node, attributes };
}

/** Gives an element with a child in the place of that of its name, in the order given; null takes it out. */
export function withChild(
  node: XmlNode,
  order: readonly string[],
  name: string,
  child: XmlNode | null,
): XmlNode {
  const rank = (each: XmlNode | string): number =>
    typeof each === 'string' ? -1 : order.indexOf(localName(each));
  const rest = node.children.filter((each) => typeof each === 'string' || localName(each) !== name);
  if (!child) return { ...node, children: rest };
  const own = order.indexOf(name);
  let at = 0;
  rest.forEach((each, index) => {
    const its = rank(each);
    if (its >= 0 && its <= own) at = index + 1;
  });
  return { ...node, children: [...rest.slice(0, at), child, ...rest.slice(at)] };
}
