/**
 * Sheet protection without a password (1.2; unprotect 1.7) on the add-in's own tabs, which prevents slips but keeps nobody out. A
 * tab whose stamp marks it as locked is unprotected before it is filled and locked again after that. A sheet that a person has
 * protected is left alone.
 */
import type { ProtectionDraft } from '../core/sheet/sheet-draft';
import { addressesOf } from './addresses';
import type { FillStep } from './call-steps';
import { ownSheets, type OwnTab } from './own-tabs';
import { readStructure } from './structure';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

/**
 * Sections may make rows higher for long texts and insert rows for more items (unlocked where the rows above are); the rest stays
 * locked.
 */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
};

/** Says whether a tab is protected by the add-in, so that it can be opened without a password. */
export function isOwnLock({ sheet, stamp }: OwnTab): boolean {
  return sheet.protected && (stamp.locked === true || stamp.before?.locked === true);
}

/** Gives the steps that unlock the cells in which people may write while the tab is locked. */
export function unlockSteps({ unlocked }: ProtectionDraft): readonly FillStep[] {
  return addressesOf(unlocked).map((address) => ({
    bytes: RANGE + wireBytes(address) + 2 * PART + SET,
    queue: (sheet) => {
      sheet.getRanges(address).format.protection.locked = false;
    },
  }));
}

/** Queues the lock. The sheet must be open, because Excel refuses to lock a sheet twice. */
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

/** Locks the tabs again that a failed run has left open: those that `wanted` selects and whose stamps mark them as locked. */
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
