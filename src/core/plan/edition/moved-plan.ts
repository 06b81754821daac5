/** Moves everything in a plan that is of one of its years to the years of another span. What is of no known year stays as it is. */
import type * as v from 'valibot';
import { seriesBeginSchema } from '../../condition/life';
import { fiscalYearSchema } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import type { Plan } from '..';
import { planSchema } from '../schema';
import type { RollupDefinition } from '../../rollup/definition';
import { rollupDefinitionSchema } from '../../rollup/definition';
import { described } from './schema-at';
import { movedYear, movedYears, yearIdOf, yearTextOf } from './year-shift';
import type { YearShift, YearText } from './year-shift';

/** The ids of a rollup's columns that are of one year. */
type YearIds = ReadonlyMap<string, YearText>;

/** How the part of the plan that is looked at is moved. */
interface Course {
  readonly shift: YearShift;
  readonly idsOf: ReadonlyMap<string, YearIds>;
  /** The ids of the rollup that the part belongs to, or speaks of. */
  readonly ids: YearIds;
  /** The part is of one year, and stands for this other one in the edition. */
  readonly only?: { readonly from: FiscalYear; readonly to: FiscalYear };
}

const NO_IDS: YearIds = new Map();

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function yearTextIn(text: string, { ids, shift }: Course): YearText | null {
  return ids.get(text) ?? yearTextOf(text, shift.from);
}

/** A part of a form that shows a rollup's figure names the rollup's columns. */
function courseWithin(data: Readonly<Record<string, unknown>>, course: Course): Course {
  const { rollup } = data;
  const ids = typeof rollup === 'string' ? course.idsOf.get(rollup) : undefined;
  return ids ? { ...course, ids } : course;
}

function movedOne(year: FiscalYear, { only, shift }: Course): FiscalYear {
  if (only?.from === year) return only.to;
  return movedYear(year, shift) ?? shift.to.at(-1) ?? year;
}

/** Lists the years that a part names one by one, each as often as it does; lists of years are moved as such. */
function yearsNamed(schema: v.GenericSchema, data: unknown, course: Course): readonly FiscalYear[] {
  if (typeof data === 'string') {
    const text = yearTextIn(data, course);
    return text ? [text.year] : [];
  }
  const what = described(schema, data);
  if (what.is === 'year') return typeof data === 'number' ? [data] : [];
  if (what.is === 'list' && Array.isArray(data))
    return what.item === fiscalYearSchema
      ? []
      : data.flatMap((each: unknown) => yearsNamed(what.item, each, course));
  if (what.is !== 'object' || !isObject(data)) return [];
  const within = courseWithin(data, course);
  return Object.entries(data).flatMap(([key, value]) => {
    const entry = what.entries[key];
    return entry ? yearsNamed(entry, value, within) : [];
  });
}

/** The one year that a part is of; null where it is of none, or of several. */
function onlyYear(schema: v.GenericSchema, data: unknown, course: Course): FiscalYear | null {
  const [year = null, ...others] = new Set(yearsNamed(schema, data, course));
  return year !== null && others.length === 0 && course.shift.from.includes(year) ? year : null;
}

/** Neighbours in a list that are of the same year, such as a result and its verdict. */
interface YearGroup {
  readonly year: FiscalYear | null;
  readonly members: readonly unknown[];
}

function groupsOf(
  item: v.GenericSchema,
  list: readonly unknown[],
  course: Course,
): readonly YearGroup[] {
  const groups: { year: FiscalYear | null; members: unknown[] }[] = [];
  for (const member of list) {
    const year = onlyYear(item, member, course);
    const last = groups.at(-1);
    if (last?.year === year) last.members.push(member);
    else groups.push({ year, members: [member] });
  }
  return groups;
}

/** Where in a list a series is: groups with equally many members for years that follow each other. */
interface Series {
  readonly begin: number;
  /** There are years before or after it that have other members. */
  readonly hasOthers: boolean;
  readonly groups: readonly (YearGroup & { readonly year: FiscalYear })[];
}

/**
 * Finds the series of a list. Of the years that have other members than it, only the plan's first before it and the last after it
 * keep their place in an edition of any length; where there are others, or none is in a row, nothing is a series.
 */
