/** Reads a plan that comes as data: its shape by the schema, then whether it has all that it names. */
import * as v from 'valibot';
import type { PlanFault } from '../plan-fault';
import { planFaults } from './faults';
import { FORMAT_VERSION, planSchema } from './schema';
import type { Plan } from './schema';

/** One thing that is not as the schema wants it. */
export interface ShapeFault {
  readonly fault:
    | 'missing'
    /** A property that nothing reads. */
    | 'unknown'
    | 'wrong'
    /** A condition that bears the property of none of the kinds. */
    | 'no-condition'
    /** A text that is no decimal where a decimal is written as text. */
    | 'no-decimal'
    /** A list with fewer or more than may be. */
    | 'too-few'
    | 'too-many'
    /** All ledgers together have more columns than any workbook that people fill in. */
    | 'too-many-columns'
    /** The file is written in a form that this Torikumi does not know. */
    | 'version';
  /** The way to the place, e.g. `rules.3.severity`; `''` for the whole. */
  readonly at: string;
  /** What may stand there. */
  readonly expected: string;
  /** What stands there. */
  readonly received: string;
}

export type ReadingFault = ShapeFault | PlanFault;

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly faults: readonly ReadingFault[] };

/** The largest of the five plans has not a tenth of this. */
const MOST_COLUMNS = 3000;

const FAULTS: Readonly<Record<string, ShapeFault['fault']>> = {
  custom: 'no-condition',
  regex: 'no-decimal',
  max_length: 'too-many',
  min_length: 'too-few',
};

type Issue = v.BaseIssue<unknown>;

/** Where a thing may be of several shapes, the faults of the one that it comes near to say more than that it is none. */
function nearest(issue: Issue): readonly Issue[] {
  const path = issue.path ?? [];
  const deeper = (issue.issues ?? []).filter(
    (each) => issue.type === 'union' && (each.path ?? []).length > 0,
  );
  if (deeper.length === 0) return [issue];
  return deeper.flatMap((each) =>
    nearest({ ...each, path: [...path, ...(each.path ?? [])] as Issue['path'] }),
  );
}

function faultOf(issue: Issue): ShapeFault {
  const { expected, received, type, message } = issue;
  const told = FAULTS[type];
  const fault =
    told ??
    (expected === 'never' ? 'unknown' : received === 'undefined' ? 'missing' : ('wrong' as const));
  return {
    at: v.getDotPath(issue) ?? '',
    fault,
    expected: told === 'no-condition' ? message : (expected ?? ''),
    received,
  };
}

/** A file of another form would only give faults that say nothing of that. */
function otherVersion(data: unknown): ShapeFault | null {
  const known = v.safeParse(v.looseObject({ formatVersion: v.unknown() }), data);
  const version = known.success ? known.output.formatVersion : undefined;
  if (version === undefined || version === FORMAT_VERSION) return null;
  return {
    fault: 'version',
    at: 'formatVersion',
    expected: String(FORMAT_VERSION),
    received: JSON.stringify(version),
  };
}

/** Each rule looks at each column: with too many of both, whoever opens the plan would wait. */
function tooManyColumns({ ledgers, years: all }: Plan): ShapeFault | null {
  const columns = ledgers
    .flatMap(({ fields }) => fields)
    .reduce((sum, { byYear, years }) => sum + (byYear ? (years ?? all).length : 1), 0);
  if (columns <= MOST_COLUMNS) return null;
  return {
    fault: 'too-many-columns',
    at: 'ledgers',
    expected: `<=${MOST_COLUMNS}`,
    received: String(columns),
  };
}

/** Gives the plan, or all that is wrong with it. */
export function readPlan(data: unknown): PlanReading {
  const version = otherVersion(data);
  if (version) return { ok: false, faults: [version] };
  // An empty list has all properties that an object may lack.
  if (Array.isArray(data))
    return {
      ok: false,
      faults: [{ fault: 'wrong', at: '', expected: 'Object', received: 'Array' }],
    };
  const shape = v.safeParse(planSchema, data);
  if (!shape.success) return { ok: false, faults: shape.issues.flatMap(nearest).map(faultOf) };
  const columns = tooManyColumns(shape.output);
  if (columns) return { ok: false, faults: [columns] };
  const faults = planFaults(shape.output);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, plan: shape.output };
}
