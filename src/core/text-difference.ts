/** What differs between two texts, word by word, so that a change within a long text can be seen. Pure. */

/** A piece of a text; `changed` where the other text does not have it. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface Difference {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** With more pairs of words than this, everything between the first and the last change counts as changed. */
const MOST_PAIRS = 1_000_000;

/** If less than this share is in common, the text was rewritten, and the words that happen to be in both mean nothing. */
const LEAST_IN_COMMON = 0.4;

/** The amount of unchanged text next to a change, in characters, that is shown even if the rest is left out. */
const AROUND = 10;

const ELLIPSIS = '…';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

function wordsOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Length of what two lists have in common at their beginning. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at += 1;
  return at;
}

/** Says of each word whether it belongs to the longest sequence of words that both lists have. */
function kept(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly boolean[], readonly boolean[]] {
  const keptA = a.map(() => false);
  const keptB = b.map(() => false);
  if (a.length * b.length > MOST_PAIRS) return [keptA, keptB];
  // lengths[i * width + j] is the length of the longest common sequence of a from i and b from j.
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      keptA[i] = true;
      keptB[j] = true;
      i += 1;
      j += 1;
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  const inCommon = a.filter((_word, at) => keptA[at]).join('').length;
  const all = Math.max(a.join('').length, b.join('').length);
  return inCommon < LEAST_IN_COMMON * all
    ? [a.map(() => false), b.map(() => false)]
    : [keptA, keptB];
}

function joined(words: readonly string[], same: (at: number) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [at, text] of words.entries()) {
    const changed = !same(at);
    const last = pieces.at(-1);
    if (last?.changed === changed) pieces[pieces.length - 1] = { text: last.text + text, changed };
    else pieces.push({ text, changed });
  }
  return pieces;
}

/** Cuts both texts into pieces that the other one has too, and pieces that it lacks. */
export function differenceOf(before: string, after: string): Difference {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).toReversed(), b.slice(start).toReversed());
  const [keptA, keptB] = kept(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const side = (words: readonly string[], middle: readonly boolean[]): readonly Piece[] =>
    joined(words, (at) => at < start || at >= words.length - end || middle[at - start] === true);
  return { before: side(a, keptA), after: side(b, keptB) };
}

/** Leaves out unchanged text, except a few characters around each change. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    if (piece.changed) return piece;
    const characters = Array.from(piece.text);
    const head = at === 0 ? 0 : AROUND;
    const tail = at === pieces.length - 1 ? 0 : AROUND;
    // If it is the only piece, there is no change next to it, so its beginning represents the whole.
    if (head + tail === 0) return piece;
    if (characters.length <= head + tail + 1) return piece;
    const first = characters.slice(0, head).join('');
    const last = tail === 0 ? '' : characters.slice(-tail).join('');
    return { text: first + ELLIPSIS + last, changed: false };
  });
}
