/** A goal with its direction in words, and what it came to: `400億円以内`, `累計4億円の縮減`; `375.1億円` (formats/asahikawa.md, 財政健全化指標). */
import { comparable } from './comparable';
import { readAs } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';
import { CellScanner } from './targets/cell-scanner';
import { printFigure, takeFigure } from './targets/figures';
import type { Figure } from './targets/target';

export interface GoalType {
  readonly kind: 'goal';
  /** The cell says what was reached: the words may be left out, and a number alone is in the goal's unit. */
  readonly outcome?: true;
}

/** What a figure is to be: 以内 and 以下 at most, the others at least (程度 is reached from the figure on). */
const WORDS = ['以内', '以下', '以上', '程度', 'の縮減'] as const;
const AT_MOST: readonly GoalWords[] = ['以内', '以下'];

export type GoalWords = (typeof WORDS)[number];

export interface GoalValue {
  readonly kind: 'goal';
  /** 累計 stands before the figure. */
  readonly inAll: boolean;
  readonly figure: Figure;
  /** Null in an outcome that states none. */
  readonly words: GoalWords | null;
}

const UNIT = /[^\s\d:(),.、]*?(?=以内|以下|以上|程度|の縮減|\s|$)/uy;

function read(raw: PlainCell, { outcome }: GoalType): ReadingOf<GoalValue> {
  const scanner = new CellScanner(String(raw));
  if (typeof raw === 'boolean') return scanner.stop('not-a-number');
  scanner.skipSpace();
  const inAll = scanner.takeWords('累計');
  scanner.skipSpace();
  const figure = takeFigure(scanner, () => scanner.take(UNIT));
  if ('state' in figure) return figure;
  const words = WORDS.find((each) => scanner.takeWords(each)) ?? null;
  if (words === null && outcome !== true) return scanner.stop('ending');
  scanner.skipSpace();
  return scanner.done ? readAs({ kind: 'goal', inAll, figure, words }) : scanner.stop('trailing');
}

/** The city prints ％ in full width here. */
function print({ inAll, figure, words }: GoalValue): string {
  return (inAll ? '累計' : '') + printFigure(figure).replace('%', '％') + (words ?? '');
}

export const goal: ValueKind<GoalType, GoalValue> = {
  read,
  print,
  key: (value) => comparable(print(value)),
};

/** Says whether an outcome reaches a goal; null where the goal has no direction, or the two are of different units. */
export function reachesGoal(goal: GoalValue, outcome: GoalValue): boolean | null {
  const { words, figure } = goal;
  const { value, unit } = outcome.figure;
  if (words === null || (unit !== '' && unit !== figure.unit)) return null;
  return AT_MOST.includes(words) ? value.lte(figure.value) : value.gte(figure.value);
}
