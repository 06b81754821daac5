/** Texts as a file holds them: plain, in pieces of different looks, with furigana, with signs that XML cannot hold. */
import { readXml } from './xml-tree';

/** Reads `_x000D_` and the like as the signs that they stand for. */
export function withSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_sign, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Reads the texts that cells name by number, each without its looks and its furigana. */
export function readSharedTexts(xml: string | null): readonly string[] {
  const texts: string[] = [];
  if (xml === null) return texts;
  let text = '';
  let inFurigana = false;
  let isTaken = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inFurigana = true;
      else if (name === 't') isTaken = !inFurigana;
    },
    text: (piece) => {
      if (isTaken) text += piece;
    },
    close: (name) => {
      if (name === 't') isTaken = false;
      else if (name === 'rPh') inFurigana = false;
      else if (name === 'si') texts.push(withSigns(text));
    },
  });
  return texts;
}
