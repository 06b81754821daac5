/** A text that carries marks in brackets: `(新)…`, `(継)…`, one before each thing that was done. */
import * as v from 'valibot';
import { comparable } from './comparable';
import { readAs } from './kind';
import type { Advice, PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const markedTextTypeSchema = v.strictObject({
  kind: v.literal('marked-text'),
  /** Without their brackets, e.g. `新` and `継`. */
  marks: v.array(v.string()),
});
export type MarkedTextType = DataOf<typeof markedTextTypeSchema>;

export interface MarkedTextValue {
  readonly kind: 'marked-text';
  /** As it is written in the cell, including the marks. */
  readonly text: string;
  /** In the order in which they stand. */
  readonly marks: readonly string[];
}

const BRACKETED = /[(（]([^()（）]{1,8})[)）]/gu;

function read(raw: PlainCell, type: MarkedTextType): ReadingOf<MarkedTextValue> {
  const text = String(raw);
  const marks = [...text.matchAll(BRACKETED)].flatMap(([, inner = '']) => {
    const mark = type.marks.find((each) => comparable(each) === comparable(inner));
    return mark === undefined ? [] : [mark];
  });
  return readAs({ kind: 'marked-text', text, marks });
}

type Marks = Advice<'marked-text', { marks: readonly string[] }>;

export const markedText: ValueKind<MarkedTextType, MarkedTextValue, Marks> = {
  schema: markedTextTypeSchema,
  read,
  print: (value) => value.text,
  key: (value) => comparable(value.text),
  store: (value, _type, options) => storedText(value.text, options),
  repair: tidied,
  pattern: () => null,
  howToWrite: ({ marks }) => ({ message: 'marked-text', params: { marks } }),
};
