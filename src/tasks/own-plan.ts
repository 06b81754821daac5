/**
 * The workbook's own plan: put in, taken away, put back as it was before, and read alone. Whoever takes a plan in has seen how it
 * differs from the one that is there, so nothing is written where another stands there by then.
 * Round trips: 1. the plan as it stands, then those of excel/own-plan.ts. After a failure one more tells whether the plan was written.
 */
import type { Aftermath, Outcome } from '../core/outcome';
import type { Plan } from '../core/plan';
import { MOST_PART_SIGNS, partText, readPartText } from '../core/plan/own-plan';
import type { OwnPlan, PartReading } from '../core/plan/own-plan';
import { heldPlan, planPart, replacePlanParts, textOfPart, type HeldPlan } from '../excel/own-plan';
import { readHeldPart, readHeldPlan } from './held-plan';
import { remember } from './last-check';
import { failed, readPlanWorkbook, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';

/** What the workbook holds, for whoever is to see what changes. */
export interface OwnPlanState {
  /** Null where the workbook holds none, or one that cannot be used. */
  readonly own: OwnPlan | null;
  /** A plan is there, though it may be one that cannot be used. */
  readonly isThere: boolean;
  readonly hasBefore: boolean;
  /** What is handed back to say which plan was looked at. */
  readonly seen: { readonly text: string | null };
}

/** Reads the workbook's own plan. One that cannot be used is given as none. */
export async function lookAtOwnPlan(): Promise<Outcome<OwnPlanState>> {
  try {
    const held = await heldPlan();
    const part = readHeldPart(held);
    const own = part.state === 'read' ? part.own : null;
    const hasBefore = part.state !== 'damaged' && part.before !== null;
    const isThere = part.state !== 'none';
    return { ok: true, result: { own, isThere, hasBefore, seen: { text: held.text } } };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Reads the workbook's own plan to be used. Troubles beside Excel's: `no-own-plan`, `own-plan-damaged`. */
export async function readOwnPlan(): Promise<Outcome<Plan>> {
  try {
    const read = readHeldPlan(await heldPlan());
    if (read.state === 'damaged') return failed(read.trouble);
    if (read.state === 'read') return { ok: true, result: read.plan };
    return failed({ code: 'no-own-plan', params: {}, aftermath: 'unchanged' });
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Gives the plan that the workbook is read by: its own, or else the one that its ledgers are recognised by. */
export async function planInUse(options: TaskOptions): Promise<Outcome<Plan>> {
  if (options.planId === undefined && !options.pastOwnPlan) {
    const own = await readOwnPlan();
    if (own.ok || own.trouble.code !== 'no-own-plan') return own;
  }
  const opened = await readPlanWorkbook(options);
  return opened.ok ? { ok: true, result: opened.result.workbook.plan } : opened;
}

/** Puts a plan into the workbook, in the place of the one that was `seen`. Trouble beside Excel's: `own-plan-changed`. */
export function writeOwnPlan(own: OwnPlan, seen?: OwnPlanState['seen']): Promise<Outcome<OwnPlan>> {
  return replaced(own, (now) => [partKeeping(own, now)], seen);
}

/** Takes the plan out of the workbook. It can be put back. */
export function removeOwnPlan(seen?: OwnPlanState['seen']): Promise<Outcome<true>> {
  return replaced(true, (now) => [partKeeping(null, now)], seen);
}

/** Puts the plan from before the last change back. Doing it once more undoes that. Trouble beside Excel's: `no-own-plan`. */
export function restoreOwnPlan(): Promise<Outcome<true>> {
  return replaced(true, partsBefore);
}

function readPart(xml: string): PartReading {
  const text = textOfPart(xml);
  return text === null ? { state: 'damaged', fault: { fault: 'foreign' } } : readPartText(text);
}

/** Prints the plan with what was there before. What is larger than any plan is not kept: with it the part could not be read. */
function partKeeping(own: OwnPlan | null, now: readonly string[]): string {
  const text = partText(own, now.flatMap(toKeep));
  return planPart(text.length > MOST_PART_SIGNS ? partText(own) : text);
}

/** What is kept of a part that is replaced: the plan in it without what was before it; one that cannot be read as it is. */
function toKeep(xml: string): readonly string[] {
  const reading = readPart(xml);
  if (reading.state === 'none') return [];
  if (reading.state === 'read') return [planPart(partText(reading.own))];
  return [xml];
}

/** Gives the parts as they were before the last change; null where nothing was kept. */
function partsBefore(now: readonly string[]): readonly string[] | null {
  const [xml, ...others] = now;
  const reading = xml === undefined || others.length > 0 ? null : readPart(xml);
  if (!reading || reading.state === 'damaged' || reading.before === null) return null;
  const kept = reading.before.map(readPart);
  const [first, ...more] = kept;
  // What cannot be read holds no way back of its own: it comes back as it was.
  if (more.length > 0 || first?.state === 'damaged') return reading.before;
  const own = first?.state === 'read' ? first.own : null;
  return [partKeeping(own, now)];
}

async function replaced<T>(
  result: T,
  decide: (now: readonly string[]) => readonly string[] | null,
  seen?: OwnPlanState['seen'],
): Promise<Outcome<T>> {
  let before: HeldPlan | null = null;
  try {
    before = await heldPlan();
    if (await replacePlanParts(decide, seen)) return { ok: true, result };
    return failed({ code: 'no-own-plan', params: {}, aftermath: 'unchanged' });
  } catch (error) {
    return failed(thrown(error, before ? await aftermath(before) : 'unchanged'));
  } finally {
    // The last reading was read by the plan of before, and a part raises no event.
    remember(null);
  }
}

/** The part was written or it was not; where it cannot be read again, nothing shows that it was. */
async function aftermath(before: HeldPlan): Promise<Aftermath> {
  try {
    const now = await heldPlan();
    const isSame = now.parts === before.parts && now.text === before.text;
    return isSame ? 'unchanged' : 'done';
  } catch {
    return 'unchanged';
  }
}
