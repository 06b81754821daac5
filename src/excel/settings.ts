/** The settings (1.4) that the add-in keeps in the workbook beside its sheets. */
import { cellInput } from './cell-input';

/** Key of the setting that holds the reasons of warnings. */
export const REASONS_KEY = 'torikumi.reasons';

/** Key of the setting that holds which plan a person has declared the workbook to belong to, or not to belong to. */
export const PLAN_KEY = 'torikumi.plan';

/** Key of the setting that holds the as-of (確認時期). */
export const AS_OF_KEY = 'torikumi.as-of';

/** Key of the setting that holds whether a person has said that the ledgers are a part of the plan's. */
export const PART_KEY = 'torikumi.part';

/** Key of the setting that holds what a person has decided so far while a plan is made. */
export const DRAFT_KEY = 'torikumi.plan-draft';

/** Key of the setting that says that the rows of ledgers are tinted; it stays when the pane is closed meanwhile. */
export const TINT_KEY = 'torikumi.row-tints';

/** Texts for cells of one tab, by A1 address. */
export interface TabTexts {
  readonly sheetId: string;
  readonly texts: readonly (readonly [cell: string, text: string])[];
}

/** Writes a setting, together with texts of a tab, in one round trip. Throws what office.js throws. */
export async function writeSetting(
  key: string,
  value: string,
  tab: TabTexts | null = null,
): Promise<void> {
  await Excel.run(async (context) => {
    if (tab) {
      const sheet = context.workbook.worksheets.getItem(tab.sheetId);
      for (const [cell, text] of tab.texts)
        sheet.getRange(cell).formulas = [[cellInput({ kind: 'text', text }, 'General')]];
    }
    context.workbook.settings.add(key, value);
    await context.sync();
  });
}
