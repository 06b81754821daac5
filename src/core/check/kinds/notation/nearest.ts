/** The allowed value that was probably meant. */
import { asTyped } from '../../../values/repairs';

/** Levenshtein's distance: the fewest signs to put in, take out or change. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, record) => record);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Gives the value nearest to what was written, or null where none shares so much as half of its signs. */
export function nearestValue(written: string, values: readonly string[]): string | null {
  const text = asTyped(written);
  const [best] = values
    .map((value) => ({ value, distance: distance(text, asTyped(value)) }))
    .toSorted((a, b) => a.distance - b.distance);
  if (!best || best.distance > Math.max(text.length, best.value.length) / 2) return null;
  return best.value;
}
