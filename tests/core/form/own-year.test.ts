/** Days without their year on status sheets: they are of the year in which they stand, or are asked for again. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import type { Collection } from '../../../src/core/form/collection';
import { compareForms } from '../../../src/core/form/compare';
import type { RecordForm } from '../../../src/core/form/definition';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/snapshot';
import { readableValues } from '../../../src/plans/common-rules';
import { wordsFor } from '../../../src/words';
import { findingMessage } from '../../../src/words/finding-message';
import { plainSheet } from '../plain-sheet';
import { planWorkbook, WORDS } from './forms-of';
import { cellWith } from './handling';
import { sheetOfDraft } from './sheets-of-drafts';

const form: RecordForm = {
  kind: 'record',
  id: 'sheet',
  name: '進捗票',
  ledger: 'items',
  widths: [120, 160, 160],
  fontSize: 9,
  orientation: 'portrait',
  margin: 18,
  headings: [],
  bands: [
    {
      band: 'rows',
      head: true,
      rows: [
        [
          { element: 'label', text: '番号' },
          { element: 'field', field: 'number', columns: 2 },
        ],
        [
          { element: 'label', text: '決定日' },
          { element: 'field', field: 'decided', columns: 2, fill: true },
        ],
        [
          { element: 'label', text: '公表日' },
          { element: 'field', field: 'published', columns: 2, fill: true },
        ],
        [{ element: 'label', text: '年度' }, { element: 'years' }],
        [
          { element: 'label', text: '開催日' },
          { element: 'by-year', parts: [{ field: 'held', fill: true }] },
        ],
      ],
    },
  ],
};

const plan: Plan = {
  id: 'days',
  municipality: 'みずほ町',
  title: 'みずほ町改善計画',
  years: [2024, 2025],
  ledgers: [
    {
      id: 'items',
      name: '管理表',
      recordName: '項目',
      numberField: 'number',
      fields: [
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'decided', label: '決定日', type: { kind: 'era-date' } },
        { id: 'published', label: '公表日', type: { kind: 'text' } },
        { id: 'held', label: '開催日', byYear: true, type: { kind: 'era-date' } },
      ],
    },
  ],
  rules: [readableValues()],
  rollups: [],
  forms: [form],
};

const HEADERS = ['番号', '決定日', '公表日', '開催日令和6年度', '開催日令和7年度'];

type Cell = CellValue | readonly [raw: number, text: string];

function snapshotOf(...rows: readonly (readonly Cell[])[]): Snapshot {
  const raw = (cell: Cell): CellValue =>
    Array.isArray(cell) ? (cell[0] as number) : (cell as CellValue);
  const shown = (cell: Cell): string => (Array.isArray(cell) ? String(cell[1]) : String(cell));
  const sheet = plainSheet([HEADERS, ...rows.map((row) => row.map(raw))], { table: '管理表' });
  return {
    workbook: 'x',
    sheets: [{ ...sheet, text: [HEADERS, ...rows.map((row) => row.map(shown))] }],
  };
}

/** Puts what a person typed beside a label, in the first or second column of years. */
function typed(sheet: SheetSnapshot, label: string, cell: Cell, at = 0): SheetSnapshot {
  const [row, column] = cellWith(sheet, label);
  const put = <T>(grid: readonly (readonly T[])[], value: T): readonly (readonly T[])[] =>
    grid.map((cells, r) =>
      cells.map((old, c) => (r === row && c === column + 1 + at ? value : old)),
    );
  const [raw, text] = Array.isArray(cell)
    ? [cell[0] as number, cell[1] as string]
    : [cell as CellValue, String(cell)];
  return { ...sheet, values: put(sheet.values, raw), text: put(sheet.text, text) };
}

