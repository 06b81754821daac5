/** Says whether Excel accepts requests now: while a cell is being edited or a dialog is open, it refuses all. One round trip. */
import { roundTrip } from './trip';

export async function excelAnswers(): Promise<boolean> {
  try {
    await roundTrip(({ workbook }) => workbook.load('name'));
    return true;
  } catch {
    return false;
  }
}
