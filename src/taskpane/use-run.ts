/** One task as the pane sees it: not begun, running with progress, done, or in trouble. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TaskOptions } from '../tasks/task-options';
import type { Outcome, Trouble } from '../core/outcome';

export type Step = 'reading' | 'thinking' | 'writing';

/** A result, and the workbook's edition that it was read from. */
export interface Kept<T> {
  readonly result: T;
  readonly edition: number;
}

export type RunState<T> =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      /** 0 to 1. */
      readonly done: number;
      readonly step: Step;
      readonly cancelling: boolean;
      /** What an earlier run gave: a view may show it meanwhile. */
      readonly previous: Kept<T> | null;
    }
  | ({ readonly state: 'done' } & Kept<T>)
  | { readonly state: 'trouble'; readonly trouble: Trouble; readonly previous: Kept<T> | null };

/** What a person has answered to a task's question. */
export type Answer = Pick<TaskOptions, 'typed'>;

export interface Run<T, A extends readonly unknown[] = []> {
  readonly now: RunState<T>;
  /** The newest result there is, also while the next run is under way or after it failed. */
  readonly latest: T | null;
  /** The workbook has changed since the run that gave `latest` began. */
  readonly stale: boolean;
  /** Starts the task unless it was started before: what a view does when it comes up. */
  readonly begin: (...what: A) => void;
  /** Begins the task, and again when it has ended; while it runs, nothing happens. */
  readonly start: (...what: A) => void;
  /** Begins the task as it was begun last, or with what a person has answered to its question. */
  readonly retry: (answer?: Answer) => void;
  readonly cancel: () => void;
  /** Forgets the result: the task counts as not begun. While it runs, nothing happens. */
  readonly clear: () => void;
  /** Puts in place of the newest result what follows from it, with the edition it was read from where that is another. */
  readonly amend: (change: (result: T) => T, edition?: number) => void;
}

/** Tasks answer with outcomes; what is thrown all the same is a bug, and is shown as one. */
function bug(error: unknown): Trouble {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'unexpected', facts: {}, aftermath: 'unchanged', detail };
}

function kept<T>(now: RunState<T>): Kept<T> | null {
  if (now.state === 'idle') return null;
  return now.state === 'done' ? { result: now.result, edition: now.edition } : now.previous;
}

/**
 * Holds one task's state over its runs. Another task in its place (the plan was chosen) counts as not begun.
 * `edition` counts the workbook's changes.
 */
export function useRun<T, A extends readonly unknown[] = []>(
  task: (options: TaskOptions, ...what: A) => Promise<Outcome<T>>,
  edition: number,
): Run<T, A> {
  const [now, setNow] = useState<RunState<T>>({ state: 'idle' });
  const current = useRef<AbortController | null>(null);
  const begun = useRef<unknown>(null);
  const again = useRef<((answer?: Answer) => void) | null>(null);
  const newest = useRef(edition);

  useEffect(() => {
    newest.current = edition;
  }, [edition]);

  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(
    (answer: Answer, what: A) => {
      if (current.current) return;
      const controller = new AbortController();
      current.current = controller;
      begun.current = task;
      const readFrom = newest.current;
      setNow((before) => ({
        state: 'running',
        done: 0,
        step: 'reading',
        cancelling: false,
        previous: kept(before),
      }));

      const onProgress = (done: number, step: Step): void => {
        setNow((before) => (before.state === 'running' ? { ...before, done, step } : before));
      };
      const end = (state: (previous: Kept<T> | null) => RunState<T>): void => {
        current.current = null;
        setNow((before) => state(kept(before)));
      };
      const inTrouble = (trouble: Trouble): void =>
        end((previous) => ({ state: 'trouble', trouble, previous }));
      task({ onProgress, signal: controller.signal, ...answer }, ...what).then(
        (outcome) => {
          if (outcome.ok) end(() => ({ state: 'done', result: outcome.result, edition: readFrom }));
          else if (
            outcome.trouble.code === 'cancelled' &&
            outcome.trouble.aftermath === 'unchanged'
          )
            end((previous) => (previous ? { state: 'done', ...previous } : { state: 'idle' }));
          else inTrouble(outcome.trouble);
        },
        (error: unknown) => inTrouble(bug(error)),
      );
    },
    [task],
  );

  const startAgain = useCallback(
    (...what: A) => {
      again.current = (answer = {}) => start(answer, what);
      start({}, what);
    },
    [start],
  );

  const begin = useCallback(
    (...what: A) => {
      if (begun.current !== task) startAgain(...what);
    },
    [startAgain, task],
  );

  const retry = useCallback((answer?: Answer) => again.current?.(answer), []);

  const cancel = useCallback(() => {
    current.current?.abort();
    setNow((before) => (before.state === 'running' ? { ...before, cancelling: true } : before));
  }, []);

  const clear = useCallback(() => {
    if (current.current) return;
    begun.current = null;
    setNow({ state: 'idle' });
  }, []);

  const amend = useCallback((change: (result: T) => T, readFrom?: number) => {
    const amended = ({ result, edition: from }: Kept<T>): Kept<T> => ({
      result: change(result),
      edition: readFrom ?? from,
    });
    setNow((before) => {
      if (before.state === 'done') return { state: 'done', ...amended(before) };
      if (before.state === 'idle' || !before.previous) return before;
      return { ...before, previous: amended(before.previous) };
    });
  }, []);

  const known = kept(now);
  return {
    now,
    latest: known?.result ?? null,
    stale: known !== null && known.edition !== edition,
    begin,
    start: startAgain,
    retry,
    cancel,
    clear,
    amend,
  };
}
