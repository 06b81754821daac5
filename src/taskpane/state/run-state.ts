/** The states of one task as the pane sees it, and the transitions between them. Pure. */
import type { Trouble } from '../../core/outcome';
import { PASSING } from '../passing';
import { differ } from './changes';
import type { Change, Counts } from './changes';

export type Step = 'reading' | 'thinking' | 'writing';

/** A result, and the counts of changes that it was begun with. */
export interface Kept<T> {
  readonly result: T;
  readonly counts: Counts;
}

export type RunState<T> =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      /** 0 to 1. */
      readonly done: number;
      readonly step: Step;
      readonly cancelling: boolean;
      /** The result of an earlier run, which a view may show meanwhile. */
      readonly previous: Kept<T> | null;
    }
  | ({ readonly state: 'done' } & Kept<T>)
  | { readonly state: 'trouble'; readonly trouble: Trouble; readonly previous: Kept<T> | null };

/** Gives the newest result there is. */
export function kept<T>(now: RunState<T>): Kept<T> | null {
  if (now.state === 'idle') return null;
  return now.state === 'done' ? { result: now.result, counts: now.counts } : now.previous;
}

export function running<T>(before: RunState<T>): RunState<T> {
  const previous = kept(before);
  return { state: 'running', done: 0, step: 'reading', cancelling: false, previous };
}

/** The state before the run began: a run that was cancelled or in trouble leaves the result of an earlier run. */
export function withoutRun<T>(now: RunState<T>): RunState<T> {
  const previous = kept(now);
  return previous ? { state: 'done', ...previous } : { state: 'idle' };
}

function saysSame(a: Trouble, b: Trouble): boolean {
  return a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);
}

/** A trouble that persists is not announced a second time. */
export function inTrouble<T>(before: RunState<T>, trouble: Trouble): RunState<T> {
  return before.state === 'trouble' && saysSame(before.trouble, trouble)
    ? before
    : { state: 'trouble', trouble, previous: kept(before) };
}

/** Replaces the newest result by another one, if there is one. */
export function amended<T>(now: RunState<T>, change: (kept: Kept<T>) => Kept<T>): RunState<T> {
  const newest = kept(now);
  if (!newest || now.state === 'idle') return now;
  const amendment = change(newest);
  return now.state === 'done' ? { state: 'done', ...amendment } : { ...now, previous: amendment };
}

/** What a trouble depends on: whether the task only reads, and which changes make its reading out of date. */
export interface Nature {
  readonly nature: 'reads' | 'writes';
  readonly staleBy: readonly Change[];
}

/**
 * Says whether a trouble may have ended: `passed` if that is certain, `ask` if Excel has to be asked or the task tried again, `holds` if
 * nothing has happened since.
 */
export function standingOf(
  trouble: Trouble,
  { nature, staleBy }: Nature,
  started: Counts,
  now: Counts,
): 'holds' | 'ask' | 'passed' {
  const isWhole = trouble.aftermath === 'unchanged' || trouble.aftermath === 'restored';
  if (isWhole && differ(started, now, ['written'])) return 'passed';
  const isPassing = PASSING.has(trouble.code) && trouble.aftermath === 'unchanged';
  const isEdited = nature === 'reads' && differ(started, now, staleBy);
  return isPassing || isEdited ? 'ask' : 'holds';
}
