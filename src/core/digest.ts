/** Short prints of texts, to tell cheaply whether two are the same. */

const PRIME = 0x01000193;
/** Two runs from different starts make chance agreement as rare as 64 bits do. */
const STARTS = [0x811c9dc5, 0x9e3779b9] as const;

/** A print in the making: FNV-1a over what is added, from two starts. */
export class Digest {
  #one: number = STARTS[0];
  #other: number = STARTS[1];

  /** Adds a text, by its UTF-16 units. */
  addText(text: string): this {
    let [one, other] = [this.#one, this.#other];
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      one = Math.imul(one ^ unit, PRIME);
      other = Math.imul(other ^ unit, PRIME);
    }
    this.#one = one;
    this.#other = other;
    return this;
  }

  /** Adds another print, as it is now. */
  addPrint({ one, other }: { readonly one: number; readonly other: number }): this {
    this.#one = Math.imul(this.#one ^ one, PRIME);
    this.#other = Math.imul(this.#other ^ other, PRIME);
    return this;
  }

  /** Its two halves, for another print to add. */
  get halves(): { readonly one: number; readonly other: number } {
    return { one: this.#one, other: this.#other };
  }

  /** 16 hex digits. */
  get hex(): string {
    return [this.#one, this.#other]
      .map((value) => (value >>> 0).toString(16).padStart(8, '0'))
      .join('');
  }
}

/** Gives 16 hex digits of a text. */
export function digest(text: string): string {
  return new Digest().addText(text).hex;
}
