/**
 * Lists the fields that a form shows: those of its record, of the record above it and of sub-records, and its texts with several
 * fields.
 */
import type { FiscalYear } from '../fiscal-year';
import type { FormProgramme } from './form-programme';
import type { FormDefinition } from './definition';
import type { FieldPart, FormCell, TextPart } from './cell-definition';
import { yearsOf } from './template';

export interface FormFields {
  readonly own: readonly { readonly field: string; readonly year: FiscalYear | null }[];
  readonly above: readonly { readonly field: string; readonly of: NonNullable<FieldPart['of']> }[];
  /** The parts of each cell and heading that holds several fields. */
  readonly wholes: readonly (readonly TextPart[])[];
  /** Ids of the ledgers whose records stand below the form's. */
  readonly subLedgers: readonly string[];
}

/** Lists what is read from a sheet of the form, without what is only printed. */
export function fieldsOfForm(form: FormDefinition, plan: FormProgramme): FormFields {
  const own: { field: string; year: FiscalYear | null }[] = [];
  const above: { field: string; of: NonNullable<FieldPart['of']> }[] = [];
  const wholes: (readonly TextPart[])[] = [];
  const subLedgers = new Set<string>();
  const addPart = ({ field, of }: FieldPart): void => {
    if (of) above.push({ field, of });
    else own.push({ field, year: null });
  };
  const addParts = (parts: readonly TextPart[]): void => {
    wholes.push(parts);
    for (const part of parts) if (typeof part !== 'string') addPart(part);
  };
  const addCell = (cell: FormCell): void => {
    if (cell.element === 'field') addPart(cell);
    else if (cell.element === 'derived') own.push({ field: cell.field, year: null });
    else if (cell.element === 'text' && !cell.shown) addParts(cell.parts);
    else if (cell.element === 'by-year' && cell.ledger !== undefined) subLedgers.add(cell.ledger);
    else if (cell.element === 'by-year')
      for (const year of yearsOf(cell, plan))
        for (const { field } of cell.parts) own.push({ field, year });
  };
  for (const { parts } of form.headings) addParts(parts);
  if (form.kind === 'list') for (const { cell } of form.columns) addCell(cell);
  else
    for (const band of form.bands)
      if (band.band === 'rows') band.rows.flat().forEach(addCell);
      else if (band.band === 'each') {
        if (!band.shown) subLedgers.add(band.ledger);
        [...band.heads, ...(band.foot ?? [])].flat().forEach(addCell);
      }
  return { own, above, wholes, subLedgers: [...subLedgers] };
}
