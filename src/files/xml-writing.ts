/** Text as XML takes it. */

/** What XML 1.0 has no place for; .xlsx writes such a sign as _xHHHH_, and a text that looks like that with its first sign so. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes a text into an element or an attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** Writes a cell's text. */
export function cellXmlText(text: string): string {
  const plain = text.replace(NOT_IN_XML, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
  return xmlText(plain);
}
