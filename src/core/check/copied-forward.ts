/** C13: a text is not the one of the year before. */
import { shortFiscalYear } from '../fiscal-year';
import { comparable } from '../values/comparable';
import { ownCells, saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface CopiedForwardRule extends RuleHead {
  readonly kind: 'copied-forward';
  readonly field: string;
  /** Texts that may stand in several years, e.g. なし. */
  readonly except: readonly string[];
}

export const copiedForward: RuleKind<CopiedForwardRule> = {
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const except = new Set(rule.except.map(comparable));
    return function* () {
      for (const column of columns) {
        const { year } = column;
        if (year === null) continue;
        const before = columns.find((other) => other.year === year - 1);
        if (!before) continue;
        // One text merged over years was not copied: ownCells leaves it out.
        for (const [index, cell] of ownCells(column)) {
          const said = saidIn(cell);
          if (said === '' || except.has(said) || said !== saidIn(before.cells[index])) continue;
          const facts = { yearBefore: shortFiscalYear(year - 1) };
          yield on.at(rule, column, index, { sentence: 'copied-forward', facts });
        }
      }
    };
  },
};
