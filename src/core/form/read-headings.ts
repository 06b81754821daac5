/** Reads the headings above status sheets: a form without headings of its own stands under those of the form before. */
import type { SheetGrid } from '../ledger/grid';
import type { FormProgramme } from './form-programme';
import { plainCell } from '../shown-cell';
import { readValue } from '../values';
import { typeAs, valueIn } from '../values/value-in';
import { isBlank } from '../values/comparable';
import type { FormHeading, RecordForm } from './definition';
import type { FoundValue } from './found';
import { typesOf } from './lay-block';
import { marksIn, readParts } from './parts';

/** The values of a heading, by its place among the form's headings. */
type Level = readonly FoundValue[];

/** Lines between headings and form that say nothing, beside headings that are empty. */
const MOST_BLANK = 2;

export class HeadingReader {
  readonly #form: RecordForm;
  readonly #plan: FormProgramme;
  #levels: (Level | undefined)[] = [];

  constructor(form: RecordForm, plan: FormProgramme) {
    this.#form = form;
    this.#plan = plan;
  }

  /** Gives the values of the headings over a form that begins in a cell; rows up to `above` belong to others. */
  read(grid: SheetGrid, row: number, column: number, above: number): readonly FoundValue[] {
    const { headings } = this.#form;
    const found = new Map<number, Level>();
    let level = headings.length - 1;
    let blank = 0;
    for (
      let at = row - 1;
      at > above && level >= 0 && blank <= MOST_BLANK + headings.length;
      at -= 1
    ) {
      const merge = grid.mergeAt(at, column);
      const position = { row: merge?.row ?? at, column: merge?.column ?? column };
      if (position.row !== at) continue;
      const raw = grid.headingAt(position.row, position.column);
      if (isBlank(raw)) {
        blank += 1;
        continue;
      }
      const matched = this.#match(raw, level, grid, position);
      if (!matched) break;
      found.set(matched.level, matched.values);
      level = matched.level - 1;
    }
    const widest = Math.min(...found.keys());
    this.#levels = headings.map((heading, at) => {
      if (found.has(at)) return found.get(at);
      // A wider heading ends those within it; one that stands before each form holds for its own form alone.
      return heading.every === true || at > widest ? undefined : this.#levels[at];
    });
    return this.#levels.flatMap((values = [], at) =>
      found.has(at) ? values : values.map((value) => ({ ...value, carried: true as const })),
    );
  }

  /** The narrowest heading, from a level up, that a line can be. */
  #match(
    raw: string,
    from: number,
    grid: SheetGrid,
    at: { readonly row: number; readonly column: number },
  ): { readonly level: number; readonly values: Level } | null {
    for (let level = from; level >= 0; level -= 1) {
      const heading = this.#form.headings[level];
      const values = heading && this.#valuesOf(raw, heading, grid, at);
      if (values) return { level, values };
    }
    return null;
  }

  #valuesOf(
    raw: string,
    heading: FormHeading,
    grid: SheetGrid,
    at: { readonly row: number; readonly column: number },
  ): Level | null {
    const typeOf = typesOf(this.#plan, this.#form.ledger);
    const read = readParts(plainCell(raw), heading.parts, typeOf, marksIn(this.#plan));
    if (!read) return null;
    if (heading.every !== true && !this.#isNumbered(raw, heading)) return null;
    return read.map((part) => ({
      ...part,
      whole: { text: raw, parts: heading.parts },
      year: null,
      at: { sheetId: grid.sheet.id, sheet: grid.sheet.name, ...at },
      ...(heading.every === true ? {} : { shown: true as const }),
    }));
  }

  /** Headings of several levels are told apart by how they are numbered. */
  #isNumbered(raw: string, { parts }: FormHeading): boolean {
    const [part] = parts;
    if (part === undefined || typeof part === 'string' || parts.length > 1) return true;
    const type = typeAs(typesOf(this.#plan, this.#form.ledger)(part.field), 'heading');
    if (!type) return true;
    const heading = valueIn({ reading: readValue(raw, type) }, 'heading');
    if (!heading) return false;
    const bracketed = part.print === 'bracketed';
    return heading.number !== null && (heading.numbering === 'bracketed') === bracketed;
  }
}
