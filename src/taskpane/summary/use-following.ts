/** Keeps the trace in step with the selected figure; the shown trace stays while another sheet is active. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Traced } from '../../tasks/trace';
import { useSurroundings } from '../surroundings';
import type { Run } from '../state/pane-run';
import type { Kept } from '../state/run-state';

/** Arrow keys pass over many cells, so only the cell where they stop is looked up. */
const REST_MS = 200;

export interface Following {
  /** The shown trace, and the counts of changes when it was begun; null before the first answer. */
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

  // Events are only hints: if one is lost, the next event or the button makes up for it.
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

  // A request that arrived during a run is looked up after that run.
  const running = now.state === 'running';
  useEffect(() => {
    if (running || answered.current === asked) return;
    answered.current = asked;
    start();
  }, [asked, running, start]);

  if (now.state === 'done' && now.result !== shown?.result) {
    // If the person went to a record, the selection is elsewhere, but the record's figure stays shown.
    if (now.result.state !== 'elsewhere' || shown === null)
      setShown({ result: now.result, counts: now.counts });
  }
  return { shown, follow };
}
