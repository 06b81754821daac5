/**
 * Asks Excel for much data in as few round trips as the limit of 5 MB for an answer allows. The size of an answer is known only when
 * it has come. So the first round trip is sized by a guess, the later ones by the answers so far, and what Excel withholds because
 * of its size is asked again in parts.
 */
import type { Area } from '../core/area';
import { isTooLarge } from './errors';
import { cutArea } from './row-blocks';
import { tooLarge, type CellsPosition } from './too-large';
import { roundTrip, type TripSheets } from './trip';
import { CALL, RANGE, wireBytes } from './wire-size';

/** A part of what is asked, which may be sent together with others or alone. */
export interface Question {
  /** The estimated bytes of its answer or of its request, whichever is more. */
  readonly bytes: number;
  /** The cells that it is about. */
  readonly position?: CellsPosition;
  /** Queues the question. The function that this returns takes the answer after the round trip, and gives its size in bytes. */
  ask(sheets: TripSheets): () => number;
  /** Cuts the question in two, the first part of at most this many estimated bytes if possible; null where it cannot be cut. */
  cut?(bytes: number): readonly [Question, Question] | null;
}

/** Estimated bytes of the first round trip, and the maximum for a later one when the answers turned out small. */
const FIRST = 1_600_000;
const MOST = 4_800_000;
/** Bytes that an answer should have: half of what Excel gives, because the next answer may be twice as large. */
const TARGET = 2_500_000;

/** Asks all questions; the answers are taken in the order of the questions. */
export async function askAll(questions: readonly Question[], signal?: AbortSignal): Promise<void> {
  let waiting = questions;
  let limit = FIRST;
  while (waiting.length > 0) {
    if (signal?.aborted) throw signal.reason;
    const { trip, rest } = firstTrip(waiting, limit);
    const guessed = trip.reduce((total, { bytes }) => total + bytes, 0);
    try {
      const takes = await roundTrip((sheets) => trip.map((question) => question.ask(sheets)));
      const came = takes.reduce((total, take) => total + take(), 0);
      waiting = rest;
      // At most twice as much as before, because later answers may be larger than the ones so far.
      limit = Math.min(MOST, 2 * limit, (TARGET * guessed) / Math.max(1, came));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      const [only, ...others] = trip;
      if (only && others.length === 0) {
        const halves = only.cut?.(guessed / 2);
        if (!halves) throw await tooLarge(only.position);
        waiting = [...halves, ...rest];
      }
      limit = guessed / 2;
    }
  }
}

interface Trip {
  readonly trip: readonly Question[];
  readonly rest: readonly Question[];
}

/** Takes the questions that fit, cuts one that fits in part, and takes at least one part. */
function firstTrip(questions: readonly Question[], limit: number): Trip {
  const trip: Question[] = [];
  const rest = [...questions].reverse();
  let room = limit;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const cut = next.bytes > room ? next.cut?.(room) : null;
    if (cut && (trip.length === 0 || cut[0].bytes <= room)) {
      rest.push(cut[1], cut[0]);
      // The first part may still be too large, such as a single row that is too wide; then it is cut once more.
      continue;
    }
    if (next.bytes > room && trip.length > 0) {
      rest.push(next);
      break;
    }
    trip.push(next);
    room -= next.bytes;
  }
  return { trip, rest: rest.reverse() };
}

/** What Excel answers about each cell of a range. */
interface Properties {
  readonly values: unknown;
  readonly formulas: unknown;
  readonly valueTypes: string;
  readonly numberFormat: unknown;
  readonly text: string;
}

/** Rows of what was asked of an area's cells. */
export type CellGrid<P extends keyof Properties> = {
  readonly [K in P]: readonly (readonly Properties[K][])[];
};

/** Estimated bytes of one property of a cell: a short text, or one of Excel's own words. */
const BYTES_A_PROPERTY = 25;

/** Asks for a range's properties; the function that it returns gives them after the round trip. */
function cellsAsked<P extends keyof Properties>(
  range: Excel.Range,
  properties: readonly P[],
): (property: P) => readonly (readonly unknown[])[] {
  range.load([...properties]);
  return (property) => range[property];
}

/** Asks for properties of an area's cells; the grid is filled as the answers come, block by block of rows, or of parts of a row. */
export function gridQuestion<P extends keyof Properties>(
  position: CellsPosition,
  properties: readonly P[],
  /** What else to ask about each block. */
  also?: (range: Excel.Range, area: Area) => () => void,
): { readonly question: Question; readonly grid: CellGrid<P> } {
  const rows = (): unknown[][] => Array.from({ length: position.area.rows }, () => []);
  const filled = new Map<string, unknown[][]>(properties.map((property) => [property, rows()]));
  const about = (area: Area): Question => ({
    position: { ...position, area },
    bytes: Math.max(
      RANGE + 3 * CALL,
      area.rows * area.columns * properties.length * BYTES_A_PROPERTY,
    ),
    ask: (sheets) => {
      const { row, column, columns } = area;
      const range = sheets.get(position.sheetId).getRangeByIndexes(row, column, area.rows, columns);
      const asked = cellsAsked(range, properties);
      const alsoTake = also?.(range, area);
      return () => {
        alsoTake?.();
        return properties.reduce((total, property) => {
          const rows = asked(property);
          rows.forEach((cells, down) =>
            filled.get(property)?.[row - position.area.row + down]?.push(...cells),
          );
          return total + wireBytes(rows);
        }, 0);
      };
    },
    cut: (bytes) => {
      const cut = cutArea(area, bytes / (properties.length * BYTES_A_PROPERTY));
      return cut && [about(cut[0]), about(cut[1])];
    },
  });
  // The rows of each property have the type that Excel's own types give it.
  const grid = Object.fromEntries(filled) as unknown as CellGrid<P>;
  return { question: about(position.area), grid };
}
