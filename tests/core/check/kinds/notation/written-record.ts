/** A record of a made-up plan with the rules on how cells are written, and what is found in it. */
import { expect } from '@jest/globals';
import { check } from '../../../../../src/core/check';
import type { Finding } from '../../../../../src/core/finding';
import { recognise } from '../../../../../src/core/ledger/recognise';
import type { Plan } from '../../../../../src/core/plan';
import type { CellValue } from '../../../../../src/core/snapshot';
import {
  allowedValues,
  eraDatesExist,
  halfWidthCodes,
  moneyOfOneScale,
  notCopiedForward,
  numberForm,
  numbersAsNumbers,
  plainSigns,
  readableValues,
  textsFitBoxes,
  tidySpaces,
} from '../../../../../src/plans/common-rules';
import { plainSheet } from '../../../plain-sheet';

const plan: Plan = {
  id: 'notation',
  municipality: '試験市',
  title: '試験計画',
  years: [2018, 2019, 2020, 2021],
  ledgers: [
    {
      id: 'items',
      name: '項目一覧',
      recordName: '項目',
      numberField: 'number',
      fields: [
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        {
          id: 'text',
          label: '内容',
          type: { kind: 'text' },
          box: { charactersPerLine: 10, lines: 3 },
        },
        {
          id: 'state',
          label: '状態',
          type: { kind: 'one-of', values: ['完了', 'A', '継続（予定）'] },
        },
        { id: 'start', label: '開始年度', type: { kind: 'fiscal-year' } },
        { id: 'code', label: '記号', type: { kind: 'code', prefixes: ['N'] } },
        {
          id: 'amounts',
          label: '金額',
          byYear: true,
          type: {
            kind: 'money',
            unit: '千円',
            unitInCell: true,
            portionLabel: 'うち一般会計',
            partOfLabel: '番号',
          },
        },
        { id: 'results', label: '実績', byYear: true, type: { kind: 'text' } },
      ],
    },
  ],
  rules: [
    numberForm,
    allowedValues(['state']),
    readableValues(),
    numbersAsNumbers(),
    tidySpaces(),
    halfWidthCodes(),
    notCopiedForward(['results'], ['なし']),
    eraDatesExist,
    plainSigns(),
    textsFitBoxes,
    moneyOfOneScale,
  ],
  rollups: [],
  forms: [],
};

export const YEARS = ['平成30年度', '令和元年度', '令和2年度', '令和3年度'];
const HEADERS = [
  ...['番号', '内容', '状態', '開始年度', '記号'],
  ...YEARS.map((year) => `金額${year}`),
  ...YEARS.map((year) => `実績${year}`),
];
export const AMOUNTS = '金額令和元年度';

export type Cells = Readonly<Record<string, CellValue>>;

export function findingsOf(cells: Cells): readonly Finding[] {
  const record = HEADERS.map((header) => cells[header] ?? (header === '番号' ? 1 : ''));
  const sheet = plainSheet([HEADERS, record], { table: '項目一覧' });
  const recognition = recognise({ workbook: 'notation.xlsx', sheets: [sheet] }, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook);
}

export function codesOf(cells: Cells): readonly string[] {
  return findingsOf(cells).map(({ code, field, year }) => `${code} ${field}${year}`);
}

/** The one finding that a cell gives. */
export function onlyFinding(cells: Cells): Finding {
  const [finding, ...others] = findingsOf(cells);
  expect(others).toEqual([]);
  if (!finding) throw new Error('no finding');
  return finding;
}
