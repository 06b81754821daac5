/** Which figures of a table are values instead of formulas, and why; cells that are blank because nothing is due are neither. */
import type { ShownReason, Table, TableCell } from '../rollup';
import { isAheadCell } from '../rollup/totals';

/** Says whether no figure of the rows is a formula. */
export function allAreValues({ rows }: Table): boolean {
  const cells = rows.flatMap((row) => (row.kind === 'row' ? row.cells : []));
  const shown = cells.filter((cell) => cell !== null && !isAheadCell(cell));
  return shown.length > 0 && shown.every((cell) => cell?.reading.live === false);
}

/** Gives the reasons why figures of the table, or below it, are values. */
export function valueReasons({ rows, facts: below }: Table): readonly ShownReason[] {
  const cells = [...rows.flatMap((row) => row.cells), ...below.map(({ cell }) => cell)];
  return [...new Set(cells.flatMap((cell) => (cell ? shownReason(cell) : [])))];
}

function shownReason({ reading }: TableCell): readonly ShownReason[] {
  return reading.live || reading.reason === 'not-due' ? [] : [reading.reason];
}
