/** Takes out of a package the parts that nothing leads to any more. */
import type { XlsxPackage } from './package';

/** Gives the parts that relationships lead to, from the package on. */
export async function reachedParts(pack: XlsxPackage): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop())
    for (const { part: other, external } of await pack.relationships(part)) {
      if (external || reached.has(other) || !pack.has(other)) continue;
      reached.add(other);
      waiting.push(other);
    }
  return reached;
}

/** Removes the parts that were reached before and are not now; what never was stays. */
export async function removeUnreached(
  pack: XlsxPackage,
  before: ReadonlySet<string>,
): Promise<void> {
  const now = await reachedParts(pack);
  for (const part of before) if (!now.has(part)) await pack.remove(part);
}
