/** Where somebody is in the report of 回収: what is unticked, closed, shown in full, and which line was reached last. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { withTicks } from './accepted';
import type { Change } from './accepted';

export interface ReportPlace {
  /** Keys of the changes that are not ticked. */
  readonly left: ReadonlySet<string>;
  readonly tick: (changes: readonly Change[], ticked: boolean) => void;
  /** Keys of groups and records that are closed. */
  readonly closed: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  /** Keys of changes whose texts are shown in full. */
  readonly whole: ReadonlySet<string>;
  readonly toggleWhole: (key: string) => void;
  readonly lastLine: { current: string | null };
}

const NONE: ReadonlySet<string> = new Set();

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}

/** Keeps the place while other views are up, and when the same sheets are read again. */
export function useReportPlace(): ReportPlace {
  const [left, setLeft] = useState(NONE);
  const [closed, setClosed] = useState(NONE);
  const [whole, setWhole] = useState(NONE);
  const lastLine = useRef<string | null>(null);

  const tick = useCallback((changes: readonly Change[], ticked: boolean) => {
    setLeft((before) => withTicks(before, changes, ticked));
  }, []);
  const toggle = useCallback((key: string) => setClosed((before) => toggled(before, key)), []);
  const toggleWhole = useCallback((key: string) => setWhole((before) => toggled(before, key)), []);

  return useMemo(
    () => ({ left, tick, closed, toggle, whole, toggleWhole, lastLine }),
    [left, tick, closed, toggle, whole, toggleWhole],
  );
}
