/** Reads the plan that the workbook holds. Loaded only where a workbook holds one: most have none. */
import type { Plan } from '../core/plan';
import { isChanged, readPartText } from '../core/plan/own-plan';
import type { PartFault, PartReading } from '../core/plan/own-plan';
import type { Trouble } from '../core/outcome';
import type { HeldPlan } from '../excel/own-plan';
import type { PlanOrigin } from './plan-origin';

export type HeldReading =
  | { readonly state: 'none' }
  | {
      readonly state: 'read';
      readonly plan: Plan;
      readonly origin: PlanOrigin;
    }
  | { readonly state: 'damaged'; readonly trouble: Trouble };

/** Every verb reads the workbook anew, and nearly always finds the plan that the verb before it has found. */
let last: { readonly text: string; readonly reading: PartReading } | null = null;

/** Gives the part as it was read, or what keeps it from being used. */
export function readHeldPart({ parts, text }: HeldPlan): PartReading {
  if (parts === 0) return { state: 'none', before: null };
  if (parts > 1) return { state: 'damaged', fault: { fault: 'several' } };
  if (text === null) return { state: 'damaged', fault: { fault: 'foreign' } };
  if (last?.text !== text) last = { text, reading: readPartText(text) };
  return last.reading;
}

/** Gives the plan and where it comes from, or the trouble that it cannot be used. */
export function readHeldPlan(held: HeldPlan): HeldReading {
  const reading = readHeldPart(held);
  switch (reading.state) {
    case 'none':
      return { state: 'none' };
    case 'damaged':
      return { state: 'damaged', trouble: troubleOf(reading.fault) };
    case 'read': {
      const { own } = reading;
      const { kind: source } = own.source;
      return {
        state: 'read',
        plan: own.plan,
        origin: { kind: 'own', source, changed: isChanged(own) },
      };
    }
  }
}

/** What of a fault the sentence for a person depends on. */
function whyOf(fault: PartFault): string {
  switch (fault.fault) {
    case 'text':
      if (fault.text.fault === 'cut-off') return 'cut-off';
      return fault.text.fault === 'too-deep' || fault.text.fault === 'too-long'
        ? 'too-long'
        : 'foreign';
    case 'plan': {
      const isNewer = fault.faults.some((each) => each.fault === 'version');
      return isNewer ? 'version' : 'faulty';
    }
    case 'several':
    case 'too-long':
    case 'foreign':
    case 'version':
      return fault.fault;
  }
}

function troubleOf(fault: PartFault): Trouble {
  const faults = fault.fault === 'plan' ? fault.faults : [];
  return {
    code: 'own-plan-damaged',
    params: { why: whyOf(fault), count: faults.length },
    aftermath: 'unchanged',
    detail: faults
      .slice(0, 5)
      .map((each) => `${each.fault} ${each.at}`)
      .join(', '),
  };
}
