/** A numbered title: `１　アウトソーシングの推進`, `(1)　業務委託の拡大`, `① 窓口の改善`, `Ⅰ 協働によるまちづくり`, or the title alone. */
import * as v from 'valibot';
import { circledNumber, circledSign } from './circled';
import { nameKey, trimmed } from './comparable';
import { readAs } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { printOf, storedText } from './storing';

const headingTypeSchema = v.strictObject({
  kind: v.literal('heading'),
  /** The city prints plain numbers and the blank behind a number in half width; in full width where it is left out. */
  width: v.optional(v.literal('half')),
});
export type HeadingType = DataOf<typeof headingTypeSchema>;

/** How the number is written: `1`, `(1)`, `①` or `Ⅰ`. */
export type HeadingNumbering = 'plain' | 'bracketed' | 'circled' | 'roman';

export interface HeadingValue {
  readonly kind: 'heading';
  readonly number: number | null;
  /** Null where there is no number. */
  readonly numbering: HeadingNumbering | null;
  /** As it stands in the cell, without the number. */
  readonly title: string;
}

interface Numbered {
  readonly number: number;
  readonly title: string;
}

function match(
  pattern: RegExp,
  text: string,
  numberOf: (mark: string) => number | null,
): Numbered | null {
  const [, mark, title] = pattern.exec(text) ?? [];
  if (mark === undefined || title === undefined) return null;
  const number = numberOf(mark);
  return number === null ? null : { number, title };
}

const decimal = (digits: string): number => Number(digits.normalize('NFKC'));

const signed = (sign: string): number => Number(sign.normalize('NFKC').replace(/[().]/gu, ''));

const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})$/u;
const ROMAN_UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

function romanNumber(mark: string): number | null {
  const [, tens, units] = ROMAN.exec(mark.normalize('NFKC')) ?? [];
  return tens === undefined || units === undefined
    ? null
    : tens.length * 10 + ROMAN_UNITS.indexOf(units);
}

/** The numberings, each with how it is read; the first that matches is used. */
const NUMBERINGS: readonly (readonly [HeadingNumbering, (text: string) => Numbered | null])[] = [
  // A digit that is not separated from the rest by a space or point belongs to the title (２４時間営業の見直し), and so does 1.5.
  [
    'plain',
    (text) => match(/^([0-9０-９]{1,3})(?:[.．](?![0-9０-９])\s*|\s+)(\S[^]*)$/u, text, decimal),
  ],
  ['bracketed', (text) => match(/^[(（]([0-9０-９]{1,3})[)）]\s*(\S[^]*)$/u, text, decimal)],
  // A single character for a number with its brackets or point, which not every machine knows, is read as that number.
  ['bracketed', (text) => match(/^([⑴-⒇])\s*(\S[^]*)$/u, text, signed)],
  ['plain', (text) => match(/^([⒈-⒛])\s*(\S[^]*)$/u, text, signed)],
  ['circled', (text) => match(/^([①-⑳㉑-㉟㊱-㊿])\s*(\S[^]*)$/u, text, circledNumber)],
  ['roman', (text) => match(/^([Ⅰ-Ⅻ]+)[.．]?\s*(\S[^]*)$/u, text, romanNumber)],
  // Letters are a number only where no other letter follows: `I C T活用` is a title.
  [
    'roman',
    (text) =>
      match(/^([IVXＩＶＸ]+)(?:[.．]\s*|\s+)((?![A-Za-zＡ-Ｚａ-ｚ])\S[^]*)$/u, text, romanNumber),
  ],
];

function read(raw: PlainCell): ReadingOf<HeadingValue> {
  const text = trimmed(String(raw));
  for (const [numbering, readNumber] of NUMBERINGS) {
    const numbered = readNumber(text);
    if (numbered) return readAs({ kind: 'heading', ...numbered, numbering });
  }
  return readAs({ kind: 'heading', number: null, numbering: null, title: text });
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

/** Prints with the characters for Roman numerals (Ⅰ to Ⅻ are one character each), which cannot be confused with letters of the title. */
function roman(number: number): string {
  if (number <= 12) return String.fromCharCode(0x215f + number);
  const units = number % 10;
  const tens = 'Ⅹ'.repeat(Math.floor(number / 10));
  return units === 0 ? tens : tens + String.fromCharCode(0x215f + units);
}

/** Prints a number as a heading of the field is numbered, e.g. `②`. */
export function printHeadingNumber(
  number: number,
  numbering: HeadingNumbering | null,
  type: HeadingType,
): string {
  switch (numbering) {
    case 'bracketed':
      return `(${number})`;
    case 'circled':
      return circledSign(number) ?? `(${number})`;
    case 'roman':
      return roman(number);
    default:
      return type.width === 'half' ? String(number) : fullWidth(number);
  }
}

function print(value: HeadingValue, type: HeadingType): string {
  if (value.number === null) return value.title;
  const blank = type.width === 'half' ? ' ' : '　';
  return `${printHeadingNumber(value.number, value.numbering, type)}${blank}${value.title}`;
}

function keyIn(text: string): string | null {
  const reading = read(text);
  return reading.state === 'value' ? nameKey(reading.value.title) : null;
}

/** A number that would merge with its title if its special character were replaced (⒉２４時間窓口) is printed with a separator. */
function repair(text: string, type: HeadingType): string | null {
  const tidy = tidied(text);
  return keyIn(tidy) === keyIn(text) ? tidy : printOf(read(text), (value) => print(value, type));
}

export const heading: ValueKind<HeadingType, HeadingValue, Advice<'heading', NoParams>> = {
  schema: headingTypeSchema,
  read,
  print,
  // The number is left out: a ledger may write it in one row and not in the next, and titles alone tell headings apart.
  key: (value) => nameKey(value.title),
  store: (value, type, options) => storedText(print(value, type), options),
  repair,
  pattern: () => null,
  howToWrite: () => ({ message: 'heading', params: {} }),
  anyText: true,
  name: ({ title }) => title,
  renamed: (value, title) => ({ ...value, title }),
  titled: true,
  // A form may number a heading in its own way.
  compared: (value) => ({ ...value, numbering: null }),
  // A number shows where a heading begins.
  shape: '((?:[①-⒛㉑-㉟㊱-㊿Ⅰ-Ⅻ]|[(（][0-9０-９]+[)）]|[0-9０-９]+)\\s*[^]*?|[^]*?)',
  ditto: 'always',
};
