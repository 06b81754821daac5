/** Each year tells an issue and how it is solved. */
import { field, showKind, textField } from '../made-up';

showKind('issue-solved', {
  town: {
    fields: [
      field('year', '年度', { kind: 'fiscal-year' }),
      field('issue', '課題', { kind: 'referring-text' }),
      field('solution', '解決', { kind: 'referring-text' }),
    ],
    ledger: { subRecordsOf: 'lives', yearField: 'year' },
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
        rows: [{ 取組番号: 1, 取組名: '講座', 終期: '令和4年度' }],
      },
    ],
  },
  rule: {
    ledger: 'works',
    issue: 'issue',
    solution: 'solution',
    none: ['特になし'],
    life: { ledger: 'lives', end: 'end', begins: [] },
  },
  right: [
    { 番号: 1, 年度: '令和3年度', 課題: '人手が足りない', 解決: '募集する' },
    { 番号: 1, 年度: '令和4年度', 課題: '特になし。', 解決: '' },
    { 番号: 1, 年度: '令和5年度', 課題: '', 解決: '' },
  ],
  wrong: {
    'issue-missing': { rows: [{ 番号: 1, 年度: '令和3年度', 解決: '募集する' }], at: ['1 R3'] },
    'solution-missing': {
      rows: [{ 番号: 1, 年度: '令和3年度', 課題: '人手が足りない' }],
      at: ['1 R3'],
    },
  },
});