function seriesIn(groups: readonly YearGroup[], { shift: { from } }: Course): Series | null {
  const runs: { begin: number; groups: Series['groups'][number][] }[] = [];
  groups.forEach(({ year, members }, at) => {
    if (year === null) return;
    const run = runs.at(-1);
    const last = run?.groups.at(-1);
    const goesOn =
      run !== undefined &&
      last !== undefined &&
      groups[at - 1]?.year === last.year &&
      year > last.year &&
      members.length === last.members.length;
    if (goesOn) run.groups.push({ year, members });
    else runs.push({ begin: at, groups: [{ year, members }] });
  });
  const series = runs.find((run) => run.groups.length > 1);
  if (!series) return null;
  const isBeside = (run: (typeof runs)[number]): boolean => {
    const [only, ...others] = run.groups;
    if (!only || others.length > 0) return false;
    return run.begin < series.begin ? only.year === from[0] : only.year === from.at(-1);
  };
  const hasOthers = runs.length > 1;
  return runs.every((run) => run === series || isBeside(run)) ? { ...series, hasOthers } : null;
}

/**
 * Moves a list. A series in it, which has equally many members for each of several years one after the other, has as many for each
 * year of the edition, however many these are; further ones are made like the last.
 */
function movedList(
  item: v.GenericSchema,
  list: readonly unknown[],
  course: Course,
): readonly unknown[] {
  const each = (member: unknown, of: Course = course): unknown => movedPart(item, member, of);
  if (course.shift.from.length === course.shift.to.length)
    return list.map((member) => each(member));
  const groups = groupsOf(item, list, course);
  const found = seriesIn(groups, course);
  if (!found) return list.map((member) => each(member));
  const { begin, groups: series, hasOthers } = found;
  const years = series.map(({ year }) => year);
  const { from, to } = course.shift;
  // The years beside it may be all that the edition has.
  const isLeft = !hasOthers || to.length > from.length - years.length;
  const others = (some: readonly YearGroup[]): readonly unknown[] =>
    some.flatMap(({ members }) => members.map((member) => each(member)));
  return [
    ...others(groups.slice(0, begin)),
    ...(isLeft ? movedYears(years, course.shift) : []).flatMap((year, at) => {
      const like = series[Math.min(at, series.length - 1)];
      if (!like) return [];
      const only = { from: like.year, to: year };
      return like.members.map((member) => each(member, { ...course, only }));
    }),
    ...others(groups.slice(begin + series.length)),
  ];
}

function movedPart(schema: v.GenericSchema, data: unknown, course: Course): unknown {
  if (typeof data === 'string') {
    const text = yearTextIn(data, course);
    return text ? text.write(movedOne(text.year, course)) : data;
  }
  const what = described(schema, data);
  if (what.is === 'year' && typeof data === 'number') return movedOne(data, course);
  if (what.is === 'list' && Array.isArray(data)) {
    if (what.item === fiscalYearSchema) return movedYears(data as number[], course.shift);
    // Whatever began after the old plan's first year is there from the edition's beginning.
    if (what.item === seriesBeginSchema) return [];
    return movedList(what.item, data, course);
  }
  if (what.is !== 'object' || !isObject(data)) return data;
  const within = courseWithin(data, course);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const entry = what.entries[key];
      return [key, entry ? movedPart(entry, value, within) : value];
    }),
  );
}

function yearIds({ columns }: RollupDefinition, course: Course): YearIds {
  const { item } = rollupDefinitionSchema.entries.columns;
  return new Map(
    columns.flatMap((column) => {
      const { id, ...rest } = column;
      const year = id === undefined ? null : onlyYear(item, rest, course);
      const text = id === undefined || year === null ? null : yearIdOf(id, year);
      return id === undefined || text === null ? [] : [[id, text] as const];
    }),
  );
}

/** Gives the plan with all its years moved; its id and title are those of before. */
export function movedPlan(plan: Plan, shift: YearShift): Plan {
  const bare: Course = { shift, idsOf: new Map(), ids: NO_IDS };
  const idsOf = new Map(plan.rollups.map((rollup) => [rollup.id, yearIds(rollup, bare)]));
  const course: Course = { ...bare, idsOf };
  const { rollups, ...others } = plan;
  const rest = movedPart(planSchema, others, course) as Omit<Plan, 'rollups'>;
  const { id, title } = plan;
  return {
    ...rest,
    id,
    title,
    rollups: rollups.map((rollup) => {
      const own = { ...course, ids: idsOf.get(rollup.id) ?? NO_IDS };
      return movedPart(rollupDefinitionSchema, rollup, own) as RollupDefinition;
    }),
  };
}
