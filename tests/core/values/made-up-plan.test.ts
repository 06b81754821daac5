/**
 * Every kind of value in a town's plan that is none of the built-in ones: its ledger is checked clean, slips are fixed, and sheets
 * give back what they were laid out of.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { format } from 'practice-excel/workbook/numfmt';
import { check } from '../../../src/core/check';
import type { Finding } from '../../../src/core/finding';
import { compareForms } from '../../../src/core/form/compare';
import type { RecordForm } from '../../../src/core/form/definition';
import type { FormRow } from '../../../src/core/form/cell-definition';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import { planFaults } from '../../../src/core/plan/faults';
import type { Plan } from '../../../src/core/plan';
import { rollUp } from '../../../src/core/rollup';
import type { RollupDefinition } from '../../../src/core/rollup';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';
import { printValue, readValue, repairText, storeValue } from '../../../src/core/values';
import type { Stored, ValueType } from '../../../src/core/values';
import {
  allowedValues,
  eraDatesExist,
  halfWidthCodes,
  numbersAsNumbers,
  plainSigns,
  readableValues,
  tidySpaces,
} from '../../../src/plans/common-rules';
import { emptied, notGivenBack } from '../form/emptied';
import { planWorkbook, WORDS } from '../form/forms-of';
import { withDrafts, withoutBases } from '../form/sheets-of-drafts';
import { plainSheet } from '../plain-sheet';
import { calculated, disagreements } from '../rollup/calculated';
import { CASES } from './case-of-each-kind';

const KINDS = Object.entries(CASES).map(([kind, each]) => ({ kind, ...each }));

/** Kinds of which a rule of its own says what is wrong. */
const BOUNDED = ['score', 'mark', 'bounded-decimal'];

const form: RecordForm = {
  kind: 'record',
  id: 'sheet',
  name: '管理票',
  ledger: 'items',
  widths: [120, 320],
  fontSize: 9,
  orientation: 'portrait',
  margin: 18,
  headings: [],
  bands: [
    {
      band: 'rows',
      head: true,
      rows: ['number', ...KINDS.map(({ kind }) => kind)].map((field): FormRow => [
        { element: 'label', text: `欄 ${field}` },
        { element: 'field', field, fill: true },
      ]),
    },
  ],
};

const plan: Plan = {
  id: 'mizuho',
  municipality: 'みずほ町',
  title: 'みずほ町行財政改善計画',
  years: [2024, 2025],
  ledgers: [
    {
      id: 'items',
      name: '管理表',
      recordName: '項目',
      numberField: 'number',
      fields: [
        { id: 'number', label: '欄 number', type: { kind: 'integer', min: 1 } },
        ...KINDS.map(({ kind, type }) => ({ id: kind, label: `欄 ${kind}`, type })),
      ],
    },
  ],
  rules: [
    allowedValues(['one-of']),
    readableValues(BOUNDED),
    { code: 'M01', severity: 'error', kind: 'readable', fields: BOUNDED },
    numbersAsNumbers(),
    tidySpaces(),
    halfWidthCodes(),
    eraDatesExist,
    plainSigns(),
  ],
  rollups: [],
  forms: [form],
};

const TABLE = { title: '集計', unitLine: '', ledger: 'items', notes: [] } as const;

function countBy(kind: string): RollupDefinition {
  return {
    ...TABLE,
    id: kind,
    name: `${kind}別`,
    rows: { by: 'values', field: kind },
    labels: [{ heading: kind }],
    columns: [{ heading: '件数', places: 0, measure: { measure: 'count' } }],
  };
}

const meanOfPercentages: RollupDefinition = {
  ...TABLE,
  id: 'mean',
  name: '平均',
  rows: { by: 'cases', cases: [{ label: '全体', where: [] }] },
  labels: [{ heading: '区分' }],
  columns: [
    {
      heading: '平均',
      places: 1,
      percent: true,
      measure: { measure: 'mean', field: 'percentage', places: 3, none: '－' },
    },
  ],
};

/** A cell of the ledger: what it holds, under a number format. */
type Cell = Pick<Stored, 'content' | 'numberFormat'>;

function shown({ content, numberFormat = 'General' }: Cell): string {
  return typeof content === 'number' ? format(numberFormat, content) : content;
}

/** A ledger of records, each with its cells by the kind of their field. */
function ledgerOf(records: readonly Readonly<Record<string, Cell>>[]): Snapshot {
  const head = ['number', ...KINDS.map(({ kind }) => kind)];
  const rows = records.map((record, at) =>
    head.map((kind): Cell => record[kind] ?? { content: kind === 'number' ? at + 1 : '' }),
  );
  const labels = head.map((kind) => `欄 ${kind}`);
  const values: CellValue[][] = [labels, ...rows.map((row) => row.map(({ content }) => content))];
  const sheet = plainSheet(values, { table: '管理表' });
  return {
    workbook: 'みずほ町.xlsx',
    sheets: [{ ...sheet, text: [labels, ...rows.map((row) => row.map(shown))] }],
  };
}

function findingsOf(records: readonly Readonly<Record<string, Cell>>[]): readonly Finding[] {
  return check(planWorkbook(ledgerOf(records), plan));
}

