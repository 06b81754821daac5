/** Verbs that leave a line in 履歴 when they have done something. */
import type { Deed, HistoryCounts } from '../core/history/history-line';
import type { Outcome } from '../core/outcome';
import { historyCounts } from '../tasks/history-counts';
import type { Done } from '../tasks/history';
import type { Verbs } from './verbs';

/** Gives the verbs with `keep` called after each run that changed or checked something, and waited for. */
export function loggedVerbs(
  verbs: Verbs,
  keep: (done: Omit<Done, 'who' | 'at'>) => Promise<void>,
): Verbs {
  const logged =
    <A extends readonly unknown[], T>(
      deed: Deed,
      verb: (...given: A) => Promise<Outcome<T>>,
      countsOf: (result: T) => HistoryCounts,
    ) =>
    async (...given: A): Promise<Outcome<T>> => {
      const outcome = await verb(...given);
      if (outcome.ok) await keep({ deed, counts: countsOf(outcome.result) });
      // All was done although the answer was lost, so the counts are not known.
      else if (outcome.trouble.aftermath === 'done') await keep({ deed, counts: {} });
      return outcome;
    };
  const noCounts = (): HistoryCounts => ({});
  const validate = logged('validate', verbs.validate, historyCounts.validate);
  return {
    ...verbs,
    // Only what a person asked for leaves a line.
    validate: (options) => (options.unasked ? verbs.validate(options) : validate(options)),
    report: logged('report', verbs.report, historyCounts.report),
    summarize: logged('summarize', verbs.summarize, historyCounts.summarize),
    compareTabs: logged('compare', verbs.compareTabs, historyCounts.compare),
    makeLedgers: logged('ledger', verbs.makeLedgers, historyCounts.ledger),
    sheets: logged('sheets', verbs.sheets, historyCounts.sheets),
    collect: logged('collect', verbs.collect, historyCounts.collect),
    applyFixes: logged('fix', verbs.applyFixes, historyCounts.fix),
    markLedgers: logged('mark', verbs.markLedgers, historyCounts.mark),
    unmarkLedgers: logged('unmark', verbs.unmarkLedgers, historyCounts.unmark),
    setInputRules: logged('set-rules', verbs.setInputRules, historyCounts.rules),
    clearInputRules: logged('clear-rules', verbs.clearInputRules, historyCounts.unmark),
    revert: logged('revert', verbs.revert, historyCounts.revert),
    setAsOf: logged('set-as-of', verbs.setAsOf, noCounts),
    nextAsOf: logged('next-as-of', verbs.nextAsOf, noCounts),
    ownPlan: async () => {
      const own = await verbs.ownPlan();
      return {
        ...own,
        write: logged('take-plan', own.write, noCounts),
        remove: logged('remove-plan', own.remove, noCounts),
        restore: logged('restore-plan', own.restore, noCounts),
      };
    },
  };
}
