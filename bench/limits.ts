/** What `npm run bench -- --held` allows: a ratio to the hand pass each, with a margin for a busy machine. */

/** Medians of the same work on a shared machine of two cores were half as much again apart; an unknown machine gets more room. */
const MARGIN = 2.5;

/** How many times the hand pass each takes, as docs/performance.md has it. */
const RATIOS: Readonly<Record<string, number>> = {
  'ours, twelve rules': 25,
  'ours, all rules': 65,
  // The hand pass is over in a millisecond or two, which no clock of CPU time measures well.
  'ours, rollup': 400,
  'ours, fingerprint': 6,
};

/** Small books are over before the machine has compiled what runs. */
const LEAST_ROWS = 10_000;

/** Gives a line for each ratio that is over its limit. */
export function exceeded(
  times: ReadonlyMap<string, number>,
  handOf: (name: string, times: ReadonlyMap<string, number>) => number,
  rows: number,
): readonly string[] {
  if (rows < LEAST_ROWS) return [];
  return Object.entries(RATIOS).flatMap(([name, ratio]) => {
    const own = (times.get(name) ?? 0) / handOf(name, times);
    if (own <= ratio * MARGIN) return [];
    const limit = `${ratio} with a margin of ${MARGIN}`;
    return [`${name} at ${rows} rows: ${own.toFixed(1)} times the hand pass, over ${limit}`];
  });
}

/** The exponent by which time grows from the smallest to the largest size that is not too small; null where only one is. */
export function growth(
  name: string,
  sizes: readonly number[],
  times: readonly ReadonlyMap<string, number>[],
): number | null {
  const told = sizes.flatMap((size, index) => {
    const time = times[index]?.get(name);
    return size < LEAST_ROWS || time === undefined ? [] : [{ size, time: time * size }];
  });
  const [from] = told;
  const to = told.at(-1);
  if (!from || !to || from === to) return null;
  return Math.log(to.time / from.time) / Math.log(to.size / from.size);
}
