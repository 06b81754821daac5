/** Colours of .xlsx (alpha-red-green-blue, or a theme's number with a tint) against `#RRGGBB`. */
import type { Color } from 'exceljs';

/** Office's standard theme, in the order of its numbers. */
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
] as const;

/** Makes a colour lighter (towards 1) or darker (towards -1). Excel tints by luminance: close enough to look at. */
function tinted(rgb: string, tint: number): string {
  const parts = rgb.match(/../g) ?? [];
  return parts
    .map((part) => {
      const level = Number.parseInt(part, 16);
      const changed = tint < 0 ? level * (1 + tint) : level + (255 - level) * tint;
      return Math.round(changed).toString(16).padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}

/** Gives a file's colour as `#RRGGBB`; undefined where it names none. */
export function readColor(
  color: (Partial<Color> & { readonly tint?: number }) | undefined,
): string | undefined {
  if (!color) return undefined;
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const themed = color.theme === undefined ? undefined : THEME[color.theme];
  return themed === undefined ? undefined : `#${tinted(themed, color.tint ?? 0)}`;
}

/** Gives `#RRGGBB` as a file's colour. */
export function writeColor(color: string): Partial<Color> {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}
