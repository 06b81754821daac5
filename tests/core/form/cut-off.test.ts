/** Sheets whose top was cut off are told, and a whole sheet of another form with the same labels is not one of them. */
import { describe, expect, it } from '@jest/globals';
import type { Band, RecordForm } from '../../../src/core/form/definition';
import { findForms } from '../../../src/core/form/find';
import type { Plan } from '../../../src/core/plan';
import type { SheetSnapshot } from '../../../src/core/snapshot';
import { annaka } from '../../../src/plans/annaka';
import { statusSheetsOf } from '../../plans/status-sheets';
import { theForm } from './forms-of';
import { cellWith, stacked, withoutRows } from './handling';

const form = theForm(annaka, 'item');
if (form.kind !== 'record') throw new Error('安中市’s items have no sheet each');

/** The same form, but for the label that it begins with. */
function alike({ bands: [first, ...bands], ...others }: RecordForm): RecordForm {
  if (first?.band !== 'rows') throw new Error('the form does not begin with rows');
  const rows = first.rows.map((row) =>
    row.map((cell) =>
      cell.element === 'label' && cell.text === '担当課' ? { ...cell, text: '所管課' } : cell,
    ),
  );
  const head: Band = { ...first, rows };
  return { ...others, id: 'alike', bands: [head, ...bands] };
}

const plan: Plan = { ...annaka, forms: [form, alike(form)] };
const item = statusSheetsOf('annaka').sheet('item', '1');
const cut = withoutRows(item, 0, cellWith(item, '現状と\n課題')[0]);

function found(sheet: SheetSnapshot): readonly string[] {
  return findForms({ workbook: 'section.xlsx', sheets: [sheet] }, plan).map(
    ({ form: id, faults }) => `${id} ${faults.map(({ fault }) => fault).join()}`,
  );
}

describe('sheets of a form that shares its labels with another', () => {
  it('are not taken for the other’s that were cut off', () => {
    expect(found(item)).toEqual(['item ']);
  });

  it('are told where their own top was cut off, also below a whole one', () => {
    expect(found(cut)).toContain('item missing-label');
    // Down to the next sheet of its form, all that stands below a whole one is taken for a part of it.
    expect(found(stacked([item, cut], 2))).toContain('alike missing-label');
  });
});
