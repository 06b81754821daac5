/** A form that no page holds, or whose cells would stay empty, is said to be faulty before it is used. */
import { describe, expect, it } from '@jest/globals';
import type { Band, FormDefinition } from '../../../src/core/form/definition';
import type { FormCell } from '../../../src/core/form/cell-definition';
import type { Plan } from '../../../src/core/plan';
import { planFaults } from '../../../src/core/plan/faults';

const FORM = {
  kind: 'record',
  id: 'sheet',
  name: '状況シート',
  ledger: 'items',
  widths: [100, 200, 200],
  fontSize: 10,
  orientation: 'portrait',
  headings: [],
  bands: [],
} as const satisfies FormDefinition;

function planOf(form: FormDefinition): Plan {
  const text = { kind: 'text' } as const;
  return {
    id: 'town',
    municipality: '試験町',
    title: '実施計画',
    years: [2023, 2024],
    ledgers: [
      {
        id: 'items',
        name: '取組一覧',
        recordName: '取組',
        numberField: 'number',
        fields: [
          { id: 'number', label: '番号', type: { kind: 'integer' } },
          { id: 'title', label: '取組名', type: text },
          { id: 'result', label: '実績', byYear: true, type: text },
          { id: 'late', label: '見直し', byYear: true, years: [2024], type: text },
        ],
      },
      {
        id: 'steps',
        name: '工程表',
        recordName: '工程',
        fields: [
          { id: 'owner', label: '取組番号', type: { kind: 'integer' } },
          { id: 'step', label: '工程', type: text },
        ],
      },
    ],
    rules: [],
    rollups: [
      {
        id: 'all',
        name: '全体',
        title: '全体',
        unitLine: null,
        ledger: 'items',
        rows: { by: 'values', field: 'title' },
        labels: [{ heading: '取組名' }],
        columns: [{ id: 'count', heading: '件数', measure: { measure: 'count' }, places: 0 }],
        notes: [],
      },
    ],
    forms: [form],
  };
}

function faults(form: FormDefinition): readonly string[] {
  return planFaults(planOf(form)).map((fault) =>
    fault.fault === 'stated' ? `${fault.at} ${fault.message}` : `${fault.at} ${fault.fault}`,
  );
}

function withBand(...cells: readonly FormCell[]): FormDefinition {
  return { ...FORM, bands: [{ band: 'rows', rows: [cells] }] };
}

const title: FormCell = { element: 'field', field: 'title' };

describe('the width of a form', () => {
  it('is at most that of the page between its margins, upright or across', () => {
    expect(faults({ ...FORM, widths: [100, 200, 223] })).toEqual([]);
    expect(faults({ ...FORM, widths: [100, 200, 224] })).toEqual(['forms.0.widths page-width']);
    expect(faults({ ...FORM, widths: [100, 200, 470], orientation: 'landscape' })).toEqual([]);
    expect(faults({ ...FORM, widths: [100, 200, 471], orientation: 'landscape' })).toEqual([
      'forms.0.widths page-width',
    ]);
    expect(faults({ ...FORM, widths: [100, 200, 255], margin: 20 })).toEqual([]);
  });

  it('is measured for each page of a list with a facing page', () => {
    const columns = ['number', 'title', 'title'].map((field) => ({
      label: field,
      cell: { element: 'field', field } as const,
    }));
    const { id, name, ledger, fontSize, orientation, headings } = FORM;
    const rest = { id, name, ledger, fontSize, orientation, headings };
    const list = { ...rest, kind: 'list', columns, widths: [300, 200, 500] } as const;
    expect(faults(list)).toEqual(['forms.0.widths page-width']);
    expect(faults({ ...list, facing: 2 })).toEqual([]);
    expect(faults({ ...list, facing: 3 })).toContain('forms.0.facing facing');
    expect(faults({ ...list, facing: 1, widths: [300, 500] })).toEqual([
      'forms.0.widths list-columns',
    ]);
  });

  it('holds the cells of its bands, those by year and those that reach down too', () => {
    expect(faults(withBand({ ...title, columns: 3 }))).toEqual([]);
    expect(faults(withBand({ ...title, columns: 2 }, { ...title, columns: 2 }))).toEqual([
      'forms.0.bands.0 grid-width',
    ]);
    const years: FormCell = { element: 'by-year', parts: [{ field: 'result' }], columns: 2 };
    expect(faults(withBand(years))).toEqual(['forms.0.bands.0 grid-width']);
    const side: FormCell = { element: 'label', text: '取組', rows: 2 };
    const reaching: Band = { band: 'rows', rows: [[side, title], [{ ...title, columns: 3 }]] };
    expect(faults({ ...FORM, bands: [reaching] })).toEqual(['forms.0.bands.0 grid-width']);
  });
});

