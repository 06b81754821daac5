/** The rollup by arquero, with its load. Plain JavaScript: what it imports is installed by `npm run bench:peers` alone. */
import { op, table } from 'arquero';

/**
 * @param {Readonly<Record<string, number>>} columns where each field stands
 * @returns {(rows: readonly (readonly unknown[])[]) => readonly object[]}
 */
export function rollupBy({ major, result, target }) {
  return (rows) =>
    table({
      major: rows.map((row) => row[major]),
      result: rows.map((row) => row[result]),
      target: rows.map((row) => (typeof row[target] === 'number' ? row[target] : 0)),
    })
      .groupby('major')
      .rollup({
        count: () => op.count(),
        done: (row) => op.sum(row.result === '実施' ? 1 : 0),
        partly: (row) => op.sum(row.result === '一部実施' ? 1 : 0),
        undone: (row) => op.sum(row.result === '未実施' ? 1 : 0),
        target: (row) => op.sum(row.target),
      })
      .objects();
}
