/** A cell holds a range of years that covers one. */
import { shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import type { CellPart } from '../node';

export interface Covers extends CellPart {
  /** A year; `row` where rows of a table are years, whose turn puts each in its place. */
  readonly covers: FiscalYear | 'row';
}

export const coversYear = cellKind<Covers>({
  message: 'covers',
  compile: ({ covers }) => ({
    holds({ cell }) {
      const { reading } = cell;
      if (!isJudged(cell) || covers === 'row') return null;
      if (reading.state !== 'value' || reading.value.kind !== 'year-range') return false;
      return reading.value.from <= covers && covers <= reading.value.to;
    },
  }),
  facts: ({ covers }) => ({ covers: covers === 'row' ? 'row' : shortFiscalYear(covers) }),
  asks: () => ({ gives: 'year-range' }),
});