/** What a tidy person keeps of a text in a cell: the value as its kind stores it, or its print. */
function cellOf(text: string, type: ValueType, asNumber: boolean): Cell {
  const reading = readValue(repairText(text, type) ?? text, type);
  if (reading.state !== 'value') throw new Error(`${text} is no ${type.kind}`);
  const print = printValue(reading.value, type);
  const column = asNumber ? 'number' : 'nothing';
  return storeValue(reading.value, type, { column, text: repairText(print, type) ?? print });
}

/** Records of any values; amounts may stand as texts where that is not `asNumber`. */
function recordsOf(asNumber: fc.Arbitrary<boolean>): fc.Arbitrary<Record<string, Cell>[]> {
  const record = fc
    .tuple(asNumber, ...KINDS.map(({ written }) => written))
    .map(([numbers, ...texts]) =>
      Object.fromEntries(
        KINDS.map(({ kind, type }, at) => [kind, cellOf(texts[at] ?? '', type, numbers)] as const),
      ),
    );
  return fc.array(record, { minLength: 1, maxLength: 4 });
}

describe('a plan with every kind of value', () => {
  it('has no faults', () => {
    expect(planFaults(plan)).toEqual([]);
  });

  it('has nothing to say of a ledger that is kept tidily', () => {
    fc.assert(
      fc.property(recordsOf(fc.constant(true)), (all) => expect(findingsOf(all)).toEqual([])),
      { numRuns: 30 },
    );
  });

  it.each(KINDS.flatMap(({ kind, meant = [] }) => meant.map((slip) => [kind, ...slip] as const)))(
    'says of %s that %s cannot be so, and fixes it as %s',
    (kind, written, right) => {
      const [found, ...others] = findingsOf([{ [kind]: { content: written } }]);
      expect([found?.field, others]).toEqual([`欄 ${kind}`, []]);
      const { fix } = found ?? {};
      if (!fix) throw new Error(`${written} has no fix`);
      expect(typeof fix.content === 'string' ? fix.content : shown(fix)).toBe(right);
      expect(findingsOf([{ [kind]: fix }])).toEqual([]);
    },
  );

  it('has tables of it that count one value once, by figures and by formulas', async () => {
    const counted: Plan = { ...plan, rollups: KINDS.map(({ kind }) => countBy(kind)) };
    expect(planFaults(counted)).toEqual([]);
    const cell = (at: number): Readonly<Record<string, Cell>> =>
      Object.fromEntries(
        KINDS.map(({ kind, alike }) => [kind, { content: alike[at] ?? '' }] as const),
      );
    const snapshot = ledgerOf([cell(0), cell(2), cell(1)]);
    const workbook = planWorkbook(snapshot, counted);
    const counts = counted.rollups.map((definition) => {
      const table = rollUp(workbook, definition);
      if (table.state !== 'table') throw new Error(definition.id);
      const rows = table.rows.filter((row) => row.kind === 'row');
      return [
        definition.id,
        rows.map(({ cells: [first] }) => first?.figure.kind === 'number' && first.figure.value),
      ];
    });
    expect(counts).toEqual(KINDS.map(({ kind }) => [kind, ['2', '1']]));
    const { pairs } = await calculated([{ plan: counted, snapshot }]);
    expect(pairs.length).toBeGreaterThanOrEqual(KINDS.length);
    expect(disagreements(pairs)).toEqual([]);
  });

  it('has the mean of its percentages, by figure and by formula', async () => {
    const meant: Plan = { ...plan, rollups: [meanOfPercentages] };
    const shares = [0.853, 0.9, 0.5].map((content) => ({
      percentage: { content, numberFormat: '0.0%' },
    }));
    const snapshot = ledgerOf([...shares, {}]);
    const table = rollUp(planWorkbook(snapshot, meant), meanOfPercentages);
    if (table.state !== 'table') throw new Error(table.state);
    // (85.3% + 90% + 50%) / 3 = 75.1%.
    expect(table.rows.map(({ cells }) => cells[0]?.figure)).toEqual([
      { kind: 'number', value: '0.751' },
    ]);
    const { pairs } = await calculated([{ plan: meant, snapshot }]);
    expect(pairs.map(({ result }) => result)).toEqual([0.751]);
  });

  it('lays sheets of it that say nothing new, and that an emptied ledger gets everything back from', () => {
    fc.assert(
      fc.property(recordsOf(fc.boolean()), (all) => {
        const snapshot = ledgerOf(all);
        const workbook = planWorkbook(snapshot, plan);
        const drafts = layForms(workbook, form, { arrangement: 'one', words: WORDS });
        const same = compareForms(
          workbook,
          withoutBases(findForms(withDrafts(snapshot, drafts), plan)),
        );
        expect([same.read, same.records, same.unplaced]).toEqual([all.length, [], []]);
        const empty = emptied(snapshot, workbook);
        const found = withoutBases(findForms(withDrafts(empty, drafts), plan));
        const collection = compareForms(planWorkbook(empty, plan), found);
        const [ledger] = workbook.ledgers;
        expect(collection.unplaced).toEqual([]);
        expect(ledger && notGivenBack(ledger, collection)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
