/** The runs of この台帳で計画をつくる: only the last one writes, and it writes no cell. */
import type { PlanDraft } from '../../core/infer/draft';
import type { Outcome } from '../../core/outcome';
import type { OwnPlan } from '../../core/plan/own-plan';
import type { PlanInMaking } from '../../tasks/make-plan';
import type { Language } from '../../words/language';
import type { Verbs } from '../verbs';
import type { PaneRun, RunDefinition } from './pane-run';

/** What a person has decided otherwise than what is proposed now. */
export interface Decided {
  readonly made: PlanInMaking;
  readonly draft: PlanDraft;
}

export interface PlanMakingRuns {
  /** Reads the workbook and proposes a plan; with a decision it proposes anew and does not read. */
  readonly proposing: PaneRun<PlanInMaking, [Language, Decided | null]>;
  readonly finishing: PaneRun<OwnPlan, [PlanInMaking]>;
}

export function planMakingRuns(
  run: <T, A extends readonly unknown[]>(definition: RunDefinition<T, A>) => PaneRun<T, A>,
  verbs: () => Verbs,
  changePlan: <T>(change: () => Promise<Outcome<T>>) => Promise<Outcome<T>>,
): PlanMakingRuns {
  return {
    proposing: run({
      task: async (options, language: Language, decided: Decided | null) => {
        const { begin, decide } = await verbs().makePlan();
        return decided
          ? decide(decided.made, decided.draft, language, options)
          : begin(options, language);
      },
      nature: 'reads',
      voidBy: [],
      staleBy: ['edited'],
    }),
    finishing: run({
      task: (options, made: PlanInMaking) => {
        options.onProgress?.(0.9, 'writing');
        return changePlan(async () => (await verbs().makePlan()).finish(made));
      },
      nature: 'writes',
      voidBy: [],
      staleBy: [],
    }),
  };
}
