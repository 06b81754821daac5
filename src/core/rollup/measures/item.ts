/** The figure of the row's indicator in a field, as the ledger prints it. It stands inside a text, so no formula gives it. */
import type { ValueItem } from '../../values/kind';
import { itemNamed, itemsAt } from '../items';
import type { Inner, MeasureKind } from '../measure';
import type { Scope } from '../scope';
import { columnsFor, type FieldOfYear } from './columns';

export interface ItemMeasure extends FieldOfYear {
  readonly measure: 'item';
  /** A field that may say it where `field` says nothing at all. */
  readonly or?: string;
}

/** Finds the row's indicator among what the record says in a field of a year. */
export function itemOfRow(scope: Scope, wanted: FieldOfYear, inner: Inner): ValueItem | null {
  const item = inner.item();
  const [record] = scope.members;
  if (!item || record === undefined) return null;
  for (const column of columnsFor(scope, wanted)) {
    const found = itemNamed(itemsAt(column, record), item.name, item.alone);
    if (found) return found;
  }
  return null;
}

/** Says whether a record says nothing in a field, in any year. */
function isSilent(scope: Scope, field: string): boolean {
  const [record = -1] = scope.members;
  return columnsFor(scope, { field }).every(
    ({ cells }) => cells[record]?.reading.state === 'blank',
  );
}

export const item: MeasureKind<ItemMeasure> = {
  fields: ({ field, or }) => [{ field }, ...(or === undefined ? [] : [{ field: or }])],
  evaluate: ({ field, year, or }, scope, inner) => {
    const of = isSilent(scope, field) && or !== undefined ? or : field;
    const wanted = year === undefined ? { field: of } : { field: of, year };
    return itemOfRow(scope, wanted, inner)?.print ?? '';
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  scopes: (_, scope) => [scope],
};
