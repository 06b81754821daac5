/** What other code asks of values, whatever their kind: all that is to be known of a kind stands in its own file. */
import type { Big } from 'big.js';
import { cellText, isShownPlain } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import type { FiscalYear } from '../fiscal-year';
import { isCellError } from '../snapshot';
import type { CellValue } from '../snapshot';
import { isBlank } from './comparable';
import type {
  AdviceAsked,
  Nature,
  Pattern,
  ReadingOf,
  RepairWay,
  StoreOptions,
  Stored,
  Unit,
  ValueItem,
} from './kind';
import { kindOf } from './kinds';
import type { ValueType, Value, HowToWrite } from './kinds';

export { valueSchemas, valueTypeSchema } from './kinds';
export type { ValueType, Value, HowToWrite } from './kinds';

/** What was read in a cell. */
export type Reading = ReadingOf<Value>;

export type { ColumnHolds, Nature, Pattern, Stored, UnreadableReason } from './kind';
export { figuresFormSchema } from './figures';
export type { FiguresForm, FiguresValue } from './figures';
export { reachesGoal } from './goal';
export type { GoalValue } from './goal';
export type { HeadingValue } from './heading';
export type { MoneyPart, MoneyType } from './money';
export type { Reference } from './referring-text';
export type { SectionsValue } from './sections';
export type { MeasuredValue } from './measured';
export type { TargetsValue } from './targets';

/** Reads a cell as a value of its field's type. */
export function readValue(raw: CellValue, type: ValueType): Reading {
  if (isCellError(raw)) return { state: 'error', error: raw.error };
  if (typeof raw === 'string' && isBlank(raw)) return { state: 'blank' };
  return kindOf(type.kind).read(raw, type);
}

/**
 * Reads what a cell holds and shows as a value of its field's type. For amounts it reads what the cell holds, for all other kinds what
 * Excel shows: 6 shown as 令和6年度 is a year, 0.949 shown as 94.9% a text. If the shown text cannot be read (a date shown as 4月1日, a 1
 * shown as 001), it tries what the cell holds.
 */
export function readCell(cell: ShownCell, type: ValueType): Reading {
  const { raw } = cell;
  if (natureOf(type) === 'number' || isShownPlain(cell)) return readValue(raw, type);
  const shown = readValue(cellText(cell), type);
  if (shown.state !== 'unreadable') return shown;
  const held = readValue(raw, type);
  return held.state === 'value' ? held : shown;
}

/** Gives a cell's value with the unit that Excel shows beside its number, where its kind has units in cells. */
export function withShownUnit(value: Value, cell: ShownCell, type: ValueType): Value {
  const add = kindOf(type.kind).withShownUnit;
  return typeof cell.raw === 'number' && add ? add(value, cell.raw, cellText(cell)) : value;
}

/** Says whether a cell counts as the number that it holds, whatever Excel shows of it: an amount to which no format adds its unit. */
export function isHeldAmount(cell: ShownCell, type: ValueType): boolean {
  if (typeof cell.raw !== 'number' || natureOf(type) !== 'number') return false;
  const reading = readValue(cell.raw, type);
  return reading.state === 'value' && withShownUnit(reading.value, cell, type) === reading.value;
}

/** Prints a value as the city prints it; reading the print gives the value back. */
export function printValue(value: Value, type: ValueType): string {
  return kindOf(type.kind).print(value, type);
}

/** Gives the canonical text by which values of a field are grouped and compared. */
export function keyOf(value: Value, type: ValueType): string {
  return kindOf(type.kind).key(value, type);
}

/** Gives the full names of the sections that a value names, the leading one first; none for kinds that name no section. */
export function sectionsOf(value: Value, type: ValueType): readonly string[] {
  return kindOf(type.kind).sections?.(value, type) ?? [];
}

/** Gives the several things that a value names, each of which a rollup can count: policies, sections. */
export function namesIn(value: Value, type: ValueType): readonly string[] {
  return kindOf(type.kind).names?.(value, type) ?? sectionsOf(value, type);
}

/** Gives the several figures that a value holds; none for kinds that hold one. */
export function itemsIn(value: Value, type: ValueType): readonly ValueItem[] {
  return kindOf(type.kind).items?.(value, type) ?? [];
}

/** Returns the part of a value that enters a sum, in the field's unit, or null if the value is not a figure (－, ※, 内数, text). */
export function figureOf(value: Value, type: ValueType): Big | null {
  return kindOf(type.kind).figure?.(value, type) ?? null;
}

/** Returns the number by which a value is compared: its figure, or its rank in an order (for a date, its day); null if it has neither. */
export function orderOf(value: Value, type: ValueType): Big | null {
  return figureOf(value, type) ?? kindOf(type.kind).order?.(value) ?? null;
}

/**
 * What a kind of value can give: an amount to add, a figure to compare (a year is a figure but not an amount), an order (a date), items or
 * names in a cell, or a value of exactly this kind.
 */
export type Giving =
  | 'amount'
  | 'figure'
  | 'order'
  | 'items'
  | 'names'
  | 'year-range'
  | 'fiscal-year'
  | 'goal'
  | 'mark'
  | 'marked-text'
  | 'referring-text';

/** Says whether values of a type give something. */
export function canGive(type: ValueType, wanted: Giving): boolean {
  const kind = kindOf(type.kind);
  switch (wanted) {
    case 'amount':
      return kind.figure !== undefined && kind.nature === 'number';
    case 'figure':
      return kind.figure !== undefined;
    case 'order':
      return kind.figure !== undefined || kind.order !== undefined;
    case 'items':
      return kind.items !== undefined;
    case 'names':
      return kind.names !== undefined || kind.sections !== undefined;
    default:
      return type.kind === wanted;
  }
}

