/** One task as the pane sees it: not begun, running with progress, done, or in trouble. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TaskOptions } from '../tasks/task-options';
import type { Outcome, Trouble } from '../core/outcome';
import { useMoment } from './moment';
import { PASSING } from './passing';

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
  return { code: 'unexpected', params: {}, aftermath: 'unchanged', detail };
}

/** After so many milliseconds it is seen whether a trouble still holds. */
const PATIENCE_MS = 1000;

function saysSame(a: Trouble, b: Trouble): boolean {
  return a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);
}

/** As before the run that ended in trouble. */
function withoutTrouble<T>(now: RunState<T>): RunState<T> {
  if (now.state !== 'trouble') return now;
  return now.previous ? { state: 'done', ...now.previous } : { state: 'idle' };
}

function kept<T>(now: RunState<T>): Kept<T> | null {
  if (now.state === 'idle') return null;
  return now.state === 'done' ? { result: now.result, edition: now.edition } : now.previous;
}

/**
 * Holds one task's state over its runs. Another task in its place (the plan was chosen) counts as not begun.
 * `edition` counts the workbook's changes. A trouble is shown only as long as it may hold: a task that reads is tried again, without
 * a word, when the workbook has changed or the trouble may have passed; one that writes is not begun by itself, but that Excel was
 * not to be had is said only while it is so.
 */
export function useRun<T, A extends readonly unknown[] = []>(
  task: (options: TaskOptions, ...what: A) => Promise<Outcome<T>>,
  edition: number,
  nature: 'reads' | 'writes',
): Run<T, A> {
  const [now, setNow] = useState<RunState<T>>({ state: 'idle' });
  const current = useRef<AbortController | null>(null);
  const begun = useRef<unknown>(null);
  const again = useRef<((answer?: Answer, quiet?: boolean) => void) | null>(null);
  const silent = useRef(false);
  const [tries, setTries] = useState(0);
  const { written, writing, answers } = useMoment();
  const newest = useRef({ edition, written });
  const startedAt = useRef(newest.current);

  useEffect(() => {
    newest.current = { edition, written };
  }, [edition, written]);

  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(
    (answer: Answer, what: A, quiet = false) => {
      if (current.current && !silent.current) return;
      // What was tried without a word makes way for what a person begins.
      current.current?.abort();
      silent.current = quiet;
      const controller = new AbortController();
      current.current = controller;
      begun.current = task;
      startedAt.current = newest.current;
      const readFrom = newest.current.edition;
      if (!quiet)
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
      const end = (state: (previous: Kept<T> | null, before: RunState<T>) => RunState<T>): void => {
        if (current.current !== controller) return;
        current.current = null;
        setTries((before) => before + 1);
        setNow((before) => state(kept(before), before));
      };
      const inTrouble = (trouble: Trouble): void =>
        end((previous, before) =>
          // What is still in the way is not said a second time.
          before.state === 'trouble' && saysSame(before.trouble, trouble)
            ? before
            : { state: 'trouble', trouble, previous },
        );
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
      again.current = (answer = {}, quiet = false) => start(answer, what, quiet);
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
    if (current.current && !silent.current) return;
    current.current?.abort();
    current.current = null;
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

  useEffect(() => {
    if (now.state !== 'trouble') return undefined;
    const { trouble } = now;
    const isOlder = startedAt.current.written !== written;
    const isPassing = PASSING.has(trouble.code) && trouble.aftermath === 'unchanged';
    const wholeAgain = trouble.aftermath === 'unchanged' || trouble.aftermath === 'restored';
    const isEdited = nature === 'reads' && startedAt.current.edition !== edition;
    if (!isPassing && !isEdited && !(isOlder && wholeAgain)) return undefined;
    let given = true;
    const tryAgain = async (): Promise<void> => {
      if (nature === 'reads') {
        if (writing.current === 0) again.current?.({}, true);
        else setTries((before) => before + 1);
        return;
      }
      const isOver = isOlder || (await answers());
      if (!given) return;
      if (isOver) setNow(withoutTrouble);
      else setTries((before) => before + 1);
    };
    const timer = setTimeout(() => void tryAgain(), PATIENCE_MS);
    return () => {
      given = false;
      clearTimeout(timer);
    };
  }, [now, nature, edition, written, tries, writing, answers]);

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
