/**
 * The figure of the row's indicator in a field, as printed in the ledger. It is part of a cell's text, so there is no formula.
 */
import * as v from 'valibot';
import type { ValueItem } from '../../values/kind';
import { itemNamed, itemsAt } from '../items';
import type { Inner, MeasureKind } from '../measure';
import type { Scope } from '../scope';
import { figureInWords } from '../figure-in-words';
import { allColumns, columnsFor, type FieldOfYear, fieldOfYearSchema } from './columns';
import type { DataOf } from '../../data-schema';

const itemMeasureSchema = v.strictObject({
  ...fieldOfYearSchema.entries,
  measure: v.literal('item'),
  /** Another field, whose text may hold the figure when `field` is blank in all years. */
  or: v.optional(v.string()),
});
export type ItemMeasure = DataOf<typeof itemMeasureSchema>;

/** Finds the row's indicator among the figures in a field and year of the record. */
export function itemOfRow(scope: Scope, wanted: FieldOfYear, inner: Inner): ValueItem | null {
  const item = inner.item();
  const [record] = scope.records;
  if (!item || record === undefined) return null;
  for (const column of columnsFor(scope, wanted)) {
    const found = itemNamed(itemsAt(column, record), item.name, item.alone);
    if (found) return found;
  }
  return null;
}

export const item: MeasureKind<ItemMeasure> = {
  schema: () => itemMeasureSchema,
  row: 'item',
  words: true,
  fields: ({ or, ...own }) => [
    allColumns(own, 'items'),
    ...(or === undefined ? [] : [allColumns({ field: or })]),
  ],
  evaluate: (measure, scope, inner) => {
    const own = itemOfRow(scope, measure, inner);
    if (own) return own.print;
    const { field, year, or } = measure;
    const [record] = scope.records;
    if (or === undefined || typeof year !== 'number' || record === undefined) return '';
    return figureInWords(record, field, or, year)?.print ?? '';
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  scopes: (_, scope) => [scope],
};
