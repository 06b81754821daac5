/** Where the elements of an XML text stand in it, so that some can be changed and the rest stays to the letter. */
import { SaxesParser } from 'saxes';
import { ElementCount } from './xml-bounds';

/** An element by its places in the text. */
export interface XmlSpan {
  /** Without its prefix. */
  readonly name: string;
  /** `x:`, or nothing. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The place of its `<`. */
  readonly start: number;
  /** Behind its opening tag. */
  readonly inner: number;
  /** Before its closing tag; for `<a/>` behind it. */
  readonly innerEnd: number;
  readonly end: number;
  readonly children: readonly XmlSpan[];
}

/** A change: what stands between the two places becomes the text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Open extends XmlSpan {
  readonly children: XmlSpan[];
  innerEnd: number;
  end: number;
}

/** Gives the root of a text. What stands in the elements named is not looked into. */
export function spansOf(xml: string, unopened: ReadonlySet<string> = new Set()): XmlSpan {
  const open: Open[] = [];
  let root: XmlSpan | undefined;
  /** Elements that are open below one that is not looked into. */
  let below = 0;
  const count = new ElementCount();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    // Cells are counted when they are read.
    count.open(open.length + below, false);
    const parent = open.at(-1);
    if (below > 0 || (parent && unopened.has(parent.name))) {
      below += 1;
      return;
    }
    const colon = full.indexOf(':');
    const inner = parser.position;
    const span: Open = {
      name: full.slice(colon + 1),
      prefix: full.slice(0, colon + 1),
      attributes,
      // `<` cannot stand within a tag.
      start: xml.lastIndexOf('<', inner - 1),
      inner,
      innerEnd: inner,
      end: inner,
      children: [],
    };
    parent?.children.push(span);
    root ??= span;
    open.push(span);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (below > 0) {
      below -= 1;
      return;
    }
    const span = open.pop();
    if (!span) return;
    span.end = parser.position;
    span.innerEnd = isSelfClosing ? span.end : xml.lastIndexOf('<', span.end - 1);
  });
  parser.write(xml).close();
  if (!root) throw new Error('The XML has no element.');
  return root;
}

/** Makes changes to a text; they must not overlap. Those at one place come in their order. */
export function applied(xml: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return xml;
  const parts: string[] = [];
  let at = 0;
  // What comes in before an element goes before a change of the element.
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, text } of ordered) {
    if (start < at) throw new Error('Two changes overlap.');
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  parts.push(xml.slice(at));
  return parts.join('');
}

/** Gives the change that puts XML at the end of an element's contents. */
export function appending(xml: string, span: XmlSpan, text: string): Splice {
  if (span.innerEnd < span.end) return { start: span.innerEnd, end: span.innerEnd, text };
  const tag = xml.slice(span.start, span.end).replace(/\s*\/>$/, '>');
  const name = `${span.prefix}${span.name}`;
  return { start: span.start, end: span.end, text: `${tag}${text}</${name}>` };
}

/** Puts XML at the end of the root's contents; its elements get the root's prefix. */
export function appendedTo(xml: string, text: string): string {
  const root = spansOf(xml);
  return applied(xml, [appending(xml, root, withPrefix(text, root.prefix))]);
}

/** Gives XML, as this project writes it, with a prefix for all elements that have none. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, `<$1${prefix}`);
}
