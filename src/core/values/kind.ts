/** What every kind of value offers, and the possible results of reading a cell. */
import type { Big } from 'big.js';
import type { ObjectSchema } from '../data-schema';
import type { FiscalYear } from '../fiscal-year';

/** What a cell that is neither empty nor an Excel error holds. */
export type PlainCell = string | number | boolean;

/** What a kind read in a cell. `blank` covers white space, full-width space and line breaks alone. */
export type ReadingOf<V> =
  | { readonly state: 'value'; readonly value: V }
  | { readonly state: 'blank' }
  /** An Excel error in the cell. */
  | { readonly state: 'error'; readonly error: string }
  | Unreadable;

/** The cell does not fit the kind; `reason` names why, `at` is the position (in UTF-16 units) where reading stopped. */
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
  /** Something follows the part that could be read. */
  | 'trailing'
  /** A number with 億, 万, 千 … lacks its 円. */
  | 'no-yen'
  /** 万 before 億 and the like. */
  | 'unit-order'
  /** A bracket holds something else than the field allows, or is not closed. */
  | 'bracket'
  /** The number is not followed by one of the field's units. */
  | 'no-unit'
  /** A deadline does not end as the field's do. */
  | 'ending'
  | 'not-a-year'
  | 'not-a-date'
  /** A day without its year: 12月1日. */
  | 'no-year'
  /** An era date that cannot exist (平成32年, 令和元年4月). */
  | 'impossible-date'
  | 'not-allowed'
  /** A bureau without a section, or a comma without a section after it. */
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
  /** A ditto mark below no value. */
  | 'nothing-above'
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
export type Pattern =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'whole'; readonly min: number | null; readonly max: number | null }
  /** Bounds are decimals as text. */
  | { readonly kind: 'decimal'; readonly min: string; readonly max: string };

/** What the filled cells of a column mostly are: texts, plain numbers, or days and shares that are numbers under a format. */
export type ColumnHolds = 'nothing' | 'text' | 'number' | 'day' | 'share';

/** How a value is to be put into a cell. */
export interface StoreOptions {
  readonly column: ColumnHolds;
  /** The text of the value at its source, which is kept as far as possible; if left out, the value is printed. */
  readonly text?: string;
}

/** What a cell has to hold to express a value. */
export interface Stored {
  readonly content: string | number;
  /** Excel's number format (US form) that shows the number as it was printed; left out for texts and for codes. */
  readonly numberFormat?: string;
  /** Without the format the number would mean something else: 0.853 is 85.3% only with it. */
  readonly needsFormat?: true;
}

/** How a value is written, as a sentence of words/: its id, and what it names. */
export interface Advice<
  M extends string = string,
  P extends object = Readonly<Record<string, string | number | readonly string[]>>,
> {
  readonly message: M;
  readonly params: P;
}

/** How figures with units are written: what is to be done depends upon why they could not be read. */
export type UnitsAdvice<M extends string> = Advice<
  M,
  { readonly units: readonly string[]; readonly reason: UnreadableReason | '' }
>;

/** Nothing besides the sentence itself. */
export type NoParams = Readonly<Record<never, never>>;

/** What is known about a cell when a person is told how to write its value. */
export interface AdviceAsked {
  /** Why the cell could not be read. */
  readonly reason?: UnreadableReason;
  /** The years of the plan, for examples. */
  readonly years?: readonly FiscalYear[];
}

/**
 * What a repair does if it does more than correct the spelling: text becomes an amount of money or a number, or a mark or a year is written
 * as it should be.
 */
export type RepairWay = 'money' | 'number' | 'mark' | 'era';

/** The unit that a field is in, of money. */
export interface Unit {
  /** As the plan names it, e.g. `千円`. */
  readonly name: string;
  /** How many yen one is. */
  readonly factor: Big;
  /** The city prints it in each cell. */
  readonly inCell: boolean;
}

/**
 * One kind of value: its type as a plan gives it (T), what it reads (V), and how it is written (A). Everything about a kind is here, so
 * that code outside values/ never has to ask which kind a type is.
 */
export interface ValueKind<
  T extends { readonly kind: string },
  V extends { readonly kind: string },
  A extends Advice<string, object> = Advice,
