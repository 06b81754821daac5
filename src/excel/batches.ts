/**
 * Sends the steps of a run in as few round trips as Excel accepts. By its real size each request stays under the 5 MB limit of
 * Excel on the web, and each is short, so that a cancel takes effect soon. A request that Excel refuses because of its size has
 * changed nothing, so it is sent again in halves.
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
  /** The cells that the step is about, to be named when it is too large and cannot be cut any further. */
  readonly position?: CellsPosition | undefined;
  queue(sheets: TripSheets): void;
  halves?: (() => readonly Step[]) | undefined;
}

/** Turns a step on one sheet into a step on the workbook. */
export function onSheet(sheetId: string, step: FillStep): Step {
  const { area, halves } = step;
  return {
    bytes: SHEET + step.bytes,
    position: area && { sheetId, area },
    queue: (sheets) => step.queue(sheets.get(sheetId)),
    halves: halves && (() => halves().map((half) => onSheet(sheetId, half))),
  };
}

/** Joins steps that must go in one round trip into a single step, such as a guard and what it guards. */
export function inOneTrip(steps: readonly Step[]): Step {
  return {
    bytes: bytesOf(steps),
    queue: (sheets) => {
      for (const step of steps) step.queue(sheets);
    },
  };
}

export interface SendOptions {
  /** Checked before each round trip. What was sent before a cancel has to be settled by the caller. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each round trip; 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Bytes of a request: the first one, when it is not yet known how long Excel takes, and the bounds of the later ones. */
const FIRST = 1_000_000;
const LEAST = 500_000;
/** Under Excel's 5 MB, with room for the message around the calls. */
const MOST = 4_800_000;

/** How long a round trip should take, in milliseconds, so that a person who cancels waits no longer than a second. */
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
