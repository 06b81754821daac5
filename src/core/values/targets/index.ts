/** Targets (目標・指標): ○ or ①②③, an indicator, a quantity, a period, and what it is compared with. */
import { comparable } from '../comparable';
import type { UnitsAdvice, ValueItem, ValueKind } from '../kind';
import { indicatorText, printGoal, printTargets } from './print';
import { readTargets } from './read';
import { targetMark } from './target';
import { targetsTypeSchema } from './target';
import type { Target, TargetsType, TargetsValue } from './target';
import { tidied } from '../repairs';
import { storedText } from '../storing';

/** A target alone in its cell has no need of its mark. */
function itemOf(target: Target): ValueItem {
  const mark = targetMark(target);
  return {
    name: `${mark === '○' ? '' : mark}${indicatorText(target)}`,
    print: printGoal({ ...target, indicator: null, part: null }).replace(/^：/u, ''),
    amount: target.quantity?.form === 'figure' ? target.quantity.value : null,
  };
}

const OTHER_BULLET = /^[・･●◎•■□◆*＊]\s*/u;

/** Puts ○ before a target, or replaces another bullet by it, if the text can then be read. */
function repair(text: string, type: TargetsType): string | null {
  const tidy = tidied(text);
  const reading = readTargets(tidy, type);
  if (reading.state === 'value') return tidy;
  if (reading.state !== 'unreadable' || reading.reason !== 'no-mark') return null;
  const marked = `○${tidy.replace(OTHER_BULLET, '')}`;
  return readTargets(marked, type).state === 'value' ? marked : null;
}

export const targets: ValueKind<TargetsType, TargetsValue, UnitsAdvice<'targets'>> = {
  schema: targetsTypeSchema,
  read: readTargets,
  print: printTargets,
  key: (value) => comparable(printTargets(value)),
  items: ({ targets: all }) => all.map(itemOf),
  store: (value, _type, options) => storedText(printTargets(value), options),
  repair,
  repairWay: 'mark',
  pattern: () => null,
  howToWrite: ({ units }, { reason }) => ({
    message: 'targets',
    params: { units, reason: reason ?? '' },
  }),
};

export { demandIn, isJudgedIn, judgeWhole, judgeYear, verdictSchema } from './attainment';
export type {
  JudgedTarget,
  Judgement,
  Reset,
  Results,
  SeriesJudgement,
  Verdict,
} from './attainment';
export { betterDirection, directionsSchema } from './direction';
export type { Direction, Directions } from './direction';
export { unitsOf } from './units';
export { isRelative, isSeries, targetMark } from './target';
export { indicatorText, printWanted } from './print';
export type { Target, TargetsType, TargetsValue, YearAmount } from './target';
