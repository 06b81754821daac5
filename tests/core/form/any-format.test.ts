/** Status sheets of cells in any number format: texts print what Excel shows, amounts stay, and untouched sheets change nothing. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareForms } from '../../../src/core/form/compare';
import type { FormDefinition } from '../../../src/core/form/definition';
import { textOfContent } from '../../../src/core/form/shown';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import { recognise } from '../../../src/core/ledger/recognise';
import { columnOf } from '../../../src/core/ledger/ledger';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import type { FieldDefinition } from '../../../src/core/ledger/definition';
import { cellText } from '../../../src/core/shown-cell';
import type { CellValue } from '../../../src/core/snapshot';
import { rollUp } from '../../../src/core/rollup';
import type { RollupDefinition } from '../../../src/core/rollup';
import { figureOf } from '../../../src/core/values';
import { comparable } from '../../../src/core/values/comparable';
import { shownText } from 'practice-excel/workbook/shown-text';
import { plainSheet } from '../plain-sheet';
import { WORDS } from './forms-of';
import { sheetOfDraft } from './sheets-of-drafts';

const FIELDS: readonly FieldDefinition[] = [
  { id: 'number', label: '番号', type: { kind: 'integer' } },
  { id: 'title', label: '取組名', type: { kind: 'text' } },
  { id: 'result', label: '実績', type: { kind: 'text' } },
  { id: 'outcome', label: '達成度', type: { kind: 'goal', outcome: true } },
  { id: 'measured', label: '実績値', type: { kind: 'measured' } },
  { id: 'since', label: '開始年度', type: { kind: 'fiscal-year' } },
  { id: 'decided', label: '決定日', type: { kind: 'era-date' } },
  { id: 'code', label: '記号', type: { kind: 'code', prefixes: ['', 'N'] } },
  { id: 'amount', label: '効果額', type: { kind: 'money', unit: '千円' } },
  { id: 'places', label: '箇所数', type: { kind: 'integer' } },
];

const FORM: FormDefinition = {
  kind: 'record',
  id: 'sheet',
  name: '状況シート',
  ledger: 'initiatives',
  widths: [80, 300],
  fontSize: 10,
  orientation: 'portrait',
  headings: [],
  bands: [
    {
      band: 'rows',
      rows: FIELDS.map(({ id, label }) => [
        { element: 'label', text: label },
        { element: 'field', field: id, fill: true },
      ]),
    },
  ],
};

const RESULTS: RollupDefinition = {
  id: 'results',
  name: '実績',
  title: '実績',
  unitLine: '',
  ledger: 'initiatives',
  rows: { by: 'records' },
  labels: [{ heading: '番号', field: 'number' }],
  columns: [{ heading: '実績', places: 0, measure: { measure: 'value', field: 'result' } }],
  notes: [],
};

const PLAN: Plan = {
  id: 'formats',
  municipality: '見本町',
  title: '行財政改革プラン',
  years: [2024],
  ledgers: [
    {
      id: 'initiatives',
      name: '取組一覧',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      fields: FIELDS,
    },
  ],
  rules: [],
  rollups: [RESULTS],
  forms: [FORM],
};

const FORMATS = [
  'General',
  '@',
  '0',
  '#,##0',
  '0.0',
  '0.0%',
  '000',
  '#,##0,',
  '#,##0.0,,"百万円"',
  '#,##0"人"',
  '0;△0',
  '0;[Red]0;"－"',
  '"〃"',
  ';;;',
  '# ?/?',
  '"令和"0"年度"',
  '"N"0',
  'yyyy/m/d',
  'm"月"d"日"',
  'h:mm',
  '[$-411]ggge"年"m"月"d"日"',
  '[$-411]ge.m.d',
  '@"課"',
];

interface Drawn {
  readonly raw: CellValue;
  readonly text: string;
}

const cell: fc.Arbitrary<Drawn> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom<CellValue>(
        '',
        '検討した。',
        '12',
        '94.9%',
        '総務',
        true,
        false,
        0,
        0.1 + 0.2,
      ),
      fc.integer({ min: -3_000, max: 50_000 }),
      fc.integer({ min: -300_000, max: 500_000 }).map((any) => any / 1_000),
    ),
    fc.constantFrom(...FORMATS),
  )
  .map(([raw, numberFormat]) => ({ raw, text: shownText(raw, numberFormat) }));

const records = fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), {
  minLength: 1,
  maxLength: 3,
});

function workbookOf(rows: readonly (readonly Drawn[])[]): PlanWorkbook<Plan> {
  const header = FIELDS.map(({ label }) => ({ raw: label, text: label }));
  const all = [header, ...rows.map((row, at) => [{ raw: at + 1, text: String(at + 1) }, ...row])];
  const sheet = plainSheet(
    all.map((row) => row.map(({ raw }) => raw)),
    { name: '取組一覧', table: '取組一覧' },
  );
  const text = all.map((row) => row.map((each) => each.text));
  const recognition = recognise({ workbook: 'x', sheets: [{ ...sheet, text }] }, [PLAN], PLAN.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

describe('ledgers with cells of any number format', () => {
  it('are laid out as Excel shows their texts, and collected without a change', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const workbook = workbookOf(rows);
        const drafts = layForms(workbook, FORM, { arrangement: 'record', words: WORDS });
        const printed = drafts.map((draft) => draft.cells);
        rows.forEach((row, at) => {
          const says = cellText(row[1] ?? { raw: '', text: '' });
          const texts = printed[at]?.map(({ content }) => textOfContent(content));
          if (comparable(says) !== '') expect(texts).toContain(says);
        });
        const found = findForms({ workbook: 'x', sheets: drafts.map(sheetOfDraft) }, PLAN);
        const { read, ...rest } = compareForms(workbook, found);
        expect({ read, rest }).toEqual({
          read: rows.length,
          rest: { records: [], unplaced: [], repeated: [], conflicts: [], withoutBase: [] },
        });
      }),
      { numRuns: 200 },
    );
  });

  it('sum what their cells hold, whatever is shown', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const { ledgers } = workbookOf(rows);
        const column = ledgers[0] && columnOf(ledgers[0], 'amount');
        rows.forEach((row, at) => {
          const raw = row[7]?.raw;
          if (typeof raw !== 'number') return;
          const reading = column?.cells[at]?.reading;
          const figure =
            column && reading?.state === 'value'
              ? figureOf(reading.value, column.field.type)
              : null;
          expect(figure?.toNumber()).toBe(raw);
        });
      }),
    );
  });

  it('print in tables what Excel shows of their texts, as a value where no formula gives it', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const workbook = workbookOf(rows);
        const table = rollUp(workbook, RESULTS);
        if (table.state !== 'table') throw new Error(table.state);
        rows.forEach((row, at) => {
          const given = row[1];
          const of = table.rows[at]?.cells[0];
          if (!given || !of) throw new Error('no such row');
          const says = cellText(given);
          const figure = of.figure.kind === 'text' ? of.figure.text : Number(of.figure.value);
          expect(typeof figure === 'number' ? String(figure) : figure).toBe(says);
          if (says !== cellText({ raw: given.raw, text: String(given.raw) }))
            expect(of.reading).toEqual({ live: false, reason: 'printed-text' });
        });
      }),
    );
  });
});

describe('a heading of a year', () => {
  it('that holds 6 and shows 令和6年度 is read as the year that it shows', () => {
    const field: FieldDefinition = {
      id: 'stage',
      label: '進捗',
      byYear: true,
      type: { kind: 'text' },
    };
    const [definition] = PLAN.ledgers;
    if (!definition) throw new Error('no ledger');
    const plan: Plan = {
      ...PLAN,
      years: [2024, 2025],
      ledgers: [{ ...definition, fields: [...FIELDS.slice(0, 2), field] }],
      rollups: [],
      forms: [],
    };
    const sheet = plainSheet([
      ['番号', '取組名', '進捗', ''],
      ['', '', 6, 7],
      [1, '窓口の見直し', '検討', '実施'],
    ]);
    const merges = [0, 1]
      .map((column) => ({ row: 0, column, rows: 2, columns: 1 }))
      .concat({ row: 0, column: 2, rows: 1, columns: 2 });
    const text = sheet.text.map((row, at) =>
      at === 1 ? row.map((each) => (each === '' ? '' : `令和${each}年度`)) : row,
    );
    const found = recognise(
      { workbook: 'x', sheets: [{ ...sheet, text, merges }] },
      [plan],
      plan.id,
    );
    if (found.state !== 'found') throw new Error(found.state);
    const years = found.workbook.ledgers[0]?.columns.map(({ year }) => year);
    expect(years).toEqual([null, null, 2024, 2025]);
  });
});
