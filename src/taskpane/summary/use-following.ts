/** Follows the selection with the trace of the selected figure; what is shown stays while another sheet is in front. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Traced } from '../../tasks/trace';
import { useSurroundings } from '../surroundings';
import type { Run } from '../state/pane-run';
import type { Kept } from '../state/run-state';

/** Arrow keys run over cells: only where they rest is looked up. */
const REST_MS = 200;

export interface Following {
  /** What is shown, and the counts of changes it was begun with; null before the first answer. */
  readonly shown: Kept<Traced> | null;
  /** Looks up what is selected now. */
  readonly follow: () => void;
}

export function useFollowing(tracing: Run<Traced>): Following {
  const { verbs } = useSurroundings();
  const { now, start } = tracing;
  const [asked, setAsked] = useState(0);
  const answered = useRef(-1);
  const [shown, setShown] = useState<Kept<Traced> | null>(null);
  const follow = useCallback(() => setAsked((before) => before + 1), []);

  // Events are hints: a lost one is made good by the next, or by the button.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = verbs.watchSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(follow, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [verbs, follow]);

  // What was asked while a run was under way is looked up after it.
  const running = now.state === 'running';
  useEffect(() => {
    if (running || answered.current === asked) return;
    answered.current = asked;
    start();
  }, [asked, running, start]);

  if (now.state === 'done' && now.result !== shown?.result) {
    // A record one has gone to stands elsewhere: the figure it belongs to stays.
    if (now.result.state !== 'elsewhere' || shown === null)
      setShown({ result: now.result, counts: now.counts });
  }
  return { shown, follow };
}
