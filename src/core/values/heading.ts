/** A numbered title: `１　アウトソーシングの推進`, `(1)　業務委託の拡大`, or the title alone. */
import { squashed, trimmed } from './comparable';
import { readAs } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';

export interface HeadingType {
  readonly kind: 'heading';
}

export interface HeadingValue {
  readonly kind: 'heading';
  readonly number: number | null;
  /** The number stands in brackets. */
  readonly bracketed: boolean;
  /** As it stands in the cell, without the number. */
  readonly title: string;
}

// A digit that no space or point parts from the rest belongs to the title (２４時間営業の見直し).
const NUMBERED = /^(?:([0-9０-９]{1,3})(?:[.．]\s*|\s+)|[(（]([0-9０-９]{1,3})[)）]\s*)(\S[^]*)$/u;

function read(raw: PlainCell): ReadingOf<HeadingValue> {
  const text = trimmed(String(raw));
  const [, plain, bracketed, title] = NUMBERED.exec(text) ?? [];
  const digits = plain ?? bracketed;
  // A bare number with a point, as 1.5, is no heading's number.
  if (
    digits === undefined ||
    title === undefined ||
    (typeof raw === 'number' && plain !== undefined)
  )
    return readAs({ kind: 'heading', number: null, bracketed: false, title: text });
  return readAs({
    kind: 'heading',
    number: Number(digits.normalize('NFKC')),
    bracketed: bracketed !== undefined,
    title,
  });
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

function print(value: HeadingValue): string {
  if (value.number === null) return value.title;
  if (value.bracketed) return `(${value.number})　${value.title}`;
  return `${fullWidth(value.number)}　${value.title}`;
}

export const heading: ValueKind<HeadingType, HeadingValue> = {
  read,
  print,
  // The number is left out: a ledger may write it in one row and not in the next, and titles alone tell headings apart.
  key: (value) => squashed(value.title),
};
