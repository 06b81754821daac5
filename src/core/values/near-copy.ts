/**
 * Decides whether a text was copied from another and hardly rewritten, or is only built like it. The difference is whether the text has
 * content of its own. Parallel sentences differ in their object or in a figure: 橋梁計画の策定, 公園計画の策定. A copy adds only particles,
 * endings and punctuation, or other words that do not belong to its record, while it still names the subject of the record it came from.
 */
import { distance } from 'fastest-levenshtein';
import { squashed } from './comparable';

/** A text with the title of its record; `''` where the record has none. */
export interface TitledText {
  readonly text: string;
  readonly title: string;
}

/** The share of the words' characters that must be the same, in the same order. */
const NEAR = 0.8;

/** Words that a sentence needs but that name no subject: verbs of doing with their endings, words that link or introduce. */
const CARRIERS =
  /取り?組[まみむめもん]|行な?[わいうえおっ]|図[らりるれろっ]|努め|進め|引き?続き|今後|及び|並びに|又は|等/gu;
/** A character that no squashed text contains. It replaces a word and keeps its neighbours separate. */
const GAP = ' ';

const PARTS =
  /(?<number>\d+(?:[.,]\d+)*)|(?<grammar>\p{Script=Hiragana}+)|(?<word>(?:(?!\p{Script=Hiragana})[\p{L}\p{M}])+)/gu;

/** Particles, and the words in hiragana that are used like them. */
const PARTICLES: readonly string[] = [
  ...[
    'を',
    'は',
    'が',
    'の',
    'に',
    'へ',
    'と',
    'で',
    'も',
    'や',
    'か',
    'から',
    'まで',
    'より',
    'など',
  ],
  ...[
    'よって',
    'ついて',
    'おいて',
    'おける',
    'ともに',
    'ため',
    'ほど',
    'だけ',
    'のみ',
    'こと',
    'もの',
  ],
  ...['とき', 'よう', 'かつ', 'また', 'さらに'],
];
/** Endings and auxiliaries. ない is not among them, because a negation changes the meaning. */
const ENDINGS: readonly string[] = [
  ...[
    'する',
    'した',
    'して',
    'しつつ',
    'され',
    'させ',
    'られ',
    'れる',
    'れた',
    'ます',
    'まし',
    'です',
  ],
  ...[
    'でし',
    'いる',
    'いく',
    'おく',
    'ある',
    'あり',
    'ながら',
    'つつ',
    'たい',
    'る',
    'た',
    'て',
    'ば',
    'し',
  ],
];
const GRAMMAR = [...PARTICLES, ...ENDINGS];
/** Hiragana that follow a kanji and belong to its word: 見直し, 続ける. */
const AFTER_KANJI = /^[いうえきくけげこさしすせちつてなびべまみむめらりるれろわんっ]$/u;

/**
 * Returns the positions of a run that can be reached from given positions by whole pieces. It goes forwards, position by position, so that
 * no run takes long.
 */
function reached(
  run: string,
  from: readonly number[],
  pieces: readonly string[],
): ReadonlySet<number> {
  const places = new Set(from);
  for (let at = 0; at < run.length; at += 1)
    if (places.has(at))
      for (const piece of pieces) if (run.startsWith(piece, at)) places.add(at + piece.length);
  return places;
}

/** Returns the positions of a run from which whole pieces lead to its end. */
function leadingToEnd(run: string, pieces: readonly string[]): ReadonlySet<number> {
  const places = new Set([run.length]);
  for (let at = run.length - 1; at >= 0; at -= 1)
    if (pieces.some((piece) => run.startsWith(piece, at) && places.has(at + piece.length)))
      places.add(at);
  return places;
}

/** Gives the word in a run of hiragana: ごみ in ごみの, まちづくり in のまちづくりに; `''` where particles and endings are all. */
function wordInHiragana(run: string, followsKanji: boolean): string {
  const starts = [0];
  for (const at of followsKanji ? [0, 1] : []) {
    if (!AFTER_KANJI.test(run.charAt(at))) break;
    starts.push(at + 1);
  }
  const ends = leadingToEnd(run, GRAMMAR);
  if (starts.some((start) => ends.has(start))) return '';
  const from = Math.max(...reached(run, starts, PARTICLES));
  return run.slice(from, Math.min(...[...ends].filter((end) => end >= from)));
}

/** The content of a text. */
interface Content {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  /** Words and numbers in a row, without what joins them: 職員の配置 and 職員配置 are the same. */
  readonly signs: string;
  /** All of it, with what joins the words. */
  readonly whole: string;
}

function contentOf(text: string): Content {
  const whole = squashed(text).toLowerCase();
  const words: string[] = [];
  const numbers: string[] = [];
  let signs = '';
  const plain = whole.replace(CARRIERS, GAP);
  for (const { 0: part, groups, index } of plain.matchAll(PARTS)) {
    if (groups?.['number'] !== undefined) {
      numbers.push(part.replaceAll(',', ''));
      signs += part;
      continue;
    }
    // A carrier word may be followed by the rest of its ending: 取り組んでいく.
    const follows = /[\p{Script=Han} ]/u.test(plain.charAt(index - 1));
    const word = groups?.['word'] ?? wordInHiragana(part, follows);
    if (word === '') continue;
    words.push(word);
    signs += word;
  }
  return { words, numbers, signs, whole };
}

/** Says whether a word shares two neighbouring characters with one of the others: 職員配置 with 適正配置. */
function isRelated(word: string, others: readonly string[]): boolean {
  for (let at = 0; at + 2 <= word.length; at += 1)
    if (others.some((other) => other.includes(word.slice(at, at + 2)))) return true;
  return others.includes(word);
}

/** Says whether a text still names something that the other record is about but its own record is not. */
function speaksOf(content: Content, title: Content, ownTitle: Content): boolean {
  return title.words.some(
    (word) => word.length > 1 && content.signs.includes(word) && !isRelated(word, ownTitle.words),
  );
}

/** Says whether a text is another's, nearly word for word, and nothing in it shows that it was written for its own record. */
export function isNearCopy(copy: TitledText, of: TitledText): boolean {
  const [content, source] = [contentOf(copy.text), contentOf(of.text)];
  const longer = Math.max(content.signs.length, source.signs.length);
  if (longer === 0 || distance(content.signs, source.signs) > (1 - NEAR) * longer) return false;
  // If the text has a figure of its own, somebody put it there on purpose.
  if (content.numbers.some((number) => !source.numbers.includes(number))) return false;
  const own = content.words.filter(
    (word) => !source.signs.includes(word) && !source.whole.includes(word),
  );
  if (own.length === 0) return true;
  const ownTitle = contentOf(copy.title);
  return (
    !own.some((word) => isRelated(word, ownTitle.words)) &&
    speaksOf(content, contentOf(of.title), ownTitle)
  );
}
