/** Data validations of a sheet: set, cleared, found and copied with their cells. */
import type { Area } from '../area';
import { rewrittenValidation } from './all-formulas';
import { copiedPart, cutOut, shared, withAreas, without, type Shift } from './area-sets';
import type { PracticeSheet, PracticeValidation } from './model';
import { movedFormula } from './moved-formula';

const shift: Shift<PracticeValidation> = (validation, rows, columns) =>
  rewrittenValidation(validation, (formula) => movedFormula(formula, rows, columns));

/** What holds for cells that nobody has set a validation for: anything may be entered. */
export const NO_VALIDATION: Omit<PracticeValidation, 'areas'> = {
  rule: { kind: 'None' },
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
};

/** Gives the validation of a cell as it reads there, or null. */
export function validationAt(
  sheet: PracticeSheet,
  row: number,
  column: number,
): PracticeValidation | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const found = sheet.validations.find(({ areas }) => areas.some((area) => shared(area, cell)));
  return found ? readingAt(found, cell) : null;
}

/** Gives a validation as it reads where its references count from the first cell of another area. */
export function readingAt(validation: PracticeValidation, area: Area): PracticeValidation {
  return withAreas(validation, [area], shift);
}

/** Gives the parts of the validations that lie in an area, and what of it has none. */
export function validationsIn(
  sheet: PracticeSheet,
  area: Area,
): { readonly parts: readonly PracticeValidation[]; readonly free: readonly Area[] } {
  const parts = copiedPart(sheet.validations, area, 0, 0, shift);
  const free = parts
    .flatMap(({ areas }) => areas)
    .reduce<readonly Area[]>((rest, taken) => rest.flatMap((each) => without(each, taken)), [area]);
  return { parts, free };
}

/** Takes all validations from an area; beside it they stay. */
export function clearValidations(sheet: PracticeSheet, area: Area): void {
  sheet.validations = cutOut(sheet.validations, area, shift);
}

/** Puts a validation on its areas, in place of what was there. */
export function setValidation(sheet: PracticeSheet, validation: PracticeValidation): void {
  for (const area of validation.areas) clearValidations(sheet, area);
  sheet.validations = [...sheet.validations, validation];
}

/** Gives the target of a copy the validations of its source, in place of its own. */
export function copyValidations(
  from: PracticeSheet,
  fromArea: Area,
  to: PracticeSheet,
  toRow: number,
  toColumn: number,
): void {
  const copies = copiedPart(
    from.validations,
    fromArea,
    toRow - fromArea.row,
    toColumn - fromArea.column,
    shift,
  );
  clearValidations(to, { ...fromArea, row: toRow, column: toColumn });
  to.validations = [...to.validations, ...copies];
}
