/** A form with the dates of its labels: laid out as of a moment, and known again whatever moment it was laid out for. */
import { momentOf, printsOf, withDates } from '../calendar/dated-text';
import type { FiscalYear } from '../fiscal-year';
import type { PlanWorkbook } from '../ledger/ledger';
import type { FormDefinition } from './definition';

/** Gives the form with the dates that its labels have as of the workbook's moment. */
export function formAsOf<F extends FormDefinition>(form: F, workbook: PlanWorkbook): F {
  return withDates(form, momentOf(workbook));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives a label, or a column of a list, with its words as of every moment. */
function atAnyTime(label: unknown, key: 'text' | 'label', years: readonly FiscalYear[]): unknown {
  if (!isRecord(label)) return label;
  const { [key]: words, also = [] } = label;
  if (typeof words !== 'string' || !Array.isArray(also)) return label;
  const [last, ...others] = printsOf(words, years);
  return others.length === 0 ? label : { ...label, [key]: last, also: [...others, ...also] };
}

/** Gives the form with labels that are known by their words as of every moment of the plan. */
export function formAtAnyTime<F extends FormDefinition>(form: F, years: readonly FiscalYear[]): F {
  const known = (_key: string, value: unknown): unknown => {
    if (!isRecord(value)) return value;
    if (value['element'] === 'label') return atAnyTime(value, 'text', years);
    return 'cell' in value ? atAnyTime(value, 'label', years) : value;
  };
  // Definitions are plain JSON, so the round trip through text loses nothing.
  return JSON.parse(JSON.stringify(form, known)) as F;
}
