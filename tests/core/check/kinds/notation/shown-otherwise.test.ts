/** What Excel shows of a cell is what it holds. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../../../src/core/check';
import type { Finding } from '../../../../../src/core/finding';
import { recognise } from '../../../../../src/core/ledger/recognise';
import type { Plan } from '../../../../../src/core/plan';
import type { CellValue, Snapshot } from '../../../../../src/core/snapshot';
import { moneyOfOneScale, readableValues } from '../../../../../src/plans/common-rules';
import { shownText } from 'practice-excel/workbook/shown-text';
import { findingMessage } from '../../../../../src/words/finding-message';
import { plainSheet } from '../../../plain-sheet';
import { field, showKind, textField } from '../made-up';

/** Shows a cell's text otherwise than it is held, as a number format does. */
const shown =
  (text: string) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      text: sheet.text.map((row, at) =>
        row.map((each, column) => (at === 1 && column === 1 ? text : each)),
      ),
    })),
  });

showKind('shown-otherwise', {
  town: {
    fields: [field('amount', '金額', { kind: 'money', unit: '千円' }), textField('what', '内容')],
  },
  rule: {},
  right: [{ 金額: 1200, 内容: '講座' }],
  wrong: {
    'shown-otherwise': { rows: [{ 金額: 1200000 }], workbook: shown('1,200'), at: ['1 金額'] },
    'shown-as-date': { rows: [{ 金額: 44000 }], workbook: shown('2020/6/18'), at: ['1 金額'] },
    'not-shown': { rows: [{ 金額: 1200, 内容: '講座' }], workbook: shown(''), at: ['1 金額'] },
    'text-not-shown': {
      rows: [{ 金額: '※', 内容: '講座' }],
      workbook: shown('〃'),
      at: ['1 金額'],
    },
  },
});

const plan: Plan = {
  id: 'shown',
  municipality: '試験市',
  title: '試験計画',
  years: [2021, 2022, 2023],
  ledgers: [
    {
      id: 'items',
      name: '項目一覧',
      recordName: '項目',
      numberField: 'number',
      fields: [
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'amount', label: '効果額', byYear: true, type: { kind: 'money', unit: '千円' } },
        { id: 'yen', label: '事業費', type: { kind: 'money', unit: '円' } },
        { id: 'places', label: '箇所数', type: { kind: 'integer' } },
        {
          id: 'rate',
          label: '達成率',
          type: { kind: 'bounded-decimal', min: '0', max: '100', places: 3 },
        },
        { id: 'people', label: '人数', type: { kind: 'measured' } },
        { id: 'section', label: '担当', type: { kind: 'text' } },
      ],
    },
  ],
  rules: [readableValues(), moneyOfOneScale],
  rollups: [],
  forms: [],
};

const HEADERS = [
  '番号',
  '効果額令和3年度',
  '効果額令和4年度',
  '効果額令和5年度',
  '事業費',
  '箇所数',
  '達成率',
  '人数',
  '担当',
];
const AMOUNT = '効果額令和4年度';

type Cell = readonly [raw: CellValue, numberFormat: string];

function findingsOf(...records: readonly Readonly<Record<string, Cell>>[]): readonly Finding[] {
  const rows = records.map((record, at) =>
    HEADERS.map((header): Cell => record[header] ?? [header === '番号' ? at + 1 : '', 'General']),
  );
  const sheet = plainSheet([HEADERS, ...rows.map((row) => row.map(([raw]) => raw))], {
    table: '項目一覧',
  });
  const text = [HEADERS, ...rows.map((row) => row.map((cell) => shownText(...cell)))];
  const recognition = recognise({ workbook: 'x', sheets: [{ ...sheet, text }] }, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook);
}

