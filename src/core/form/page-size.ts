/** What a form's page can hold. A4, points. */
import type { PageDraft } from '../sheet/sheet-draft';
import type { FormDefinition } from './definition';

const SHORT = 595;
const LONG = 842;
/** The margins at top and bottom hold the header and the footer. */
const TOP = 40;
const BOTTOM = 38;
/** A reserve, because Excel's rows are slightly higher on paper than on the screen. */
const SPARE = 0.98;

/** Gives the margins of a form's tabs. */
export function marginsOf({ margin = 36 }: FormDefinition): NonNullable<PageDraft['margins']> {
  return { top: TOP, bottom: BOTTOM, left: margin, right: margin };
}

/** Gives the width that the grid's columns can take on a page. */
export function pageWidth(form: FormDefinition): number {
  const { left = 0, right = 0 } = marginsOf(form);
  return (form.orientation === 'portrait' ? SHORT : LONG) - left - right;
}

/** Gives the height that lines can take on a page. */
export function pageHeight({ orientation }: FormDefinition): number {
  const paper = orientation === 'portrait' ? LONG : SHORT;
  return Math.floor((paper - TOP - BOTTOM) * SPARE);
}
