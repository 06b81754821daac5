/** One task of the pane over its runs: begun, cancelled, tried again, forgotten. Its states are those of run-state.ts. No React. */
import type { Outcome, Trouble } from '../../core/outcome';
import type { TaskOptions } from '../../tasks/task-options';
import { differ } from './changes';
import type { Change, Counts } from './changes';
import { amended, inTrouble, kept, running, standingOf, withoutRun } from './run-state';
import type { PlanOptions } from './plan-choice';
import type { Nature, RunState } from './run-state';

/** What a person has answered to a task's question. */
export type Answer = Pick<TaskOptions, 'typed'>;

export interface RunDefinition<T, A extends readonly unknown[]> extends Nature {
  readonly task: (options: TaskOptions, ...what: A) => Promise<Outcome<T>>;
  /**
   * The changes that make a result meaningless, so that it is forgotten. After those that only make it out of date (`staleBy`) it is still
   * shown.
   */
  readonly voidBy: readonly Change[];
}

/** What a run needs from its store. */
export interface RunContext {
  readonly counts: () => Counts;
  /** The plan that a person has answered, as options of every task. */
  readonly plan: () => PlanOptions;
  /** A verb is writing into the workbook: nothing may be read meanwhile. */
  readonly isWriting: () => boolean;
  /** Says whether Excel takes requests now. */
  readonly answers: () => Promise<boolean>;
  readonly notify: () => void;
}

/** What a view sees of a run: a new object whenever something in it has changed. */
export interface Run<T, A extends readonly unknown[] = []> {
  readonly now: RunState<T>;
  /** The newest result there is, also while the next run is under way or after it failed. */
  readonly latest: T | null;
  /** Something has changed since the run that gave `latest` began. */
  readonly stale: boolean;
  /** The last run followed from something else that was already announced, so its end is not announced. */
  readonly unasked: boolean;
  /**
   * Starts the task unless it was started before; a view calls it when it appears. It becomes a new function when the result becomes void.
   */
  readonly begin: (...what: A) => void;
  /** Begins the task, and again when it has ended; while it runs, nothing happens. */
  readonly start: (...what: A) => void;
  /** Begins the task with the same input as last time, or also with a person's answer to its question. */
  readonly retry: (answer?: Answer) => void;
  readonly cancel: () => void;
  /** Forgets the result: the task counts as not begun. While it runs, nothing happens. */
  readonly clear: () => void;
}

/** Tasks report failures as outcomes, so anything that is thrown nevertheless is a bug and is shown as one. */
function bug(error: unknown): Trouble {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'unexpected', params: {}, aftermath: 'unchanged', detail };
}

/** After this many milliseconds the run checks whether a trouble still holds. */
const PATIENCE_MS = 1000;

/**
 * A trouble is shown only as long as it may hold. A task that reads is silently tried again when the workbook has changed or the trouble
 * may have passed. A task that writes is never begun by itself, but the message that Excel was unavailable is shown only while that is so.
 */
export class PaneRun<T, A extends readonly unknown[] = []> {
  view: Run<T, A>;
  private state: RunState<T> = { state: 'idle' };
  private current: AbortController | null = null;
  /** The run under way is a silent retry: nothing of it is shown until it ends. */
  private silent = false;
  private unasked = false;
  private begun = false;
  private startedWith: Counts;
  private again: ((answer: Answer, silent: boolean) => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly definition: RunDefinition<T, A>,
    private readonly context: RunContext,
  ) {
    this.startedWith = context.counts();
    this.view = this.seen(this.newBegin());
  }

  readonly start = (...what: A): void => this.startFor(what, false);

  /** Begins the task as a consequence of something that was already announced. */
  readonly startUnasked = (...what: A): void => this.startFor(what, true);

  readonly retry = (answer: Answer = {}): void => this.again?.(answer, false);

  readonly cancel = (): void => {
    this.current?.abort();
    if (this.state.state === 'running') this.set({ ...this.state, cancelling: true });
  };

  readonly clear = (): void => {
    if (this.current && !this.silent) return;
    this.drop();
    this.set({ state: 'idle' });
  };

