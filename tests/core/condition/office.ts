/** A made-up ledger of an office's work, for conditions of every kind: not one of the five plans'. */
import type { Rule } from '../../../src/core/check';
import { check } from '../../../src/core/check';
import type { Finding } from '../../../src/core/finding';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';

export const office: Plan = {
  id: 'office',
  municipality: '試験町',
  title: '業務の見直し',
  years: [2021, 2022, 2023],
  ledgers: [
    {
      id: 'works',
      name: '業務一覧',
      recordName: '業務',
      numberField: 'number',
      sectionField: 'section',
      fields: [
        { id: 'number', label: '業務番号', type: { kind: 'integer', min: 1 } },
        { id: 'name', label: '業務名', type: { kind: 'text' } },
        {
          id: 'section',
          label: '担当',
          type: { kind: 'section-list', sectionEndings: ['課'], freeEndings: ['各課'] },
        },
        { id: 'state', label: '状態', type: { kind: 'one-of', values: ['着手', '完了', '休止'] } },
        { id: 'reason', label: '事情', type: { kind: 'text' } },
        { id: 'start', label: '開始日', type: { kind: 'era-date' } },
        { id: 'end', label: '終了日', type: { kind: 'era-date' } },
        { id: 'target', label: '目標額', type: { kind: 'money', unit: '百万円' } },
        { id: 'note', label: '経過', type: { kind: 'marked-text', marks: ['新', '継'] } },
        { id: 'next', label: '予定', type: { kind: 'referring-text' } },
        { id: 'hours', label: '時間', byYear: true, type: { kind: 'integer' } },
        { id: 'cost', label: '経費', byYear: true, type: { kind: 'money', unit: '千円' } },
      ],
    },
    {
      id: 'list',
      name: '課の一覧',
      recordName: '課',
      fields: [
        { id: 'listed', label: '課名', type: { kind: 'text' } },
        { id: 'floor', label: '階', type: { kind: 'integer' } },
      ],
    },
  ],
  rules: [],
  rollups: [],
  forms: [],
};

const HEADERS = [
  ...['業務番号', '業務名', '担当', '状態', '事情', '開始日', '終了日', '目標額', '経過', '予定'],
  ...['時間令和3年度', '時間令和4年度', '時間令和5年度'],
  ...['経費令和3年度', '経費令和4年度', '経費令和5年度'],
];

const WHOLE: Readonly<Record<string, CellValue>> = {
  業務番号: 1,
  業務名: '窓口',
  担当: '総務課',
  状態: '着手',
  事情: '',
  開始日: '令和3年4月1日',
  終了日: '令和5年3月31日',
  目標額: 1,
  経過: '',
  予定: '',
  時間令和3年度: 100,
  時間令和4年度: 90,
  時間令和5年度: 80,
  経費令和3年度: 500,
  経費令和4年度: 520,
  経費令和5年度: 480,
};

/** A record in which some cells are otherwise, by their headings. */
export type Changes = Readonly<Record<string, CellValue>>;

/** The office's workbook with records, each the plain one with changes. */
export function workbookOf(records: readonly Changes[]): Snapshot {
  const rows = records.map((changes, at) => {
    const record: Changes = { ...WHOLE, 業務番号: at + 1, ...changes };
    return HEADERS.map((header) => record[header] ?? '');
  });
  const list = [
    ['課名', '階'],
    ['総務課', 1],
    ['税務課', 2],
  ];
  return {
    workbook: 'office.xlsx',
    sheets: [
      plainSheet([HEADERS, ...rows], { id: 'works', name: '業務一覧' }),
      plainSheet(list, { id: 'list', name: '課の一覧' }),
    ],
  };
}

/** Checks records, each the plain one with changes, by one rule alone. */
export function checked(
  rule: Omit<Rule, 'code' | 'severity'>,
  records: readonly Changes[],
): readonly Finding[] {
  const plan = { ...office, rules: [{ code: 'X01', severity: 'error', ...rule } as Rule] };
  const recognition = recognise(workbookOf(records), [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook).filter(({ code }) => code === 'X01');
}