describe('a band for some records only', () => {
  const where = { field: 'title', filled: true } as const;
  const first: Band = { band: 'rows', rows: [[{ element: 'label', text: '番号' }, title]] };
  const plain: Band = { band: 'rows', rows: [[{ element: 'label', text: '取組' }, title]] };
  const bandsOf = (...bands: readonly Band[]): FormDefinition => ({ ...FORM, bands });

  it('stands below others and begins with a label of its own', () => {
    const told = { ...plain, where };
    expect(faults(bandsOf(first, told))).toEqual([]);
    expect(faults(bandsOf(told, first))).toEqual(['forms.0.bands.0.where conditional-band']);
    expect(faults(bandsOf(first, told, plain))).toEqual(['forms.0.bands.1.where conditional-band']);
    expect(faults(bandsOf(first, { band: 'rows', rows: [[title]], where }))).toEqual([
      'forms.0.bands.1.where conditional-band',
    ]);
  });

  it('does not hold what every record is known by', () => {
    const number: FormCell = { element: 'field', field: 'number' };
    const band: Band = { band: 'rows', rows: [[{ element: 'label', text: '枠' }, number]], where };
    expect(faults(bandsOf(first, band))).toEqual(['forms.0.bands.1.where naming-band']);
  });

  it('is for records that its condition can tell, as the form itself is', () => {
    const late = { field: 'result', filled: true } as const;
    expect(faults(bandsOf(first, { ...plain, where: late }))).toEqual([
      'forms.0.bands.1.where by-year',
    ]);
    expect(faults({ ...FORM, where: late, bands: [first] })).toEqual(['forms.0.where by-year']);
    const none = { field: 'none', filled: true } as const;
    expect(faults({ ...FORM, where: none, bands: [first] })).toEqual([
      'forms.0.where.field unknown-id',
    ]);
  });
});

it('a row or gap is no higher than a page', () => {
  expect(faults({ ...FORM, bands: [{ band: 'gap', height: 700 }] })).toEqual([]);
  expect(faults({ ...FORM, bands: [{ band: 'gap', height: 800 }] })).toEqual([
    'forms.0.bands.0 page-height',
  ]);
});

describe('the fields of a form', () => {
  it('are its ledger’s own, and have a year where they are by year', () => {
    expect(faults(withBand(title))).toEqual([]);
    expect(faults(withBand({ element: 'field', field: 'step' }))).toEqual([
      'forms.0.bands.0 other-ledger',
    ]);
    expect(faults(withBand({ element: 'field', field: 'result' }))).toEqual([
      'forms.0.bands.0 by-year',
    ]);
    const of = (field: string, years?: readonly number[]): FormCell => ({
      element: 'by-year',
      parts: [{ field }],
      ...(years ? { years } : {}),
    });
    expect(faults(withBand(of('result')))).toEqual([]);
    expect(faults(withBand(of('title')))).toEqual(['forms.0.bands.0 not-by-year']);
    expect(faults(withBand(of('late')))).toEqual(['forms.0.bands.0 year-outside']);
    expect(faults(withBand(of('late', [2024])))).toEqual([]);
    expect(faults(withBand(of('result', [2024, 2030])))).toContain('forms.0.bands.0 year-outside');
    expect(faults({ ...FORM, headings: [{ parts: [{ field: 'result' }] }] })).toEqual([
      'forms.0.headings.0 by-year',
    ]);
    expect(faults({ ...FORM, chapter: { field: 'step' } })).toEqual([
      'forms.0.chapter other-ledger',
    ]);
  });

  it('of sub-records are the sub-records’, which name their record', () => {
    const each = (row: readonly FormCell[], by?: string): FormDefinition => ({
      ...FORM,
      bands: [{ band: 'each', ledger: 'steps', heads: [], row, ...(by ? { by } : {}) }],
    });
    expect(faults(each([{ element: 'field', field: 'step' }], 'owner'))).toEqual([]);
    expect(faults(each([title], 'owner'))).toEqual(['forms.0.bands.0 other-ledger']);
    expect(faults(each([{ element: 'field', field: 'step' }]))).toEqual([
      'forms.0.bands.0 no-number',
    ]);
  });

  it('of a summary table are of one with a row a record', () => {
    expect(faults(withBand({ element: 'figure', rollup: 'all', column: 'count' }))).toEqual([
      'forms.0.bands.0 per-record',
    ]);
  });
});
