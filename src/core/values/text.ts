/** Text: whatever stands in the cell. */
import { nameKey } from './comparable';
import { readAs } from './kind';
import type { ValueKind } from './kind';

export interface TextType {
  readonly kind: 'text';
}

export interface TextValue {
  readonly kind: 'text';
  /** As it stands in the cell, white space and all. */
  readonly text: string;
}

export const text: ValueKind<TextType, TextValue> = {
  read: (raw) =>
    readAs({
      kind: 'text',
      text: typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw),
    }),
  print: (value) => value.text,
  key: (value) => nameKey(value.text),
};
