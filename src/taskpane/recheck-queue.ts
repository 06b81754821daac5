/** Collects the changes that arrive while a person types, and has them rechecked, one run at a time. */
import type { SheetChange } from '../core/snapshot';
import type { ValidateResult } from '../tasks/validate-result';
import type { Outcome } from '../core/outcome';
import { PASSING } from './passing';

/** People type in bursts, so a run begins when no change has arrived for this long. */
const QUIET_MS = 300;
/** Excel refuses requests while a person edits a cell, so the request is repeated after this pause, up to this many times. */
const PATIENCE_MS = 1000;
const ATTEMPTS = 20;

export interface RecheckQueue {
  readonly add: (change: SheetChange) => void;
  /** Ends the queue; returns whether changes are left unchecked. */
  readonly stop: () => boolean;
}

/** Makes a queue; `onMissed` is called when changes could not be checked, so that the result is out of date. */
export function recheckQueue(to: {
  readonly recheck: (changes: readonly SheetChange[]) => Promise<Outcome<ValidateResult>>;
  readonly onResult: (result: ValidateResult) => void;
  readonly onMissed: () => void;
}): RecheckQueue {
  let waiting: readonly SheetChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = false;
  let attempts = 0;

  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
  };

  const ended = (
    outcome: Outcome<ValidateResult> | null,
    changes: readonly SheetChange[],
  ): void => {
    running = false;
    if (stopped) return;
    if (outcome?.ok) {
      attempts = 0;
      to.onResult(outcome.result);
      if (waiting.length > 0) later(QUIET_MS);
    } else if (outcome && PASSING.has(outcome.trouble.code) && attempts < ATTEMPTS) {
      attempts += 1;
      waiting = [...changes, ...waiting];
      later(PATIENCE_MS);
    } else {
      attempts = 0;
      to.onMissed();
    }
  };

  const run = async (): Promise<void> => {
    if (running || stopped || waiting.length === 0) return;
    running = true;
    const changes = waiting;
    waiting = [];
    ended(await to.recheck(changes).catch(() => null), changes);
  };

  return {
    add: (change) => {
      if (stopped) return;
      waiting = [...waiting, change];
      // If a run is under way, it continues with the newly arrived changes when it ends.
      if (!running) later(QUIET_MS);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running || waiting.length > 0;
    },
  };
}
