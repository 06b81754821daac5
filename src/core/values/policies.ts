/** Policies of a higher plan that a record serves: `方針4　…` with what the record does for each, one below the other. */
import * as v from 'valibot';
import { comparable, trimmed } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const policiesTypeSchema = v.strictObject({
  kind: v.literal('policies'),
  /** What precedes a policy's number, e.g. `方針`. */
  label: v.string(),
});
export type PoliciesType = DataOf<typeof policiesTypeSchema>;

export interface Policy {
  readonly number: number;
  /** What the record does for the policy, as it is written in the cell; `''` if the policy is named together with the next one. */
  readonly text: string;
}

export interface PoliciesValue {
  readonly kind: 'policies';
  readonly policies: readonly [Policy, ...Policy[]];
}

const NUMBER = /\s*\d{1,2}(?!\d)/uy;
/** What separates a policy from its text, or from the next policy named with it. */
const PARTING = /[\s:、,・]*/uy;
const LINE = /[^\n]*\n?/uy;

function takePolicy(scanner: Scanner, label: string): number | null {
  if (!scanner.takeWords(label)) return null;
  const digits = scanner.take(NUMBER);
  return digits === null ? null : Number(digits);
}

function read(raw: PlainCell, type: PoliciesType): ReadingOf<PoliciesValue> {
  const text = String(raw).replace(/\r\n?/gu, '\n');
  const policies: Policy[] = [];
  const scanner = new Scanner(text);
  scanner.skipSpace();
  while (!scanner.done) {
    const position = scanner.position;
    const number = takePolicy(scanner, type.label);
    const last = policies.at(-1);
    if (number !== null) {
      scanner.take(PARTING);
      policies.push({ number, text: '' });
    } else if (last) {
      scanner.take(LINE);
      const line = text.slice(position, scanner.position);
      policies[policies.length - 1] = { ...last, text: trimmed(`${last.text}\n${line}`) };
    } else return unreadable('no-policy', position);
  }
  const [first, ...others] = policies;
  return first
    ? readAs({ kind: 'policies', policies: [first, ...others] })
    : unreadable('no-policy');
}

function print({ policies }: PoliciesValue, { label }: PoliciesType): string {
  return policies
    .map(({ number, text }) => (text === '' ? `${label}${number}` : `${label}${number}　${text}`))
    .join('\n');
}

function repair(text: string, type: PoliciesType): string | null {
  const tidy = tidied(text);
  return read(tidy, type).state === 'value' ? tidy : null;
}

export const policies: ValueKind<
  PoliciesType,
  PoliciesValue,
  Advice<'policies', { label: string }>
> = {
  schema: policiesTypeSchema,
  read,
  print,
  key: (value, type) => comparable(print(value, type)),
  names: ({ policies: all }, { label }) => all.map(({ number }) => `${label}${number}`),
  store: (value, type, options) => storedText(print(value, type), options),
  repair,
  pattern: () => null,
  howToWrite: ({ label }) => ({ message: 'policies', params: { label } }),
};
