/** The rules that hold for all ledgers (formats/README.md, codes C…), for a plan to include; those it covers itself it leaves out. */
import type { Rule } from '../core/check';

/** C01. */
export const requiredColumns: Rule = { code: 'C01', severity: 'error', kind: 'required-columns' };

/** C02. */
export const numberForm: Rule = { code: 'C02', severity: 'error', kind: 'number-form' };

/** C03: no two records of a ledger hold the same in its number field. */
export function uniqueNumber(field: string, ledger?: string): Rule {
  const rule: Rule = { code: 'C03', severity: 'error', kind: 'unique', field };
  return ledger === undefined ? rule : { ...rule, ledger };
}

/** C03 of sub-records: no two of them that hold the same in some fields (their record, their year) hold the same in another. */
export function uniqueWithin(within: readonly string[], field: string, ledger: string): Rule {
  return { code: 'C03', severity: 'error', kind: 'unique', ledger, field, within };
}

/** C04. */
export const consecutiveNumbers: Rule = {
  code: 'C04',
  severity: 'warning',
  kind: 'consecutive',
  from: 1,
};

/** C05, for the fields that no rule of the plan speaks of. */
export function requiredFields(fields: readonly string[], ledger?: string): Rule {
  const rule: Rule = { code: 'C05', severity: 'error', kind: 'required', fields };
  return ledger === undefined ? rule : { ...rule, ledger };
}

/** C06. */
export function allowedValues(fields: readonly string[], ledger?: string): Rule {
  const rule: Rule = { code: 'C06', severity: 'error', kind: 'one-of', fields };
  return ledger === undefined ? rule : { ...rule, ledger };
}

/** C06 of years: a year is one of the plan's. */
export function yearsOfPlan(fields: readonly string[], ledger?: string): Rule {
  const rule: Rule = { code: 'C06', severity: 'error', kind: 'plan-year', fields };
  return ledger === undefined ? rule : { ...rule, ledger };
}

/** C07, but for fields of which a rule of the plan says it. */
export function readableValues(except: readonly string[] = []): Rule {
  return { code: 'C07', severity: 'error', kind: 'readable', except };
}

/** C08. */
export const noCellErrors: Rule = { code: 'C08', severity: 'error', kind: 'no-cell-errors' };

/** C09, for a ledger of sub-records whose field holds the number of a record of another ledger. */
export function subRecordOf(ledger: string, field: string, to: string): Rule {
  return { code: 'C09', severity: 'error', kind: 'refers-to', ledger, field, to };
}

/** C10, but for fields of which a rule of the plan says it. */
export function numbersAsNumbers(except: readonly string[] = []): Rule {
  return { code: 'C10', severity: 'info', kind: 'plain-writing', asks: 'numbers', except };
}

/** C11, but for fields of which a rule of the plan says it. */
export function tidySpaces(except: readonly string[] = []): Rule {
  return { code: 'C11', severity: 'info', kind: 'plain-writing', asks: 'spaces', except };
}

/** C12, but for fields of which a rule of the plan says it. */
export function halfWidthCodes(except: readonly string[] = []): Rule {
  return { code: 'C12', severity: 'info', kind: 'plain-writing', asks: 'half-width', except };
}

/** C13, for fields by year; texts that may stand in several years are excepted. */
export function notCopiedForward(
  fields: readonly string[],
  except: readonly string[] = [],
  ledger?: string,
): Rule {
  const rule: Rule = {
    code: 'C13',
    severity: 'warning',
    kind: 'cells',
    fields,
    where: { not: { in: except } },
    must: { not: { sameAs: { year: 'before' } } },
  };
  return ledger === undefined ? rule : { ...rule, ledger };
}

/** C14. */
export const eraDatesExist: Rule = { code: 'C14', severity: 'warning', kind: 'era-dates' };

/** C15, but for fields of which a rule of the plan says it. */
export function plainSigns(except: readonly string[] = []): Rule {
  return { code: 'C15', severity: 'info', kind: 'plain-writing', asks: 'plain-signs', except };
}

/** C16. */
export const noMerges: Rule = { code: 'C16', severity: 'warning', kind: 'no-merges' };

/** C17. */
export const hiddenRows: Rule = { code: 'C17', severity: 'warning', kind: 'hidden-rows' };

/** C18, for the fields that have a box. */
export const textsFitBoxes: Rule = { code: 'C18', severity: 'info', kind: 'fits-box' };

/** C19. */
export const moneyOfOneScale: Rule = {
  code: 'C19',
  severity: 'warning',
  kind: 'same-scale',
  from: 500,
  to: 2000,
};
