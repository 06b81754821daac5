/** Text: whatever the cell contains. */
import * as v from 'valibot';
import { nameKey } from './comparable';
import { readAs } from './kind';
import type { Advice, NoParams, ValueKind } from './kind';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const textTypeSchema = v.strictObject({
  kind: v.literal('text'),
});
export type TextType = DataOf<typeof textTypeSchema>;

export interface TextValue {
  readonly kind: 'text';
  /** As it is written in the cell, including white space. */
  readonly text: string;
}

export const text: ValueKind<TextType, TextValue, Advice<'text', NoParams>> = {
  schema: textTypeSchema,
  read: (raw) =>
    readAs({
      kind: 'text',
      text: typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw),
    }),
  print: (value) => value.text,
  key: (value) => nameKey(value.text),
  store: (value, _type, options) => storedText(value.text, options),
  repair: tidied,
  pattern: () => null,
  howToWrite: () => ({ message: 'text', params: {} }),
  anyText: true,
  name: (value) => value.text,
  ditto: 'where-sure',
};
