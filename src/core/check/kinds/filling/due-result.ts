/** What was planned has a result once its year is over. */
import type { FiscalYear } from '../../../fiscal-year';
import { onlyEnds } from '../../../values/referring-text';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { referringIn } from '../references/referring';

export interface DueResultRule extends RuleHead {
  readonly kind: 'due-result';
  readonly planned: string;
  readonly result: string;
  /** The year up to which results are due (確認時期); the plan's last year where it is left out. */
  readonly through?: FiscalYear;
}

export const dueResult: RuleKind<DueResultRule> = {
  compile(rule, on) {
    const planned = on.column(rule.planned);
    const result = on.column(rule.result);
    if (!planned || !result) return null;
    const through = rule.through ?? on.years.at(-1) ?? 0;
    return function* () {
      for (const [index, cell] of planned.cells.entries()) {
        const year = on.rowYears[index] ?? null;
        // Of a year that is none of the plan C06 speaks.
        if (year === null || year > through || !on.years.includes(year)) continue;
        if (cell.reading.state !== 'value' || result.cells[index]?.reading.state !== 'blank')
          continue;
        // 「（取組終了）」 alone plans nothing.
        const value = referringIn(cell);
        if (value && onlyEnds(value)) continue;
        const params = { planned: planned.field.label };
        yield on.at(rule, result, index, { message: 'result-due', params });
      }
    };
  },
};
