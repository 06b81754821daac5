/** Packs the steps of a run into as few round trips as Excel's 5 MB allow. */
import type { FillStep } from './call-steps';

/** A step and the sheet it fills. */
export interface SheetStep {
  readonly sheetId: string;
  readonly step: FillStep;
}

/** What one request may hold: under Excel's 5 MB, with room for what the estimate misses. */
const BYTES_A_TRIP = 4_000_000;

/** Gives the steps by round trip, in their order. A step above the limit gets a trip of its own. */
export function packSteps(
  steps: readonly SheetStep[],
  limit = BYTES_A_TRIP,
): readonly (readonly SheetStep[])[] {
  const trips: SheetStep[][] = [];
  let bytes = Infinity;
  for (const each of steps) {
    if (bytes + each.step.bytes > limit) {
      trips.push([]);
      bytes = 0;
    }
    trips.at(-1)?.push(each);
    bytes += each.step.bytes;
  }
  return trips;
}
