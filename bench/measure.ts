/** CPU time of work, so that what else runs on the machine counts little; medians over rounds in which everybody has one turn. */

export interface Contestant {
  readonly name: string;
  /** What is measured. */
  run(): unknown;
}

declare const gc: (() => void) | undefined;

/** Everybody's median of CPU time, in µs, and what the last run gave. */
export interface Measured {
  readonly name: string;
  readonly time: number;
  readonly result: unknown;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Gives everybody so many turns, one after the other, after one that does not count. */
export async function measured(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Measured[]> {
  const times = contestants.map((): number[] => []);
  const results: unknown[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, { run }] of contestants.entries()) {
      // The results of the turn before are let go first, so that clearing them up is not counted here.
      results[index] = null;
      gc?.();
      const before = process.cpuUsage();
      results[index] = await run();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times[index]?.push(user + system);
    }
  return contestants.map(({ name }, index) => ({
    name,
    time: median(times[index] ?? []),
    result: results[index],
  }));
}
