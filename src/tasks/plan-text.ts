/** Reads the bytes of a plan's file as a plan, or lists everything that prevents it. */
import type { Plan } from '../core/plan';
import { namedSteps } from '../core/plan/named-steps';
import type { NamedStep } from '../core/plan/named-steps';
import { readPlan } from '../core/plan/read-plan';
import type { ReadingFault } from '../core/plan/read-plan';
import { linesIn, readText } from '../core/plan/read-text';
import type { TextFault } from '../core/plan/read-text';

/** Why a file cannot be read as text. */
export type ByteFault =
  | { readonly fault: 'encoding'; readonly encoding: 'Shift_JIS' | 'UTF-16' | null }
  /** It is a workbook, or another archive. */
  | { readonly fault: 'archive' }
  | { readonly fault: 'too-large'; readonly megabytes: number };

/** A fault of the plan with its position, in words and as the line of the file. */
export interface PlacedFault {
  readonly fault: ReadingFault;
  readonly steps: readonly NamedStep[];
  readonly line: number;
}

export type PlanFileReading =
  | { readonly state: 'read'; readonly plan: Plan }
  | { readonly state: 'no-text'; readonly fault: ByteFault | TextFault }
  /** The first faults with their positions, and how many more there are. */
  | { readonly state: 'faulty'; readonly faults: readonly PlacedFault[]; readonly more: number };

/** Nobody reads more faults than this at once, and faults that only follow from the first ones would hide them. */
const MOST_PLACED = 20;

/** The largest of the five plans takes a twentieth of this. */
const MOST_BYTES = 1_000_000;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string | ByteFault {
  if (bytes.length > MOST_BYTES) return { fault: 'too-large', megabytes: MOST_BYTES / 1_000_000 };
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return { fault: 'archive' };
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // In UTF-16 without a byte order mark, every second byte of Latin text is zero.
  if (marked || first === 0 || second === 0) return { fault: 'encoding', encoding: 'UTF-16' };
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return text;
  return {
    fault: 'encoding',
    encoding: decoded(bytes, 'shift_jis') === null ? null : 'Shift_JIS',
  };
}

/** Reads a plan's file. A byte order mark at its start is accepted. */
export function readPlanBytes(bytes: Uint8Array): PlanFileReading {
  const text = textOf(bytes);
  if (typeof text !== 'string') return { state: 'no-text', fault: text };
  const read = readText(text);
  if (!read.ok) return { state: 'no-text', fault: read.fault };
  const { data } = read;
  const reading = readPlan(data);
  if (reading.ok) return { state: 'read', plan: reading.plan };
  const lineOf = linesIn(text);
  const path = (at: string): readonly (string | number)[] =>
    at === '' ? [] : at.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
  return {
    state: 'faulty',
    faults: reading.faults.slice(0, MOST_PLACED).map((fault) => ({
      fault,
      steps: namedSteps(data, fault.at),
      line: lineOf(path(fault.at)),
    })),
    more: Math.max(0, reading.faults.length - MOST_PLACED),
  };
}
