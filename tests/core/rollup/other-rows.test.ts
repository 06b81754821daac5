/** Rows among the records that are none begin no record, whatever a town calls them and wherever the word stands. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';
import { recognisedIn } from './random-books';
import { TOTALS } from './staff-rows';

const HEADER = ['重点項目', '番号', '取組項目', '担当課', '金額'];

const plan: Plan = {
  id: 'rows',
  municipality: '試験市',
  title: '試験計画',
  years: [2020],
  ledgers: [
    {
      id: 'records',
      name: '台帳',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      fields: [
        { id: 'chapter', label: '重点項目', type: { kind: 'text' } },
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組項目', type: { kind: 'text' } },
        {
          id: 'section',
          label: '担当課',
          type: { kind: 'section-list', sectionEndings: ['課'], freeEndings: [] },
        },
        { id: 'amount', label: '金額', type: { kind: 'money', unit: '千円' } },
      ],
    },
  ],
  rules: [],
  forms: [],
  rollups: [],
};

const record = (number: number, title: string): readonly CellValue[] => [
  ...['', number, title, '総務課', 100],
];

function read(rows: readonly (readonly CellValue[])[]): ReturnType<typeof recognisedIn> {
  const sheet: SheetSnapshot = plainSheet([HEADER, ...rows], { name: '台帳' });
  return recognisedIn({ plan, snapshot: { workbook: 'rows.xlsx', sheets: [sheet] } });
}

describe('rows among the records that are none', () => {
  it.each(TOTALS)('%j begins no record', (label) => {
    for (const position of [0, 1, 2]) {
      const total = HEADER.map((_, column): CellValue =>
        column === position ? label : column === 4 ? 900 : '',
      );
      const { ledgers } = read([record(1, '道路'), total, record(2, '公園')]);
      expect(ledgers[0]?.rows).toEqual([1, 3]);
    }
  });

  it.each([
    '計画の見直し',
    '合計特殊出生率対策',
    'うちわ祭りの見直し',
    '小計器の更新',
    '再掲載の基準',
  ])('%j is a record, for all that it begins like a total', (title) => {
    expect(read([record(1, title), record(2, '公園')]).ledgers[0]?.rows).toEqual([1, 2]);
  });

  it('are told where they say 再掲', () => {
    const again: readonly CellValue[] = ['', '37（再掲）', '公園', '財政課', 5];
    const workbook = read([
      record(1, '道路'),
      again,
      record(2, '公園'),
      again,
      ['※　再掲の項目は、件数に含まない。', '', '', '', ''],
    ]);
    const findings = check(workbook).filter(({ code }) => code === 'C26');
    expect(findings.map(({ severity, params }) => [severity, params['cells']])).toEqual([
      ['info', ['B3', 'B5']],
    ]);
  });
});
