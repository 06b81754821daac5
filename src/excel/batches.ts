/**
 * Sends the steps of a run in as few round trips as Excel takes: under the 5 MB of Excel on the web by their real size, and each
 * soon done, so that a person who cancels is heard. A request that Excel refuses for its size has changed nothing: it is sent
 * again in halves.
 */
import type { FillStep } from './call-steps';
import { clock } from './clock';
import { FoundTrouble, isRequestTooLarge } from './errors';
import { tooLarge, type CellsPosition } from './too-large';
import { roundTrip, type TripSheets } from './trip';
import { SHEET } from './wire-size';

/** A part of a run's work that may be sent with others or alone. */
export interface Step {
  readonly bytes: number;
  /** The cells that it is about, where it cannot be cut any more. */
  readonly position?: CellsPosition | undefined;
  queue(sheets: TripSheets): void;
  halves?: (() => readonly Step[]) | undefined;
}

/** Gives a sheet's step as one of the workbook's. */
export function onSheet(sheetId: string, step: FillStep): Step {
  const { area, halves } = step;
  return {
    bytes: SHEET + step.bytes,
    position: area && { sheetId, area },
    queue: (sheets) => step.queue(sheets.get(sheetId)),
    halves: halves && (() => halves().map((half) => onSheet(sheetId, half))),
  };
}

/** Makes one of steps that must be done in one round trip, such as a guard and what it guards. */
export function inOneTrip(steps: readonly Step[]): Step {
  return {
    bytes: bytesOf(steps),
    queue: (sheets) => {
      for (const step of steps) step.queue(sheets);
    },
  };
}

export interface SendOptions {
  /** Looked at before each round trip; what was sent before is for the caller to settle. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each round trip; 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Bytes of a request: the first one, of which nobody knows how long Excel takes, and bounds of those after it. */
const FIRST = 1_000_000;
const LEAST = 500_000;
/** Under Excel's 5 MB, with room for the message around the calls. */
const MOST = 4_800_000;

/** What a round trip shall take, in milliseconds: who cancels waits no longer than a second. */
const SOON = 800;

/** Sends steps in their order, one round trip after the other. */
export async function sendSteps(
  steps: readonly Step[],
  { signal, onProgress }: SendOptions = {},
): Promise<void> {
  const whole = bytesOf(steps);
  let waiting = steps;
  let limit = FIRST;
  let most = MOST;
  while (waiting.length > 0) {
    if (signal?.aborted) throw new FoundTrouble('cancelled');
    const trip = waiting.slice(0, fitting(waiting, limit));
    const rest = waiting.slice(trip.length);
    const bytes = bytesOf(trip);
    const begun = clock.now();
    try {
      await roundTrip((sheets) => {
        for (const step of trip) step.queue(sheets);
      });
      waiting = rest;
      onProgress?.(1 - bytesOf(rest) / whole);
      const took = Math.max(1, clock.now() - begun);
      limit = Math.min(most, Math.max(LEAST, (bytes * SOON) / took));
    } catch (error) {
      if (!isRequestTooLarge(error)) throw error;
      const [only, ...others] = trip;
      if (only && others.length === 0) waiting = [...(await halvesOf(only)), ...rest];
      most = bytes / 2;
      limit = most;
    }
  }
}

async function halvesOf({ halves, position }: Step): Promise<readonly Step[]> {
  if (halves) return halves();
  throw await tooLarge(position);
}

function bytesOf(steps: readonly Step[]): number {
  return steps.reduce((total, step) => total + step.bytes, 0);
}

/** How many steps go together: at least one. */
function fitting(steps: readonly Step[], limit: number): number {
  let bytes = 0;
  const past = steps.findIndex((step) => {
    bytes += step.bytes;
    return bytes > limit;
  });
  return past === -1 ? steps.length : Math.max(1, past);
}
