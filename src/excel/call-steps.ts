/** Steps of queued calls that may be sent together or alone; many equal calls are cut into steps that a request can hold. */

/** A part of the work on a tab that may be sent with others or alone. */
export interface FillStep {
  /** Estimated bytes of the request. */
  readonly bytes: number;
  queue(sheet: Excel.Worksheet): void;
}

/** Bytes that addressing a range and setting one property of it cost in a request. */
export const CALL = 400;

/** Bytes of a step that can be cut: several fill a request well. */
const BYTES_A_STEP = 800_000;

/** Gives steps of equal calls, as many in each as their size allows. */
export function callSteps<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  queue: (sheet: Excel.Worksheet, item: T) => void,
): readonly FillStep[] {
  const parts: { bytes: number; readonly items: T[] }[] = [];
  for (const item of items) {
    const bytes = bytesOf(item);
    const last = parts.at(-1);
    if (last && last.bytes + bytes <= BYTES_A_STEP) {
      last.bytes += bytes;
      last.items.push(item);
    } else {
      parts.push({ bytes, items: [item] });
    }
  }
  return parts.map((part) => ({
    bytes: part.bytes,
    queue: (sheet) => {
      for (const item of part.items) queue(sheet, item);
    },
  }));
}
