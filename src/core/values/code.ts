/** A record's code: a whole number behind one of a few prefixes, one series each: 1 to 70, N1 to N25. */
import * as v from 'valibot';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';
import type { DataOf } from '../data-schema';
import { repairedCode, tidiedFigures } from './repairs';
import { printOf, storedCode } from './storing';

const codeTypeSchema = v.strictObject({
  kind: v.literal('code'),
  /** The prefixes of the series, e.g. `''` and `N`. */
  prefixes: v.array(v.string()),
});
export type CodeType = DataOf<typeof codeTypeSchema>;

export interface CodeValue {
  readonly kind: 'code';
  readonly prefix: string;
  /** From 1. */
  readonly number: number;
}

/** A code has no leading zero, because 01 would be a second way to write 1. */
const NUMBER = /[1-9]\d*/uy;

function read(raw: PlainCell, type: CodeType): ReadingOf<CodeValue> {
  const scanner = new Scanner(String(raw));
  scanner.skipSpace();
  const prefix = type.prefixes
    .toSorted((a, b) => b.length - a.length)
    .find((each) => scanner.takeWords(each));
  if (prefix === undefined) return unreadable('not-allowed', scanner.position);
  const digits = scanner.take(NUMBER);
  if (digits === null) return unreadable('not-a-number', scanner.position);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  const number = Number(digits);
  return Number.isSafeInteger(number)
    ? readAs({ kind: 'code', prefix, number })
    : unreadable('too-large', 0);
}

/** Prints a code as the city does: `N12`. */
export function printCode({ prefix, number }: Omit<CodeValue, 'kind'>): string {
  return `${prefix}${number}`;
}

type Forms = Advice<'code', { forms: readonly string[] }>;

function canRead(text: string, type: CodeType): boolean {
  return read(text, type).state === 'value';
}

function repair(text: string, type: CodeType): string | null {
  const tidy = tidiedFigures(text);
  if (canRead(tidy, type)) return tidy;
  const code = repairedCode(text, (candidate) => canRead(candidate, type));
  return code === null ? null : printOf(read(code, type), printCode);
}

export const code: ValueKind<CodeType, CodeValue, Forms> = {
  schema: codeTypeSchema,
  read,
  print: printCode,
  key: printCode,
  nature: 'code',
  store: (value, type, options) =>
    storedCode(printCode(value), options, null, (number) => printOf(read(number, type), printCode)),
  repair,
  pattern: () => null,
  // Each series is shown by its first number: 1, N1.
  howToWrite: ({ prefixes }) => ({
    message: 'code',
    params: { forms: prefixes.map((prefix) => printCode({ prefix, number: 1 })) },
  }),
  serial: ({ prefix, number }) => ({ prefix, number }),
};
