/** A person's position in the report of 回収: what is ticked, closed, shown in full, and which line was reached last. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { withTicks } from './ticks';
import type { Change, Choice, Ticks } from './ticks';

export interface ReportPosition {
  readonly ticks: Ticks;
  readonly tick: (changes: readonly (Change | Choice)[], ticked: boolean) => void;
  /** Keys of groups and records that are closed. */
  readonly closed: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  /** Keys of changes whose texts are shown in full. */
  readonly whole: ReadonlySet<string>;
  readonly toggleWhole: (key: string) => void;
  readonly lastLine: { current: string | null };
}

const NONE: ReadonlySet<string> = new Set();
const NO_TICKS: Ticks = new Map();

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}

/** Keeps the position while other views are up, and when the same sheets are read again. */
export function useReportPosition(): ReportPosition {
  const [ticks, setTicks] = useState<Ticks>(NO_TICKS);
  const [closed, setClosed] = useState(NONE);
  const [whole, setWhole] = useState(NONE);
  const lastLine = useRef<string | null>(null);

  const tick = useCallback((changes: readonly (Change | Choice)[], ticked: boolean) => {
    setTicks((before) => withTicks(before, changes, ticked));
  }, []);
  const toggle = useCallback((key: string) => setClosed((before) => toggled(before, key)), []);
  const toggleWhole = useCallback((key: string) => setWhole((before) => toggled(before, key)), []);

  return useMemo(
    () => ({ ticks, tick, closed, toggle, whole, toggleWhole, lastLine }),
    [ticks, tick, closed, toggle, whole, toggleWhole],
  );
}
