/** What the engine's tests share: a host, one sheet, and the code of a failure. */
import { startNodeHost } from '../../src/hosts/node';
import type { HostOptions, PracticeHost } from '../../src/hosts/practice-host';
import { newWorkbook } from '../../src/workbook/create';
import type { PracticeSheet } from '../../src/workbook/model';

export async function hostWithSheet(options: HostOptions = {}): Promise<PracticeHost> {
  return startNodeHost(newWorkbook('練習.xlsx'), options);
}

export function firstSheet({ workbook }: PracticeHost): PracticeSheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** Runs a batch on the first sheet, and sends what is left in it. */
export async function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));
}

/** Gives the code that a run fails with, or null when it does not fail. */
export async function failureOf(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
): Promise<string | null> {
  try {
    await onSheet(work);
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
