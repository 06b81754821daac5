/** Gathers the changes that come while somebody types, and has them checked again, one run at a time. */
import type { SheetChange } from '../core/snapshot';
import type { ValidateResult } from '../tasks/validate-result';
import type { Outcome } from '../core/outcome';
import { PASSING } from './passing';

/** Typing comes in bursts: a run begins when so long nothing has come. */
const QUIET_MS = 300;
/** While somebody is in a cell, Excel refuses: it is asked again after so long, and so often. */
const PATIENCE_MS = 1000;
const ATTEMPTS = 20;

export interface RecheckQueue {
  readonly add: (change: SheetChange) => void;
  /** Ends the queue; says whether changes are left that nobody has checked. */
  readonly stop: () => boolean;
}

/** Makes a queue; `onMissed` says that changes could not be checked, and that the result is out of date for it. */
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
      // A run under way takes up what has come when it ends.
      if (!running) later(QUIET_MS);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running || waiting.length > 0;
    },
  };
}
