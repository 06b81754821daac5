/** Reads a text from left to right in half width, and keeps track of the position in the cell's original text. */
import { withoutInvisible } from './comparable';
import { signsOf } from './spelling';

export class Scanner {
  /** The text in NFKC, character by character. */
  readonly text: string;
  readonly #places: readonly number[];
  #at = 0;

  constructor(raw: string) {
    const places: number[] = [];
    let text = '';
    for (const { sign, position } of signsOf(raw)) {
      const folded = withoutInvisible(sign).normalize('NFKC');
      for (let unit = 0; unit < folded.length; unit += 1) places.push(position);
      text += folded;
    }
    this.text = text;
    this.#places = [...places, raw.length];
  }

  /** Takes what the pattern (with the sticky flag) finds here; null, and stays, when it finds nothing. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  /** Takes the given words if they come next. */
  takeWords(words: string): boolean {
    const folded = words.normalize('NFKC');
    if (!this.text.startsWith(folded, this.#at)) return false;
    this.#at += folded.length;
    return true;
  }

  skipSpace(): void {
    this.take(/\s*/uy);
  }

  /** The position of each character of `text` in the cell's own text, in UTF-16 units. */
  positionOf(index: number): number {
    return this.#places[index] ?? 0;
  }

  get done(): boolean {
    return this.#at >= this.text.length;
  }

  /** The scanner's position, in UTF-16 units of the cell's own text. */
  get position(): number {
    return this.positionOf(this.#at);
  }
}
