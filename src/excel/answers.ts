/** Says whether Excel takes requests now: in the middle of an edit or below a dialog it refuses all. One round trip. */
import { roundTrip } from './trip';

export async function excelAnswers(): Promise<boolean> {
  try {
    await roundTrip(({ workbook }) => workbook.load('name'));
    return true;
  } catch {
    return false;
  }
}
