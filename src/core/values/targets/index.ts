/** Targets (目標・指標): ○ or ①②③, an indicator, a quantity, a period, and what it is compared with. */
import { comparable } from '../comparable';
import type { ValueKind } from '../kind';
import { printTargets } from './print';
import { readTargets } from './read';
import type { TargetsType, TargetsValue } from './target';

export const targets: ValueKind<TargetsType, TargetsValue> = {
  read: readTargets,
  print: printTargets,
  key: (value) => comparable(printTargets(value)),
};

export { isJudgedIn, judgeWhole, judgeYear, measuresLevels } from './attainment';
export type { JudgedTarget, Judgement, Results, SeriesJudgement, Verdict } from './attainment';
export { betterDirection } from './direction';
export type { Direction, Directions } from './direction';
export { unitsOf } from './units';
export { isRelative, isSeries, targetMark } from './target';
export { indicatorText } from './print';
export type {
  Basis,
  Comparator,
  EraYear,
  Figure,
  Quantity,
  Target,
  TargetsType,
  TargetsValue,
  YearAmount,
  YearAmounts,
  YearlyValue,
} from './target';
