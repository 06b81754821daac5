/** Changes every formula of a sheet or a workbook, wherever formulas stand. */
import type {
  PracticeConditionalFormat,
  PracticeSheet,
  PracticeValidation,
  PracticeValidationRule,
  PracticeWorkbook,
} from './model';

type Rewrite = (formula: string) => string;

/** Gives a conditional format with its formula rewritten; one that is kept from a file stays as it is. */
export function rewrittenFormat(
  format: PracticeConditionalFormat,
  rewrite: Rewrite,
): PracticeConditionalFormat {
  const { rule } = format;
  if (rule.kind !== 'custom') return format;
  return { ...format, rule: { ...rule, formula: rewrite(rule.formula) } };
}

function rewrittenRule(rule: PracticeValidationRule, rewrite: Rewrite): PracticeValidationRule {
  switch (rule.kind) {
    case 'None':
      return rule;
    case 'List':
      return rule.source.startsWith('=') ? { ...rule, source: rewrite(rule.source) } : rule;
    case 'Custom':
      return { ...rule, formula: rewrite(rule.formula) };
    default:
      return {
        ...rule,
        formula1: rewrite(rule.formula1),
        formula2: rule.formula2 === null ? null : rewrite(rule.formula2),
      };
  }
}

/** Gives a validation with its formulas rewritten. */
export function rewrittenValidation(
  validation: PracticeValidation,
  rewrite: Rewrite,
): PracticeValidation {
  return { ...validation, rule: rewrittenRule(validation.rule, rewrite) };
}

/** Rewrites the formulas on a sheet: in cells, of conditional formats and of validations. */
export function rewriteFormulas(sheet: PracticeSheet, rewrite: Rewrite): void {
  for (const cells of sheet.cells.values())
    for (const cell of cells.values())
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    rewrittenFormat(format, rewrite),
  );
  sheet.validations = sheet.validations.map((validation) =>
    rewrittenValidation(validation, rewrite),
  );
}

/** Rewrites the formulas on all sheets, and those of the names. */
export function rewriteAllFormulas(workbook: PracticeWorkbook, rewrite: Rewrite): void {
  for (const sheet of workbook.sheets) rewriteFormulas(sheet, rewrite);
  for (const [name, formula] of workbook.names) workbook.names.set(name, rewrite(formula));
}
