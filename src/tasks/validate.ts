/** 検証: checks the plan's ledgers against its rules. Writes nothing. */
import type { Outcome } from '../core/outcome';
import { checkWorkbook } from './check-workbook';
import type { TaskOptions } from './task-options';
import type { ValidateResult } from './validate-result';
import { remember } from './last-check';

/** Reads the workbook and returns all findings in the order of sheet, row, then column, with the reasons that people gave for them. */
export async function validate(options: TaskOptions = {}): Promise<Outcome<ValidateResult>> {
  const checked = await checkWorkbook(options);
  if (!checked.ok) return checked;
  remember(checked.result);
  options.onProgress?.(1, 'thinking');
  return { ok: true, result: checked.result.result };
}
