/** Names of a table's figures that stay over runs, and what they were: for 前回との差. */
import type { Table, TableCell } from '../rollup';

/** Parts the names; no label holds it. */
const PART = '\u001f';

/** Gives each figure's name, by row and column: what its row and its column are called. */
export function figureKeys(table: Table): readonly (readonly string[])[] {
  const seen = new Map<string, number>();
  return table.rows.map(({ labels }) => {
    const name = labels.map((label) => label ?? '').join(PART);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    // Rows may be called alike: the second is told from the first by its order.
    const row = count === 1 ? name : `${name}${PART}${count}`;
    return table.columns.map(({ group, heading, id }) =>
      [row, group ?? '', id ?? heading].join(PART + PART),
    );
  });
}

/** What a figure was, as decimal text or words. */
export function figureText({ figure }: TableCell): string {
  return figure.kind === 'number' ? figure.value : figure.text;
}

/** The figures of a table at one run, by their names. */
export type Figures = Readonly<Record<string, string>>;

/** Gives the figures of the printed page as they are now. */
export function figuresOf(table: Table): Figures {
  const keys = figureKeys(table);
  return Object.fromEntries(
    table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell && table.columns[column]?.aside === false
          ? [[keys[row]?.[column] ?? '', figureText(cell)] as const]
          : [],
      ),
    ),
  );
}

/** A figure that is another one than at the last run. */
export interface ChangedFigure {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** Null where the last run had no such figure. */
  readonly before: string | null;
  readonly after: string;
}

/** Lists the figures that were others, or not there, at the last run. */
export function changedFigures(table: Table, before: Figures): readonly ChangedFigure[] {
  const keys = figureKeys(table);
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): readonly ChangedFigure[] => {
      const key = keys[row]?.[column];
      if (!cell || key === undefined || table.columns[column]?.aside !== false) return [];
      const after = figureText(cell);
      const was = before[key] ?? null;
      return was === after ? [] : [{ key, row, column, before: was, after }];
    }),
  );
}
