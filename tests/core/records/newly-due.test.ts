/** What becomes due from one moment to the next, for each section: fields, records, and how many are filled already. */
import { describe, expect, it } from '@jest/globals';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { momentAfter, momentsOf } from '../../../src/core/records/moments';
import { newlyDue } from '../../../src/core/records/newly-due';
import type { CellValue } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';

const TEXT = { kind: 'text' } as const;
const SECTIONS = { kind: 'section-list', sectionEndings: ['課'], freeEndings: [] } as const;

/** A made-up town: works by year and by half, the last year of each, and the meetings about them, a row each. */
const PLAN: Plan = {
  id: 'town',
  municipality: '試験町',
  title: '業務の見直し',
  years: [2021, 2022],
  ledgers: [
    {
      id: 'works',
      name: '業務一覧',
      recordName: '業務',
      numberField: 'number',
      titleField: 'title',
      sectionField: 'section',
      endField: 'end',
      uncounted: [{ words: ['再掲'] }],
      fields: [
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '業務', type: TEXT },
        { id: 'section', label: '担当課', type: SECTIONS },
        { id: 'end', label: '終了', type: { kind: 'fiscal-year' } },
        { id: 'half', label: '上半期', byYear: true, due: 'first-half', type: TEXT },
        { id: 'result', label: '実績', byYear: true, due: 'year-end', type: TEXT },
        { id: 'summary', label: '総括', due: 'year-end', type: TEXT },
        { id: 'remarks', label: '備考', due: 'year-end', optionalColumn: true, type: TEXT },
      ],
    },
    {
      id: 'meetings',
      name: '会議',
      recordName: '会議',
      numberField: 'work',
      subRecordsOf: 'works',
      yearField: 'year',
      fields: [
        { id: 'work', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'year', label: '年度', type: { kind: 'fiscal-year' } },
        { id: 'minutes', label: '議事', due: 'year-end', type: TEXT },
      ],
    },
  ],
  rules: [],
  rollups: [],
  forms: [],
};

const HEADER = ['番号', '業務', '担当課', '終了', '上半期令和3年度', '実績令和3年度'];

function town(works: readonly (readonly CellValue[])[], more: readonly string[]): PlanWorkbook {
  const snapshot = {
    workbook: 'town.xlsx',
    sheets: [
      plainSheet([[...HEADER, ...more], ...works], { id: 'works', name: '業務一覧' }),
      plainSheet(
        [
          ['番号', '年度', '議事'],
          [1, '令和3年度', '済'],
          [1, '令和4年度', ''],
          [2, '令和4年度', ''],
        ],
        { id: 'meetings', name: '会議' },
      ),
    ],
  };
  const recognition = recognise(snapshot, [PLAN], 'town');
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

// Columns of 令和4年度 and of the whole plan are not there yet.
const WORKBOOK = town(
  [
    [1, '窓口', '総務課', '', '済', '済'],
    [2, '広報', '企画課', '令和3年度', '済', ''],
    [3, '公園', '総務課、企画課', '', '', ''],
    [4, '窓口（再掲）', '総務課', '再掲', '', ''],
  ],
  [],
);

const [BEFORE, HALF, YEAR, NEXT_HALF, END] = momentsOf(PLAN);
if (!BEFORE || !HALF || !YEAR || !NEXT_HALF || !END) throw new Error('a plan of two years');

describe('the moment after another', () => {
  it('is the next half or year of the plan, and none at its end', () => {
    expect([BEFORE, HALF, YEAR, NEXT_HALF, END].map((each) => momentAfter(PLAN, each))).toEqual([
      HALF,
      YEAR,
      NEXT_HALF,
      END,
      null,
    ]);
    expect(momentAfter(PLAN, { year: 1999, half: 1 })).toEqual(BEFORE);
  });
});

describe('what becomes due', () => {
  it('is told by section, with what is filled already; a record of two sections is told to both', () => {
    expect(newlyDue(WORKBOOK, BEFORE, HALF)).toEqual([
      {
        section: '総務課',
        fields: [{ label: '上半期令和3年度', recordName: '業務', records: 2, filled: 1 }],
      },
      {
        section: '企画課',
        fields: [{ label: '上半期令和3年度', recordName: '業務', records: 2, filled: 1 }],
      },
    ]);
  });

  it('is what is told at the end of a record too, and by its sub-records of the year', () => {
    expect(newlyDue(WORKBOOK, HALF, YEAR)).toEqual([
      {
        section: '総務課',
        fields: [
          { label: '実績令和3年度', recordName: '業務', records: 2, filled: 1 },
          { label: '議事', recordName: '会議', records: 1, filled: 1 },
        ],
      },
      {
        section: '企画課',
        fields: [
          { label: '実績令和3年度', recordName: '業務', records: 2, filled: 0 },
          // 広報 ends in 令和3年度.
          { label: '総括', recordName: '業務', records: 1, filled: 0 },
        ],
      },
    ]);
  });

  it('names fields whose column the ledger does not have yet', () => {
    expect(newlyDue(WORKBOOK, YEAR, NEXT_HALF)).toMatchObject([
      { section: '総務課', fields: [{ label: '上半期令和4年度', records: 2, filled: 0 }] },
      { section: '企画課', fields: [{ label: '上半期令和4年度', records: 2, filled: 0 }] },
    ]);
  });

  it('is the same whatever moment the ledger is judged for, and nothing between equal moments', () => {
    expect(newlyDue({ ...WORKBOOK, asOf: BEFORE }, HALF, YEAR)).toEqual(
      newlyDue(WORKBOOK, HALF, YEAR),
    );
    expect(newlyDue(WORKBOOK, YEAR, YEAR)).toEqual([]);
  });

  it('is told of no section where the record names none', () => {
    const workbook = town([[1, '窓口', '', '', '', '']], []);
    expect(newlyDue(workbook, BEFORE, HALF)).toMatchObject([{ section: '' }]);
  });
});
