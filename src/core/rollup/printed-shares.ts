/** Whether the shares that a row prints add up: each is rounded by itself, and 33.3% three times is not 100%. */
import { Big } from 'big.js';
import type { RollupColumn } from './definition';
import type { TableRow } from './table';

const PRINTED = /^(\d+) \((\d+(?:\.\d+)?)%\)$/u;

/** The column that a printed share is a share of. */
function baseOf(columns: readonly RollupColumn[], place: number, kind: TableRow['kind']): number {
  const column = columns[place];
  if (!column) return -1;
  if (kind === 'total' && column.total?.kind === 'sum-with-share') return column.total.base;
  const { measure } = column;
  if (measure.measure !== 'with-share') return -1;
  return columns.findIndex(({ id }) => id === measure.base);
}

/** Says whether the parts of a whole in a row are all there and their printed percentages yet miss 100. */
export function sharesPart(columns: readonly RollupColumn[], row: TableRow): boolean {
  const sums = new Map<number, { readonly count: Big; readonly percent: Big }>();
  row.cells.forEach((cell, place) => {
    const base = baseOf(columns, place, row.kind);
    const [, count, percent] =
      (cell?.figure.kind === 'text' && PRINTED.exec(cell.figure.text)) || [];
    if (base < 0 || count === undefined || percent === undefined) return;
    const before = sums.get(base) ?? { count: new Big(0), percent: new Big(0) };
    sums.set(base, { count: before.count.plus(count), percent: before.percent.plus(percent) });
  });
  return [...sums].some(([base, { count, percent }]) => {
    const whole = row.cells[base]?.figure;
    return whole?.kind === 'number' && count.gt(0) && count.eq(whole.value) && !percent.eq(100);
  });
}
