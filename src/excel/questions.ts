/**
 * Asks much of Excel in as few round trips as its answers' 5 MB allow. What an answer weighs is known only when it is there: the
 * first round trip goes by a guess, those after it by what came, and what Excel keeps back for its size is asked again in parts.
 */
import type { Area } from '../core/area';
import { isTooLarge } from './errors';
import { cutArea } from './row-blocks';
import { tooLarge, type CellsPosition } from './too-large';
import { roundTrip, type TripSheets } from './trip';
import { CALL, RANGE, wireBytes } from './wire-size';

/** A part of what is asked, that may go with others or alone. */
export interface Question {
  /** Bytes that its answer is guessed to take, or its request, which is the more. */
  readonly bytes: number;
  /** The cells that it is about. */
  readonly position?: CellsPosition;
  /** Queues it; what this gives takes the answer after the round trip, and says how many bytes it had. */
  ask(sheets: TripSheets): () => number;
  /** Gives the question in two, the first of so many guessed bytes where that can be; null where it cannot be cut. */
  cut?(bytes: number): readonly [Question, Question] | null;
}

/** Guessed bytes of the first round trip, and the most of one whose answers turned out small. */
const FIRST = 1_600_000;
const MOST = 4_800_000;
/** Bytes that an answer is to have: half of what Excel gives, for what comes next may be twice as heavy. */
const TARGET = 2_500_000;

/** Asks all questions; their answers come in their order. */
export async function askAll(questions: readonly Question[]): Promise<void> {
  let waiting = questions;
  let limit = FIRST;
  while (waiting.length > 0) {
    const { trip, rest } = firstTrip(waiting, limit);
    const guessed = trip.reduce((total, { bytes }) => total + bytes, 0);
    try {
      const takes = await roundTrip((sheets) => trip.map((question) => question.ask(sheets)));
      const came = takes.reduce((total, take) => total + take(), 0);
      waiting = rest;
      // No more than twice as much: the answers before may be no sign of those to come.
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

/** Takes what fits, cuts what fits in part, and takes one part at least. */
function firstTrip(questions: readonly Question[], limit: number): Trip {
  const trip: Question[] = [];
  const rest = [...questions].reverse();
  let room = limit;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const cut = next.bytes > room ? next.cut?.(room) : null;
    if (cut && (trip.length === 0 || cut[0].bytes <= room)) {
      rest.push(cut[1], cut[0]);
      // Of a single row that is too wide, the first part is cut once more.
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

/** What Excel says of each cell of a range. */
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

/** Bytes that a cell's property is guessed to take: a short text, or a word of Excel's. */
const BYTES_A_PROPERTY = 25;

/** Asks for a range's properties; what it gives tells them after the round trip. */
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
  /** What else to ask of each block. */
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
  // The rows of a property hold what Excel's own types say of it.
  const grid = Object.fromEntries(filled) as unknown as CellGrid<P>;
  return { question: about(position.area), grid };
}
