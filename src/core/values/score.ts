/** A score of a few whole points, or the sign for a year that is no longer scored. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { readAs, unreadable } from './kind';
import type { Advice, Pattern, PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';
import { wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';
import { asTyped, repairedNumber } from './repairs';
import { storedAmount } from './storing';

const scoreTypeSchema = v.strictObject({
  kind: v.literal('score'),
  min: wholeWithin(-1000, 1000),
  max: wholeWithin(-1000, 1000),
});
export type ScoreType = DataOf<typeof scoreTypeSchema>;

export interface ScoreValue {
  readonly kind: 'score';
  /** Null where the sign `-` says that the practice has ended. */
  readonly score: number | null;
}

const DIGITS = /\d+/uy;
/** NFKC makes the full-width hyphen a plain one, but leaves the minus sign and the dashes. */
const ENDED = /[-−‐‑–—―]/uy;

function within(score: number, type: ScoreType, at = 0): ReadingOf<ScoreValue> {
  if (!Number.isInteger(score)) return unreadable('not-whole', at);
  if (score < type.min) return unreadable('too-small', at);
  if (score > type.max) return unreadable('too-large', at);
  return readAs({ kind: 'score', score });
}

function read(raw: PlainCell, type: ScoreType): ReadingOf<ScoreValue> {
  if (typeof raw === 'number') return within(raw, type);
  const scanner = new Scanner(String(raw));
  scanner.skipSpace();
  const start = scanner.position;
  const ended = scanner.take(ENDED) !== null;
  const digits = ended ? null : scanner.take(DIGITS);
  if (!ended && digits === null) return unreadable('not-a-number', start);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  return digits === null
    ? readAs({ kind: 'score', score: null })
    : within(Number(digits), type, start);
}

function print({ score }: ScoreValue): string {
  return score === null ? '-' : String(score);
}

/** The points from high to low, then the sign for a practice that has ended. */
function pattern({ min, max }: ScoreType): Pattern {
  const points = Array.from({ length: max - min + 1 }, (_each, below) => String(max - below));
  return { kind: 'list', values: [...points, '-'] };
}

function repair(text: string, type: ScoreType): string | null {
  const number = repairedNumber(text, (candidate) => read(candidate, type).state === 'value');
  // People type ー for the - of a year after the end.
  const ended = print({ kind: 'score', score: null });
  return number ?? (asTyped(text) === ended ? ended : null);
}

function figure({ score }: ScoreValue): Big | null {
  return score === null ? null : new Big(score);
}

export const score: ValueKind<
  ScoreType,
  ScoreValue,
  Advice<'score', { min: number; max: number }>
> = {
  schema: scoreTypeSchema,
  read,
  print,
  key: print,
  figure,
  nature: 'number',
  store: (value, _type, options) => storedAmount(figure(value), print(value), options),
  repair,
  repairWay: 'number',
  pattern,
  howToWrite: ({ min, max }) => ({ message: 'score', params: { min, max } }),
  example: ({ max }) => ({ right: String(max), wrong: String(max + 1) }),
};
