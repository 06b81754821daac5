/** A click on a cell with HYPERLINK: it leads to another place of the workbook. */
import type { PracticeEvent } from '../engine/events';
import { ExcelError } from '../engine/excel-error';
import { sheetAreaOf, type SheetArea } from '../engine/sheet-areas';
import type { Calculator } from '../workbook/calculator';
import { linkAt } from '../workbook/links';
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import type { EditOutcome } from './edits';
import type { PageWords } from '../words/page';

function targetOf(workbook: PracticeWorkbook, from: PracticeSheet, link: string): SheetArea | null {
  if (!link.startsWith('#')) return null;
  try {
    const position = sheetAreaOf(workbook, from, link.slice(1));
    return position.sheet.visibility === 'Visible' ? position : null;
  } catch (error) {
    if (error instanceof ExcelError) return null;
    throw error;
  }
}

/** Selects what a cell's link leads to; null for a cell without a link. */
export async function followLink(
  workbook: PracticeWorkbook,
  sheetId: string,
  row: number,
  column: number,
  words: PageWords,
  calculator?: Calculator,
): Promise<EditOutcome | null> {
  const from = workbook.sheets.find(({ id }) => id === sheetId);
  const link = from && (await linkAt(workbook, from, row, column, calculator));
  if (!from || !link) return null;
  const target = targetOf(workbook, from, link);
  if (!target) return { done: false, sentence: words.noSuchTarget(link) };
  const { sheet, area } = target;
  const activated = workbook.activeSheetId !== sheet.id;
  workbook.activeSheetId = sheet.id;
  sheet.selection = area;
  const selected: PracticeEvent = { kind: 'selected', sheet, area };
  return { done: true, events: activated ? [{ kind: 'activated', sheet }, selected] : [selected] };
}
