/** The form of each text in which labels are equal, worked out once for each text, however many cells hold it. */
import { squashed } from '../values/comparable';

export class LabelForms {
  readonly #known = new Map<string, string>();

  of(text: string): string {
    let form = this.#known.get(text);
    if (form === undefined) {
      form = squashed(text);
      this.#known.set(text, form);
    }
    return form;
  }
}
