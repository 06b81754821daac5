/** A figure differs from that of another year, or another field, by no more than an amount or a percentage. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { printDecimal } from '../../values/decimal';
import { amountAt, factorOf } from '../amount';
import { cellKind, columnsFor, yearFact } from '../cell-kind';
import { isJudged } from '../held';
import type { CellPart } from '../node';
import { cellPartSchema } from '../node';
import { numberSchema } from '../../data-schema';
import type { DataOf } from '../../data-schema';

const changeSchema = v.strictObject({
  ...cellPartSchema.entries,
  changesBy: v.strictObject({
    /** The cell to compare with; the same field in the year before where it is left out. */
    from: v.optional(cellPartSchema),
    /** The greatest difference that is usual, up or down. */
    atMost: numberSchema,
    /** In the field's unit, or in per cent of the figure that it is compared with. */
    unit: v.picklist(['amount', 'percent']),
  }),
});
export type Change = DataOf<typeof changeSchema>;

const YEAR_BEFORE: CellPart = { year: 'before' };

/** The cell to compare with: the condition's own field where no other is named. */
function heldAgainst({ field, changesBy: { from = YEAR_BEFORE } }: Change): CellPart {
  return field === undefined || from.field !== undefined ? from : { ...from, field };
}

export const changesBy = cellKind<Change>({
  schema: changeSchema,
  message: 'change',
  compile(condition, on, own) {
    const { atMost, unit } = condition.changesBy;
    const columnsOf = columnsFor(heldAgainst(condition), on, own);
    if (!columnsOf) return null;
    return {
      holds({ cell, column, record, year }) {
        const [other] = columnsOf(year).columns;
        const amount = amountAt(cell, column);
        const before = other && amountAt(record.at(other), other);
        if (!isJudged(cell) || !amount || !before) return null;
        const change = amount.minus(before).abs();
        if (unit === 'amount')
          return change.lte(new Big(atMost).times(factorOf(column.field.type)));
        // A change from 0 has no percentage, so the result is unknown.
        return before.eq(0) ? null : change.times(100).lte(before.abs().times(atMost));
      },
      params: ({ record, year }) => ({
        otherValue: record.at(columnsOf(year).columns[0])?.text ?? '',
      }),
    };
  },
  params: ({ changesBy: { from = YEAR_BEFORE, atMost, unit } }, terms) => ({
    unit,
    bound: printDecimal(new Big(atMost)),
    otherValue: '',
    other: from.field === undefined ? '' : terms.field(from.field),
    otherYear: yearFact(from.year),
  }),
  asks: () => ({ gives: 'figure' }),
  others: (condition) => [{ ...heldAgainst(condition), gives: 'figure' }],
});
