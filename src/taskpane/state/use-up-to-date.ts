/** Reads anew whatever a view shows of a run as soon as that is out of date. */
import { useEffect, useRef } from 'react';
import type { Run } from './pane-run';

/**
 * Begins a run that only reads when its view appears, and again when its result is out of date, also where that happened while it was
 * read. A reading that somebody has cancelled is not begun again by itself.
 */
export function useUpToDate<T>({ now, stale, begin, start }: Run<T>): void {
  const begunFor = useRef<T | null>(null);
  const old = stale && now.state === 'done' ? now.result : null;
  useEffect(() => begin(), [begin]);
  useEffect(() => {
    if (old === null || begunFor.current === old) return;
    begunFor.current = old;
    start();
  }, [old, start]);
}
