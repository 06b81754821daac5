/** Steps of queued calls that may be sent together or alone; many equal calls are cut into steps that a request can hold. */
import type { Area } from '../core/area';

/** A part of the work on a tab that may be sent with others or alone. */
export interface FillStep {
  /** Bytes of the request, by wire-size.ts: never fewer than what is sent. */
  readonly bytes: number;
  /** The cells that the step is about, to be named when it is too large and cannot be cut any further. */
  readonly area?: Area;
  queue(sheet: Excel.Worksheet): void;
  /** The step in parts, to be done one after the other; left out where it cannot be cut. */
  halves?(): readonly FillStep[];
}

/** Bytes of a step that can be cut: small enough that several steps fill a request well. */
const BYTES_A_STEP = 100_000;

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
  return parts.map((part) => stepOf(part.items, bytesOf, queue));
}

function stepOf<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  queue: (sheet: Excel.Worksheet, item: T) => void,
): FillStep {
  const half = Math.ceil(items.length / 2);
  return {
    bytes: items.reduce((total, item) => total + bytesOf(item), 0),
    queue: (sheet) => {
      for (const item of items) queue(sheet, item);
    },
    ...(items.length > 1 && {
      halves: () => [
        stepOf(items.slice(0, half), bytesOf, queue),
        stepOf(items.slice(half), bytesOf, queue),
      ],
    }),
  };
}
