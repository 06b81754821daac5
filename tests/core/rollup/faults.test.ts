/** A rollup that would print zeros, blanks or doubled sums is said to be faulty before it is used. */
import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import type { FieldDefinition } from '../../../src/core/ledger/definition';
import { planFaults } from '../../../src/core/plan/faults';
import type { Measure, RollupColumn, RollupDefinition } from '../../../src/core/rollup';
import { rollUp } from '../../../src/core/rollup';
import type { CellValue } from '../../../src/core/snapshot';
import type { ValueType } from '../../../src/core/values';
import { faultSentences as english, faultyPart } from '../../../src/words/en/plan-faults';
import {
  faultSentences as japanese,
  faultyPart as japanesePart,
} from '../../../src/words/ja/plan-faults';
import { plainSheet } from '../plain-sheet';

const YEARS = [2023, 2024];

/** Kinds of field with the three values that records hold, and what of them can be added. */
const KINDS: readonly {
  readonly type: ValueType;
  readonly cells: readonly [CellValue, CellValue, CellValue];
  readonly sum: number | null;
}[] = [
  { type: { kind: 'integer' }, cells: [3, 4, 8], sum: 15 },
  { type: { kind: 'money', unit: '千円' }, cells: ['1,200千円', '△200千円', 50], sum: 1050 },
  { type: { kind: 'score', min: 0, max: 3 }, cells: [3, 2, 1], sum: 6 },
  {
    type: { kind: 'bounded-decimal', min: '1.0', max: '5.0', places: 1 },
    cells: [1.5, 2.5, 4],
    sum: 8,
  },
  { type: { kind: 'text' }, cells: ['一', '二', '三'], sum: null },
  { type: { kind: 'one-of', values: ['済', '未'] }, cells: ['済', '未', '済'], sum: null },
  { type: { kind: 'fiscal-year' }, cells: ['R5', 'R6', 'R6'], sum: null },
  { type: { kind: 'year-range' }, cells: ['R5～R6', 'R5～R6', 'R6～R6'], sum: null },
  { type: { kind: 'era-date' }, cells: ['令和5年4月1日', '令和6年4月1日', ''], sum: null },
  { type: { kind: 'heading' }, cells: ['１　甲', '１　甲', '２　乙'], sum: null },
  { type: { kind: 'mark', mark: '○', meant: [] }, cells: ['○', '', '○'], sum: null },
  { type: { kind: 'plan-cell' }, cells: ['検討', '⇒', '実施'], sum: null },
  { type: { kind: 'code', prefixes: [''] }, cells: ['1', '2', '3'], sum: null },
  { type: { kind: 'circled-number' }, cells: ['①', '②', '③'], sum: null },
  { type: { kind: 'goal' }, cells: ['94.9%以下', '90%以下', '10人以上'], sum: null },
  {
    type: { kind: 'sections', everyBureau: [] },
    cells: ['総務部総務課', '総務部財政課', ''],
    sum: null,
  },
];

