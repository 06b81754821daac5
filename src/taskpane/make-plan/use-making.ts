/** A plan in the making as its steps see it: what is proposed, what is decided, and how to decide. */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { FIRST_DRAFT, type PlanDraft } from '../../core/infer/draft';
import type { PlanInMaking } from '../../tasks/make-plan';
import type { Run } from '../state/pane-run';
import type { Decided } from '../state/plan-making-runs';
import { useRun } from '../state/use-store';
import { useSurroundings } from '../surroundings';
import type { Language } from '../../words/language';
import type { MakePlanVerbs } from './make-plan-verbs';

export interface Making {
  readonly run: Run<PlanInMaking, [Language, Decided | null]>;
  /** The newest proposal; it may be older than the draft while the next one is worked out. */
  readonly made: PlanInMaking | null;
  readonly draft: PlanDraft;
  /** The proposal does not follow the draft yet. */
  readonly isPending: boolean;
  readonly decide: (change: Partial<PlanDraft>) => void;
}

/** Keeps drafts in the workbook, one after the other; of several that wait only the newest is kept. */
function useKeeping(): (draft: PlanDraft) => void {
  const { verbs, words, warn } = useSurroundings();
  const waiting = useRef<PlanDraft | null>(null);
  const busy = useRef(false);
  return useCallback(
    (draft) => {
      waiting.current = draft;
      const keep = async (): Promise<void> => {
        busy.current = true;
        const { keep: write } = await verbs.makePlan();
        while (waiting.current) {
          const next = waiting.current;
          waiting.current = null;
          const ended = await write(next);
          if (!ended.ok) warn(words.trouble(ended.trouble));
        }
        busy.current = false;
      };
      if (!busy.current) void keep();
    },
    [verbs, words, warn],
  );
}

export function useMaking(): Making {
  const { words } = useSurroundings();
  const run = useRun(({ making }) => making.proposing);
  const [decided, setDecided] = useState<PlanDraft | null>(null);
  const keep = useKeeping();
  const { latest, now, begin, start } = run;
  const draft = decided ?? latest?.draft ?? FIRST_DRAFT;
  const isPending = latest !== null && decided !== null && latest.draft !== decided;

  useEffect(() => begin(words.language, null), [begin, words]);
  useEffect(() => {
    // Only one proposal is worked out at a time; the newest decision follows when it has ended.
    if (isPending && now.state !== 'running') start(words.language, { made: latest, draft });
  }, [isPending, now.state, start, latest, draft, words]);

  const decide = useCallback(
    (change: Partial<PlanDraft>) => {
      const next = { ...draft, ...change };
      setDecided(next);
      keep(next);
    },
    [draft, keep],
  );
  return { run, made: latest, draft, isPending, decide };
}

/** What every step needs: the proposal is there by then. */
export interface StepGround {
  readonly made: PlanInMaking;
  readonly draft: PlanDraft;
  readonly decide: (change: Partial<PlanDraft>) => void;
  readonly verbs: MakePlanVerbs;
}

const Context = createContext<StepGround | null>(null);

export const StepProvider = Context.Provider;

export function useStep(): StepGround {
  const ground = useContext(Context);
  if (!ground) throw new Error('A step stands outside of the page that makes a plan.');
  return ground;
}
