/**
 * Puts forms on pages: a form stays on one page where it fits, and a longer one continues with its heads repeated. Heights in
 * points.
 */
import type { Block } from './block';
import type { RecordForm } from './definition';
import type { TabBuilder } from './tab-builder';

/** Between a form and the next. */
const GAP = 9;

/** Lines above a form. */
export interface HeadingLine {
  readonly text: string;
  readonly height: number;
  readonly put: (tab: TabBuilder) => void;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export class Pages {
  readonly #form: RecordForm;
  readonly #tab: TabBuilder;
  readonly #pageHeight: number;
  #onPage = 0;

  constructor(form: RecordForm, tab: TabBuilder, pageHeight: number) {
    this.#form = form;
    this.#tab = tab;
    this.#pageHeight = pageHeight;
  }

  /** Adds a form below its headings; gives the row in which it begins. */
  add(headings: readonly HeadingLine[], block: Block, heights: readonly number[]): number {
    let first = this.#tab.row;
    const above = sum(headings.map(({ height }) => height));
    partsOf(block).forEach((lines, part) => {
      const height = sum(lines.map((line) => heights[line] ?? 0)) + (part === 0 ? above : 0);
      const gap = this.#tab.used > 0 ? GAP : 0;
      if (part > 0 || this.#isFull() || height + gap > this.#tab.left) this.#newPage();
      if (this.#tab.used > 0) this.#tab.plainRow(GAP);
      if (part === 0) {
        for (const heading of headings) heading.put(this.#tab);
        first = this.#tab.row;
      }
      this.#addLines(block, lines, heights);
      this.#onPage += 1;
    });
    return first;
  }

  #isFull(): boolean {
    return this.#form.perPage !== undefined && this.#onPage >= this.#form.perPage;
  }

  #newPage(): void {
    this.#tab.beginPage();
    this.#onPage = 0;
  }

  #addLines(block: Block, lines: readonly number[], heights: readonly number[]): void {
    let rest = lines;
    let repeated: readonly number[] = [];
    while (rest.length > 0) {
      const room = this.#tab.left - sum(repeated.map((line) => heights[line] ?? 0));
      const count = fitting(block, rest, heights, room, this.#pageHeight);
      const page = this.#tab.pageBreaks.length;
      this.#tab.lines(block, [...repeated, ...rest.slice(0, count)], heights);
      const wasCut = this.#tab.pageBreaks.length > page;
      rest = rest.slice(count);
      const [next] = rest;
      if (next === undefined) break;
      // A line that was higher than a page may end on a page that has room for the rest of the form.
      const goesOn = wasCut && sum(rest.map((line) => heights[line] ?? 0)) <= this.#tab.left;
      repeated = goesOn ? [] : headsFor(block, next);
      if (!goesOn) this.#newPage();
    }
  }
}

/** The block's lines, a new part where a page begins. */
function partsOf({ lines }: Block): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  lines.forEach(({ beginsPage }, line) => {
    if (beginsPage && parts.at(-1)?.length !== 0) parts.push([]);
    parts.at(-1)?.push(line);
  });
  return parts;
}

/** Lines that stand above a line with which a page begins: the form's heads, and those of its table. */
function headsFor(block: Block, line: number): readonly number[] {
  const heads = block.lines.flatMap(({ head }, at) => (head && at < line ? [at] : []));
  const under = (block.lines[line]?.under ?? []).filter((at) => at < line);
  return [...new Set([...heads, ...under])];
}

/** The least room, as a part of the page, in which it is worth beginning a line that is higher than a page. */
const WORTH = 0.1;

/**
 * How many of the lines fit into the room, at least one. Rows of a band stay together where a page can hold them, and a heading
 * of columns is not left alone at the end of a page. A line that no page can hold begins in the room that is left.
 */
function fitting(
  block: Block,
  lines: readonly number[],
  heights: readonly number[],
  room: number,
  pageHeight: number,
): number {
  const heightOf = (line: number): number => heights[line] ?? 0;
  let left = room;
  let count = 0;
  for (const line of lines) {
    const height = heightOf(line);
    if (height > left) {
      const page = pageHeight - sum(headsFor(block, line).map(heightOf));
      if (height > page && left > pageHeight * WORTH) count += 1;
      break;
    }
    left -= height;
    count += 1;
  }
  if (count >= lines.length) return lines.length;
  // Even a row that is higher than a page follows its headings directly.
  let least = 1;
  while (least < lines.length && isHeading(block, lines[least - 1])) least += 1;
  let end = Math.max(least, count);
  const kept = block.lines[lines[end] ?? -1]?.keptFrom ?? null;
  const begin = kept === null ? -1 : lines.indexOf(kept);
  if (begin > 0) end = begin;
  while (end > least && isHeading(block, lines[end - 1])) end -= 1;
  return Math.max(least, end);
}

/** Says whether a line is a heading, which means nothing without the lines below it. */
function isHeading({ lines, cells }: Block, line: number | undefined): boolean {
  if (line !== undefined && lines[line]?.head) return true;
  return cells.every((cell) => cell.line !== line || cell.style.part === 'label');
}