function planWith(
  field: Omit<FieldDefinition, 'id' | 'label'>,
  rollup: Partial<RollupDefinition>,
): Plan {
  return {
    id: 'town',
    municipality: '試験町',
    title: '実施計画',
    years: YEARS,
    ledgers: [
      {
        id: 'items',
        name: '取組一覧',
        recordName: '取組',
        numberField: 'number',
        fields: [
          { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
          { id: 'part', label: '章', type: { kind: 'text' } },
          { id: 'more', label: '節', type: { kind: 'text' } },
          { id: 'state', label: '状況', type: { kind: 'one-of', values: ['済', '未'] } },
          { id: 'tried', label: '試す項目', ...field },
        ],
      },
    ],
    rules: [],
    rollups: [
      {
        id: 'table',
        name: '章別',
        title: '章別',
        unitLine: null,
        ledger: 'items',
        rows: { by: 'values', field: 'part' },
        labels: [{ heading: '章' }],
        columns: [{ heading: '件数', measure: { measure: 'count' }, places: 0 }],
        notes: [],
        ...rollup,
      },
    ],
    forms: [],
  };
}

const TEXT: Pick<FieldDefinition, 'type'> = { type: { kind: 'text' } };
const NUMBER: Pick<FieldDefinition, 'type'> = { type: { kind: 'integer' } };
const BY_YEAR = { ...NUMBER, byYear: true } as const;

function column(measure: Measure, more: Partial<RollupColumn> = {}): RollupColumn {
  return { heading: '値', measure, places: 0, ...more };
}

/** The messages of a plan's faults, each once. */
function messages(plan: Plan): readonly string[] {
  return [
    ...new Set(
      planFaults(plan).map((fault) => (fault.fault === 'stated' ? fault.message : fault.fault)),
    ),
  ];
}

function ofColumns(
  columns: readonly RollupColumn[],
  field = TEXT,
  rows?: RollupDefinition['rows'],
) {
  return messages(planWith(field, { columns, ...(rows ? { rows } : {}) }));
}

describe('each measure over each kind of field', () => {
  it.each(KINDS)('sums $type.kind as is right, or says the fault', ({ type, cells, sum }) => {
    const plan = planWith({ type }, { columns: [column({ measure: 'sum', field: 'tried' })] });
    if (sum === null) return expect(messages(plan)).toEqual(['gives']);
    expect(messages(plan)).toEqual([]);
    const rows = [
      ['番号', '章', '節', '状況', '試す項目'],
      ...cells.map((cell, at) => [at + 1, '全て', '節', '済', cell]),
    ];
    const seen = recognise({ workbook: 'b.xlsx', sheets: [plainSheet(rows)] }, [plan], plan.id);
    if (seen.state !== 'found' || !plan.rollups[0]) throw new Error(seen.state);
    const table = rollUp(seen.workbook, plan.rollups[0]);
    if (table.state !== 'table') throw new Error(table.state);
    expect(table.rows[0]?.cells[0]?.figure).toEqual({ kind: 'number', value: String(sum) });
  });

  const measures: readonly (readonly [string, Measure, (kind: ValueType['kind']) => boolean])[] = [
    ['mean', { measure: 'mean', field: 'tried', places: 1, none: '－' }, isAmount],
    [
      'if-any',
      { measure: 'if-any', field: 'tried', then: { measure: 'count' }, otherwise: '' },
      isAmount,
    ],
    [
      'extreme',
      { measure: 'extreme', which: 'highest', field: 'tried', none: '－' },
      (kind) => isAmount(kind) || kind === 'fiscal-year',
    ],
    [
      'at least',
      { measure: 'where', where: [{ field: 'tried', atLeast: 1 }], of: { measure: 'count' } },
      (kind) => isAmount(kind) || kind === 'fiscal-year',
    ],
    [
      'covers',
      { measure: 'where', where: [{ field: 'tried', covers: 2023 }], of: { measure: 'count' } },
      (kind) => kind === 'year-range',
    ],
    [
      'names',
      { measure: 'where', where: [{ field: 'tried', names: '総務課' }], of: { measure: 'count' } },
      (kind) => kind === 'sections',
    ],
    ['count-items', { measure: 'count-items', field: 'tried' }, () => false],
    ['count-filled', { measure: 'count-filled', fields: ['tried'] }, () => true],
    ['count-blank', { measure: 'count-blank', field: 'tried' }, () => true],
  ];

  function isAmount(kind: ValueType['kind']): boolean {
    return ['integer', 'money', 'score', 'bounded-decimal'].includes(kind);
  }

  it.each(measures)('%s is sensible or said to be none', (_name, measure, isSensible) => {
    for (const { type } of KINDS)
      expect({ kind: type.kind, faults: ofColumns([column(measure)], { type }) }).toEqual({
        kind: type.kind,
        faults: isSensible(type.kind) ? [] : ['gives'],
      });
  });
});

describe('a field by year', () => {
  const one: readonly (readonly [string, Measure])[] = [
    ['mean', { measure: 'mean', field: 'tried', places: 0, none: '' }],
    ['extreme', { measure: 'extreme', which: 'lowest', field: 'tried', none: '' }],
    ['count-where', { measure: 'count-where', field: 'tried', is: '1' }],
    ['count-blank', { measure: 'count-blank', field: 'tried' }],
    [
      'a condition',
      { measure: 'where', where: [{ field: 'tried', in: ['1'] }], of: { measure: 'count' } },
    ],
    [
      'a bound',
      { measure: 'where', where: [{ field: 'tried', atLeast: 1 }], of: { measure: 'count' } },
    ],
  ];
  it.each(one)('needs its year in %s', (_name, measure) => {
    expect(ofColumns([column(measure)], BY_YEAR)).toEqual(['by-year']);
    if ('where' in measure) return;
    const inYear = { ...measure, year: 2024 } as Measure;
    expect(ofColumns([column(inYear)], BY_YEAR)).toEqual([]);
    expect(ofColumns([column({ ...measure, year: 2030 } as Measure)], BY_YEAR)).toEqual([
      'year-outside',
    ]);
    expect(ofColumns([column(inYear)], NUMBER)).toEqual(['not-by-year']);
  });

  it('makes no rows, labels or cases, and is added over its years', () => {
    const rows: readonly RollupDefinition['rows'][] = [
      { by: 'values', field: 'tried' },
      { by: 'levels', fields: ['part', 'tried'] },
      { by: 'cases', cases: [{ label: '1', where: [{ field: 'tried', in: ['1'] }] }] },
      { by: 'records', where: [{ field: 'tried', atLeast: 1 }] },
    ];
    for (const each of rows) {
      const labels =
        each.by === 'records' ? [{ heading: '番号', field: 'number' }] : [{ heading: '章' }];
      expect(messages(planWith(BY_YEAR, { rows: each, labels }))).toEqual(['by-year']);
    }
    const labels = [{ heading: '試す項目', field: 'tried' }];
    expect(messages(planWith(BY_YEAR, { rows: { by: 'records' }, labels }))).toEqual(['by-year']);
    expect(ofColumns([column({ measure: 'sum', field: 'tried' })], BY_YEAR)).toEqual([]);
  });

  it('knows the row’s year in rows by years only, and the chosen one where there is one', () => {
    const sum = (year: 'row' | 'chosen'): RollupColumn[] => [
      column({ measure: 'sum', field: 'tried', year }),
    ];
    expect(ofColumns(sum('row'), BY_YEAR)).toEqual(['row-year']);
    expect(ofColumns(sum('row'), BY_YEAR, { by: 'years' })).toEqual([]);
    expect(ofColumns(sum('chosen'), BY_YEAR)).toEqual(['chosen-year']);
    const chosen = { columns: sum('chosen'), chosenYear: 2024 };
    expect(messages(planWith(BY_YEAR, chosen))).toEqual([]);
    expect(messages(planWith(BY_YEAR, { ...chosen, chosenYear: 2031 }))).toEqual(['year-outside']);
  });
});

describe('a value that the field does not allow', () => {
  it('is said, with those that it allows', () => {
    const is = (value: string): RollupColumn =>
      column({ measure: 'count-where', field: 'state', is: value });
    expect(ofColumns([is('済')])).toEqual([]);
    expect(planFaults(planWith(TEXT, { columns: [is('完了')] }))).toEqual([
      {
        fault: 'stated',
        at: 'rollups.0.columns.0',
        part: { kind: 'rollup', name: '章別', within: '値' },
        message: 'value',
        params: { label: '状況', value: '完了', allowed: ['済', '未'] },
      },
    ]);
    const where = [{ field: 'state', in: ['済', '完了'] }];
    expect(ofColumns([column({ measure: 'where', where, of: { measure: 'count' } })])).toEqual([
      'value',
    ]);
    expect(
      ofColumns([
        column({ measure: 'where', where: [{ field: 'state', in: [] }], of: { measure: 'count' } }),
      ]),
    ).toEqual(['nothing-listed']);
  });
});

describe('columns', () => {
  const count = column({ measure: 'count' }, { id: 'count', heading: '件数' });
  const words = column({ measure: 'words', words: '今回' }, { id: 'words', heading: '回' });

  it('use numbers further left, and no words', () => {
    const share = (of: string, base: string): RollupColumn =>
      column({ measure: 'share', of, base, places: 1 });
    expect(ofColumns([count, share('count', 'count')])).toEqual([]);
    expect(ofColumns([share('count', 'count'), count])).toEqual(['column-order']);
    expect(ofColumns([count, words, share('count', 'words')])).toEqual(['words']);
    const added: Measure = { measure: 'add', columns: ['words'], places: 0, none: '' };
    expect(ofColumns([words, column(added)])).toEqual(['words']);
    expect(ofColumns([count, { ...words, total: { kind: 'sum' } }])).toEqual(['words']);
    expect(ofColumns([{ ...words, percent: true }])).toEqual(['words']);
    expect(ofColumns([count, column({ ...added, columns: [] })])).toEqual(['nothing-listed']);
    expect(ofColumns([count, { ...count, measure: { measure: 'sum', field: 'number' } }])).toEqual([
      'double-id',
    ]);
  });

  it('have sensible decimals, divisors and shares', () => {
    expect(ofColumns([{ ...count, places: -1 }])).toEqual(['places']);
    expect(ofColumns([{ ...count, places: 1.5 }])).toEqual(['places']);
    expect(ofColumns([column({ measure: 'round', of: { measure: 'count' }, places: 99 })])).toEqual(
      ['places'],
    );
    expect(ofColumns([column({ measure: 'divide', of: { measure: 'count' }, by: 0 })])).toEqual([
      'by-zero',
    ]);
    const total = (base: number) => ({ kind: 'sum-with-share', base, places: 1 }) as const;
    expect(ofColumns([{ ...count, total: total(0) }])).toEqual([]);
    for (const base of [-1, 1, 0.5])
      expect(ofColumns([{ ...count, total: total(base) }])).toEqual(['share-base']);
  });

  it('stand in rows of their kind', () => {
    const value = column({ measure: 'value', field: 'state' });
    const labels = [{ heading: '番号', field: 'number' }];
    expect(ofColumns([value])).toEqual(['needs-record-row']);
    expect(messages(planWith(TEXT, { columns: [value], rows: { by: 'records' }, labels }))).toEqual(
      [],
    );
    const inner: Measure = { measure: 'whole', of: { measure: 'value', field: 'state' } };
    expect(
      messages(planWith(TEXT, { columns: [column(inner)], rows: { by: 'records' }, labels })),
    ).toEqual(['needs-record-row']);
    const related = (of: Measure): Measure => ({
      measure: 'related',
      ledger: 'items',
      through: 'number',
      of,
    });
    const ofState: Measure = { measure: 'value', field: 'state' };
    const narrowed: Measure = {
      measure: 'where',
      where: [{ field: 'part', in: ['甲'] }],
      of: ofState,
    };
    const perRecord = (measure: Measure) =>
      messages(planWith(TEXT, { columns: [column(measure)], rows: { by: 'records' }, labels }));
    expect(perRecord(related(ofState))).toEqual(['needs-record-row']);
    expect(perRecord(related(narrowed))).toEqual([]);
    expect(ofColumns([column(related(narrowed))])).toEqual(['needs-record-row']);
    const figures = { type: { kind: 'figures', units: ['件'] } } as const;
    expect(ofColumns([column({ measure: 'item', field: 'tried' })], figures)).toEqual([
      'needs-item-row',
    ]);
    expect(ofColumns([count, column({ measure: 'tally', column: 'count', is: '1' })])).toEqual([
      'below-table',
    ]);
  });
});

describe('totals and parts', () => {
  const total = { label: '計', of: 'rows' } as const;
  const columns = [column({ measure: 'count' }, { total: { kind: 'sum' } })];

  it('count no record twice', () => {
    const levels = { by: 'levels', fields: ['part', 'more'] } as const;
    expect(messages(planWith(TEXT, { rows: levels, total, columns }))).toEqual(['levels-total']);
    expect(
      messages(planWith(TEXT, { rows: levels, total: { ...total, of: 'records' }, columns })),
    ).toEqual([]);
    const cases = (...values: readonly string[][]): RollupDefinition['rows'] => ({
      by: 'cases',
      cases: values.map((each) => ({ label: each.join(), where: [{ field: 'state', in: each }] })),
    });
    expect(messages(planWith(TEXT, { rows: cases(['済'], ['未']), total, columns }))).toEqual([]);
    expect(messages(planWith(TEXT, { rows: cases(['済'], ['済', '未']), total, columns }))).toEqual(
      ['cases-total'],
    );
  });

  it('name each row once and leave none out', () => {
    const parts = (
      ...rows: readonly (readonly string[] | 'others')[]
    ): Partial<RollupDefinition> => ({
      rows: {
        by: 'values',
        field: 'state',
        parts: rows.map((each, at) => ({ heading: String(at), rows: each })),
      },
      total,
      columns,
    });
    expect(messages(planWith(TEXT, parts(['済'], 'others')))).toEqual([]);
    expect(messages(planWith(TEXT, parts(['済'], ['済'], 'others')))).toEqual(['part-twice']);
    expect(messages(planWith(TEXT, parts(['済'], 'others', 'others')))).toEqual(['part-twice']);
    expect(messages(planWith(TEXT, parts(['済'])))).toEqual(['parts-open']);
    expect(messages(planWith(TEXT, parts(['完了'], 'others')))).toEqual(['value']);
  });
});

describe('labels and charts', () => {
  it('show something', () => {
    const records = { by: 'records' } as const;
    expect(messages(planWith(TEXT, { rows: records }))).toEqual(['label-field']);
    expect(messages(planWith(TEXT, { labels: [{ heading: '指標', item: true }] }))).toEqual([
      'needs-item-row',
    ]);
    const chart = { kind: 'columns', title: '図', columns: ['words'] } as const;
    const words = [column({ measure: 'words', words: '回' }, { id: 'words' })];
    expect(messages(planWith(TEXT, { columns: words, chart }))).toEqual(['words']);
    const counted = [column({ measure: 'count' }, { id: 'words' })];
    expect(
      messages(planWith(TEXT, { columns: counted, chart: { ...chart, rows: 'part' } })),
    ).toEqual(['chart-rows']);
    expect(
      messages(planWith(TEXT, { columns: counted, chart: { ...chart, columns: ['nowhere'] } })),
    ).toEqual(['unknown-id']);
    const marks = { by: 'marks', fields: [{ field: 'tried', labels: ['1', '甲'] }] } as const;
    const mark = { type: { kind: 'mark', mark: '○', meant: [] } } as const;
    expect(messages(planWith(mark, { rows: marks }))).toEqual(['marks-labels']);
    expect(
      messages(planWith(TEXT, { rows: marks, labels: [{ heading: '1' }, { heading: '2' }] })),
    ).toEqual(['gives']);
  });
});

describe('the sentences of faults', () => {
  it('name the place and the field in words, in both languages', () => {
    const [fault] = planFaults(
      planWith(TEXT, {
        columns: [column({ measure: 'sum', field: 'tried' }, { heading: '効果額' })],
      }),
    );
    if (fault?.fault !== 'stated') throw new Error('no fault');
    expect(japanesePart(fault.part)).toBe('集計「章別」の「効果額」');
    expect(japanese[fault.message](fault.params)).toContain(
      '項目「試す項目」には足し合わせられる数値がないため',
    );
    expect(faultyPart(fault.part)).toBe('“効果額” of the summary “章別”');
    expect(english[fault.message](fault.params)).toContain(
      '“試す項目” holds no amounts that can be added',
    );
  });
});
