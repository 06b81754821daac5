/** Units of .xlsx against those of office.js: characters and inches against points. */

const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_INCH = 72;

/** Fonts whose widest digit is 7 pixels at 11 points; the Japanese ones have 8. */
const NARROW_FONTS: ReadonlySet<string> = new Set([
  'Calibri',
  'Aptos Narrow',
  'Aptos',
  'Cambria',
  'Arial',
]);

/** Gives the width in pixels of the widest digit of the workbook's standard font: the unit of column widths. */
export function digitWidth(standardFont: string): number {
  return NARROW_FONTS.has(standardFont) ? 7 : 8;
}

/** Gives a column's width in points from its characters (ECMA-376 part 1, 18.3.1.13). */
export function pointsOfCharacters(characters: number, digit: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
  return pixels * POINTS_PER_PIXEL;
}

/** Gives a column's width in characters from its points; pointsOfCharacters gives whole pixels of the same width back. */
export function charactersOfPoints(points: number, digit: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / digit) * 256 + 0.5) / 256;
}

/** Gives points from inches, without binary dust (0.7 inches are 50.4 points). */
export function pointsOfInches(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
}

/** Gives inches from points. */
export function inchesOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
}
