/** A decimal between two bounds with a fixed number of places, as an average of scores: 4.4. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { takeMinus, takeNumber } from './decimal';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';
import { decimalSchema, wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';
import { repairedNumber } from './repairs';
import { storedAmount } from './storing';

const boundedDecimalTypeSchema = v.strictObject({
  kind: v.literal('bounded-decimal'),
  /** Decimals as text, so that they are exact: `1.0`. */
  min: decimalSchema,
  max: decimalSchema,
  /** The largest number of digits behind the point; the value is printed with all of them. */
  places: wholeWithin(0, 10),
});
export type BoundedDecimalType = DataOf<typeof boundedDecimalTypeSchema>;

export interface BoundedDecimalValue {
  readonly kind: 'bounded-decimal';
  readonly number: Big;
}

/** Excel keeps 15 digits. Further digits come from the binary representation and are dropped (4.4 from a formula is 4.4). */
const EXCEL_DIGITS = 15;

function within(number: Big, type: BoundedDecimalType, at: number): ReadingOf<BoundedDecimalValue> {
  if (number.lt(type.min)) return unreadable('too-small', at);
  if (number.gt(type.max)) return unreadable('too-large', at);
  if (!number.eq(number.round(type.places))) return unreadable('too-many-places', at);
  return readAs({ kind: 'bounded-decimal', number });
}

function read(raw: PlainCell, type: BoundedDecimalType): ReadingOf<BoundedDecimalValue> {
  if (typeof raw === 'number') return within(new Big(raw.toPrecision(EXCEL_DIGITS)), type, 0);
  const scanner = new Scanner(String(raw));
  scanner.skipSpace();
  const start = scanner.position;
  const minus = takeMinus(scanner);
  const number = takeNumber(scanner);
  if (!number) return unreadable('not-a-number', scanner.position);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  return within(minus ? number.neg() : number, type, start);
}

function print({ number }: BoundedDecimalValue, { places }: BoundedDecimalType): string {
  return number.toFixed(places);
}

/** The bounds of a decimal, and its number of places. */
type Bounds = Advice<'bounded-decimal', { min: string; max: string; places: number }>;

export const boundedDecimal: ValueKind<BoundedDecimalType, BoundedDecimalValue, Bounds> = {
  schema: boundedDecimalTypeSchema,
  read,
  print,
  key: print,
  figure: (value) => value.number,
  nature: 'number',
  store: (value, type, options) => storedAmount(value.number, print(value, type), options),
  repair: (text, type) =>
    repairedNumber(text, (candidate) => read(candidate, type).state === 'value'),
  repairWay: 'number',
  pattern: ({ min, max }) => ({ kind: 'decimal', min, max }),
  howToWrite: ({ min, max, places }) => ({
    message: 'bounded-decimal',
    params: { min, max, places },
  }),
  example: ({ max, places }) => ({ right: max, wrong: new Big(max).plus(1).toFixed(places) }),
  most: ({ max }) => new Big(max),
};
