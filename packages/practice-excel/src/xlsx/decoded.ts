/** The text of a part, whatever its encoding. */

/** Bytes at the beginning of a text that say its encoding. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** As long as a declaration can be. */
const DECLARATION_BYTES = 200;

/** Gives the text of an XML part: by the mark at its beginning, else as its declaration says, else UTF-8. */
export function decoded(bytes: Uint8Array): string {
  const mark = MARKS.find(([signs]) => signs.every((sign, at) => bytes[at] === sign));
  if (mark) return new TextDecoder(mark[1]).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const stated = /^\s*<\?xml[^>]*\bencoding=["']([\w.-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(stated ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
