/** Where two plans differ, so that a person sees what changes before a plan is taken: place by place, with what stood and stands there. */
import { namedSteps } from './named-steps';
import type { NamedStep } from './named-steps';
import type { Plan } from './schema';

/** A text, number or truth value; null where a whole part stands. */
export type ShownValue = string | number | boolean | null;

export interface PlanDifference {
  readonly kind: 'added' | 'removed' | 'changed' | 'order';
  readonly steps: readonly NamedStep[];
  readonly before: ShownValue;
  readonly now: ShownValue;
}

/** By the first of these that all members of a list bear, each another one, members of two lists are the same. */
const NAMES = ['id', 'code', 'label', 'heading', 'name'] as const;

/** What says nothing of the plan itself, but of the file that it stands in. */
const UNSHOWN = new Set(['$schema', 'formatVersion']);

type Members = Readonly<Record<string, unknown>>;
type Report = (kind: PlanDifference['kind'], at: Place, before: unknown, now: unknown) => void;

/** A place by the ways down to it in either plan: members of lists may stand elsewhere. */
interface Place {
  readonly before: string;
  readonly now: string;
}

function membersOf(data: unknown): Members | null {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Members)
    : null;
}

function listOf(data: unknown): readonly unknown[] | null {
  return Array.isArray(data) ? (data as readonly unknown[]) : null;
}

function below({ before, now }: Place, keyBefore: string | number, keyNow = keyBefore): Place {
  const joined = (way: string, key: string | number): string =>
    way === '' ? String(key) : `${way}.${key}`;
  return { before: joined(before, keyBefore), now: joined(now, keyNow) };
}

/** Gives the names of all members of a list, or null where they do not tell the members apart. */
function namesIn(list: readonly unknown[], key: string): readonly string[] | null {
  const names = list.flatMap((member) => {
    const members = membersOf(member);
    const name = members && Object.hasOwn(members, key) ? members[key] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
  return names.length === list.length && new Set(names).size === names.length ? names : null;
}

function compareNamed(
  before: readonly unknown[],
  now: readonly unknown[],
  at: Place,
  report: Report,
): boolean {
  for (const key of NAMES) {
    const [were, are] = [namesIn(before, key), namesIn(now, key)];
    if (!were || !are) continue;
    were.forEach((name, place) => {
      if (!are.includes(name)) report('removed', below(at, place), before[place], undefined);
    });
    are.forEach((name, place) => {
      const was = were.indexOf(name);
      if (was < 0) report('added', below(at, place), undefined, now[place]);
      else compare(before[was], now[place], below(at, was, place), report);
    });
    const stayed = were.filter((name) => are.includes(name));
    if (are.filter((name) => were.includes(name)).some((name, place) => name !== stayed[place]))
      report('order', at, before, now);
    return true;
  }
  return false;
}

function compareLists(
  before: readonly unknown[],
  now: readonly unknown[],
  at: Place,
  report: Report,
): void {
  const isPlain = [...before, ...now].every((each) => typeof each !== 'object' || each === null);
  // A list of words is shown as one: which of them is which cannot be told.
  if (isPlain) return report('changed', at, before, now);
  if (compareNamed(before, now, at, report)) return;
  const same = Math.min(before.length, now.length);
  for (let place = 0; place < same; place += 1)
    compare(before[place], now[place], below(at, place), report);
  for (let place = same; place < before.length; place += 1)
    report('removed', below(at, place), before[place], undefined);
  for (let place = same; place < now.length; place += 1)
    report('added', below(at, place), undefined, now[place]);
}

function compareMembers(before: Members, now: Members, at: Place, report: Report): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (UNSHOWN.has(key)) continue;
    const [had, has] = [Object.hasOwn(before, key), Object.hasOwn(now, key)];
    if (had && has) compare(before[key], now[key], below(at, key), report);
    else if (had) report('removed', below(at, key), before[key], undefined);
    else report('added', below(at, key), undefined, now[key]);
  }
}

function compare(before: unknown, now: unknown, at: Place, report: Report): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  const [listBefore, listNow] = [listOf(before), listOf(now)];
  const [was, is] = [membersOf(before), membersOf(now)];
  if (listBefore && listNow) compareLists(listBefore, listNow, at, report);
  else if (was && is) compareMembers(was, is, at, report);
  else report('changed', at, before, now);
}

function shown(value: unknown): ShownValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  const list = listOf(value);
  return list?.every((each) => typeof each !== 'object') === true ? list.join('、') : null;
}

/** Gives the differences, in the order of the plan; none for two plans that say the same. */
export function planDifferences(before: Plan, now: Plan): readonly PlanDifference[] {
  const found: PlanDifference[] = [];
  compare(before, now, { before: '', now: '' }, (kind, at, was, is) => {
    const steps = kind === 'removed' ? namedSteps(before, at.before) : namedSteps(now, at.now);
    found.push({ kind, steps, before: shown(was), now: shown(is) });
  });
  return found;
}