describe('a number that Excel shows as another one', () => {
  it.each<[header: string, raw: number, numberFormat: string, content: number, plain: string]>([
    [AMOUNT, 1234567, '#,##0,', 1235, '#,##0;"△"#,##0'],
    [AMOUNT, -1234567, '#,##0,;△#,##0,', -1235, '#,##0;"△"#,##0'],
    [AMOUNT, 1234567890, '#,##0.0,,', 1234.6, '#,##0.0;"△"#,##0.0'],
    [AMOUNT, 1234567, '#,##0,"千円"', 1235, '#,##0;"△"#,##0'],
    [AMOUNT, 5, '#,##0"百万円"', 5000, '#,##0;"△"#,##0'],
    [AMOUNT, 1234567000, '#,##0,,"百万円"', 1235000, '#,##0;"△"#,##0'],
    [AMOUNT, 1234567, '#,##0"円"', 1234.567, '#,##0.000;"△"#,##0.000'],
    [AMOUNT, 1234567, '"¥"#,##0', 1234.567, '#,##0.000;"△"#,##0.000'],
    [AMOUNT, 400, '#,##0,', 0, '#,##0;"△"#,##0'],
    ['事業費', 1235, '#,##0"千円"', 1235000, '#,##0;"△"#,##0'],
    ['箇所数', 12000, '#,##0,', 12, '0'],
    ['箇所数', 1, '0%', 100, '0'],
  ])('%s: %d by %s becomes %d', (header, raw, numberFormat, content, plain) => {
    const [finding, ...others] = findingsOf({ [header]: [raw, numberFormat] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'C20', severity: 'error', message: 'shown-otherwise' });
    expect(finding?.value).toBe(shownText(raw, numberFormat));
    expect(finding?.fix).toMatchObject({ content, numberFormat: plain });
  });

  it.each<[header: string, raw: CellValue, numberFormat: string]>([
    [AMOUNT, 1235, '#,##0'],
    [AMOUNT, 1234.5, '#,##0'],
    [AMOUNT, -1235, '#,##0;△#,##0'],
    [AMOUNT, -1235, '#,##0_);(#,##0)'],
    [AMOUNT, -1235, '#,##0;[Red]#,##0'],
    [AMOUNT, 0, '#,##0;△#,##0;"－"'],
    [AMOUNT, 0, '#,##0;△#,##0;'],
    [AMOUNT, 1235, '#,##0"千円"'],
    [AMOUNT, 12, '"約"#,##0"千円"'],
    [AMOUNT, 1235, '0.00E+00'],
    [AMOUNT, 123456789012, 'General'],
    [AMOUNT, 0.1 + 0.2, 'General'],
    [AMOUNT, 2.675, '0.00'],
    ['事業費', 1234567, '#,##0,"千円"'],
    ['事業費', 1234567, '"¥"#,##0'],
    ['箇所数', 12, '0"か所"'],
    ['箇所数', 12, '0000'],
    ['箇所数', 1234567, '000-0000'],
    ['番号', 1, '"No."0'],
    ['達成率', 0.5, '#.0'],
    ['達成率', 0.5, '# ?/?'],
    ['人数', 0.482, '0.0%'],
    ['人数', 2144, '#,##0"人"'],
    ['担当', 45383, 'yyyy/m/d'],
    ['担当', '総務', '@"課"'],
  ])('is not %s: %j by %s', (header, raw, numberFormat) => {
    expect(findingsOf({ [header]: [raw, numberFormat] })).toEqual([]);
  });

  it('is a date where a number belongs, which nothing fixes', () => {
    const [finding, ...others] = findingsOf({ [AMOUNT]: [45383, 'yyyy/m/d'] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'C20', message: 'shown-as-date', value: '2024/4/1' });
    expect(finding?.fix).toBeUndefined();
    expect(findingsOf({ 箇所数: [2, '[h]:mm'] })).toMatchObject([{ message: 'shown-as-date' }]);
  });

  it('is one that a format hides, and a text that it hides or replaces', () => {
    expect(findingsOf({ 箇所数: [5, ';;;'] })).toMatchObject([
      { message: 'not-shown', value: '', fix: { content: 5, numberFormat: '0' } },
    ]);
    expect(findingsOf({ 担当: ['総務課', ';;;'] })).toMatchObject([
      { message: 'text-not-shown', fix: { content: '総務課', numberFormat: 'General' } },
    ]);
    expect(findingsOf({ 担当: ['総務課', ';;;"〃"'] })).toMatchObject([
      { message: 'text-not-shown', value: '〃' },
    ]);
  });

  it('is no percentage in a column of percentages, and one in a column of plain numbers', () => {
    const share: Cell = [0.853, '0.0%'];
    expect(findingsOf({ 達成率: share }, { 達成率: [0.9, '0.0%'] })).toEqual([]);
    const mixed = findingsOf({ 達成率: share }, { 達成率: [85, '0'] }, { 達成率: [90, '0'] });
    expect(mixed).toMatchObject([{ code: 'C20', value: '85.3%', fix: { content: 85.3 } }]);
  });

  it('offers C07 the whole number that a percentage shows', () => {
    const [finding, ...others] = findingsOf({ 箇所数: [0.85, '0%'] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'C07', value: '85%', fix: { content: 85 } });
  });

  it('is told once: an amount in yen among thousands is not told of its size too', () => {
    const findings = findingsOf({
      効果額令和3年度: [1200, '#,##0'],
      [AMOUNT]: [1234567, '#,##0,'],
      効果額令和5年度: [1300, '#,##0'],
    });
    expect(findings.map(({ code, year }) => `${code} ${year}`)).toEqual(['C20 R4']);
  });

  it('is said in both languages', () => {
    for (const [raw, numberFormat] of [
      [1234567, '#,##0,'],
      [45383, 'yyyy/m/d'],
      [5, ';;;'],
    ] as const) {
      const [finding] = findingsOf({ [AMOUNT]: [raw, numberFormat] });
      if (!finding) throw new Error('no finding');
      for (const language of ['ja', 'en'] as const)
        expect(findingMessage(finding, language)).toContain('千円');
    }
  });

  it('is never one that is rounded alone, and always one that is scaled by a thousand', () => {
    const plain = fc.constantFrom(
      'General',
      '0',
      '#,##0',
      '0.0',
      '#,##0.00',
      '0;△0',
      '#,##0"千円"',
    );
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), plain, (raw, numberFormat) => {
        expect(findingsOf({ [AMOUNT]: [raw, numberFormat] })).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (raw) => {
        expect(findingsOf({ [AMOUNT]: [raw, '#,##0,'] }).map(({ code }) => code)).toEqual(['C20']);
      }),
    );
  });
});
