/** Ends a run of tabs: shows the first tab, and checks that all are there. */
import type { Trouble } from '../core/outcome';
import { isOfOneObject } from './errors';
import { settleRun } from './recover';
import { readStamp, STAMP_KEY } from './stamp';
import { structureNow } from './structure';

interface MadeTab {
  readonly sheetId: string;
  readonly name: string;
  /** The tab is for the add-in's own use and not shown. */
  readonly concealed: boolean;
}

/**
 * Shows the first tab that is for people, and gives the tabs that are not there as the run has made them: in a shared workbook
 * somebody may have removed them, or put them back to an earlier state.
 */
export async function finishRun(
  made: readonly MadeTab[],
  run: string,
): Promise<readonly MadeTab[]> {
  const first = made.find(({ concealed }) => !concealed)?.sheetId;
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const stamps = made.map(({ sheetId }) => {
        const stamp = worksheets.getItem(sheetId).customProperties.getItemOrNullObject(STAMP_KEY);
        stamp.load('value');
        return stamp;
      });
      if (first !== undefined) {
        worksheets.getItem(first).activate();
        worksheets.getItem(first).getRange('A1').select();
      }
      await context.sync();
      return made.filter((_, index) => !isOfRun(stamps[index], run));
    });
  } catch (error) {
    // Another workbook may be in front. The run is committed all the same: the selection is not part of it.
    return isOfOneObject(error) ? missing(made) : [];
  }
}

function isOfRun(property: Excel.WorksheetCustomProperty | undefined, run: string): boolean {
  if (!property || property.isNullObject) return false;
  const stamp = readStamp(property.value);
  return stamp?.role === 'tab' && stamp.run === run && stamp.state === 'done';
}

async function missing(made: readonly MadeTab[]): Promise<readonly MadeTab[]> {
  const { sheets } = await structureNow();
  const ids = new Set(sheets.map(({ id }) => id));
  return made.filter(({ sheetId }) => !ids.has(sheetId));
}

export async function lostTabs(
  lost: readonly MadeTab[],
  made: readonly MadeTab[],
  run: string,
): Promise<Trouble> {
  const params = { tabs: lost.map(({ name }) => name) };
  const settled = await settleRun(run);
  return { code: 'tabs-lost', params, aftermath: lost.length < made.length ? 'done' : settled };
}
