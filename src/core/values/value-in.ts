/** Values and types of one requested kind, typed as such: code written for one kind takes them from here. */
import type { Reading, Value, ValueType } from './index';

/** The values of one kind. */
export type ValueOf<K extends Value['kind']> = Extract<Value, { readonly kind: K }>;

/** The types of one kind. */
export type TypeOf<K extends ValueType['kind']> = Extract<ValueType, { readonly kind: K }>;

/** Anything that a value was read from, such as a ledger's cell; undefined or null if there is no such cell. */
type Read = { readonly reading: Reading } | null | undefined;

function isOfKind<T extends { readonly kind: string }, K extends T['kind']>(
  stated: T,
  kind: K,
): stated is Extract<T, { readonly kind: K }> {
  return stated.kind === kind;
}

/** Gives a value where it is of one kind, else null. */
export function valueAs<K extends Value['kind']>(value: Value, kind: K): ValueOf<K> | null {
  return isOfKind(value, kind) ? value : null;
}

/** Gives a type where it is of one kind, else null. */
export function typeAs<K extends ValueType['kind']>(
  type: ValueType | null | undefined,
  kind: K,
): TypeOf<K> | null {
  return type && isOfKind(type, kind) ? type : null;
}

/** Gives a cell's value; null if the cell is blank, holds an Excel error, or holds something that its field's kind cannot read. */
export function valueIn(cell: Read): Value | null;
/** Gives a cell's value of one kind; null where the cell has none, or one of another kind. */
export function valueIn<K extends Value['kind']>(cell: Read, kind: K): ValueOf<K> | null;
export function valueIn(cell: Read, kind?: Value['kind']): Value | null {
  if (cell?.reading.state !== 'value') return null;
  const { value } = cell.reading;
  return kind === undefined ? value : valueAs(value, kind);
}
