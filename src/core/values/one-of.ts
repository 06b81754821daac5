/** One of the values that a plan allows; width and white space around it do not matter. */
import * as v from 'valibot';
import { comparable } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';

const oneOfTypeSchema = v.strictObject({
  kind: v.literal('one-of'),
  /** In the order in which a table lists them. */
  values: v.array(v.string()),
});
export type OneOfType = DataOf<typeof oneOfTypeSchema>;

export interface OneOfValue {
  readonly kind: 'one-of';
  /** As the plan spells it. */
  readonly value: string;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function read(raw: PlainCell, type: OneOfType): ReadingOf<OneOfValue> {
  const written = comparable(String(raw));
  const value = type.values.find((allowed) => comparable(allowed) === written);
  if (value !== undefined) return readAs({ kind: 'one-of', value });
  const text = String(raw);
  const lead = text.length - text.trimStart().length;
  const shared = type.values.map((allowed) => sharedLength(comparable(allowed), written));
  return unreadable('not-allowed', Math.min(lead + Math.max(0, ...shared), text.length));
}

type Allowed = Advice<'one-of', { allowed: readonly string[] }>;

export const oneOf: ValueKind<OneOfType, OneOfValue, Allowed> = {
  schema: oneOfTypeSchema,
  read,
  print: (value) => value.value,
  key: (value) => comparable(value.value),
  nature: 'code',
  // A printed text that only adds white space to one of the plan's values is that value.
  store: ({ value }) => ({ content: value }),
  repair: (text, type) => {
    const reading = read(text, type);
    return reading.state === 'value' ? reading.value.value : null;
  },
  pattern: ({ values }) => ({ kind: 'list', values }),
  howToWrite: ({ values }) => ({ message: 'one-of', params: { allowed: values } }),
  choices: ({ values }) => values,
  ditto: 'unread',
};