/** Says how a machine treats cells of a type, or null for text that people read. */
export function natureOf(type: ValueType): Nature | null {
  return kindOf(type.kind).nature ?? null;
}

/**
 * Says whether a ditto mark with this reading stands for the value above; `isSure` means that the field and the mark leave no doubt about
 * it.
 */
export function isDittoOf(type: ValueType, reading: Reading, isSure: boolean): boolean {
  const { ditto } = kindOf(type.kind);
  if (ditto === 'unread') return reading.state === 'unreadable';
  return ditto === 'always' || (ditto === 'where-sure' && isSure);
}

/** Says whether digits and letters of a type are written in half width. */
export function isHalfWidth(type: ValueType): boolean {
  return natureOf(type) !== null || kindOf(type.kind).halfWidth === true;
}

/** Gives what may be typed into a field's cells, as far as Excel's own input rules can hold it; null where they cannot. */
export function patternOf(type: ValueType): Pattern | null {
  return kindOf(type.kind).pattern(type);
}

/** Returns what a cell has to hold to express a value. */
export function storeValue(value: Value, type: ValueType, options: StoreOptions): Stored {
  return kindOf(type.kind).store(value, type, options);
}

/** Returns a cell's text in the spelling that the plan asks for, or what an unreadable text was obviously meant to be; otherwise null. */
export function repairText(text: string, type: ValueType): string | null {
  return kindOf(type.kind).repair(text, type);
}

/** Adds the year to a text that leaves it out, from the fiscal year that the text belongs to; null if no year is left out. */
export function textInYear(text: string, type: ValueType, year: FiscalYear): string | null {
  return kindOf(type.kind).inYear?.(text, year) ?? null;
}

/** Says what a repair of a type does to a cell, if it does more than correct the spelling. */
export function repairWayOf(type: ValueType): RepairWay | null {
  return kindOf(type.kind).repairWay ?? null;
}

/** Says how a person is to write a value of a type. */
export function howToWrite(type: ValueType, asked: AdviceAsked = {}): HowToWrite {
  return kindOf(type.kind).howToWrite(type, asked);
}

/** Returns an example of a value that a cell of a type may hold and one that it may not; null if the kind has no such example. */
export function exampleOf(
  type: ValueType,
): { readonly right: string; readonly wrong: string } | null {
  return kindOf(type.kind).example?.(type) ?? null;
}

/** Returns the values from which a cell holds one, in the plan's order; none for kinds that are not a choice. */
export function choicesOf(type: ValueType): readonly string[] {
  return kindOf(type.kind).choices?.(type) ?? [];
}

/** Returns the unit of a money field; null for other fields. */
export function unitOf(type: ValueType): Unit | null {
  return kindOf(type.kind).unit?.(type) ?? null;
}

/** Says whether people type values as text: texts, codes, and numbers with their unit. */
export function isTypedAsText(type: ValueType): boolean {
  return natureOf(type) !== 'number' || kindOf(type.kind).typedWithUnit === true;
}

/** Gives the largest number of a field whose numbers are bounded; null where nothing bounds them. */
export function mostOf(type: ValueType): Big | null {
  return kindOf(type.kind).most?.(type) ?? null;
}

/** Says whether any text can be read as a value of a type, so that a cell's text is no evidence of its type. */
export function takesAnyText(type: ValueType): boolean {
  return kindOf(type.kind).anyText === true;
}

/** Gives the name that a value is; null for kinds whose values are no names. */
export function nameIn(value: Value, type: ValueType): string | null {
  return kindOf(type.kind).name?.(value) ?? null;
}

/** Gives the same value with its name spelled in another way; null for kinds that print nothing besides a name. */
export function renamed(value: Value, name: string, type: ValueType): Value | null {
  return kindOf(type.kind).renamed?.(value, name) ?? null;
}

/** Says whether the names in a type's cells must have one spelling even if no rule demands it: titles and sections. */
export function holdsNames(type: ValueType): boolean {
  const kind = kindOf(type.kind);
  return kind.titled === true || kind.sections !== undefined;
}

/** Says whether a piece of a cell is one name and no more. */
export function isOneName(written: string, type: ValueType): boolean {
  return kindOf(type.kind).isOneName?.(written) ?? true;
}

/** Gives the sections that a value names as the city writes them: 全課【総務課】. */
export function writtenSections(value: Value, type: ValueType): readonly string[] {
  return kindOf(type.kind).writtenSections?.(value, type) ?? sectionsOf(value, type);
}

/** Returns everything that a value lists: its sections, and words that mean several sections. */
export function listedIn(value: Value, type: ValueType): readonly string[] {
  return kindOf(type.kind).listed?.(value, type) ?? sectionsOf(value, type);
}

/** Returns a value's number within its series; null for kinds that do not number records. */
export function serialIn(
  value: Value,
  type: ValueType,
): { readonly prefix: string; readonly number: number } | null {
  return kindOf(type.kind).serial?.(value) ?? null;
}

/** Prints a value without the parts that two cells with the same meaning may write differently. */
export function comparedPrint(value: Value, type: ValueType): string {
  return printValue(kindOf(type.kind).compared?.(value) ?? value, type);
}

/** Says whether two types are of one kind, whatever their parameters. */
export function areOfOneKind(one: ValueType, other: ValueType): boolean {
  return one.kind === other.kind;
}

/** Returns the form that such a value has within a longer text, as a group of a regular expression; null if it may be anything. */
export function shapeOf(type: ValueType): string | null {
  return kindOf(type.kind).shape ?? null;
}
