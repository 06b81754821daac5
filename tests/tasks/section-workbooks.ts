/** A section's own file: its status sheets alone, saved without the ledgers, as the add-in made them or as another program keeps them. */
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { sheets } from '../../src/tasks/sheets';
import type { SheetsOptions } from '../../src/tasks/sheets';
import { sampleOf } from './workbooks';

export interface SectionFile {
  readonly workbook: PracticeWorkbook;
  readonly host: PracticeHost;
}

/** Makes the status sheets of a sample, takes everything else out of the workbook, saves it and opens it again. */
export async function sectionFile(
  plan: string,
  options: Partial<SheetsOptions> = {},
  /** Another program has dropped what the add-in keeps with its sheets. */
  kept: 'stamped' | 'bare' = 'stamped',
): Promise<SectionFile> {
  const whole = await sampleOf(plan);
  await startNodeHost(whole);
  const made = await sheets({ arrangement: 'one', manyTabs: true, ...options });
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  const tabs = made.result.tabs.map(({ name }) => name);
  whole.sheets = whole.sheets.filter(({ name }) => tabs.includes(name));
  if (kept === 'bare') for (const { customProperties } of whole.sheets) customProperties.clear();
  const workbook = await readXlsx(await writeXlsx(whole), `${plan}-section.xlsx`);
  return { workbook, host: await startNodeHost(workbook) };
}
