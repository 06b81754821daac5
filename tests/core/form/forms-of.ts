/** What tests of forms need of a plan: its workbook as read, its first form, and names for tabs. */
import type { FormDefinition } from '../../../src/core/form/definition';
import type { FormWords } from '../../../src/core/form/lay-options';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import type { Snapshot } from '../../../src/core/snapshot';

export const WORDS: FormWords = {
  tabName: (form, part) => (part === null ? `様式 ${form}` : `様式 ${part}`),
  none: '（なし）',
};

export function planWorkbook(snapshot: Snapshot, plan: Plan): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, [plan], plan.id);
  if (recognition.state !== 'found') throw new Error(`${plan.id} was not recognised`);
  return recognition.workbook;
}

export function theForm(plan: Plan, id?: string): FormDefinition {
  const form = id === undefined ? plan.forms[0] : plan.forms.find((each) => each.id === id);
  if (!form) throw new Error(`${plan.id} has no such form`);
  return form;
}
