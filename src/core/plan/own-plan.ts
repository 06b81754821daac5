/** A plan of one's own as the workbook holds it: the text of a custom XML part, and how such a text is read again. */
import * as v from 'valibot';
import { digest } from '../digest';
import { readPlan } from './read-plan';
import type { ReadingFault } from './read-plan';
import { readText } from './read-text';
import type { TextFault } from './read-text';
import type { Plan } from './schema';

/** The form of the part around the plan; the plan in it has a `formatVersion` of its own. */
const PART_VERSION = 1;

/** No plan, nor what was there before, takes a tenth of this; Excel exchanges 5 MB at once. */
export const MOST_PART_SIGNS = 2_000_000;

const sourceSchema = v.strictObject({
  /** A built-in plan that was copied, a file that was taken in, or a plan that was made in the workbook. */
  kind: v.picklist(['copied', 'imported', 'made']),
  /** The id of the plan that was copied. */
  of: v.optional(v.string()),
  /** The print of the plan as it came, to tell whether it was changed since. */
  print: v.string(),
});

/** Where a plan of one's own comes from. */
export type PlanSource = v.InferOutput<typeof sourceSchema>;

export interface OwnPlan {
  readonly plan: Plan;
  readonly source: PlanSource;
}

const partSchema = v.strictObject({
  version: v.literal(PART_VERSION),
  /** Null where the plan was taken away. */
  own: v.nullable(v.strictObject({ source: sourceSchema, plan: v.unknown() })),
  /** What the workbook held before the last change, as the texts of its parts; null where nothing was changed yet. */
  before: v.nullable(v.array(v.string())),
});

/** Why the workbook's own plan cannot be used. */
export type PartFault =
  /** More than one part claims to hold it. */
  | { readonly fault: 'several' }
  | { readonly fault: 'too-long' }
  /** It is not what Torikumi writes. */
  | { readonly fault: 'foreign' }
  /** A newer Torikumi wrote it. */
  | { readonly fault: 'version' }
  | { readonly fault: 'text'; readonly text: TextFault }
  | { readonly fault: 'plan'; readonly data: unknown; readonly faults: readonly ReadingFault[] };

export type PartReading =
  | { readonly state: 'none'; readonly before: readonly string[] | null }
  | { readonly state: 'read'; readonly own: OwnPlan; readonly before: readonly string[] | null }
  | { readonly state: 'damaged'; readonly fault: PartFault };

/** Puts members in the order of their names: reading a plan puts them into another order than they were written in. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gives the print of a plan: 16 hex digits that change with anything that it says. */
function planPrint(plan: Plan): string {
  return digest(JSON.stringify(plan, sorted));
}

/** Makes a plan the workbook's own, as it came. */
export function ownPlanOf(plan: Plan, kind: PlanSource['kind'], of?: string): OwnPlan {
  return { plan, source: { kind, print: planPrint(plan), ...(of === undefined ? {} : { of }) } };
}

/** Says whether a plan was changed since it was copied or taken in. */
export function isChanged({ plan, source }: OwnPlan): boolean {
  return source.kind !== 'made' && planPrint(plan) !== source.print;
}

/** Prints a part: the plan, or null for none any more, and what was there before. */
export function partText(own: OwnPlan | null, before: readonly string[] | null = null): string {
  // The plan comes first, so that a part can be read by people too.
  const held = own && { source: own.source, plan: own.plan };
  return JSON.stringify({ version: PART_VERSION, own: held, before });
}

/** A part of a newer form would only give faults that say nothing of that. */
function isOtherVersion(data: unknown): boolean {
  const known = v.safeParse(v.looseObject({ version: v.number() }), data);
  return known.success && known.output.version !== PART_VERSION;
}

/** Reads the text of the part. */
export function readPartText(text: string): PartReading {
  const damaged = (fault: PartFault): PartReading => ({ state: 'damaged', fault });
  if (text.length > MOST_PART_SIGNS) return damaged({ fault: 'too-long' });
  const read = readText(text);
  if (!read.ok) return damaged({ fault: 'text', text: read.fault });
  if (isOtherVersion(read.data)) return damaged({ fault: 'version' });
  const part = v.safeParse(partSchema, read.data);
  if (!part.success) return damaged({ fault: 'foreign' });
  const { own, before } = part.output;
  if (!own) return { state: 'none', before };
  const reading = readPlan(own.plan);
  if (!reading.ok) return damaged({ fault: 'plan', data: own.plan, faults: reading.faults });
  return { state: 'read', own: { plan: reading.plan, source: own.source }, before };
}
