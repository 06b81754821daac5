/**
 * The plan of one's own in the workbook: a custom XML part (1.5) under a namespace of the add-in's. It also keeps what was there before
 * the last change, because Excel's own undo does not take custom XML back. Both are one part, so that one call changes both.
 * Round trips: reading has none of its own, it goes with the other questions (read.ts). Writing:
 *   1. the part that is there
 *   2. only where more than one part claims to be the plan: their texts
 *   3. the new part
 */
import { jsonInXml, xmlWithJson } from '../core/plan/xml-text';
import { FoundTrouble } from './errors';
import { askAll, type Question } from './questions';
import { roundTrip } from './trip';
import { wireBytes } from './wire-size';

const ELEMENT = 'ownPlan';
const NAMESPACE = 'urn:torikumi:plan';

/** What the workbook holds of a plan of its own. */
export interface HeldPlan {
  /** How many parts claim to be the plan; one, or none, unless somebody has copied a part. */
  readonly parts: number;
  /** The text in the part; null where it is another element, or where there is not exactly one part. */
  readonly text: string | null;
}

/** What a workbook holds in which nobody has put a plan. */
export const NO_PLAN: HeldPlan = { parts: 0, text: null };

/** Estimated bytes of a plan; most workbooks have none. */
const BYTES_A_PLAN = 50_000;

/** Gives the custom XML part that holds a text of a plan. */
export function planPart(text: string): string {
  return xmlWithJson(ELEMENT, NAMESPACE, text);
}

/** Gives the part for the file of a new workbook, in which it is the only one. */
export function planPartOfFile(text: string): {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
} {
  return {
    id: '{9A0B6E1C-54D2-4C0E-8F57-6D1A2B3C4D5E}',
    namespace: NAMESPACE,
    xml: planPart(text),
  };
}

/** Gives the text in a custom XML part; null where it is another element. */
export function textOfPart(xml: string): string | null {
  return jsonInXml(ELEMENT, xml);
}

function valueOf<T>({ value }: OfficeExtension.ClientResult<T>): T {
  return value;
}

/** Asks for the plan, to be sent with other questions. */
export function planQuestion(take: (held: HeldPlan) => void): Question {
  return {
    bytes: BYTES_A_PLAN,
    ask: ({ workbook }) => {
      const plans = workbook.customXmlParts.getByNamespace(NAMESPACE);
      const count = plans.getCount();
      const only = plans.getOnlyItemOrNullObject();
      only.load('id');
      const xml = only.getXml();
      return () => {
        const text = only.isNullObject ? null : valueOf(xml);
        take({ parts: valueOf(count), text: text === null ? null : textOfPart(text) });
        return wireBytes(text);
      };
    },
  };
}

/** Reads the plan alone, in one round trip. Throws what office.js throws. */
export async function heldPlan(): Promise<HeldPlan> {
  let read = NO_PLAN;
  await askAll([
    planQuestion((held) => {
      read = held;
    }),
  ]);
  return read;
}

interface Standing {
  readonly ids: readonly string[];
  readonly xmls: readonly string[];
}

async function standing(): Promise<Standing> {
  const { plans, only, xml } = await roundTrip(({ workbook }) => {
    const found = workbook.customXmlParts.getByNamespace(NAMESPACE);
    found.load('items/id');
    const one = found.getOnlyItemOrNullObject();
    one.load('id');
    return { plans: found, only: one, xml: one.getXml() };
  });
  const ids = plans.items.map(({ id }) => id);
  return { ids, xmls: only.isNullObject ? await textsOf(ids) : [valueOf(xml)] };
}

async function textsOf(ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const asked = await roundTrip(({ workbook }) =>
    ids.map((id) => workbook.customXmlParts.getItem(id).getXml()),
  );
  return asked.map(valueOf);
}

/**
 * Puts other parts in the place of the plan's: `decide` is given those that are there, and gives null where nothing is to be changed.
 * With `seen`, the text that a person was shown, nothing is written where another stands there now (trouble `own-plan-changed`).
 * Says whether something was written. Throws what office.js throws.
 */
export async function replacePlanParts(
  decide: (xmls: readonly string[]) => readonly string[] | null,
  seen?: { readonly text: string | null },
): Promise<boolean> {
  const { ids, xmls } = await standing();
  const [xml, ...others] = xmls;
  const text = xml === undefined || others.length > 0 ? null : textOfPart(xml);
  if (seen && seen.text !== text) throw new FoundTrouble('own-plan-changed');
  const wanted = decide(xmls);
  if (!wanted) return false;
  await roundTrip(({ workbook: { customXmlParts } }) => {
    // A part that stays keeps its id; what is too many is deleted after the plan is there.
    wanted.forEach((each, at) => {
      const id = ids[at];
      if (id === undefined) customXmlParts.add(each);
      else customXmlParts.getItem(id).setXml(each);
    });
    for (const id of ids.slice(wanted.length)) customXmlParts.getItem(id).delete();
  });
  return true;
}
