/** One task as the pane sees it: not begun, running with progress, done, or in trouble. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TaskOptions } from '../tasks/contract';
import type { Outcome, Trouble } from '../tasks/outcome';

export type Step = 'reading' | 'thinking' | 'writing';

export type RunState<T> =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      /** 0 to 1. */
      readonly done: number;
      readonly step: Step;
      readonly cancelling: boolean;
    }
  | { readonly state: 'done'; readonly result: T; readonly edition: number }
  | { readonly state: 'trouble'; readonly trouble: Trouble };

export interface Run<T> {
  readonly now: RunState<T>;
  /** The workbook has changed since the run that gave the result began. */
  readonly stale: boolean;
  /** Starts the task unless it was started before: what a view does when it comes up. */
  readonly begin: () => void;
  /** Begins the task, and again when it has ended; while it runs, nothing happens. */
  readonly start: () => void;
  readonly cancel: () => void;
  /** Forgets the result: the task counts as not begun. While it runs, nothing happens. */
  readonly clear: () => void;
}

/** Tasks answer with outcomes; what is thrown all the same is a bug, and is shown as one. */
function bug(error: unknown): Trouble {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'unexpected', facts: {}, aftermath: 'unchanged', detail };
}

/**
 * Holds one task's state over its runs. Another task in its place (the plan was chosen) counts as not begun.
 * `edition` counts the workbook's changes.
 */
export function useRun<T>(
  task: (options: TaskOptions) => Promise<Outcome<T>>,
  edition: number,
): Run<T> {
  const [now, setNow] = useState<RunState<T>>({ state: 'idle' });
  const current = useRef<AbortController | null>(null);
  const begun = useRef<unknown>(null);
  const latest = useRef(edition);

  useEffect(() => {
    latest.current = edition;
  }, [edition]);

  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(() => {
    if (current.current) return;
    const controller = new AbortController();
    current.current = controller;
    begun.current = task;
    const readFrom = latest.current;
    setNow({ state: 'running', done: 0, step: 'reading', cancelling: false });

    const onProgress = (done: number, step: Step): void => {
      setNow((before) => (before.state === 'running' ? { ...before, done, step } : before));
    };
    const end = (state: RunState<T>): void => {
      current.current = null;
      setNow(state);
    };
    task({ onProgress, signal: controller.signal }).then(
      (outcome) => {
        if (outcome.ok) end({ state: 'done', result: outcome.result, edition: readFrom });
        else if (outcome.trouble.code === 'cancelled' && outcome.trouble.aftermath === 'unchanged')
          end({ state: 'idle' });
        else end({ state: 'trouble', trouble: outcome.trouble });
      },
      (error: unknown) => end({ state: 'trouble', trouble: bug(error) }),
    );
  }, [task]);

  const begin = useCallback(() => {
    if (begun.current !== task) start();
  }, [start, task]);

  const cancel = useCallback(() => {
    current.current?.abort();
    setNow((before) => (before.state === 'running' ? { ...before, cancelling: true } : before));
  }, []);

  const clear = useCallback(() => {
    if (current.current) return;
    begun.current = null;
    setNow({ state: 'idle' });
  }, []);

  const stale = now.state === 'done' && now.edition !== edition;
  return { now, stale, begin, start, cancel, clear };
}
