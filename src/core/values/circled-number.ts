/** An item's number in a circle, ① to ㊿; a plain number is read too. */
import * as v from 'valibot';
import { circledNumber, circledSign } from './circled';
import { trimmed } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';
import { repairedCode, tidiedFigures } from './repairs';
import { printOf, storedCode } from './storing';

const circledNumberTypeSchema = v.strictObject({
  kind: v.literal('circled-number'),
});
export type CircledNumberType = DataOf<typeof circledNumberTypeSchema>;

export interface CircledNumberValue {
  readonly kind: 'circled-number';
  readonly number: number;
}

const LARGEST = 50;
const PLAIN = /^[0-9０-９]+/u;

function within(number: number, at = 0): ReadingOf<CircledNumberValue> {
  if (!Number.isInteger(number)) return unreadable('not-whole', at);
  if (number < 1) return unreadable('too-small', at);
  if (number > LARGEST) return unreadable('too-large', at);
  return readAs({ kind: 'circled-number', number });
}

// NFKC removes the circle. The text is therefore read as it is and not by a Scanner, which uses NFKC.
function read(raw: PlainCell): ReadingOf<CircledNumberValue> {
  if (typeof raw === 'number') return within(raw);
  const text = trimmed(String(raw));
  const start = String(raw).indexOf(text);
  const plain = PLAIN.exec(text)?.[0];
  const [sign = ''] = text;
  const number = plain === undefined ? circledNumber(sign) : Number(plain.normalize('NFKC'));
  if (number === null) return unreadable('not-a-number', start);
  const length = (plain ?? sign).length;
  if (length < text.length) return unreadable('trailing', start + length);
  return within(number, start);
}

function print({ number }: CircledNumberValue): string {
  return circledSign(number) ?? String(number);
}

function repair(text: string): string | null {
  const tidy = tidiedFigures(text);
  if (read(tidy).state === 'value') return tidy;
  const number = repairedCode(text, (candidate) => read(candidate).state === 'value');
  return number === null ? null : printOf(read(number), print);
}

export const circledNumberKind: ValueKind<
  CircledNumberType,
  CircledNumberValue,
  Advice<'circled-number', NoParams>
> = {
  schema: circledNumberTypeSchema,
  read,
  print,
  key: (value) => String(value.number),
  nature: 'code',
  store: (value, _type, options) =>
    storedCode(print(value), options, null, (number) => printOf(read(number), print)),
  repair,
  pattern: () => null,
  howToWrite: () => ({ message: 'circled-number', params: {} }),
  shape: '([①-⑳㉑-㉟㊱-㊿]?)',
};
