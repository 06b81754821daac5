/** Circled numbers ① to ㊿, which NFKC would turn into plain digits. */

/** The ranges of circled numbers in Unicode: the first number, how many there are, and the code of the first one. */
const BLOCKS = [
  { first: 1, count: 20, sign: 0x2460 },
  { first: 21, count: 15, sign: 0x3251 },
  { first: 36, count: 15, sign: 0x32b1 },
] as const;

/** Gives the sign of a number from 1 to 50, e.g. `①`, or null for any other. */
export function circledSign(number: number): string | null {
  if (!Number.isInteger(number)) return null;
  const block = BLOCKS.find(({ first, count }) => number >= first && number < first + count);
  return block ? String.fromCodePoint(block.sign + number - block.first) : null;
}

/** Gives the number of a circled sign, or null where the text is none. */
export function circledNumber(sign: string): number | null {
  const point = sign.codePointAt(0) ?? 0;
  if (sign.length !== 1) return null;
  const block = BLOCKS.find(({ sign: begin, count }) => point >= begin && point < begin + count);
  return block ? block.first + point - block.sign : null;
}
