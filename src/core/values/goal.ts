/**
 * A goal with its direction in words, and its outcome: `R元年度末残高70億円以上（一般会計）`, `累計４億円の縮減`; `375.1億円`
 * (docs/formats/asahikawa.md, 財政健全化指標).
 */
import * as v from 'valibot';
import { ERA_PATTERN } from '../era';
import { squashed } from './comparable';
import { readAs } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import { CellScanner } from './targets/cell-scanner';
import { takeFigure } from './targets/figures';
import type { PrintedFigure } from './targets/target';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const goalTypeSchema = v.strictObject({
  kind: v.literal('goal'),
  /** The cell says what was reached: the words may be left out, and a number alone is in the goal's unit. */
  outcome: v.optional(v.literal(true)),
});
export type GoalType = DataOf<typeof goalTypeSchema>;

/**
 * Whether the outcome has to be at most or at least the figure. 程度 is reached from the figure on; with 縮減, 削減, 減 and 増 the figure
 * is the size of the change.
 */
const DIRECTIONS = {
  以内: 'at-most',
  以下: 'at-most',
  以上: 'at-least',
  程度: 'at-least',
  の縮減: 'at-least',
  縮減: 'at-least',
  の削減: 'at-least',
  削減: 'at-least',
  減: 'at-least',
  増: 'at-least',
} as const;

type GoalWords = keyof typeof DIRECTIONS;
type Direction = (typeof DIRECTIONS)[GoalWords];

const WORDS = Object.keys(DIRECTIONS) as readonly GoalWords[];

/** The parts of a goal in their order. All except the figure are kept as they are written, including blanks and widths. */
export interface GoalValue {
  readonly kind: 'goal';
  /** The period, the moment, and what the figure measures: `４年間`, `R2年度当初`, `R元年度末残高`, `累計`; `''` if the goal names none. */
  readonly lead: string;
  /** The number with its unit. */
  readonly written: string;
  readonly figure: PrintedFigure;
  /** Null if there are no such words: in an outcome, and if a condition tells the direction. */
  readonly words: GoalWords | null;
  /** Each with its brackets: `（一般会計）`. */
  readonly conditions: readonly string[];
}

/** What may stand between a time and its figure: 残高, 末, の累計. */
const OF = '[^\\d\\s()△▲\\-−]{0,10}';
/** A year up to the moment within it: R2年度当初, 令和元年度末残高. A bare number of years is a figure (3年以内). */
const MOMENT = `(?:(?:${ERA_PATTERN})\\s*(?:元|\\d{1,2})|\\d{4})年度?`;
const PERIOD = '\\d{1,2}[かカヵケヶ箇]?年間';
/** A lead must be followed by a number: in 5年間以上 the beginning is the figure itself. */
const LEAD = new RegExp(
  `(?:(?:${PERIOD}|${MOMENT}(?:\\s*(?:[~〜\\-]|から)\\s*${MOMENT})?)${OF}|(?:累計|合計|総額|残高|約|年間)+)\\s*(?=[△▲\\-−]?\\s*\\d)`,
  'iuy',
);
/** 減 and 増 may be part of a word, as 減少 is. */
const SHORT: readonly GoalWords[] = ['減', '増'];
const LONG = WORDS.filter((words) => !SHORT.includes(words));
const UNIT = new RegExp(
  `[^\\s\\d:(),.、]*?(?=${LONG.join('|')}|(?:${SHORT.join('|')})(?:[\\s(]|$)|[\\s(]|$)`,
  'uy',
);
const CONDITION = /\s*\([^()]*\)/uy;
/** A condition that tells in which direction the figure went also tells which direction is good: H28年度比50人減. */
const CHANGED = /([減増])\s*\)$/u;

function read(raw: PlainCell, { outcome }: GoalType): ReadingOf<GoalValue> {
  const text = String(raw);
  const scanner = new CellScanner(text);
  if (typeof raw === 'boolean') return scanner.stop('not-a-number');
  const since = (position: number): string => text.slice(position, scanner.position);
  scanner.skipSpace();
  const start = scanner.position;
  scanner.take(LEAD);
  const lead = since(start);
  const number = scanner.position;
  const figure = takeFigure(scanner, () => scanner.take(UNIT));
  if ('state' in figure) return figure;
  const end = scanner.position;
  scanner.skipSpace();
  const blank = since(end);
  const words = WORDS.find((each) => scanner.takeWords(each)) ?? null;
  const written = text.slice(number, end) + (words === null ? '' : blank);
  const behind = scanner.position;
  const conditions: string[] = [];
  for (
    let from = words === null ? end : behind;
    scanner.take(CONDITION) !== null;
    from = scanner.position
  )
    conditions.push(since(from));
  const value: GoalValue = { kind: 'goal', lead, written, figure, words, conditions };
  scanner.skipSpace();
  if (!scanner.done)
    return scanner.stop(words === null && outcome !== true ? 'ending' : 'trailing');
  if (outcome !== true && directionOf(value) === null) return scanner.stop('ending', behind);
  return readAs(value);
}

/** Returns the words as they are written. */
function print({ lead, written, words, conditions }: GoalValue): string {
  return lead + written + (words ?? '') + conditions.join('');
}

function repair(text: string, type: GoalType): string | null {
  const tidy = tidied(text);
  return read(tidy, type).state === 'value' ? tidy : null;
}

export const goal: ValueKind<GoalType, GoalValue, Advice<'goal', NoParams>> = {
  schema: goalTypeSchema,
  read,
  print,
  key: (value) => squashed(print(value)),
  store: (value, _type, options) => storedText(print(value), options),
  repair,
  pattern: () => null,
  howToWrite: () => ({ message: 'goal', params: {} }),
};

function directionOf({ words, conditions }: GoalValue): Direction | null {
  if (words !== null) return DIRECTIONS[words];
  for (const condition of conditions) {
    const [, change] = CHANGED.exec(condition.normalize('NFKC')) ?? [];
    if (change !== undefined) return change === '減' ? 'at-most' : 'at-least';
  }
  return null;
}

/** Says whether an outcome reaches a goal; null where the goal has no direction, or the two are of different units. */
export function reachesGoal(goal: GoalValue, outcome: GoalValue): boolean | null {
  const direction = directionOf(goal);
  const { value, unit } = outcome.figure;
  if (direction === null || (unit !== '' && unit !== goal.figure.unit)) return null;
  return direction === 'at-most' ? value.lte(goal.figure.value) : value.gte(goal.figure.value);
}
