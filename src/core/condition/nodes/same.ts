/** A text is identical to that of another field or another year. */
import * as v from 'valibot';
import { onceACell } from '../../ledger/contents';
import { normalizedText } from '../../records/normalized-text';
import { squashed } from '../../values/comparable';
import { cellKind, columnsFor, yearFact } from '../cell-kind';
import { isJudged } from '../held';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const sameSchema = v.strictObject({
  ...cellPartSchema.entries,
  /** The cell that it may have been copied from. */
  sameAs: cellPartSchema,
});
export type Same = DataOf<typeof sameSchema>;

export const isSame = cellKind<Same>({
  schema: sameSchema,
  message: 'same',
  compile({ sameAs }, on, own) {
    const columnsOf = columnsFor(sameAs, on, own);
    if (!columnsOf) return null;
    const squashedIn = onceACell((cell) => squashed(normalizedText(cell)));
    return {
      holds({ cell, record, year }) {
        const others = columnsOf(year).columns.flatMap((column) => record.at(column) ?? []);
        // A text merged over several years is one text and was not copied.
        if (!isJudged(cell) || cell.underMerge || others.length === 0) return null;
        const said = squashedIn(cell);
        return said !== '' && others.some((other) => squashedIn(other) === said);
      },
    };
  },
  params: ({ sameAs: { field, year } }, terms) => ({
    other: field === undefined ? '' : terms.field(field),
    otherYear: yearFact(year),
  }),
  others: ({ sameAs }) => [sameAs],
});
