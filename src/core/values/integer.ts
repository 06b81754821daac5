/** Whole numbers, in either width, with or without thousands separators. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { readAs, unreadable } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import { takeMinus, takeNumber } from './decimal';
import { Scanner } from './scanner';
import { numberSchema } from '../data-schema';
import type { DataOf } from '../data-schema';
import { repairedNumber, tidiedFigures, withoutNumberWords } from './repairs';
import { storedAmount } from './storing';

const integerTypeSchema = v.strictObject({
  kind: v.literal('integer'),
  /** The smallest number that the field allows. */
  min: v.optional(numberSchema),
});
export type IntegerType = DataOf<typeof integerTypeSchema>;

export interface IntegerValue {
  readonly kind: 'integer';
  readonly value: number;
}

function within(number: number, type: IntegerType): ReadingOf<IntegerValue> {
  if (!Number.isSafeInteger(number)) return unreadable('not-whole');
  if (type.min !== undefined && number < type.min) return unreadable('too-small');
  return readAs({ kind: 'integer', value: number });
}

function read(raw: PlainCell, type: IntegerType): ReadingOf<IntegerValue> {
  if (typeof raw === 'number') return within(raw, type);
  if (typeof raw === 'boolean') return unreadable('not-a-number');
  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const minus = takeMinus(scanner);
  const number = takeNumber(scanner);
  if (!number) return unreadable('not-a-number', scanner.position);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  return within((minus ? number.neg() : number).toNumber() + 0, type);
}

export const integer: ValueKind<IntegerType, IntegerValue, Advice<'integer', NoParams>> = {
  schema: integerTypeSchema,
  read,
  print: (value) => String(value.value),
  key: (value) => String(value.value),
  figure: (value) => new Big(value.value),
  nature: 'number',
  store: ({ value }, _type, options) => storedAmount(new Big(value), String(value), options),
  repair: (text, type) => {
    const canRead = (candidate: string): boolean => read(candidate, type).state === 'value';
    const plain = tidiedFigures(text);
    // It may be the number of another record.
    return canRead(plain) ? plain : repairedNumber(withoutNumberWords(plain), canRead);
  },
  repairWay: 'number',
  pattern: ({ min = null }) => ({ kind: 'whole', min, max: null }),
  howToWrite: () => ({ message: 'integer', params: {} }),
  serial: ({ value }) => ({ prefix: '', number: value }),
  shape: '([0-9０-９]*)',
};
