/** Conditional formats of a sheet: added, changed, taken from cells and copied with them. */
import type { Area } from '../area';
import { rewrittenFormat } from './all-formulas';
import { copiedPart, cutOut, withAreas, type Shift } from './area-sets';
import { newId } from './create';
import type { PracticeConditionalFormat, PracticeSheet } from './model';
import { movedFormula } from './moved-formula';

const shift: Shift<PracticeConditionalFormat> = (format, rows, columns) =>
  rewrittenFormat(format, (formula) => movedFormula(formula, rows, columns));

/** Adds a format with a formula before all others, as Excel does, and gives it. */
export function addCustomFormat(
  sheet: PracticeSheet,
  areas: readonly Area[],
): PracticeConditionalFormat {
  const format: PracticeConditionalFormat = {
    id: newId(),
    areas,
    stopIfTrue: false,
    rule: { kind: 'custom', formula: '', style: {} },
  };
  sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  return format;
}

/** Puts a changed format in the place of the one with the same id. */
export function replaceFormat(sheet: PracticeSheet, changed: PracticeConditionalFormat): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    format.id === changed.id ? changed : format,
  );
}

/** Takes all formats from an area; beside it they stay. */
export function clearFormats(sheet: PracticeSheet, area: Area): void {
  sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area, shift);
}

/**
 * Gives the target of a copy the formats of its source, in place of its own. On the same sheet the format itself grows, on
 * another one a copy of it is added behind the others.
 */
export function copyFormats(
  from: PracticeSheet,
  fromArea: Area,
  to: PracticeSheet,
  toRow: number,
  toColumn: number,
): void {
  const rows = toRow - fromArea.row;
  const columns = toColumn - fromArea.column;
  const copies = copiedPart(from.conditionalFormats, fromArea, rows, columns, shift);
  const before = from.conditionalFormats;
  clearFormats(to, { ...fromArea, row: toRow, column: toColumn });
  for (const copy of copies) {
    const own = to === from ? to.conditionalFormats.find(({ id }) => id === copy.id) : undefined;
    if (own) replaceFormat(to, withAreas(own, [...own.areas, ...copy.areas], shift));
    // The copy may cover all that the format was on: then it takes its place.
    else if (to === from && before.some(({ id }) => id === copy.id))
      to.conditionalFormats = [...to.conditionalFormats, copy];
    else to.conditionalFormats = [...to.conditionalFormats, { ...copy, id: newId() }];
  }
}
