/**
 * What signs a text has, as bits, by one look at each. Most texts have none of those that need work: whoever would search, fold or
 * trim a text asks here first. A sign that is not known here has all bits: it only means a closer look.
 */

export const TRAITS = {
  /** White space or a control, at the ends or within. */
  space: 1,
  /** A sign that takes no room, or chooses the shape of the one before it. */
  invisible: 2,
  /** A full-width digit or letter. */
  wide: 4,
  /** A machine-dependent sign or half-width kana. */
  dependent: 8,
  /** A sign that NFKC writes in another way, or joins to its neighbour. */
  folds: 16,
  /** A sign that the name or letter of an era has. */
  era: 32,
} as const;

const ALL = 63;

/** Signs of which every bit is known: from, to, bits. Later lines put more into single signs. */
const KNOWN: readonly (readonly [from: number, to: number, bits: number])[] = [
  [0x21, 0x7e, 0],
  [0xd7, 0xd7, 0],
  [0x2010, 0x2010, 0],
  [0x2013, 0x2015, 0],
  [0x2018, 0x201d, 0],
  [0x203b, 0x203b, 0],
  [0x2190, 0x21ff, 0],
  [0x25a0, 0x25ff, 0],
  // Circled numbers are item marks.
  [0x2460, 0x2473, TRAITS.folds],
  [0x3001, 0x3003, 0],
  [0x3005, 0x3017, 0],
  [0x301c, 0x301c, 0],
  // Kana, without the voicing marks that join the sign before them.
  [0x3041, 0x3096, 0],
  [0x309d, 0x309e, 0],
  [0x30a1, 0x30fe, 0],
  [0x4e00, 0x9fff, 0],
  // Full-width forms.
  [0xff01, 0xff5e, TRAITS.folds],
  [0xff10, 0xff19, TRAITS.folds | TRAITS.wide],
  [0xff21, 0xff3a, TRAITS.folds | TRAITS.wide | TRAITS.era],
  [0xff41, 0xff5a, TRAITS.folds | TRAITS.wide],
  [0xff61, 0xff9f, TRAITS.folds | TRAITS.dependent],
  // White space.
  [0x09, 0x0a, TRAITS.space],
  [0x0d, 0x0d, TRAITS.space | TRAITS.folds],
  [0x20, 0x20, TRAITS.space],
  [0x3000, 0x3000, TRAITS.space | TRAITS.folds],
];

/** What an era's date cannot do without: the second sign of each name, and the letters. */
const OF_ERAS = '和成正治RHS';

function bitsOfSigns(): Uint8Array {
  const bits = new Uint8Array(0x1_0000).fill(ALL);
  for (const [from, to, known] of KNOWN) bits.fill(known, from, to + 1);
  for (const sign of OF_ERAS) {
    const code = sign.charCodeAt(0);
    bits[code] = (bits[code] ?? 0) | TRAITS.era;
  }
  return bits;
}

const BITS = bitsOfSigns();

/** Gives the traits of all signs of a text together. */
export function traitsOf(text: string): number {
  let traits = 0;
  for (let index = 0; index < text.length; index += 1)
    traits |= BITS[text.charCodeAt(index)] ?? ALL;
  return traits;
}

/** Says whether a text has one of some traits. */
export function hasTrait(text: string, traits: number): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (((BITS[text.charCodeAt(index)] ?? ALL) & traits) !== 0) return true;
  return false;
}

/** Says whether a text begins or ends with a sign that has one of some traits. */
export function hasTraitAtEnds(text: string, traits: number): boolean {
  if (text === '') return false;
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return (((BITS[first] ?? ALL) | (BITS[last] ?? ALL)) & traits) !== 0;
}
