/** A place in a plan's data is named as people call it, whatever the data are. */
import { describe, expect, it } from '@jest/globals';
import { namedSteps } from '../../../src/core/plan/named-steps';

const DATA = {
  years: [2024, 'x'],
  ledgers: [
    { name: '取組一覧', fields: [{ id: 'number', label: '番号', type: { kind: 'code' } }] },
  ],
  rules: [{ code: 'C05', fields: ['title', 'section'] }, 'no rule'],
  rollups: [
    { name: '担当課別', columns: [{ heading: '取組' }, {}], rows: { cases: [{ label: '計' }] } },
  ],
  forms: [{ id: 'initiative', bands: [{}, { rows: [[{ element: 'label' }]] }] }],
};

describe('the name of a place', () => {
  it('is that of the ledger and of the field', () => {
    expect(namedSteps(DATA, 'ledgers.0.fields.0.type.kind')).toEqual([
      { kind: 'ledger', name: '取組一覧' },
      { kind: 'field', name: '番号' },
      { kind: 'property', name: 'type' },
      { kind: 'property', name: 'kind' },
    ]);
  });

  it('is the code of a rule, with the place of one of its fields', () => {
    expect(namedSteps(DATA, 'rules.0.fields.1')).toEqual([
      { kind: 'rule', name: 'C05' },
      { kind: 'property', name: 'fields' },
      { kind: 'item', number: 2 },
    ]);
  });

  it('is that of a column, or its place where it has no heading', () => {
    expect(namedSteps(DATA, 'rollups.0.columns.0.places')).toEqual([
      { kind: 'rollup', name: '担当課別' },
      { kind: 'column', name: '取組' },
      { kind: 'property', name: 'places' },
    ]);
    expect(namedSteps(DATA, 'rollups.0.columns.1')).toEqual([
      { kind: 'rollup', name: '担当課別' },
      { kind: 'column', number: 2 },
    ]);
  });

  it('is the number of a band of a form without a name', () => {
    expect(namedSteps(DATA, 'forms.0.bands.1.rows.0.0.text')).toEqual([
      { kind: 'form', name: 'initiative' },
      { kind: 'band', number: 2 },
      { kind: 'property', name: 'rows' },
      { kind: 'item', number: 1 },
      { kind: 'item', number: 1 },
      { kind: 'property', name: 'text' },
    ]);
  });

  it('is the list where that is meant as a whole', () => {
    expect(namedSteps(DATA, 'rules')).toEqual([{ kind: 'property', name: 'rules' }]);
    expect(namedSteps(DATA, 'years.1')).toEqual([
      { kind: 'property', name: 'years' },
      { kind: 'item', number: 2 },
    ]);
  });

  it('is the way where the data are not what they should be', () => {
    expect(namedSteps(DATA, 'rules.1.severity')).toEqual([
      { kind: 'property', name: 'rules' },
      { kind: 'item', number: 2 },
      { kind: 'property', name: 'severity' },
    ]);
    for (const data of [null, 3, 'plan', [], { rules: null }])
      expect(namedSteps(data, 'rules.0.code')).toEqual([
        { kind: 'property', name: 'rules' },
        { kind: 'item', number: 1 },
        { kind: 'property', name: 'code' },
      ]);
    expect(namedSteps(DATA, '')).toEqual([]);
    expect(namedSteps(DATA, '__proto__.constructor')).toEqual([
      { kind: 'property', name: '__proto__' },
      { kind: 'property', name: 'constructor' },
    ]);
  });
});