> {
  /** What a plan may give for the kind: its name and its parameters. */
  readonly schema: ObjectSchema<T>;
  read(raw: PlainCell, type: T): ReadingOf<V>;
  /** Prints a value as the city prints it; reading the print gives the value back. */
  print(value: V, type: T): string;
  /** The canonical text by which values are grouped and compared. */
  key(value: V, type: T): string;
  /** The part of the value that enters a sum, in the field's unit; null if the value is not a figure. */
  figure?(value: V, type: T): Big | null;
  /** A number that orders values which are not figures: for a date, its day. */
  order?(value: V): Big;
  /** How a machine treats the cell: as a number, or as a code of digits and letters. Left out for text that people read. */
  readonly nature?: Nature;
  /** Its digits and letters are in half width although the cell is text for people; in numbers and codes they always are. */
  readonly halfWidth?: true;
  /** Adds the unit that Excel shows beside a number by its number format; `held` is the number, `text` what Excel shows. */
  withShownUnit?(value: V, held: number, text: string): V;
  /** What a fix or a collected entry puts into a cell; read again, it is the same value. */
  store(value: V, type: T, options: StoreOptions): Stored;
  /** The same value in the spelling that the plan asks for. For a text that cannot be read, what was obviously meant, or null. */
  repair(text: string, type: T): string | null;
  /** What a repair does to a cell; left out where it changes its spelling. */
  readonly repairWay?: RepairWay;
  /** Adds the year to a text that leaves it out, from the fiscal year that the text belongs to; null if no year is left out. */
  inYear?(text: string, year: FiscalYear): string | null;
  /** What may be typed into a cell; null if the kind reads more spellings than one of Excel's rules can allow. */
  pattern(type: T): Pattern | null;
  /** How a person is to write a value. */
  howToWrite(type: T, asked: AdviceAsked): A;
  /** An example of a value that a cell may hold and one that it may not, to explain a rule about the kind. */
  example?(type: T): { readonly right: string; readonly wrong: string };
  /** The values of which a cell holds one, in the plan's order. */
  choices?(type: T): readonly string[];
  /** The unit of a field of money. */
  unit?(type: T): Unit;
  /** People type the unit or sign with the number, so that a form's cell takes text. */
  readonly typedWithUnit?: true;
  /** The largest number of a field whose numbers are bounded. */
  most?(type: T): Big;
  /** Any text can be read, so that a cell's text is no evidence that it is of this kind. */
  readonly anyText?: true;
  /** The name that the value is, in one spelling throughout. */
  name?(value: V): string;
  /** The same value with its name spelled in another way. */
  renamed?(value: V, name: string): V;
  /** Its name must have one spelling even if no rule demands it. */
  readonly titled?: true;
  /** Says whether a piece of a cell is one name and no more. */
  isOneName?(written: string): boolean;
  /** What the cell lists, whether or not each is a section. */
  listed?(value: V, type: T): readonly string[];
  /** Its sections as the city writes them, where more is written than their names. */
  writtenSections?(value: V, type: T): readonly string[];
  /** The number of a record, in its series; `''` is the series of plain numbers. */
  serial?(value: V): { readonly prefix: string; readonly number: number };
  /** The value without the parts that two cells with the same meaning may write differently. */
  compared?(value: V): V;
  /** The form that such a value has within a longer text, as a group of a regular expression. */
  readonly shape?: string;
  /** The full names of the sections that the value names, the leading one first. */
  sections?(value: V, type: T): readonly string[];
  /** The several things that the value names (policies, themes); where it is left out, the sections. */
  names?(value: V, type: T): readonly string[];
  /**
   * A ditto mark (〃) in a cell stands for the value of the cell above. `unread`: unless the kind reads the mark as a value; `where-sure`:
   * only if the field and the mark leave no doubt, because a text may contain 同上 for its own purposes. Left out if nobody can tell.
   */
  readonly ditto?: 'always' | 'unread' | 'where-sure';
  /** The several figures that the value holds, in their order. */
  items?(value: V, type: T): readonly ValueItem[];
}

/** A reading that succeeded. */
export function readAs<V>(value: V): ReadingOf<V> {
  return { state: 'value', value };
}

/** A reading that stopped at a position in the cell's text. */
export function unreadable(reason: UnreadableReason, at = 0): Unreadable {
  return { state: 'unreadable', reason, at };
}
