/** Results say what is new and what continues: (新) or (継), in a record's first year (新). */
import type { FiscalYear } from '../../../fiscal-year';
import type { LedgerCell } from '../../../ledger/ledger';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { lives } from '../../../condition/life';
import type { LifeDefinition } from '../../../condition/life';

export interface MarksOfResultRule extends RuleHead {
  readonly kind: 'marks-of-result';
  readonly field: string;
  /** The mark that a result of the first year bears. */
  readonly first: string;
  /** The marks of which a result of a later year bears one. */
  readonly any: readonly string[];
  readonly years: readonly FiscalYear[];
  readonly life: LifeDefinition;
}

/** Gives the marks of a result, or null where there is none. */
export function marksIn(cell: LedgerCell | undefined): readonly string[] | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'marked-text'
    ? reading.value.marks
    : null;
}

export const marksOfResult: RuleKind<MarksOfResultRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const lifeAt = lives(on, rule.life);
    if (!column || !lifeAt) return null;
    return function* () {
      for (const [index, cell] of column.cells.entries()) {
        const year = on.rowYears[index] ?? null;
        const marks = marksIn(cell);
        if (year === null || !rule.years.includes(year) || marks === null) continue;
        const isFirst = year === lifeAt(index)?.first;
        const wanted = isFirst ? [rule.first] : rule.any;
        if (wanted.some((mark) => marks.includes(mark))) continue;
        const message = isFirst ? 'first-result-unmarked' : 'result-unmarked';
        yield on.at(rule, column, index, { message, params: { marks: wanted } });
      }
    };
  },
};
