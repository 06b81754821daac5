/** Limits how often sentences are announced: if several arrive during a pause, the newest one is announced at its end. */

export interface Announcer {
  readonly say: (sentence: string) => void;
  readonly stop: () => void;
}

/** Makes an announcer that lets at least `pause` milliseconds pass between two sentences. */
export function announcer(say: (sentence: string) => void, pause: number): Announcer {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    timer = undefined;
    if (waiting === null) return;
    say(waiting);
    waiting = null;
    timer = setTimeout(next, pause);
  };
  return {
    say: (sentence) => {
      waiting = sentence;
      if (timer === undefined) next();
    },
    stop: () => {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
