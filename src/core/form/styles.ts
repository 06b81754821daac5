/** How the cells of a form look: thin lines all around, labels in the middle, cells to fill in lightly tinted. */
import type { CellStyle } from '../sheet/sheet-draft';
import { PLAIN } from '../sheet/styles';
import type { FormHeading } from './definition';
import type { FormStyle } from './element';

/** Light enough to print well in black and white. */
const FILL_TINT = '#F3F9FD';

const BOXED = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;

/** Gives a cell's style; the font size in points. */
export function styleOf({ align, vertical, fill, text }: FormStyle, fontSize: number): CellStyle {
  return {
    ...PLAIN,
    fontSize,
    horizontal: align,
    vertical,
    wrap: true,
    fill: fill ? FILL_TINT : null,
    numberFormat: text ? '@' : 'General',
    borders: BOXED,
  };
}

/** Gives the style of a heading above forms. */
export function headingStyle({ align = 'left' }: FormHeading, fontSize: number): CellStyle {
  return { ...PLAIN, bold: true, fontSize, horizontal: align, wrap: true, numberFormat: '@' };
}
