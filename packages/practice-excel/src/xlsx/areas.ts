/** Several areas as a file writes them: `A1:B2 D4`. */
import { areaAddress, readAddress, type Area } from '../area';

/** Reads the areas of an attribute `sqref`. */
export function areasOf(sqref: string): readonly Area[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((address) => readAddress(address) ?? []);
}

/** Writes areas as an attribute `sqref`. */
export function sqrefOf(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}
