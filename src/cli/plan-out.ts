/** Hands a plan out as text: to standard output, or to a file with a report of what it holds. */
import { writeFile } from 'node:fs/promises';
import type { Plan } from '../core/plan';
import { planText } from '../core/plan/plan-text';
import { print, refuse, type ExitCode } from './exit';
import type { PlanRequest } from './plan-arguments';
import { planCliWords } from './plan-words';

/** Where a plan goes: a file's path; left out, standard output. */
type Destination = Pick<Extract<PlanRequest, { readonly action: 'export' }>, 'out' | 'language'>;

/** Hands the plan out. `report` tells of a file that was written; standard output holds the plan alone. */
export async function handOutPlan(
  plan: Plan,
  { out, language }: Destination,
  report: (out: string) => string,
): Promise<ExitCode> {
  const text = planText(plan);
  if (out === undefined) {
    process.stdout.write(text);
    return 0;
  }
  try {
    await writeFile(out, text);
  } catch {
    return refuse(planCliWords(language).notWritable(out));
  }
  print(report(out));
  return 0;
}
