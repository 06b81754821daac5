/** The trouble for a request that Excel refuses because of its size and that cannot be cut further; its sentence names the cells. */
import { areaAddress, type Area } from '../core/area';
import { FoundTrouble } from './errors';
import { roundTrip } from './trip';

/** Cells of a sheet. */
export interface CellsPosition {
  readonly sheetId: string;
  readonly area: Area;
}

/** Gives the trouble; one round trip for the sheet's name, and none where no cells are the cause. */
export async function tooLarge(position: CellsPosition | undefined): Promise<FoundTrouble> {
  if (!position) return new FoundTrouble('too-large');
  const sheet = await roundTrip((sheets) => sheets.get(position.sheetId).load('name'));
  return new FoundTrouble('too-large-cell', {
    sheet: sheet.name,
    cell: areaAddress(position.area),
  });
}
