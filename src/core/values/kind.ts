/** What every kind of value offers, and what reading a cell can come to. */
import type { Big } from 'big.js';
import type { ObjectSchema } from '../data-schema';

/** What a cell that is neither empty nor an Excel error holds. */
export type PlainCell = string | number | boolean;

/** What a kind read in a cell. `blank` covers white space, full-width space and line breaks alone. */
export type ReadingOf<V> =
  | { readonly state: 'value'; readonly value: V }
  | { readonly state: 'blank' }
  /** An Excel error in the cell (C08). */
  | { readonly state: 'error'; readonly error: string }
  | Unreadable;

/** The cell does not fit the kind; `reason` names why, `at` is the place (in UTF-16 units) where reading stopped. */
export interface Unreadable {
  readonly state: 'unreadable';
  readonly reason: UnreadableReason;
  readonly at: number;
}

export type UnreadableReason =
  /** A digit was expected. */
  | 'not-a-number'
  /** The number is not a whole one, or below what the field allows. */
  | 'not-whole'
  | 'too-small'
  /** The number is above what the field allows, or has more digits behind the point. */
  | 'too-large'
  | 'too-many-places'
  /** Something stands behind what could be read. */
  | 'trailing'
  /** A number with 億, 万, 千 … lacks its 円. */
  | 'no-yen'
  /** 万 before 億 and the like. */
  | 'unit-order'
  /** A bracket holds something else than the field allows, or is not closed. */
  | 'bracket'
  /** None of the field's units stands behind the number. */
  | 'no-unit'
  /** A deadline does not end as the field's do. */
  | 'ending'
  | 'not-a-year'
  | 'not-a-date'
  /** An era date that cannot exist (平成32年, 令和元年4月). */
  | 'impossible-date'
  | 'not-allowed'
  /** A bureau without a section, or a comma without one behind it. */
  | 'no-section'
  /** Targets: ○ or ①②③ in order, an indicator, a quantity, a unit that the plan knows, /年 or /取組期間. */
  | 'no-mark'
  | 'mark-order'
  | 'no-indicator'
  | 'no-quantity'
  | 'not-a-unit'
  | 'not-a-period'
  /** A range lacks its sign or its end. */
  | 'no-range'
  /** The text does not begin with a numbered policy. */
  | 'no-policy'
  | 'not-text';

export type Nature = 'number' | 'code';

/** One of several figures that a cell holds: an indicator, a target. */
export interface ValueItem {
  /** What it is the figure of; `''` where the cell does not say. */
  readonly name: string;
  /** The figure as the city prints it. */
  readonly print: string;
  /** The figure as a number, where it is one. */
  readonly amount: Big | null;
}

/** What may be typed into a cell, as far as Excel's own input rules can hold it. Empty is always allowed. */
export type Entry =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'whole'; readonly min: number | null; readonly max: number | null }
  /** Bounds are decimals as text. */
  | { readonly kind: 'decimal'; readonly min: string; readonly max: string };

/** One kind of value: its type as a plan states it (T), and what it reads (V). */
export interface ValueKind<
  T extends { readonly kind: string },
  V extends { readonly kind: string },
> {
  /** What a plan may state of the kind: its name and its parameters. */
  readonly schema: ObjectSchema<T>;
  read(raw: PlainCell, type: T): ReadingOf<V>;
  /** Prints a value as the city prints it; reading the print gives the value back. */
  print(value: V, type: T): string;
  /** The canonical text by which values are grouped and compared. */
  key(value: V, type: T): string;
  /** What of the value enters a sum, in the field's unit; null for what is no figure. */
  figure?(value: V, type: T): Big | null;
  /** Where the value stands among others, for what is no figure: of a date its day. */
  order?(value: V): Big;
  /** What the cell is to a machine: a number, or a code of digits and letters. Left out for text that people read. */
  readonly nature?: Nature;
  /** Its digits and letters stand in half width, though people read the text; so they do in numbers and codes. */
  readonly halfWidth?: true;
  /** Adds the unit that Excel shows beside a number by its number format; `held` is the number, `text` what Excel shows. */
  withShownUnit?(value: V, held: number, text: string): V;
  /** What may be typed into a cell; left out where more writings are read than a rule of Excel's can allow. */
  entry?(type: T): Entry;
  /** The full names of the sections that the value names, the leading one first. */
  sections?(value: V, type: T): readonly string[];
  /** The several things that the value names (policies, themes); where it is left out, the sections. */
  names?(value: V, type: T): readonly string[];
  /** The several figures that the value holds, in their order. */
  items?(value: V, type: T): readonly ValueItem[];
}

/** A reading that succeeded. */
export function readAs<V>(value: V): ReadingOf<V> {
  return { state: 'value', value };
}

/** A reading that stopped at a place in the cell's text. */
export function unreadable(reason: UnreadableReason, at = 0): Unreadable {
  return { state: 'unreadable', reason, at };
}
