/** Runs work in sequence, where doing it at once would exceed Excel's 5 MB for a round trip or let changes undo each other. */

/** Runs the steps in order, each after the one before, and gives their results. */
export async function inSequence<T, R>(
  steps: readonly T[],
  run: (step: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (const [index, step] of steps.entries()) results.push(await run(step, index));
  return results;
}

let last: Promise<unknown> = Promise.resolve();

/** Runs work that changes the workbook after all such work begun earlier, because two runs at once would undo each other. */
export function oneAtATime<R>(work: () => Promise<R>): Promise<R> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
