/** Names of a table's figures that stay the same over runs, and the figures of the last run, for 前回との差. */
import type { Table, TableCell } from '../rollup';

/** Separates the parts of a name; no label contains it. */
const PART = '\u001f';

/** Returns each figure's name, by row and column. It consists of the labels of its row and its column. */
export function figureKeys(table: Table): readonly (readonly string[])[] {
  const seen = new Map<string, number>();
  return table.rows.map(({ labels }) => {
    const name = labels.map((label) => label ?? '').join(PART);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    // Rows may have the same label, so their order distinguishes them.
    const row = count === 1 ? name : `${name}${PART}${count}`;
    return table.columns.map(({ group, heading, id }) =>
      [row, group ?? '', id ?? heading].join(PART + PART),
    );
  });
}

/** Gives the names of the figures below the table. */
export function factKeys({ facts }: Table): readonly string[] {
  return facts.map(({ label }) => PART + PART + label);
}

/** The content of a figure at the last run, as decimal text or words. */
export function figureText({ figure }: TableCell): string {
  return figure.kind === 'number' ? figure.value : figure.text;
}

/** The figures of a table at one run, by their names. */
export type Figures = Readonly<Record<string, string>>;

/** A figure that has a name, and its position. */
interface NamedFigure {
  readonly key: string;
  readonly row: number;
  /** Position among the table's columns; null for a figure below the table, whose position among these figures is `row`. */
  readonly column: number | null;
  readonly text: string;
}

/** Lists the figures of the printed page. */
function namedFigures(table: Table): readonly NamedFigure[] {
  const keys = figureKeys(table);
  const below = factKeys(table);
  return [
    ...table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): readonly NamedFigure[] =>
        cell && table.columns[column]?.aside === false
          ? [{ key: keys[row]?.[column] ?? '', row, column, text: figureText(cell) }]
          : [],
      ),
    ),
    ...table.facts.map(({ cell }, row): NamedFigure => ({
      key: below[row] ?? '',
      row,
      column: null,
      text: figureText(cell),
    })),
  ];
}

/** Gives the figures of the printed page as they are now. */
export function figuresOf(table: Table): Figures {
  return Object.fromEntries(namedFigures(table).map(({ key, text }) => [key, text] as const));
}

/** A figure that has changed since the last run. */
export interface ChangedFigure {
  readonly key: string;
  readonly row: number;
  /** Null for a figure below the table, whose position among these figures is `row`. */
  readonly column: number | null;
  /** Null where the last run had no such figure. */
  readonly before: string | null;
  readonly after: string;
}

/** Lists the figures that were different or missing at the last run. */
export function changedFigures(table: Table, before: Figures): readonly ChangedFigure[] {
  return namedFigures(table).flatMap(({ key, row, column, text: after }) => {
    const was = before[key] ?? null;
    return was === after ? [] : [{ key, row, column, before: was, after }];
  });
}
