/**
 * How names are spelled: the spelling that a ledger mostly uses, where in a cell a name is written, and white space for alignment (総 務
 * 課).
 */
import { nameKey, squashed, trimmed, withoutInvisible } from './comparable';

/** Characters in which names of organisational units end, used if a plan does not give any. */
export const UNIT_ENDINGS = '部局課室係所館園署場院';

/** One character of a text with the voicing marks that follow it (ﾃﾞ), and its position in UTF-16 units. */
interface Sign {
  readonly sign: string;
  readonly position: number;
}

const SIGNS = /[^][\uFF9E\uFF9F\u3099\u309A]*/gu;

/** Splits a text into its characters. */
export function signsOf(text: string): readonly Sign[] {
  return [...text.matchAll(SIGNS)].map(({ 0: sign, index }) => ({ sign, position: index }));
}

const KANJI_OR_KANA = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]`;
/** White space next to a single character does not separate words. */
const FOR_LOOKS = new RegExp(
  String.raw`(?<=(?:^|\s)${KANJI_OR_KANA})[^\S\r\n]+(?=${KANJI_OR_KANA})|(?<=${KANJI_OR_KANA})[^\S\r\n]+(?=${KANJI_OR_KANA}(?:\s|$))`,
  'gu',
);

/** Writes a name without white space for alignment and invisible characters: `総　務　課` is 総務課. */
export function plainName(name: string): string {
  return trimmed(withoutInvisible(name)).replace(FOR_LOOKS, '');
}

function isLone(name: string): boolean {
  return signsOf(squashed(name)).length === 1;
}

/**
 * Joins the pieces of names that white space for alignment has split, because a single character is not a name. `ends` tells whether a text
 * ends like a name; `isPiece` tells whether a text is not yet a complete name.
 */
export function joinedNames(
  pieces: readonly string[],
  ends: (name: string) => boolean,
  isPiece: (name: string) => boolean = () => false,
): readonly string[] {
  const names: string[] = [];
  /** The pieces of the last name do not make a complete name yet. */
  let open = false;
  for (const piece of pieces) {
    const lone = isLone(piece);
    const last = names.at(-1);
    if (last !== undefined && (open || (lone && (ends(piece) || !ends(last))))) {
      const name = last + piece;
      names[names.length - 1] = name;
      open = (lone && !ends(name)) || isPiece(name);
    } else {
      names.push(piece);
      open = lone || isPiece(piece);
    }
  }
  return names;
}

/** Says whether a name is among others, however they are spelled. */
export function includesName(names: readonly string[], name: string): boolean {
  const key = nameKey(name);
  return names.some((each) => nameKey(each) === key);
}

/** Gives each name once, as it is spelled first. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  return names.filter((name) => {
    const { size } = keys;
    return keys.add(nameKey(name)).size > size;
  });
}

/** Says whether a spelling has nothing that NFKC or a tidying person would remove. */
function isPlain(spelling: string): boolean {
  return squashed(spelling) === spelling;
}

/** Returns the most frequent spelling; among equally frequent ones a plain one, then the one that comes first. */
export function commonSpelling(names: readonly string[]): string {
  return mostFrequent(countedNames(names));
}

/** Counts equal texts, in the order of first appearance. */
function countedNames(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The most frequent spelling of one name, of which each way of writing is counted. */
function mostFrequent(written: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>();
  for (const [name, count] of written) {
    const spelling = plainName(name);
    counts.set(spelling, (counts.get(spelling) ?? 0) + count);
  }
  const [first = ['', 0] as const, ...others] = counts;
  const [common] = others.reduce((best, each) => {
    if (each[1] !== best[1]) return each[1] > best[1] ? each : best;
    return isPlain(each[0]) && !isPlain(best[0]) ? each : best;
  }, first);
  return common;
}

/** Returns the most frequent spelling of each name, by the names' keys in the order of first appearance. */
export function commonSpellings(names: Iterable<string>): ReadonlyMap<string, string> {
  const byKey = new Map<string, Map<string, number>>();
  for (const [name, count] of countedNames(names)) {
    const key = nameKey(name);
    const own = byKey.get(key);
    if (own) own.set(name, count);
    else byKey.set(key, new Map([[name, count]]));
  }
  return new Map([...byKey].map(([key, own]) => [key, mostFrequent(own)]));
}

/** Returns where in a cell a name is written, in any spelling: from the first character to the one after the last, in UTF-16 units. */
export function positionsOf(
  text: string,
  key: string,
): readonly { readonly from: number; readonly to: number }[] {
  const from: number[] = [];
  const to: number[] = [];
  let folded = '';
  for (const { sign, position } of signsOf(text)) {
    const own = nameKey(sign);
    folded += own;
    for (let unit = 0; unit < own.length; unit += 1) {
      from.push(position);
      to.push(position + sign.length);
    }
    // An invisible character belongs to the character before it.
    if (own === '' && to.length > 0 && !/\s/u.test(sign))
      to[to.length - 1] = position + sign.length;
  }
  const found: { readonly from: number; readonly to: number }[] = [];
  if (key === '') return found;
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length))
    found.push({ from: from[at] ?? 0, to: to[at + key.length - 1] ?? text.length });
  return found;
}
