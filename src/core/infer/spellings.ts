/** Finds rare spellings that may be a common one written otherwise: 育む and はぐくむ, 推進 and 推進す. */
import { distance } from 'fastest-levenshtein';
import { squashed } from '../values/comparable';
import type { CountedText } from './seen-column';

export interface SpellingPair {
  readonly rare: CountedText;
  readonly common: CountedText;
}

/** Longer texts are sentences: they differ because they say different things. */
const LONGEST = 40;
/** A common spelling comes this often, and so many times as often as the rare one. */
const COMMON = 3;
const TIMES = 3;
/** With more different texts a field is no list of names. */
const MOST_TEXTS = 300;
const MOST_PAIRS = 50;
/** Long names may differ by two signs. */
const LONG = 10;

const KANJI = /^\p{Script=Han}{1,2}$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$/u;

/** What two texts do not share at their beginnings and ends. */
function middles(one: string, other: string): readonly [string, string, shared: number] {
  let from = 0;
  while (from < Math.min(one.length, other.length) && one[from] === other[from]) from += 1;
  let end = 0;
  const rest = Math.min(one.length, other.length) - from;
  while (end < rest && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [one.slice(from, one.length - end), other.slice(from, other.length - end), from + end];
}

function figuresIn(text: string): string {
  return text.replace(/[^\d一二三四五六七八九十A-Za-zⅠ-Ⅻ①-⑳]/gu, '');
}

/** Says whether two names are probably one: a word in kanji and in kana, or a sign or two of difference. */
function isAlike(rare: string, common: string): boolean {
  // 第1回 and 第2回 are near and are not one.
  if (figuresIn(rare) !== figuresIn(common)) return false;
  const [one, other, shared] = middles(rare, common);
  const inKana = (KANJI.test(one) && KANA.test(other)) || (KANA.test(one) && KANJI.test(other));
  if (inKana && shared > 0) return true;
  const longer = Math.max(rare.length, common.length);
  if (longer < 4) return false;
  // One kanji for another is another word: 総務課, 税務課.
  if (KANJI.test(one) && KANJI.test(other)) return false;
  const all = distance(rare, common);
  return all === 1 ? longer >= 5 : all === 2 && longer >= LONG;
}

/** Finds pairs among the texts of a field; `texts` come with the most frequent first. */
export function spellingPairs(texts: readonly CountedText[]): readonly SpellingPair[] {
  if (texts.length > MOST_TEXTS) return [];
  const short = texts
    .filter(({ text }) => text.length <= LONGEST)
    .map((each) => ({ each, plain: squashed(each.text) }));
  const pairs: SpellingPair[] = [];
  for (const rare of short) {
    if (pairs.length >= MOST_PAIRS) break;
    const common = short.find(
      ({ each, plain }) =>
        each.count >= COMMON &&
        each.count >= rare.each.count * TIMES &&
        plain !== rare.plain &&
        isAlike(rare.plain, plain),
    );
    if (common) pairs.push({ rare: rare.each, common: common.each });
  }
  return pairs;
}
