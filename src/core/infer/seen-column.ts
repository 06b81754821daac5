/** What the filled cells of a field hold, counted once for all guesses about it. */
import { cellText } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { isCellError } from '../snapshot';
import { comparable, isBlank, trimmed } from '../values/comparable';

/** A text of a field's cells and how often it stands there. */
export interface CountedText {
  /** As it is written where it is written first. */
  readonly text: string;
  readonly count: number;
}

export interface SeenColumn {
  /** The field's headings, as far as they are known. */
  readonly heading: string;
  /** What the lines above the table say of amounts, e.g. `（単位：千円）`; `''` where they say nothing. */
  readonly unitLine: string;
  /** The filled cells. */
  readonly cells: readonly ShownCell[];
  readonly texts: readonly string[];
  /** The different cells, each with how often it stands there: a kind reads each once. */
  readonly cellsOnce: readonly { readonly cell: ShownCell; readonly count: number }[];
  /** The different texts, the most frequent first. */
  readonly different: readonly CountedText[];
  /** How many of the filled cells hold numbers. */
  readonly numbers: number;
}

function countedTexts(texts: readonly string[]): readonly CountedText[] {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const key = comparable(text);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { text: trimmed(text), count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

function countedCells(cells: readonly ShownCell[]): SeenColumn['cellsOnce'] {
  const counts = new Map<string, { readonly cell: ShownCell; count: number }>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.raw, cell.text]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { cell, count: 1 });
  }
  return [...counts.values()];
}

/** Looks at the cells of a field; blank ones and Excel errors tell nothing of its kind. */
export function seenColumn(
  heading: string,
  unitLine: string,
  all: readonly ShownCell[],
): SeenColumn {
  const cells = all.filter((cell) => !isCellError(cell.raw) && !isBlank(cellText(cell)));
  const texts = cells.map(cellText);
  return {
    heading,
    unitLine,
    cells,
    texts,
    cellsOnce: countedCells(cells),
    different: countedTexts(texts),
    numbers: cells.filter(({ raw }) => typeof raw === 'number').length,
  };
}
