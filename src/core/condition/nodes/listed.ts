/** A cell holds a value from a list on a sheet: a field of another ledger, or of the same one. */
import * as v from 'valibot';
import { normalizedText } from '../../records/normalized-text';
import type { LedgerColumn } from '../../ledger/ledger';
import { comparable } from '../../values/comparable';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const listedSchema = v.strictObject({
  ...cellPartSchema.entries,
  listedIn: v.strictObject({
    ledger: v.string(),
    field: v.string(),
  }),
});
export type Listed = DataOf<typeof listedSchema>;

const listsOfColumns = new WeakMap<LedgerColumn, ReadonlySet<string>>();

/** Gives the values of the list; cached, because every record needs them. */
function listOf(column: LedgerColumn): ReadonlySet<string> {
  const known = listsOfColumns.get(column);
  if (known) return known;
  const list = new Set(column.cells.map((cell) => comparable(normalizedText(cell))));
  list.delete('');
  listsOfColumns.set(column, list);
  return list;
}

export const isListed = cellKind<Listed>({
  schema: listedSchema,
  message: 'listed',
  compile({ listedIn: { ledger, field } }, on) {
    const source = on.ledger.definition.id === ledger ? on : on.other(ledger);
    const list = source?.column(field);
    if (!list) return null;
    return {
      holds({ cell }) {
        if (!isJudged(cell)) return null;
        const said = normalizedText(cell);
        return said === '' ? false : listOf(list).has(said);
      },
    };
  },
  params: ({ listedIn: { ledger, field } }, terms) => ({
    ledger: terms.ledger(ledger),
    list: terms.field(field, ledger),
  }),
  others: ({ listedIn: { ledger, field } }) => [{ ledger, field }],
});
