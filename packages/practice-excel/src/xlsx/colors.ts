/** Colours of .xlsx (alpha-red-green-blue, or a theme's number with a tint) against `#RRGGBB`. */
import { childrenOf, type XmlNode } from './xml';

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

/** Gives the colour of an element as `#RRGGBB`; undefined where it names none. */
export function readColor(node: XmlNode | undefined): string | undefined {
  const { rgb, theme, tint } = node?.attributes ?? {};
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const themed = theme === undefined ? undefined : THEME[Number(theme)];
  return themed === undefined ? undefined : `#${tinted(themed, Number(tint ?? 0))}`;
}

/** Gives the colour that a child of an element names. */
export function colorIn(node: XmlNode | undefined, name: string): string | undefined {
  return node && readColor(childrenOf(node, name)[0]);
}

/** Gives `#RRGGBB` as an element of a file. */
export function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${color.replace('#', '').toUpperCase()}"/>`;
}
