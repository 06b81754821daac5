/** The value that a cell holds, typed by the kind that is asked for. */
import type { Reading, Value } from './index';

/** The values of one kind. */
export type ValueOf<K extends Value['kind']> = Extract<Value, { readonly kind: K }>;

/** Anything in which a value was read, as a ledger's cell; nothing, where there is no such cell. */
type Read = { readonly reading: Reading } | null | undefined;

/** Gives a cell's value; null where the cell is blank, or holds an Excel error or what its field's kind does not read. */
export function valueIn(cell: Read): Value | null;
/** Gives a cell's value of one kind; null where the cell has none, or one of another kind. */
export function valueIn<K extends Value['kind']>(cell: Read, kind: K): ValueOf<K> | null;
export function valueIn(cell: Read, kind?: Value['kind']): Value | null {
  if (cell?.reading.state !== 'value') return null;
  const { value } = cell.reading;
  return kind === undefined || value.kind === kind ? value : null;
}
