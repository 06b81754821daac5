/**
 * Texts of JSON within one element of XML. JSON can write every sign that means something to XML as an escape, so the text in the
 * element holds none of them, and whatever program passes the part on has nothing to change.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** What XML reads as its own, and the two signs that it does not allow; JSON has escaped all other signs that it does not allow. */
const UNSAFE = /[<>&\uFFFE\uFFFF]/gu;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes JSON as an element. The JSON holds these signs only within its texts. */
export function xmlWithJson(element: string, namespace: string, json: string): string {
  return `<${element} xmlns="${namespace}">${json.replace(UNSAFE, escaped)}</${element}>`;
}

function plain(text: string): string {
  // A program may have rewritten the text in one of the other ways that XML has for the same.
  const inner = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/u.exec(text)?.[1];
  if (inner !== undefined) return inner;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu,
    (all, hex, decimal, name) => {
      const code = hex ? Number.parseInt(String(hex), 16) : decimal ? Number(decimal) : null;
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      return ENTITIES[String(name)] ?? all;
    },
  );
}

/** Gives the text in the root of an XML text; null where the root is another element. */
export function jsonInXml(element: string, xml: string): string | null {
  const root = xml.search(/<(?![?!])/u);
  const opened = root < 0 ? -1 : xml.indexOf('>', root);
  if (opened < 0) return null;
  const name = /^<(?:[^\s/>:]+:)?([^\s/>:]+)/u.exec(xml.slice(root, opened + 1))?.[1];
  if (name !== element) return null;
  const closed = xml.lastIndexOf('</');
  // An element that closes itself holds nothing.
  return closed > opened ? plain(xml.slice(opened + 1, closed)) : '';
}