  /** Replaces the newest result by one that follows from it. */
  amend(change: (result: T) => T): void {
    this.set(amended(this.state, (newest) => ({ ...newest, result: change(newest.result) })));
  }

  /** Replaces the newest result by another one, which describes the workbook as it is now. */
  replace(result: T): void {
    this.set(amended(this.state, () => ({ result, counts: this.context.counts() })));
  }

  /** Something has changed since the result was made: the result is forgotten, becomes out of date, or stays valid. */
  changed(change: Change): void {
    const { nature, voidBy } = this.definition;
    if (!voidBy.includes(change)) {
      this.set(this.state);
      return;
    }
    // A task that writes is not stopped half way; its result describes the workbook after it.
    if (nature === 'writes' && this.current) return;
    this.drop();
    this.state = { state: 'idle' };
    this.view = this.seen(this.newBegin());
  }

  /** The pane is being unmounted. */
  stop(): void {
    this.drop();
    clearTimeout(this.timer);
  }

  private newBegin(): Run<T, A>['begin'] {
    return (...what) => {
      if (!this.begun) this.start(...what);
    };
  }

  private drop(): void {
    this.current?.abort();
    this.current = null;
    this.begun = false;
  }

  private startFor(what: A, unasked: boolean): void {
    this.again = (answer, silent) => this.run(answer, what, silent);
    if (!this.current || this.silent) this.unasked = unasked;
    this.run({}, what, false);
  }

  private run(answer: Answer, what: A, silent: boolean): void {
    if (this.current && !this.silent) return;
    // A silent retry gives way to a run that a person begins.
    this.current?.abort();
    this.silent = silent;
    const controller = new AbortController();
    this.current = controller;
    this.begun = true;
    const counts = this.context.counts();
    this.startedWith = counts;
    if (!silent) this.set(running(this.state));

    const end = (next: (before: RunState<T>) => RunState<T>): void => {
      if (this.current !== controller) return;
      this.current = null;
      this.set(next(this.state));
    };
    const options: TaskOptions = {
      onProgress: (done, step) => {
        if (this.state.state === 'running' && this.current === controller)
          this.set({ ...this.state, done, step });
      },
      signal: controller.signal,
      ...(this.unasked ? { unasked: true } : {}),
      ...this.context.plan(),
      ...answer,
    };
    this.definition.task(options, ...what).then(
      (outcome) => {
        if (outcome.ok) end(() => ({ state: 'done', result: outcome.result, counts }));
        else if (outcome.trouble.code === 'cancelled' && outcome.trouble.aftermath === 'unchanged')
          end(withoutRun);
        else end((before) => inTrouble(before, outcome.trouble));
      },
      (error: unknown) => end((before) => inTrouble(before, bug(error))),
    );
  }

  private set(state: RunState<T>): void {
    this.state = state;
    const next = this.seen(this.view.begin);
    const { view } = this;
    if (view.now !== next.now || view.stale !== next.stale || view.unasked !== next.unasked) {
      this.view = next;
      this.context.notify();
    }
    this.watchTrouble();
  }

  private seen(begin: Run<T, A>['begin']): Run<T, A> {
    const { state: now, unasked, start, retry, cancel, clear } = this;
    const newest = kept(now);
    const stale =
      newest !== null && differ(newest.counts, this.context.counts(), this.definition.staleBy);
    const latest = newest?.result ?? null;
    return { now, latest, stale, unasked, begin, start, retry, cancel, clear };
  }

  /** Checks after a while whether the shown trouble still holds. */
  private watchTrouble(): void {
    clearTimeout(this.timer);
    const { state, definition, context, startedWith } = this;
    if (state.state !== 'trouble') return;
    const standing = standingOf(state.trouble, definition, startedWith, context.counts());
    if (standing === 'holds') return;
    const trying = async (): Promise<void> => {
      if (definition.nature === 'reads') {
        if (context.isWriting()) this.watchTrouble();
        else this.again?.({}, true);
        return;
      }
      const isOver = standing === 'passed' || (await context.answers());
      if (this.state !== state) return;
      if (isOver) this.set(withoutRun(state));
      else this.watchTrouble();
    };
    this.timer = setTimeout(() => void trying(), PATIENCE_MS);
  }
}
