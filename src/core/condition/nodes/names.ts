/** A cell names a thing among others: one of several sections, one of several policies. */
import { namesIn } from '../../values';
import { squashed } from '../../values/comparable';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import type { CellPart } from '../node';

export interface Names extends CellPart {
  readonly names: string;
}

export const namesOne = cellKind<Names>({
  message: 'names',
  compile({ names }) {
    const wanted = squashed(names);
    return {
      holds({ cell, column }) {
        const { reading } = cell;
        if (!isJudged(cell) || reading.state !== 'value') return isJudged(cell) ? false : null;
        return namesIn(reading.value, column.field.type).some((name) => squashed(name) === wanted);
      },
    };
  },
  facts: ({ names }) => ({ name: names }),
  asks: () => ({ gives: 'names' }),
});
