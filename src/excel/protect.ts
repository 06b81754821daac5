/**
 * Sheet protection without a password (1.2; unprotect 1.7) on the add-in's own tabs: against slips, not against people. A tab that
 * the stamp says is locked is opened before it is filled and locked after; what a person has protected is left alone.
 */
import type { ProtectionDraft } from '../core/sheet/sheet-draft';
import { addressesOf } from './addresses';
import type { FillStep } from './call-steps';
import { ownSheets, type OwnTab } from './own-tabs';
import { readStructure } from './structure';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

/** Sections make rows higher for long texts and put in rows for more items (open where those above are); the rest stays locked. */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
};

/** Says whether a tab is protected, and by the add-in: it can be opened without a password. */
export function isOwnLock({ sheet, stamp }: OwnTab): boolean {
  return sheet.protected && (stamp.locked === true || stamp.before?.locked === true);
}

/** Gives the steps that leave a tab's cells open to a locked tab's reader. */
export function unlockSteps({ unlocked }: ProtectionDraft): readonly FillStep[] {
  return addressesOf(unlocked).map((address) => ({
    bytes: RANGE + wireBytes(address) + 2 * PART + SET,
    queue: (sheet) => {
      sheet.getRanges(address).format.protection.locked = false;
    },
  }));
}

/** Queues the lock. Locking twice is refused by Excel: the sheet must be open. */
export function queueLock(sheet: Excel.Worksheet): void {
  sheet.protection.protect(OPTIONS);
}

/** Bytes of opening or locking a tab. */
export const LOCK_BYTES = PART + CALL + wireBytes(OPTIONS);

/** Queues the opening of a tab, so that its stamp and cells can change. */
export function queueOpen(sheet: Excel.Worksheet, tab: OwnTab): void {
  if (isOwnLock(tab)) sheet.protection.unprotect();
}

/** Gives the step that opens a tab. */
export function openStep(tab: OwnTab): FillStep {
  return { bytes: LOCK_BYTES, queue: (sheet) => queueOpen(sheet, tab) };
}

/** Locks again those of the tabs that `wanted` names whose stamps say so and which a run that failed has left open. */
export async function lockAgain(wanted: (tab: OwnTab) => boolean): Promise<void> {
  await Excel.run(async (context) => {
    const own = ownSheets(await readStructure(context));
    const open = [...own.tabs.values()].filter(
      (tab) => wanted(tab) && tab.stamp.locked === true && !tab.sheet.protected,
    );
    for (const { sheet } of open) queueLock(context.workbook.worksheets.getItem(sheet.id));
    await context.sync();
  });
}
