/** How names are spelled: the spelling that a ledger mostly uses, where a cell writes a name, and white space for looks (総　務　課). */
import { nameKey, squashed, trimmed, withoutInvisible } from './comparable';

/** Signs that names of organisational units end in, where a plan does not say them. */
export const UNIT_ENDINGS = '部局課室係所館園署場院';

/** One sign of a text with the voice marks that stand behind it (ﾃﾞ), and its place in UTF-16 units. */
interface Sign {
  readonly sign: string;
  readonly position: number;
}

const SIGNS = /[^][\uFF9E\uFF9F\u3099\u309A]*/gu;

/** Parts a text into its signs. */
export function signsOf(text: string): readonly Sign[] {
  return [...text.matchAll(SIGNS)].map(({ 0: sign, index }) => ({ sign, position: index }));
}

const KANJI_OR_KANA = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]`;
/** White space beside a sign that stands alone parts no words. */
const FOR_LOOKS = new RegExp(
  String.raw`(?<=(?:^|\s)${KANJI_OR_KANA})[^\S\r\n]+(?=${KANJI_OR_KANA})|(?<=${KANJI_OR_KANA})[^\S\r\n]+(?=${KANJI_OR_KANA}(?:\s|$))`,
  'gu',
);

/** Writes a name without white space for looks and signs that do not show: `総　務　課` is 総務課. */
export function plainName(name: string): string {
  return trimmed(withoutInvisible(name)).replace(FOR_LOOKS, '');
}

function isLone(name: string): boolean {
  return signsOf(squashed(name)).length === 1;
}

/**
 * Joins the pieces of names that white space for looks parted: a sign that stands alone is no name.
 * `ends` says of a name whether it ends as names do, `isPiece` of one whether it is not yet a name.
 */
export function joinedNames(
  pieces: readonly string[],
  ends: (name: string) => boolean,
  isPiece: (name: string) => boolean = () => false,
): readonly string[] {
  const names: string[] = [];
  /** What the last name is made of so far is no name. */
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

/** Says whether a spelling has nothing that NFKC or a tidy hand would take away. */
function isPlain(spelling: string): boolean {
  return squashed(spelling) === spelling;
}

/** Gives the spelling that most use; of equals a plain one, and the one that comes first. */
export function commonSpelling(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const spelling = plainName(name);
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  const [first = ['', 0] as const, ...others] = counts;
  const [common] = others.reduce((best, each) => {
    if (each[1] !== best[1]) return each[1] > best[1] ? each : best;
    return isPlain(each[0]) && !isPlain(best[0]) ? each : best;
  }, first);
  return common;
}

/** Gives the spelling that most use, by the names' keys in the order in which they come first. */
export function commonSpellings(names: Iterable<string>): ReadonlyMap<string, string> {
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const key = nameKey(name);
    const own = byKey.get(key);
    if (own) own.push(name);
    else byKey.set(key, [name]);
  }
  return new Map([...byKey].map(([key, own]) => [key, commonSpelling(own)]));
}

/** Gives the places where a cell writes a name, however it spells it: from the first sign to the one behind the last, in UTF-16 units. */
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
    // A sign that does not show belongs to the one before it.
    if (own === '' && to.length > 0 && !/\s/u.test(sign))
      to[to.length - 1] = position + sign.length;
  }
  const found: { readonly from: number; readonly to: number }[] = [];
  if (key === '') return found;
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length))
    found.push({ from: from[at] ?? 0, to: to[at + key.length - 1] ?? text.length });
  return found;
}
