/** Text: whatever stands in the cell. */
import * as v from 'valibot';
import { nameKey } from './comparable';
import { readAs } from './kind';
import type { ValueKind } from './kind';
import type { DataOf } from '../data-schema';

const textTypeSchema = v.strictObject({
  kind: v.literal('text'),
});
export type TextType = DataOf<typeof textTypeSchema>;

export interface TextValue {
  readonly kind: 'text';
  /** As it stands in the cell, white space and all. */
  readonly text: string;
}

export const text: ValueKind<TextType, TextValue> = {
  schema: textTypeSchema,
  read: (raw) =>
    readAs({
      kind: 'text',
      text: typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw),
    }),
  print: (value) => value.text,
  key: (value) => nameKey(value.text),
};
