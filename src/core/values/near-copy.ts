/**
 * Which text was copied from another and hardly rewritten, and which is only built like it. What separates the two is what the text
 * says of its own. Parallel sentences differ in their object or in a figure: 橋梁計画の策定, 公園計画の策定. A copy adds nothing but
 * particles, endings and punctuation, or other words that are not its record's while it still speaks of the record it came from.
 */
import { distance } from 'fastest-levenshtein';
import { squashed } from './comparable';

/** A text with the title of its record; `''` where the record has none. */
export interface TitledText {
  readonly text: string;
  readonly title: string;
}

/** So much of the words' signs must be the same, in the same order. */
const NEAR = 0.8;

/** Words that carry a sentence and name nothing: verbs of doing with their endings, words that link or lead in. */
const CARRIERS =
  /取り?組[まみむめもん]|行な?[わいうえおっ]|図[らりるれろっ]|努め|進め|引き?続き|今後|及び|並びに|又は|等/gu;
/** A sign that no text holds once it is squashed: what stood there was a word and parts its neighbours. */
const GAP = ' ';

const PARTS =
  /(?<number>\d+(?:[.,]\d+)*)|(?<grammar>\p{Script=Hiragana}+)|(?<word>(?:(?!\p{Script=Hiragana})[\p{L}\p{M}])+)/gu;

/** Particles, and the words in hiragana that stand in their place. */
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
/** Endings and auxiliaries. ない is none of them: what is not done is something else. */
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
/** What follows a sign of kanji and belongs to its word: 見直し, 続ける. */
const AFTER_KANJI = /^[いうえきくけげこさしすせちつてなびべまみむめらりるれろわんっ]$/u;

/** Gives the places of a run that whole pieces lead to from others: forwards, place by place, so that no run takes long. */
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

/** Gives the places of a run from which pieces lead to its end. */
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

/** What a text says. */
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
    // After a carrier there may stand what is left of its ending: 取り組んでいく.
    const follows = /[\p{Script=Han} ]/u.test(plain.charAt(index - 1));
    const word = groups?.['word'] ?? wordInHiragana(part, follows);
    if (word === '') continue;
    words.push(word);
    signs += word;
  }
  return { words, numbers, signs, whole };
}

/** Says whether one word has two neighbouring signs in common with one of others: 職員配置 with 適正配置. */
function isRelated(word: string, others: readonly string[]): boolean {
  for (let at = 0; at + 2 <= word.length; at += 1)
    if (others.some((other) => other.includes(word.slice(at, at + 2)))) return true;
  return others.includes(word);
}

/** Says whether a text still names what the other record is about, and not what both are about. */
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
  // A figure of its own was put there on purpose.
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
