/** A plan that only refers back goes on with something: its result is not marked as new alone. */
import type { FiscalYear } from '../../../fiscal-year';
import { onlyRefers } from '../../../values/referring-text';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { marksIn } from './marks-of-result';
import { referringIn } from '../references/referring';

export interface ContinuedWhenReferringRule extends RuleHead {
  readonly kind: 'continued-when-referring';
  readonly planned: string;
  readonly result: string;
  readonly newMark: string;
  readonly continuedMark: string;
  readonly years: readonly FiscalYear[];
}

export const continuedWhenReferring: RuleKind<ContinuedWhenReferringRule> = {
  compile(rule, on) {
    const planned = on.column(rule.planned);
    const result = on.column(rule.result);
    if (!planned || !result) return null;
    return function* () {
      for (const [index, cell] of planned.cells.entries()) {
        const year = on.rowYears[index] ?? null;
        const value = referringIn(cell);
        if (year === null || !rule.years.includes(year) || !value || !onlyRefers(value)) continue;
        const marks = marksIn(result.cells[index]) ?? [];
        if (!marks.includes(rule.newMark) || marks.includes(rule.continuedMark)) continue;
        const params = {
          planned: planned.field.label,
          said: value.text.trim(),
          newMark: rule.newMark,
          continuedMark: rule.continuedMark,
        };
        yield on.at(rule, result, index, { message: 'new-though-referring', params });
      }
    };
  },
};
