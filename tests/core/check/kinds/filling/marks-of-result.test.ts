/** Results say what is new and what continues. */
import { field, showKind, textField } from '../made-up';

showKind('marks-of-result', {
  town: {
    fields: [
      field('year', '年度', { kind: 'fiscal-year' }),
      field('result', '結果', { kind: 'marked-text', marks: ['新', '継'] }),
    ],
    ledger: { numberField: 'number', subRecordsOf: 'lives', yearField: 'year' },
    others: [
      {
        definition: {
          id: 'lives',
          name: '取組一覧',
          recordName: '取組',
          numberField: 'key',
          fields: [
            field('key', '取組番号', { kind: 'integer', min: 1 }),
            field('end', '終期', { kind: 'fiscal-year' }),
            textField('what', '取組名'),
          ],
        },
        rows: [{ 取組番号: 1, 取組名: '講座' }],
      },
    ],
  },
  rule: {
    field: 'result',
    first: '新',
    any: ['新', '継'],
    years: [2021, 2022],
    life: { ledger: 'lives', end: 'end', begins: [] },
  },
  right: [
    { 番号: 1, 年度: '令和3年度', 結果: '(新)開いた' },
    { 番号: 1, 年度: '令和4年度', 結果: '(継)開いた' },
    { 番号: 1, 年度: '令和5年度', 結果: '開いた' },
  ],
  wrong: {
    'first-result-unmarked': {
      rows: [{ 番号: 1, 年度: '令和3年度', 結果: '(継)開いた' }],
      at: ['1 R3'],
    },
    'result-unmarked': { rows: [{ 番号: 1, 年度: '令和4年度', 結果: '開いた' }], at: ['1 R4'] },
  },
});
