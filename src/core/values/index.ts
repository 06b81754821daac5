/** The kinds of value a field can have: one line a kind here, one file a kind beside. */
import type { Big } from 'big.js';

/** A kind's name with its parameters, as a plan states it. Each kind's file defines its own member. */
export type ValueType = { readonly kind: string };

/** What a kind read in a cell. `blank` covers white space, full-width space and line breaks alone. */
export type Reading =
  | { readonly state: 'value'; readonly value: Value }
  | { readonly state: 'blank' }
  /** An Excel error in the cell (C08). */
  | { readonly state: 'error'; readonly error: string }
  /** The cell does not fit the kind; `reason` names why, `at` is the place (in UTF-16 units) where reading stopped. */
  | { readonly state: 'unreadable'; readonly reason: string; readonly at: number };

/** A value as read; each kind's file defines its own member. */
export type Value = { readonly kind: string };

/** What every kind offers. */
export interface ValueKind {
  read(raw: string | number | boolean, type: ValueType): Reading;
  print(value: Value, type: ValueType): string;
  /** The canonical text by which values are grouped and compared. */
  key(value: Value, type: ValueType): string;
  /** What of the value enters a sum, in the field's unit; null for what is no figure. */
  figure?(value: Value, type: ValueType): Big | null;
}
