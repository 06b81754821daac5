/** How many elements an XML part may have, and how deep within each other: more is no workbook that Excel wrote. */
import { XlsxError } from './xlsx-error';

const MOST_ELEMENTS = 1_000_000;
const DEEPEST = 256;

/** Counts the elements of one part. Throws XlsxError `too-large`. */
export class ElementCount {
  #elements = 0;

  /** Takes an element that opens; `depth` elements are open around it. One that is not `held` leaves nothing behind. */
  open(depth: number, held = true): void {
    if (held) this.#elements += 1;
    if (depth > DEEPEST || this.#elements > MOST_ELEMENTS) throw XlsxError.tooLarge('size');
  }
}
