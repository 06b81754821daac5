/** The verbs that write into the workbook, made to tell when they begin, when they end, and that they have written. */
import type { Outcome } from '../../core/outcome';
import type { Verbs } from '../verbs';

export interface Told {
  readonly begun: () => void;
  readonly ended: () => void;
  readonly written: () => void;
}

/** Gives the verbs with those that write telling about it. */
export function tellingVerbs(given: Verbs, { begun, ended, written }: Told): Verbs {
  const telling =
    <B extends readonly unknown[], T>(verb: (...what: B) => Promise<Outcome<T>>) =>
    async (...what: B): Promise<Outcome<T>> => {
      begun();
      try {
        const outcome = await verb(...what);
        if (outcome.ok) written();
        return outcome;
      } finally {
        ended();
      }
    };
  return {
    ...given,
    answerPart: telling(given.answerPart),
    setAsOf: telling(given.setAsOf),
    nextAsOf: telling(given.nextAsOf),
    makeLedgers: telling(given.makeLedgers),
    explain: telling(given.explain),
    applyFixes: telling(given.applyFixes),
    report: telling(given.report),
    markLedgers: telling(given.markLedgers),
    unmarkLedgers: telling(given.unmarkLedgers),
    setInputRules: telling(given.setInputRules),
    clearInputRules: telling(given.clearInputRules),
    summarize: telling(given.summarize),
    sheets: telling(given.sheets),
    collect: telling(given.collect),
    compareTabs: telling(given.compareTabs),
    revert: telling(given.revert),
    settle: telling(given.settle),
    printHistory: telling(given.printHistory),
    clearHistory: telling(given.clearHistory),
  };
}