function collected(
  snapshot: Snapshot,
  ...entries: readonly (readonly [label: string, cell: Cell, at?: number])[]
): Collection {
  const workbook = planWorkbook(snapshot, plan);
  const [draft] = layForms(workbook, form, { arrangement: 'one', words: WORDS });
  if (!draft) throw new Error('one sheet');
  const sheet = entries.reduce((each, entry) => typed(each, ...entry), sheetOfDraft(draft));
  return compareForms(workbook, findForms({ workbook: 'x', sheets: [sheet] }, plan));
}

const EMPTY = snapshotOf([1, '', '', '', '']);
const DAYS = snapshotOf(
  [1, '', '', '', ''],
  [2, [45_383, '4月1日'], [45_383, '令和6年4月1日'], [45_383, '4月1日'], [45_748, '4月1日']],
);

describe('a day without its year', () => {
  it.each([
    ['12月1日', 0, '令和6年12月1日'],
    ['１２／１', 0, '令和6年12月1日'],
    ['2月1日', 0, '令和7年2月1日'],
    ['2月1日', 1, '令和8年2月1日'],
    // Excel put the year of typing behind it.
    [[46_357, '12月1日'] as const, 0, '令和6年12月1日'],
  ])('%j in year %d is of that fiscal year: %s', (cell, at, day) => {
    const { records, unplaced } = collected(EMPTY, ['開催日', cell, at]);
    expect(unplaced).toEqual([]);
    expect(records).toMatchObject([
      { fields: [{ after: day, content: { kind: 'text', text: day } }] },
    ]);
  });

  it('goes as a day into a column of days', () => {
    const { records } = collected(DAYS, ['開催日', '12月1日']);
    expect(records).toMatchObject([{ fields: [{ content: { kind: 'number', value: 45_627 } }] }]);
  });

  it('says the same as the ledger that has it with its year', () => {
    const { records, unplaced } = collected(snapshotOf([1, '', '', '令和6年12月1日', '']), [
      '開催日',
      '12月1日',
    ]);
    expect([records, unplaced]).toEqual([[], []]);
  });

  it('is asked for with its year where nothing says which', () => {
    const { records, unplaced } = collected(EMPTY, ['決定日', '12月1日']);
    expect(records).toEqual([]);
    const [found] = unplaced;
    if (!found) throw new Error('one');
    expect(wordsFor('ja').pane.collecting.unplaced(found)).toContain(
      '「12月1日」を読み取れません。台帳は（空白）のままです。「令和2年12月1日」のように年から入力してください。',
    );
    expect(wordsFor('en').pane.collecting.unplaced(found)).toContain(
      'On the sheet, enter the year too, as in 令和2年12月1日',
    );
  });

  it('is asked for with its year in a column of days, though the field takes any text', () => {
    expect(collected(DAYS, ['公表日', '12月1日']).unplaced).toMatchObject([
      { why: 'unreadable', advice: { message: 'era-date-year' } },
    ]);
    expect(collected(EMPTY, ['公表日', '12月1日']).records).toMatchObject([
      { fields: [{ content: { kind: 'text', text: '12月1日' } }] },
    ]);
  });

  it('keeps the year that Excel gave it where nothing else says which', () => {
    const { records } = collected(EMPTY, ['決定日', [46_357, '12月1日']]);
    expect(records).toMatchObject([{ fields: [{ after: '令和8年12月1日' }] }]);
  });
});

describe('a day without its year in the ledger', () => {
  it('is a finding that says what it lacks, fixed where its column has the year', () => {
    const [found] = check(planWorkbook(snapshotOf([1, '', '', '2月1日', '']), plan));
    if (!found) throw new Error('one');
    expect(findingMessage(found, 'ja')).toBe(
      '「開催日」（令和6年度）の「2月1日」には年がありません。「令和6年12月1日」のように年から入力してください。',
    );
    expect(found.fix).toEqual({ way: 'era', content: '令和7年2月1日' });
  });

  it('has no fix where no year is known', () => {
    const [found] = check(planWorkbook(snapshotOf([1, '2月1日', '', '', '']), plan));
    expect(found).toMatchObject({ message: 'unreadable', params: { reason: 'no-year' } });
    expect(found?.fix).toBeUndefined();
  });
});
