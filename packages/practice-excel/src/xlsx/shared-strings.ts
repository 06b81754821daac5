/** Texts as a file holds them: plain, in runs of styles, with furigana, with signs that XML cannot hold. */
import { SaxesParser } from 'saxes';
import { XlsxError } from './xlsx-error';

/** Texts that can be held; a workbook has no more than it has cells, and these have a bound of their own. */
const MOST_STRINGS = 2_000_000;

/** Reads `_x000D_` and the like as the signs that they stand for. */
export function withSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Writes signs that XML cannot hold as `_x0007_`, and what would be read as one so that it is not. */
export function withoutSigns(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
}

/** Reads the texts that cells name by number, each without its styles and its furigana. */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text = '';
  let phonetic = false;
  let taking = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'si') text = '';
    else if (local === 'rPh') phonetic = true;
    else if (local === 't') taking = !phonetic;
  });
  const take = (part: string): void => {
    if (taking) text += part;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 't') taking = false;
    else if (local === 'rPh') phonetic = false;
    else if (local === 'si') {
      if (strings.length >= MOST_STRINGS) throw XlsxError.tooLarge('strings');
      strings.push(withSigns(text));
    }
  });
  parser.write(xml).close();
  return strings;
}
