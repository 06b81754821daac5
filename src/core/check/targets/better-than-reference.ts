/** A target is better than where things stood (参考); equal is not better. */
import type { FindingFacts } from '../../finding';
import { squashed } from '../../values/comparable';
import { betterDirection, isRelative } from '../../values/targets';
import type { Directions, Target, YearAmount } from '../../values/targets';
import { printFigure } from '../../values/targets/figures';
import { saidIn } from '../checked-ledger';
import { targetRule } from './target-rule';
import type { TargetRule } from './target-rule';

export interface BetterThanReferenceRule extends TargetRule {
  readonly kind: 'better-than-reference';
  /** The field that names the record. */
  readonly name: string;
  readonly directions: Directions;
}

type Amount = Pick<YearAmount, 'series' | 'value' | 'decimals' | 'scale' | 'unit'>;

/** What the target wants in the end: its quantity, or the values of its last year. */
function wanted({ quantity, yearly }: Target): readonly Amount[] {
  if (quantity?.form === 'figure') return [{ ...quantity, series: null }];
  return yearly.toSorted((a, b) => a.year - b.year).at(-1)?.amounts ?? [];
}

/** A value that is itself a decrease stands below nought: 262人減. */
function stood({ value, change }: YearAmount): YearAmount['value'] {
  return change === '減' ? value.neg() : value;
}

function notBetter(target: Target, direction: 'up' | 'down'): FindingFacts | null {
  for (const { role, amounts } of target.bases) {
    if (role !== '参考') continue;
    for (const before of amounts) {
      const after = wanted(target).find(
        ({ series }) => squashed(series ?? '') === squashed(before.series ?? ''),
      );
      // Other units are for another rule to say.
      if (!after || after.unit !== before.unit) continue;
      const was = stood(before);
      if (direction === 'up' ? after.value.gt(was) : after.value.lt(was)) continue;
      return {
        series: before.series ?? '',
        wanted: printFigure(after),
        reference: printFigure(before) + (before.change ?? ''),
        direction,
      };
    }
  }
  return null;
}

export const betterThanReference = targetRule<BetterThanReferenceRule>((rule, on) => {
  const names = on.column(rule.name);
  if (!names) return null;
  // What a relative target counts from is its 基準: a 参考 beside it is no level that it could be compared with.
  return (target, index) =>
    isRelative(target)
      ? null
      : notBetter(target, betterDirection(target, saidIn(names.cells[index]), rule.directions));
});
